package dev.mercator.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mercator.benchmark.Report.Built;
import dev.mercator.benchmark.Report.Result;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReportTest {
  private static final String LOG =
      """
      stage           CPU s   wall s
      starting         0.50     0.40
      total            2.00     1.20
      no findings in 1000 pages
      """;

  @Test
  void setsBothProgramsSideBySide() {
    Built mercator =
        new Built(Run.parsed("1.50 0.50 1.20 102400\n", LOG), new Tree(2100, 30L << 20));
    Built hugo = new Built(Run.parsed("3.00 1.00 2.40 409600\n", ""), new Tree(2000, 20L << 20));

    assertThat(Report.comparison(new Result(1000, mercator, Optional.of(hugo))))
        .isEqualToNormalizingNewlines(
            """
            1,000 pages       CPU s   wall s  peak MB    files  MB written
            mercator           2.00     1.20      100     2100          30
            hugo               4.00     2.40      400     2000          20
            ratio              0.50     0.50     0.25     1.05        1.50
            """);
    assertThat(Report.comparison(new Result(1000, mercator, Optional.empty())))
        .isEqualToNormalizingNewlines(
            """
            1,000 pages       CPU s   wall s  peak MB    files  MB written
            mercator           2.00     1.20      100     2100          30
            """);
  }

  @Test
  void showsHowEachStageGrows() {
    Built small = new Built(Run.parsed("1.50 0.50 1.20 102400\n", LOG), new Tree(1, 1));
    String log = LOG.replace("2.00", "8.00");
    Built large = new Built(Run.parsed("1.50 0.50 1.20 102400\n", log), new Tree(1, 1));

    assertThat(
            Report.stages(
                List.of(
                    new Result(1000, small, Optional.empty()),
                    new Result(10_000, large, Optional.empty()))))
        .isEqualToNormalizingNewlines(
            """
            CPU ms a page     1,000 pages   10,000 pages
            starting                0.500          0.050
            total                   2.000          0.800
            """);
  }
}
