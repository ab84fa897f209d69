package dev.mercator.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class HrefTest {
  @ParameterizedTest
  @CsvSource({
    "index.html, index.html, index.html",
    "index.html, a/b.html, a/b.html",
    "a/b.html, index.html, ../index.html",
    "a/b.html, a/c.html, c.html",
    "a/b/c.html, a/d/e.html, ../d/e.html",
    "a/b/c.html, a/b.html, ../b.html",
    "ab/c.html, a/c.html, ../a/c.html",
    "a/b/c.html, x y/z.png, ../../x%20y/z.png"
  })
  void leadsFromOneFileToAnother(String from, String to, String href) {
    assertThat(Href.relative(from, to)).isEqualTo(href);
  }

  @Test
  void encodesWhatAPathMayNotHold() {
    assertThat(Href.encode("docs/a b/c#d?e%f[g]:h.md"))
        .isEqualTo("docs/a%20b/c%23d%3Fe%25f%5Bg%5D%3Ah.md");
    assertThat(Href.encode("日.md")).isEqualTo("%E6%97%A5.md");
  }

  @Test
  void leadsToTheRoot() {
    assertThat(Href.toRoot("index.html")).isEmpty();
    assertThat(Href.toRoot("a/b/c.html")).isEqualTo("../../");
  }
}
