package dev.mercator.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class SearchIndexTest {
  private static final String WORDS = "words";

  @Test
  void aSectionIsFoundByItsWords() {
    Opened index =
        Indexed.of("a.md", "# Ports\n\nA quay.\n\n## Tides {#ebb}\n\nThe moon pulls `c++`.\n")
            .opened();

    assertThat(index.passages(WORDS, "quay").orElseThrow()).containsOnlyKeys(0);
    assertThat(index.passages(WORDS, "moon").orElseThrow()).containsOnlyKeys(1);
    assertThat(index.passages(WORDS, "c++").orElseThrow()).containsOnlyKeys(1);
    assertThat(index.passages(WORDS, "ports").orElseThrow()).containsOnlyKeys(0, 1);
    assertThat(index.passages(WORDS, "sun")).isEqualTo(Optional.empty());
    assertThat(index.text(1))
        .contains(
            "\"a.html\",\"Ports\",\"article\",\"article\",\"Tides\",\"ebb\",\"The moon pulls");
  }

  @Test
  void everyKindOfTextIsIndexed() {
    Opened index =
        Indexed.of(
                "a.md",
                """
                # Title

                A paragraph with *emphasis* and [a link](https://example.org/).

                - an item
                  - a nested one

                > a quotation

                | column | other |
                |---|---|
                | cell | more |

                ```toml
                fenced = true
                ```

                    indented code

                <p>raw html</p><!-- comment -->

                A note[^1].

                [^1]: footnote text

                > [!NOTE]
                > boxed
                """)
            .opened();

    assertThat(index.keys(WORDS))
        .containsKeys("title", "paragraph", "emphasis", "link", "item", "nested", "quotation")
        .containsKeys("column", "cell", "fenced", "indented", "raw", "html", "footnote", "boxed")
        .doesNotContainKeys("comment", "p", "example");
  }

  @Test
  void titlesWeighMoreThanHeadingsThanFieldsThanText() {
    Opened index =
        Indexed.of(
                "GAP-A-001.md",
                """
                ---
                title: GAP-A-001 anchor
                type: gap
                category: rudder
                ---
                # GAP-A-001: anchor

                A keel in the text.

                ## A mast

                Nothing of it.
                """)
            .opened();

    assertThat(weight(index, "anchor", 0)).isGreaterThan(weight(index, "mast", 1));
    assertThat(weight(index, "mast", 1)).isGreaterThan(weight(index, "rudder", 0));
    assertThat(weight(index, "rudder", 0)).isGreaterThan(weight(index, "keel", 0));
    assertThat(weight(index, "gap-a-001", 0)).isGreaterThanOrEqualTo(weight(index, "anchor", 0));
  }

  @Test
  void frequentWordsAndShortSectionsWeighMore() {
    String filler = "word ".repeat(300);
    Opened index =
        Indexed.of(
                "a.md",
                "# A\n\nkeel\n\n## B\n\nkeel keel keel keel\n\n## C\n\nkeel " + filler + "\n")
            .opened();

    assertThat(weight(index, "keel", 1)).isGreaterThan(weight(index, "keel", 0));
    assertThat(weight(index, "keel", 0)).isGreaterThan(weight(index, "keel", 2));
  }

  @Test
  void whatOthersLinkToWeighsALittleMore() {
    Map<String, String> sources = new TreeMap<>();
    sources.put("a.md", "# A\n\nkeel keel\n");
    sources.put("b.md", "# B\n\nkeel keel\n");
    for (int i = 0; i < 70; i++) {
      sources.put("c" + i + ".md", "# C\n\n[b](b.md)\n");
    }
    Opened index = Indexed.of(sources).opened();

    assertThat(weight(index, "keel", 1)).isGreaterThan(weight(index, "keel", 0));
  }

  @Test
  void pagesAreFilteredByTypeFieldAndFolder() {
    String gap = "---\ntype: gap\nstatus: In Progress\npriority: High\n---\n# Gap\n\nText.\n";
    Opened index =
        Indexed.of("deep/below/GAP-A-001.md", gap, "deep/b.md", "# B\n\nB.\n", "z.md", "# Z\n")
            .opened();

    assertThat(index.pages("type=gap")).hasSize(1).isEqualTo(index.pages("status=in-progress"));
    assertThat(index.pages("in=deep")).hasSize(2);
    assertThat(index.pages("in=deep/below")).isEqualTo(index.pages("priority=high"));
    assertThat(index.keys(WORDS)).doesNotContainKey("owner=");
  }

  @Test
  void wordsStandInTheSpellingBothWaysRound() {
    Opened index = Indexed.of("a.md", "# A\n\nkeel x2 ab Ελλάδα\n").opened();

    assertThat(index.keys("spelling")).containsOnlyKeys("keel", "<leek", "ελλαδα", "<αδαλλε");
  }

  @Test
  void aLongSectionIsSeveralPassages() {
    String words = "keel ".repeat(2_000) + "mast";
    Opened index = Indexed.of("a.md", "# A\n\n## Long\n\n" + words + "\n").opened();

    int passages = index.passages(WORDS, "keel").orElseThrow().size();
    assertThat(passages).isEqualTo((words.length() + 2_399) / 2_400);
    assertThat(index.passages(WORDS, "mast").orElseThrow()).containsOnlyKeys(passages);
  }

  @Test
  void pairsOfFrequentWordsAreNoted() {
    Opened index = new Opened(Indexed.of(pages(300)).files(3));

    Map<Integer, Integer> pair = index.passages("pairs", "alpha beta").orElseThrow();
    assertThat(pair).isNotEmpty();
    assertThat(pair.keySet())
        .allSatisfy(
            passage -> assertThat(index.text(passage)).containsPattern("alpha (the |of )*beta"));
    assertThat(index.keys("pairs").keySet()).noneMatch(key -> key.contains("the "));
  }

  @Test
  void theSamePagesGiveTheSameFilesByAnyNumberOfThreads() {
    Indexed pages = Indexed.of(pages(300));
    Map<String, byte[]> one = pages.files(1);

    assertThat(one.keySet()).anyMatch(name -> name.startsWith("search/pairs/"));
    for (int threads : List.of(2, 7)) {
      Map<String, byte[]> more = pages.files(threads);
      assertThat(more.keySet()).isEqualTo(one.keySet());
      more.forEach((name, bytes) -> assertThat(bytes).as(name).isEqualTo(one.get(name)));
    }
  }

  @Test
  void noFileGrowsWithTheSite() {
    Map<String, byte[]> few = Indexed.of(pages(100)).files(2);
    Map<String, byte[]> many = Indexed.of(pages(2_000)).files(2);

    assertThat(roots(few)).isEqualTo(roots(many));
    many.forEach(
        (name, bytes) -> {
          if (!name.startsWith("search/lists/")) {
            assertThat(bytes.length).as(name).isLessThan(40_000);
          }
        });
    many.forEach(
        (name, bytes) -> {
          if (name.matches("search/(words|pairs|spelling)/.*")) {
            assertThat(bytes.length).as(name).isLessThan(8_000);
          }
        });
  }

  /** The files at which a look-up begins: their names are all that must be known of an index. */
  private static Set<String> roots(Map<String, byte[]> files) {
    return files.keySet().stream()
        .filter(name -> name.matches("search/(words|spelling)/[a-z0-9_]+\\.js"))
        .collect(Collectors.toSet());
  }

  @Test
  void keysStandInOrderAndEachIsFoundFromItsRoot() {
    List<String> keys =
        new ArrayList<>(new Opened(Indexed.of(pages(2_000)).files(2)).keys(WORDS).keySet());

    Map<Integer, List<String>> byRoot = new LinkedHashMap<>();
    keys.forEach(key -> byRoot.computeIfAbsent(Tree.root(key), root -> new ArrayList<>()).add(key));
    byRoot.values().forEach(below -> assertThat(below).isSorted());
    assertThat(keys.size()).isGreaterThan(20_000);
  }

  /** Pages of frequent words and, on each, some that no other page has. */
  private static Map<String, String> pages(int count) {
    List<String> frequent = Arrays.asList("alpha", "beta", "gamma", "delta", "the", "of");
    Random random = new Random(3);
    Map<String, String> pages = new TreeMap<>();
    for (int page = 0; page < count; page++) {
      StringBuilder text = new StringBuilder("# Page " + page + "\n");
      for (int section = 0; section < 3; section++) {
        text.append("\n## Section ").append(section).append("\n\n");
        for (int word = 0; word < 30; word++) {
          text.append(frequent.get(random.nextInt(frequent.size()))).append(' ');
        }
        for (int word = 0; word < 4; word++) {
          text.append(Long.toString(random.nextLong() & 0xFFFFFFFFFFL, 36)).append(' ');
        }
        text.append('\n');
      }
      pages.put("p%05d.md".formatted(page), text.toString());
    }
    return pages;
  }

  private static int weight(Opened index, String word, int passage) {
    return index.passages(WORDS, word).orElseThrow().get(passage);
  }
}
