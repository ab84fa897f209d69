package dev.mercator.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mercator.model.EdgeKind;
import dev.mercator.render.Relations.Bundle;
import dev.mercator.render.View.Item;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NeighbourhoodTest {
  @Test
  void aPageAloneHasNoMap() {
    assertThat(Neighbourhood.draw("", List.of())).isEmpty();
  }

  @Test
  void whatLeadsOnStandsRightOfThePage() {
    Item other = item("b.html", "GAP-B-1", "B");

    assertThat(Neighbourhood.draw("../", List.of(bundle(true, List.of(other)))))
        .isEqualTo(
            "<svg class=\"map\" viewBox=\"152 0 120 48\" width=\"120\" height=\"48\""
                + " role=\"group\" aria-label=\"Map: 0 in, 1 out\">"
                + "<path class=\"edge\" d=\"M167 24C189 24 184 24 204 24\"/>"
                + "<path class=\"head\" d=\"M209 24l-6-2.6v5.2z\"/>"
                + "<a href=\"../b.html\"><title>GAP-B-1: B</title>"
                + "<circle class=\"node is-gap\" cx=\"214\" cy=\"24\" r=\"3.5\"/>"
                + "<text x=\"223\" y=\"28\">GAP-B-1</text></a>"
                + "<circle class=\"here\" cx=\"160\" cy=\"24\" r=\"7\"/>"
                + "<circle class=\"point\" cx=\"160\" cy=\"24\" r=\"3\"/></svg>");
  }

  @Test
  void namesAreEscapedAndCutToWhatFits() {
    Item hostile = item("b.html", "", "</text><script>alert(1)</script>");
    Item wide = item("c.html", "", "漢字漢字漢字漢字漢字");

    Item onward = item("d.html", "", "D");
    String svg =
        Neighbourhood.draw(
            "", List.of(bundle(false, List.of(hostile, wide)), bundle(true, List.of(onward))));

    assertThat(svg)
        .contains("<title>&lt;/text&gt;&lt;script&gt;alert(1)&lt;/script&gt;</title>")
        .contains(">&lt;/text&gt;&lt;script…</text>")
        .contains(">漢字漢字漢字漢…</text>")
        .doesNotContain("<script");
  }

  @Test
  void aSideAloneHasRoomForLongerNames() {
    Item other = item("b.html", "", "A name of twenty-odd letters");

    assertThat(Neighbourhood.draw("", List.of(bundle(false, List.of(other)))))
        .contains("viewBox=\"-99 0 267 48\"", ">A name of twenty-odd letters</text>");
  }

  @Test
  void whatIsNotDrawnIsCounted() {
    List<Item> many = IntStream.range(0, 20).mapToObj(i -> item(i + ".html", "", "P" + i)).toList();

    String svg = Neighbourhood.draw("", List.of(bundle(false, many)));

    assertThat(svg.split("<circle class=\"node", -1)).hasSize(9);
    assertThat(svg)
        .contains("<a href=\"#m:relations\">", ">12 more</text></a>", "Map: 20 in, 0 out");
  }

  @Test
  void aNeighbourByTwoKindsIsDrawnOnce() {
    Item other = item("b.html", "", "B");
    Bundle links = new Bundle(EdgeKind.LINKS_TO, true, List.of(other));

    assertThat(Neighbourhood.draw("", List.of(bundle(true, List.of(other)), links)))
        .contains("Map: 0 in, 1 out")
        .doesNotContain("stroke-dasharray");
  }

  private static Bundle bundle(boolean outgoing, List<Item> items) {
    return new Bundle(EdgeKind.DEPENDS_ON, outgoing, items);
  }

  private static Item item(String href, String ref, String title) {
    return new Item(href, ref, title, "gap", "", "", "");
  }
}
