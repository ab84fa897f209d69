package dev.mercator.render;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mercator.simulator.Simulators;
import dev.mercator.simulator.format.Reading;
import dev.mercator.simulator.trace.Lane;
import dev.mercator.simulator.trace.Trace;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

final class RunDrawingTest {
  private static final Map<String, Object> MILL =
      Map.of("name", "mill", "intra_parallel", true, "max_parallel", 2);

  private static Trace dispatch(Object... beads) {
    return trace("dispatcher", Map.of("agents", List.of(MILL), "beads", List.of(beads)));
  }

  private static Trace trace(String simulator, Map<String, Object> scenario) {
    var reading = Simulators.named(simulator).orElseThrow().simulate(scenario);
    return ((Reading.Read<Trace>) reading).scenario();
  }

  private static Trace three() {
    return dispatch(
        Map.of("id", "a", "duration", 4L),
        Map.of("id", "b", "duration", 3L),
        Map.of("id", "c", "depends_on", List.of("b")));
  }

  private static Trace ofLanes(List<Lane> lanes) {
    return new Trace(
        "workers", "1", List.of(), List.of(), lanes, Map.of(), List.of(), List.of(), Map.of());
  }

  private static Document xml(String svg) throws Exception {
    var builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
    return builder.parse(new ByteArrayInputStream(svg.getBytes(UTF_8)));
  }

  private static List<Element> of(Document drawing, String style) {
    List<Element> found = new ArrayList<>();
    NodeList groups = drawing.getElementsByTagName("g");
    for (int i = 0; i < groups.getLength(); i++) {
      Element group = (Element) groups.item(i);
      if (List.of(group.getAttribute("class").split(" ")).contains(style)) {
        found.add(group);
      }
    }
    return found;
  }

  private static String title(Element group) {
    return group.getElementsByTagName("title").item(0).getTextContent();
  }

  @Test
  void everyBarSaysWhenAndWhatBeganIt() throws Exception {
    List<Element> bars = of(xml(RunDrawing.svg(three(), "x")), "bar");

    assertThat(bars)
        .extracting(RunDrawingTest::title)
        .containsExactly("b 0–3 completed", "a 0–4 completed", "c 3–4 completed");
    assertThat(bars)
        .extracting(bar -> bar.getAttribute("data-decision"))
        .containsExactly("1", "0", "2");
    assertThat(bars.get(2).getAttribute("data-from")).isEqualTo("3");
    assertThat(bars.get(2).getAttribute("data-to")).isEqualTo("4");
  }

  @Test
  void pillsStandWhereTheLoadChangesAndHaveAShape() throws Exception {
    List<Element> pills = of(xml(RunDrawing.svg(three(), "x")), "pill");

    assertThat(pills)
        .extracting(RunDrawingTest::title)
        .containsExactly("2/2 from 0", "2/2 from 3", "0/2 from 4");
    assertThat(pills)
        .extracting(pill -> pill.getAttribute("class"))
        .containsExactly("pill is-at-cap", "pill is-at-cap", "pill is-zero");
  }

  @Test
  void aPaneOfCapOneHasNeitherPillNorCounter() throws Exception {
    Trace trace =
        trace(
            "dispatcher",
            Map.of("agents", List.of(Map.of("name", "solo")), "beads", List.of(Map.of("id", "a"))));
    Document drawing = xml(RunDrawing.svg(trace, "x"));

    assertThat(of(drawing, "pill")).isEmpty();
    assertThat(of(drawing, "count")).isEmpty();
    assertThat(of(drawing, "bar")).hasSize(1);
  }

  @Test
  void waitsCarryTheirCauseInWords() throws Exception {
    List<Element> waits = of(xml(RunDrawing.svg(three(), "x")), "wait");

    assertThat(waits)
        .singleElement()
        .satisfies(wait -> assertThat(title(wait)).isEqualTo("c waits 0–3: depends on b"));
  }

  @Test
  void aDecisionCanBeLinkedTo() throws Exception {
    List<Element> moments = of(xml(RunDrawing.svg(three(), "x")), "moment");

    assertThat(moments)
        .extracting(moment -> moment.getAttribute("id"))
        .containsExactly("x-d0", "x-d1", "x-d2");
    assertThat(moments.get(2).getAttribute("data-at")).isEqualTo("3");
  }

  @Test
  void wordsTellWhatThePictureShows() throws Exception {
    Document drawing = xml(RunDrawing.svg(three(), "x"));

    assertThat(drawing.getElementsByTagName("desc").item(0).getTextContent())
        .isEqualTo(
            "Pane %1 (mill, cap 2): b 0–3 completed, a 0–4 completed, c 3–4 completed."
                + " c waits 0–3: depends on b.");
  }

  @Test
  void thereIsNoInlineStyleAndNoScript() {
    String page = RunDrawing.svg(three(), "x");

    assertThat(page).doesNotContain("style=", "<style", "<script", "xmlns");
    assertThat(RunDrawing.file(three())).contains("<style>", "--paper:", "xmlns=");
  }

  @Test
  void moreThanFitsIsCounted() throws Exception {
    List<Lane> lanes =
        IntStream.range(0, 90)
            .mapToObj(
                i ->
                    new Lane(
                        "w" + i,
                        "worker",
                        1,
                        List.of(new Lane.Span(0, 9, "t" + i, "done")),
                        List.of()))
            .toList();
    String svg = RunDrawing.svg(ofLanes(lanes), "x");

    assertThat(of(xml(svg), "bar")).hasSize(60);
    assertThat(svg).contains("not drawn: 30 more workers, 30 more bars");
  }

  @Test
  void aCrowdedLaneIsBoundedToo() throws Exception {
    List<Lane.Span> crowd =
        IntStream.range(0, 9_000).mapToObj(i -> new Lane.Span(i / 3, i, "t", "done")).toList();
    String svg =
        RunDrawing.svg(ofLanes(List.of(new Lane("w", "worker", 9, crowd, List.of()))), "x");

    assertThat(svg).containsPattern("not drawn: 8\\d\\d\\d more bars").hasSizeLessThan(200_000);
  }

  @Test
  void anyNameIsWrittenAsText() throws Exception {
    Document drawing = xml(RunDrawing.svg(dispatch(Map.of("id", "<a>&\"\u0007\uD800")), "x"));

    assertThat(title(of(drawing, "bar").get(0))).isEqualTo("<a>&\"\uFFFD\uFFFD 0–1 completed");
  }

  @Test
  void anEmptyRunIsDrawn() throws Exception {
    assertThat(of(xml(RunDrawing.svg(ofLanes(List.of()), "x")), "axis")).hasSize(1);
  }
}
