package dev.mercator.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mercator.benchmark.SearchReport.Cost;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class SearchReportTest {
  @Test
  void setsBothSearchesSideBySide() {
    String handedIn =
        """
        mercator 0 11000 50000 1
        mercator 1 11000 70000 4
        pagefind 0 0 200000 3
        pagefind 1 0 400000 0
        quoted 0 0 500000 1
        quoted 1 0 500000 1
        """
            .replace(' ', '\t');

    assertThat(
            SearchReport.text(
                new Cost(5, 600_000_000, new Tree(300, 25_000_000), 20_000_000),
                new Cost(20, 1_200_000_000, new Tree(200, 26_000_000), 25_000_000),
                SearchReport.answers(handedIn)))
        .isEqualToNormalizingNewlines(
            """
                                                 mercator   pagefind   ratio
            CPU s to build the index                  5.0       20.0    0.25
            peak MB of the program                  600.0     1200.0    0.50
            index MB on disk                         25.0       26.0    0.96
            index MB, each file packed               20.0       25.0    0.80
            files                                   300.0      200.0    1.50
            KB of a search, mean                     60.0      300.0    0.20
            KB of a search, most                     70.0      400.0    0.18
            KB of the page asked on                  11.0        0.0       \s
            found of 2                                1.0        1.0    1.00
            found, its words in quotes                1.0        2.0    0.50
            KB of those, mean                        60.0      500.0    0.12
            """);
  }

  @Test
  void whatIsPackedAlreadyIsNotCountedAsLarger() {
    byte[] noise = new byte[1_000];
    new Random(1).nextBytes(noise);

    assertThat(SearchServer.size(noise)).isEqualTo(1_000);
    assertThat(SearchServer.size("word ".repeat(1_000).getBytes(UTF_8))).isLessThan(100);
  }
}
