package dev.mercator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class TerminalProgressTest {
  private static final long MILLISECOND = 1_000_000L;

  private final StringWriter shown = new StringWriter();
  private final AtomicLong clock = new AtomicLong();
  private final TerminalProgress progress =
      new TerminalProgress(new PrintWriter(shown), clock::get);

  @Test
  void aShortRunShowsNothing() {
    progress.stage("parsing", 2);
    progress.step();
    clock.addAndGet(300 * MILLISECOND);
    progress.step();
    progress.close();

    assertThat(shown).hasToString("");
  }

  @Test
  void aLongRunShowsStageCountAndRateOnOneLine() {
    progress.stage("reading", 0);
    clock.addAndGet(500 * MILLISECOND);
    progress.stage("parsing", 1000);
    clock.addAndGet(500 * MILLISECOND);
    progress.step();
    clock.addAndGet(MILLISECOND);
    progress.step(); // too soon to show again
    progress.close();

    assertThat(shown)
        .hasToString(
            "\r\u001b[Kparsing 0/1000, 0 per second"
                + "\r\u001b[Kparsing 1/1000, 2 per second"
                + "\r\u001b[K");
  }

  @Test
  void aStageOfUnknownLengthShowsItsName() {
    clock.addAndGet(500 * MILLISECOND);
    progress.stage("checking", 0);

    assertThat(shown).hasToString("\r\u001b[Kchecking");
  }
}
