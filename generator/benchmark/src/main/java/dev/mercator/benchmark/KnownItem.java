package dev.mercator.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A search for a page that is known: eight words in a row out of its prose.
 *
 * @param page its address below the site's root, without its ending
 * @param query the words
 */
record KnownItem(String page, String query) {
  private static final int WORDS = 8;
  private static final Pattern LINK = Pattern.compile("\\[([^\\]]*)]\\([^)]*\\)");
  private static final Pattern PROSE = Pattern.compile("\\p{L}.*");
  private static final String FENCE = "```";

  /** So many searches, each out of another page that is chosen by the seed. */
  static List<KnownItem> choose(Path pages, int count, long seed) throws IOException {
    List<Path> sources;
    try (Stream<Path> files = Files.walk(pages)) {
      sources = files.filter(KnownItem::hasProse).sorted().toList();
    }
    Random random = new Random(seed);
    List<Path> left = new ArrayList<>(sources);
    List<KnownItem> items = new ArrayList<>();
    while (items.size() < count) {
      Path source = left.remove(random.nextInt(left.size()));
      List<String> phrases = phrases(Files.readString(source));
      if (!phrases.isEmpty()) {
        String name = pages.relativize(source).toString().replace('\\', '/');
        String page = name.substring(0, name.lastIndexOf('.')).toLowerCase(Locale.ROOT);
        items.add(new KnownItem(page, phrases.get(random.nextInt(phrases.size()))));
      }
    }
    return items;
  }

  private static boolean hasProse(Path file) {
    String name = file.toString().replace('\\', '/');
    return name.contains("/articles/") || name.contains("/gaps/");
  }

  /** Every run of eight words within a sentence, markup taken away. */
  private static List<String> phrases(String markdown) {
    List<String> phrases = new ArrayList<>();
    for (String block : markdown.split("\n\n", -1)) {
      if (PROSE.matcher(block).lookingAt() && !block.contains(FENCE)) {
        String plain = LINK.matcher(block).replaceAll("$1").replaceAll("[*`]", "");
        for (String sentence : plain.split("\\.\\s", -1)) {
          List<String> words = List.of(sentence.strip().split("\\s+", -1));
          for (int i = 0; i + WORDS <= words.size(); i++) {
            phrases.add(String.join(" ", words.subList(i, i + WORDS)));
          }
        }
      }
    }
    return phrases;
  }
}
