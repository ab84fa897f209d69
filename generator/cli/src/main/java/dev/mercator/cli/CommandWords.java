package dev.mercator.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A command split into its words, without a shell: at blanks; quotes of either kind keep words
 * together; a backslash before a blank, a quote or a backslash takes its meaning away.
 */
final class CommandWords {
  private final String command;
  private final List<String> words = new ArrayList<>();
  private final StringBuilder word = new StringBuilder();
  private char quote;
  private boolean begun;

  private CommandWords(String command) {
    this.command = command;
  }

  /** The words; nothing where a quote is not closed or there is no word. */
  static Optional<List<String>> of(String command) {
    CommandWords split = new CommandWords(command);
    for (int i = 0; i < command.length(); i++) {
      i += split.take(i);
    }
    split.end();
    boolean whole = split.quote == 0 && !split.words.isEmpty();
    return whole ? Optional.of(List.copyOf(split.words)) : Optional.empty();
  }

  /** Takes a character; gives how many more were taken with it. */
  private int take(int index) {
    char c = command.charAt(index);
    if (c == '\\' && quote != '\'' && index + 1 < command.length() && isSpecial(index + 1)) {
      add(command.charAt(index + 1));
      return 1;
    } else if (quote == 0 && (c == '"' || c == '\'')) {
      quote = c;
      begun = true;
    } else if (quote != 0 && c == quote) {
      quote = 0;
    } else if (quote == 0 && Character.isWhitespace(c)) {
      end();
    } else {
      add(c);
    }
    return 0;
  }

  private boolean isSpecial(int index) {
    return " \t\"'\\".indexOf(command.charAt(index)) >= 0;
  }

  private void add(char c) {
    word.append(c);
    begun = true;
  }

  private void end() {
    if (begun) {
      words.add(word.toString());
      word.setLength(0);
      begun = false;
    }
  }
}
