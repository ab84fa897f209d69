package dev.mercator.search;

import dev.mercator.graph.Atlas;
import dev.mercator.model.EdgeKind;
import dev.mercator.model.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The index of an atlas, written as shards. Same pages, same bytes, by however many threads.
 *
 * <p>Pages are read in as many runs as there are threads, each by a collector of its own; then the
 * collectors' words are merged root by root of the trees.
 */
public final class SearchIndex {
  /** Shards of text that are written in one go. */
  private static final int GO = 64;

  /** Does something with each of a list, in parallel, and returns when all are done. */
  @FunctionalInterface
  public interface Crew {
    <T> void forEach(List<T> list, Consumer<T> action);
  }

  private final Atlas atlas;
  private final List<Page> pages;
  private final Function<Page, String> text;
  private final Crew crew;
  private final BiConsumer<String, byte[]> files;
  private final ThreadLocal<Shard> packers = ThreadLocal.withInitial(Shard::new);
  private final int[] starts;
  private final int[] links;

  private SearchIndex(
      Atlas atlas, Function<Page, String> text, Crew crew, BiConsumer<String, byte[]> files) {
    this.atlas = atlas;
    this.pages = atlas.pages();
    this.text = text;
    this.crew = crew;
    this.files = files;
    this.starts = new int[pages.size() + 1];
    this.links = pages.stream().mapToInt(this::links).toArray();
  }

  /**
   * Writes the index of all pages.
   *
   * @param text of a page, as {@link dev.mercator.model.Bodies.Body#text}; asked for up to three
   *     times a page
   * @param threads how many work at once, at least 1
   * @param files takes each file's address, relative to the site's root, and content; called from
   *     several threads
   */
  public static void write(
      Atlas atlas,
      Function<Page, String> text,
      int threads,
      Crew crew,
      BiConsumer<String, byte[]> files) {
    new SearchIndex(atlas, text, crew, files).write(threads);
  }

  private List<Passage> passages(Page page) {
    return Passage.of(page, text.apply(page));
  }

  private void shard(String name, byte[] bytes) {
    files.accept(Shard.address(name), packers.get().content(name, bytes));
  }

  private void write(int threads) {
    CommonWords common = CommonWords.of(pages, this::passages);
    List<Run> runs = runs(threads, common);
    crew.forEach(runs, Run::read);
    for (int i = 0; i < pages.size(); i++) {
      starts[i + 1] += starts[i];
    }
    List<Integer> roots = IntStream.range(0, Tree.ROOTS.size()).boxed().toList();
    List<Collector> collectors = runs.stream().map(run -> run.collector).toList();
    Spelling spelling = new Spelling();
    WordFiles words =
        new WordFiles(collectors, common, Filters.of(atlas), starts, links, spelling, this::shard);
    crew.forEach(roots, words::write);
    crew.forEach(roots, root -> spelling.write(root, this::shard));
    if (!common.words().isEmpty()) {
      List<Pairs> pairs = collectors.stream().map(Collector::pairs).toList();
      crew.forEach(pairs, Pairs::sort);
      PairFiles files = new PairFiles(common.words(), pairs, starts, this::shard);
      crew.forEach(roots, files::write);
    }
    Texts texts = new Texts(pages, starts, this::passages, this::shard);
    List<Integer> goes =
        IntStream.range(0, (texts.count() + GO - 1) / GO).mapToObj(go -> go * GO).toList();
    crew.forEach(goes, go -> texts.write(go, Math.min(go + GO, texts.count())));
  }

  /** A run of pages that one collector reads. */
  private final class Run {
    private final Collector collector;
    private final int from;
    private final int to;

    Run(Collector collector, int from, int to) {
      this.collector = collector;
      this.from = from;
      this.to = to;
    }

    void read() {
      for (int i = from; i < to; i++) {
        List<Passage> read = passages(pages.get(i));
        starts[i + 1] = read.size();
        collector.read(i, pages.get(i), read, links[i]);
      }
    }
  }

  private List<Run> runs(int threads, CommonWords common) {
    List<Run> runs = new ArrayList<>();
    int each = Math.max(1, (pages.size() + threads - 1) / threads);
    for (int from = 0; from < pages.size(); from += each) {
      runs.add(new Run(new Collector(common), from, Math.min(pages.size(), from + each)));
    }
    return runs;
  }

  /** How many relations lead to a page, from wherever. */
  private int links(Page page) {
    return (int)
        atlas.incoming(page.id()).stream()
            .filter(e -> e.kind() != EdgeKind.DOCUMENTS && e.kind() != EdgeKind.CONTAINS_PAGE)
            .count();
  }
}
