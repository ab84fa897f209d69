package dev.mercator.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mercator.model.Article;
import dev.mercator.model.Block;
import dev.mercator.model.Directive;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Blocks that ask something of the build: what is read of them, and what stands in their place. */
final class BlocksTest {
  private static Block only(String page) {
    PageParser.Parsed parsed = Tree.page(page);
    assertThat(parsed.findings()).isEmpty();
    assertThat(parsed.page().blocks()).hasSize(1);
    return parsed.page().blocks().get(0);
  }

  @Test
  void aScenarioIsReadWithItsOpeningLine() {
    Block block =
        only(
            "# T\n\n```toml simulate=dispatcher title=\"A \\\"third\\\" bead\"\na = 1\n\nb = 2\n```\n");
    assertThat(block.directive()).isEqualTo(Directive.SIMULATE);
    assertThat(block.language()).isEqualTo("toml");
    assertThat(block.value().text()).isEqualTo("dispatcher");
    assertThat(block.text("title")).isEqualTo("A \"third\" bead");
    assertThat(block.text("claim")).isEmpty();
    assertThat(block.text()).isEqualTo("a = 1\n\nb = 2\n");
    assertThat(block.position()).hasToString("docs/a.md:3:18");
    assertThat(block.attribute("title").orElseThrow().textPosition()).hasToString("docs/a.md:3:36");
    assertThat(block.at(3, 5, 1)).hasToString("docs/a.md:6:5");
  }

  @Test
  void aQueryIsAFenceOrACodeSpan() {
    PageParser.Parsed parsed =
        Tree.page("# T\n\nThere are `query: count` of `query`.\n\n```query\ntype = gap\n```\n");
    List<Block> blocks = parsed.page().blocks();
    assertThat(blocks).extracting(Block::inline).containsExactly(true, false);
    assertThat(blocks.get(0).text()).isEqualTo("count");
    assertThat(blocks.get(0).at(1, 1, 1)).hasToString("docs/a.md:3:19");
    assertThat(blocks.get(1).text()).isEqualTo("type = gap\n");
    assertThat(blocks.get(1).at(1, 1, 1)).hasToString("docs/a.md:6:1");
    assertThat(parsed.body().html())
        .isEqualTo(
            "<span id=\"t\"></span>\n<p>There are "
                + Block.placeholder(0)
                + " of <code>query</code>.</p>\n"
                + Block.placeholder(1)
                + "\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# T\n\n```toml simulate=plan\nFIRST\n  second\n```\n",
        "---\ntitle: T\n---\n\n```toml simulate=plan\nFIRST\n  second\n```\n",
        "# T\r\n\r\n```toml simulate=plan\r\nFIRST\r\n  second\r\n```\r\n",
        "\uFEFF# T\n\n~~~~toml simulate=plan\nFIRST\n  second\n~~~~\n",
        "# T\n\n  ```toml simulate=plan\n  FIRST\n    second\n  ```\n",
        "# T\n\n- item\n\n  ```toml simulate=plan\n  FIRST\n    second\n  ```\n",
        "# T\n\n1. item\n   - in it\n\n     ```toml simulate=plan\n     FIRST\n       second\n     ```\n",
        "# T\n\n> ```toml simulate=plan\n> FIRST\n>   second\n> ```\n",
        "# T\n\n> ```toml simulate=plan\n>FIRST\n>   second\n> ```\n",
        "# T\n\n> - > ```toml simulate=plan\n>   > FIRST\n>   >   second\n>   > ```\n",
        "# T\n\n!!! note\n    ```toml simulate=plan\n    FIRST\n      second\n    ```\n",
        "# T\n\n```toml simulate=plan\nFIRST\n  second\n"
      })
  void placesAreThoseOfTheSourceWhereverABlockStands(String page) {
    Block block = only(page);
    String[] lines = page.replace("\uFEFF", "").split("\r?\n", -1);
    assertThat(block.text()).isEqualTo("FIRST\n  second\n");
    for (int line = 1; line <= 2; line++) {
      String word = line == 1 ? "FIRST" : "second";
      var at = block.at(line, line == 1 ? 1 : 3, word.length());
      assertThat(lines[at.line() - 1].substring(at.column() - 1)).startsWith(word);
    }
    var value = block.position();
    assertThat(lines[value.line() - 1].substring(value.column() - 1)).startsWith("plan");
  }

