package dev.mercator.benchmark;

import java.util.List;
import java.util.Random;
import java.util.StringJoiner;

/** Seeded text of many kinds: words, sentences, tables, code. */
final class Prose {
  private static final List<String> WORDS =
      List.of(
          ("account adapter agent anchor archive balance band batch beacon boundary branch bridge"
                  + " buffer cache carrier chain channel chart claim clock coast collector column"
                  + " compass counter course current daemon deck depth digest dock draft edge engine"
                  + " entry field filter fleet folder frame gate gauge graph grid guard handle harbour"
                  + " header horizon index inlet journal keel label lane lantern latitude layer ledger"
                  + " letter lever line lock manifest marker mast measure meridian message mirror mount"
                  + " needle notice number ocean order outline packet panel parcel passage path pilot"
                  + " plate pointer port process profile quay queue range record reef region relay"
                  + " report ridge river route sail scale scope session shard sheet signal slope socket"
                  + " source station stream strait survey switch symbol table tide token tower trace"
                  + " track vessel voyage wave window")
              .split(" "));
  private static final List<String> VERBS =
      List.of(
          ("accepts answers bounds carries closes collects compares counts drops follows guards"
                  + " holds joins keeps leads limits marks measures moves names notes opens orders"
                  + " passes queues reads records refuses repeats reports sends sorts splits starts"
                  + " states stops stores tells traces waits writes")
              .split(" "));
  private static final List<String> JOINTS =
      List.of("while", "before", "because", "so that", "unless", "where", "as long as");

  private final Random random;

  Prose(long seed) {
    random = new Random(seed);
  }

  /** A number from 0 below a bound. */
  int number(int bound) {
    return random.nextInt(bound);
  }

  String word() {
    return one(WORDS);
  }

  <T> T one(List<T> list) {
    return list.get(number(list.size()));
  }

  /** Two or three words, the first with a capital. */
  String title() {
    String words = word() + " " + word() + (number(2) == 0 ? "" : " " + word());
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  String sentence() {
    String first = clause();
    String rest = number(3) == 0 ? "" : ", " + one(JOINTS) + " " + clause();
    return Character.toUpperCase(first.charAt(0)) + first.substring(1) + rest + ". ";
  }

  private String clause() {
    String what = "the " + word() + " " + word();
    String object =
        switch (number(8)) {
          case 0 -> "**" + word() + "** of the " + word();
          case 1 -> "`" + word() + "." + word() + "()`";
          case 2 -> "*" + word() + "*";
          default -> "the " + word() + " of its " + word();
        };
    return what + " " + one(VERBS) + " " + object;
  }

  String paragraph(int sentences) {
    return sentences(sentences) + "\n\n";
  }

  private String sentences(int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(sentence());
    }
    return text.toString().strip();
  }

  String list(int items) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < items; i++) {
      text.append("- ").append(sentence().strip()).append('\n');
    }
    return text.append('\n').toString();
  }

  String table(int rows) {
    StringBuilder text = new StringBuilder("| Part | Kind | What it does |\n|---|---|---|\n");
    for (int i = 0; i < rows; i++) {
      text.append("| `").append(word()).append("` | ").append(word()).append(" | ");
      text.append(sentence().strip()).append(" |\n");
    }
    return text.append('\n').toString();
  }

  String code(int lines) {
    StringJoiner text = new StringJoiner("\n", "```java\n", "\n```\n\n");
    for (int i = 0; i < lines; i++) {
      text.add("  if (%s.%s() < limits.get(\"%s\")) { %s.%s(%s); }".formatted(words(6)));
    }
    return text.toString();
  }

  private Object[] words(int count) {
    Object[] words = new Object[count];
    for (int i = 0; i < count; i++) {
      words[i] = word();
    }
    return words;
  }
}
