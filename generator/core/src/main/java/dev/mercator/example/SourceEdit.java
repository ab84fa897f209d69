package dev.mercator.example;

import dev.mercator.model.Block;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts changed texts of blocks into their source. Lines that stay the same keep their bytes; new
 * ones stand behind what the block's lines begin with: the indent of a list, the mark of a quote.
 */
public final class SourceEdit {
  private final List<String> lines = new ArrayList<>();
  private final List<String> ends = new ArrayList<>();
  private final String eol;

  /**
   * @param source the whole file as it is, line ends and byte order mark included
   */
  public SourceEdit(String source) {
    int from = 0;
    for (int i = 0; i < source.length(); i++) {
      char c = source.charAt(i);
      if (c == '\n' || c == '\r') {
        boolean two = c == '\r' && i + 1 < source.length() && source.charAt(i + 1) == '\n';
        lines.add(source.substring(from, i));
        ends.add(two ? "\r\n" : String.valueOf(c));
        i += two ? 1 : 0;
        from = i + 1;
      }
    }
    lines.add(source.substring(from));
    ends.add("");
    this.eol = ends.get(0).isEmpty() ? "\n" : ends.get(0);
  }

  /**
   * Replaces the text of a block. Blocks of one source are replaced from the last to the first, so
   * that the places of the others stay right.
   *
   * @return the lines that differ, as {@code -old} and {@code +new}, and others around as {@code "
   *     same"}
   */
  public List<String> replace(Block block, String text) {
    List<String> old = block.text().lines().toList();
    List<String> changed = text.lines().toList();
    String margin = margin(block, old);
    int[][] common = common(old, changed);
    List<String> shown = new ArrayList<>();
    int at = block.line() - 1;
    int i = 0;
    int j = 0;
    while (i < old.size() || j < changed.size()) {
      if (i < old.size() && j < changed.size() && old.get(i).equals(changed.get(j))) {
        shown.add(" " + old.get(i));
        at++;
        i++;
        j++;
      } else if (i < old.size() && (j == changed.size() || common[i + 1][j] >= common[i][j + 1])) {
        shown.add("-" + old.get(i++));
        lines.remove(at);
        ends.remove(at);
      } else {
        String line = changed.get(j++);
        shown.add("+" + line);
        lines.add(at, line.isEmpty() ? margin.stripTrailing() : margin + line);
        ends.add(at, eol);
        at++;
      }
    }
    return shown;
  }

  /** What stands before the text on the block's lines. */
  private String margin(Block block, List<String> old) {
    for (int i = 0; i < old.size(); i++) {
      if (!old.get(i).isBlank()) {
        String line = lines.get(block.line() - 1 + i);
        return line.substring(0, Math.min(line.length(), block.columns().get(i) - 1));
      }
    }
    return "";
  }

  /** The length of the longest common subsequence of the ends of two lists. */
  private static int[][] common(List<String> one, List<String> other) {
    int[][] common = new int[one.size() + 2][other.size() + 2];
    for (int i = one.size() - 1; i >= 0; i--) {
      for (int j = other.size() - 1; j >= 0; j--) {
        common[i][j] =
            one.get(i).equals(other.get(j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    return common;
  }

  /** The whole file. */
  public String text() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      text.append(lines.get(i)).append(ends.get(i));
    }
    return text.toString();
  }
}