  @Test
  void aFenceInAFenceIsText() {
    PageParser.Parsed parsed =
        Tree.page("# T\n\n````markdown\n```toml simulate=plan\na = 1\n```\n````\n");
    assertThat(parsed.page().blocks()).isEmpty();
    assertThat(parsed.body().html()).contains("```toml simulate=plan");
  }

  @Test
  void otherToolsOpeningLinesAreTheirs() {
    PageParser.Parsed parsed =
        Tree.page(
            """
            # T

            ```js title="x {1,3}
            1
            ```

            ```python {linenums=1 hl="2
            2
            ```

            ```rust,ignore
            3
            ```

            ```toml title=x simulated
            4
            ```
            """);
    assertThat(parsed.page().blocks()).isEmpty();
    assertThat(Tree.shown(parsed.findings()))
        .containsExactly("docs/a.md:15:17: unknown-directive: no block asks for \"simulated\"");
  }

  @Test
  void anOpeningLineThatCannotBeFollowedIsFound() {
    PageParser.Parsed parsed =
        Tree.page(
            """
            # T

            ```toml simulate=plan titel="x" title="a" title="b"
            a = 1
            ```

            ```toml simulate=plan title="never closed
            a = 1
            ```
            """);
    assertThat(Tree.shown(parsed.findings()))
        .containsExactly(
            "docs/a.md:3:23: bad-block: a simulate block cannot say \"titel\"",
            "docs/a.md:3:43: bad-block: a second \"title\"",
            "docs/a.md:7:29: bad-block: a quote that is never closed");
    assertThat(parsed.page().blocks().get(0).text("title")).isEqualTo("a");
    assertThat(parsed.page().blocks().get(1).text("title")).isEqualTo("never closed");
  }

  @Test
  void aPlaceholderSurvivesCleaning() {
    PageParser.Parsed parsed = Tree.page("# T\n\n<b>raw</b>\n\n```query\nx\n```\n\n- `query: y`\n");
    assertThat(Article.fill(parsed.body().html(), ordinal -> "(" + ordinal + ")"))
        .contains("(0)")
        .contains("<li>(1)</li>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<mercator-block n=\"0\"></mercator-block>",
        "<b><mercator-block n=\"0\"></mercator-block></b>",
        "<b title='<mercator-block n=\"0\"></mercator-block>'>x</b>",
        "<b title='<mercator-block n=&quot;0&quot;></mercator-block>'>x</b>",
        "`<mercator-block n=\"0\"></mercator-block>` <i>x</i>",
        "```\n<mercator-block n=\"0\"></mercator-block>\n```\n\n<i>x</i>",
        "&lt;mercator-block n=\"0\">&lt;/mercator-block> <i>x</i>",
        "<!-- <mercator-block n=\"0\"></mercator-block> --> <i>x</i>",
        "<b\ntitle=\"<mercator-block n='0'></mercator-block>\">x</b>",
        "[x](y.md '<mercator-block n=\"0\"></mercator-block>') <i>x</i>",
        "<mercator-block\nn=\"0\"\n></mercator-block> <i>x</i>",
        "<MERCATOR-BLOCK n=\"0\"></MERCATOR-BLOCK> <i>x</i>",
        "<table><tr><mercator-block n=\"0\"></mercator-block></tr></table>"
      })
  void noAuthorsTextPassesForAPlaceholder(String text) {
    String html = Tree.article("# T\n\n" + text + "\n");
    assertThat(Article.fill(html, ordinal -> "FORGED")).doesNotContain("FORGED");
  }
}
