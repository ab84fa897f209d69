package dev.mercator.cli;

import dev.mercator.build.Mending;
import dev.mercator.build.Mending.Change;
import dev.mercator.build.Mending.Line;
import dev.mercator.diag.Glyphs;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Shows what {@code check --fix} would change, and writes it when told to. */
final class Fix {
  private final Mending mending;
  private final Console console;

  Fix(Mending mending, Console console) {
    this.mending = mending;
    this.console = console;
  }

  /**
   * Shows the difference, asks where a person is there to be asked, and writes.
   *
   * @param yes whether to write without asking
   * @return whether anything was written
   */
  boolean run(boolean yes) throws IOException {
    PrintWriter out = console.out();
    mending.changes().forEach(this::show);
    out.flush();
    PrintWriter err = console.err();
    if (!mending.refused().isEmpty()) {
      err.println(
          count(mending.refused().size(), "finding")
              + " left alone: formatted text, or another repair in the same place");
    }
    if (mending.changes().isEmpty()) {
      err.println("Nothing to mend mechanically.");
      return false;
    }
    String what =
        count(mending.repairs(), "repair") + " in " + count(mending.changes().size(), "file");
    if (!yes && !agreed(what)) {
      err.println("Nothing written: " + what + " shown. --yes writes them.");
      return false;
    }
    List<String> left = mending.write();
    left.forEach(file -> err.println(file + ": left alone, it changed meanwhile or is read-only"));
    err.println("Written: " + what + (left.isEmpty() ? "" : ", less those left alone") + ".");
    return left.size() < mending.changes().size();
  }

  /** Lines that change, the old one before the new, under the name of their file. */
  private void show(Change change) {
    PrintWriter out = console.out();
    out.println("--- " + change.file());
    out.println("+++ " + change.file());
    for (Line line : change.lines()) {
      out.println("@@ -" + line.number() + " +" + line.number() + " @@");
      out.println("-" + Glyphs.shown(line.before()));
      out.println("+" + Glyphs.shown(line.after()));
    }
  }

  private boolean agreed(String what) throws IOException {
    if (!console.terminal()) {
      return false;
    }
    console.err().print("Write " + what + "? [y/N] ");
    console.err().flush();
    BufferedReader in =
        new BufferedReader(new InputStreamReader(console.in(), StandardCharsets.UTF_8));
    String answer = in.readLine();
    return answer != null && List.of("y", "yes").contains(answer.strip().toLowerCase(Locale.ROOT));
  }

  private static String count(int count, String one) {
    return count + " " + one + (count == 1 ? "" : "s");
  }
}
