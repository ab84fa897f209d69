package dev.mercator.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mercator.example.Run;
import dev.mercator.graph.Atlas;
import dev.mercator.graph.AtlasBuilder;
import dev.mercator.model.Example;
import dev.mercator.model.Page;
import dev.mercator.model.Place;
import dev.mercator.model.Site;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RecordsTest {
  private final Atlas atlas = SmallAtlas.build();
  private final Records records = new Records(atlas);

  @Test
  void theRecordOfAGap() {
    assertThat(page("page:docs-gap-a-001", "\n# First\n\nSays `x`.\n\n"))
        .isEqualTo(
            """
            {
              "id": "page:docs-gap-a-001",
              "_kind": "Page",
              "_file": "wiki/docs/gap-a-001.md",
              "_cluster": "wiki",
              "attributes": {
                "nodeKind": "Page",
                "sourcePath": "docs/GAP-A-001.md",
                "sourceKind": "repo-docs",
                "title": "GAP-A-001: First",
                "displayName": "GAP-A-001: First",
                "slug": "docs/gap-a-001",
                "articlePath": "wiki/docs/GAP-A-001.md",
                "article": "\\n# First\\n\\nSays `x`.\\n",
                "documents": []
              },
              "outgoingEdges": [],
              "incomingEdges": [
                {
                  "from": "page:docs",
                  "to": "page:docs-gap-a-001",
                  "kind": "contains_page"
                }
              ],
              "derived": {
                "type": "gap",
                "item": "GAP-A-001",
                "step": "open",
                "summary": "Says x.",
                "fields": {
                  "priority": "High",
                  "tags": [
                    "a"
                  ]
                },
                "headings": [
                  {
                    "level": 1,
                    "text": "First",
                    "anchor": "first"
                  }
                ],
                "keyFiles": [
                  {
                    "component": "parser",
                    "paths": [
                      "src/a.c",
                      "src/b/"
                    ]
                  }
                ],
                "milestones": [],
                "examples": [],
                "wordCount": 3,
                "contentHash": "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
                "html": "docs/gap-a-001.html",
                "source": "docs/GAP-A-001.md",
                "outgoingEdges": [],
                "incomingEdges": [
                  {
                    "from": "page:docs-gap-a-002",
                    "to": "page:docs-gap-a-001",
                    "kind": "links_to",
                    "note": "there",
                    "anchor": "first",
                    "count": 2
                  },
                  {
                    "from": "page:docs-gap-a-002",
                    "to": "page:docs-gap-a-001",
                    "kind": "depends_on",
                    "note": "needs <script>alert(\\"1\\")</script> \\\\ & ]]> \\u0001 😀, é; =1+1"
                  },
                  {
                    "from": "milestone:docs-roadmap-m1",
                    "to": "page:docs-gap-a-001",
                    "kind": "schedules"
                  }
                ]
              }
            }
            """);
  }

  @Test
  void theRecordOfAGeneratedHub() {
    assertThat(page("page:notes", ""))
        .isEqualTo(
            """
            {
              "id": "page:notes",
              "_kind": "Page",
              "_file": "wiki/notes.md",
              "_cluster": "wiki",
              "attributes": {
                "nodeKind": "Page",
                "sourcePath": "",
                "sourceKind": "note",
                "title": "notes",
                "displayName": "notes",
                "slug": "notes",
                "articlePath": "wiki/notes",
                "article": "",
                "documents": []
              },
              "outgoingEdges": [
                {
                  "from": "page:notes",
                  "to": "page:notes-n",
                  "kind": "contains_page"
                }
              ],
              "incomingEdges": [],
              "derived": {
                "type": "hub",
                "fields": {},
                "headings": [],
                "keyFiles": [],
                "milestones": [],
                "examples": [],
                "wordCount": 0,
                "html": "notes/index.html",
                "outgoingEdges": [],
                "incomingEdges": []
              }
            }
            """);
  }

  @Test
  void theRecordOfAMilestone() {
    Page roadmap = atlas.page("page:docs-roadmap");
    assertThat(new String(records.milestone(roadmap, roadmap.milestones().get(0)), UTF_8))
        .isEqualTo(
            """
            {
              "id": "milestone:docs-roadmap-m1",
              "_kind": "Milestone",
              "_file": "wiki/docs/roadmap.md",
              "_cluster": "wiki",
              "attributes": {
                "nodeKind": "Milestone",
                "sourcePath": "docs/Roadmap.md",
                "sourceKind": "repo-docs",
                "title": "Start",
                "displayName": "M1: Start",
                "page": "page:docs-roadmap",
                "label": "M1",
                "anchor": "m1-start",
                "goal": "Begin",
                "unlocks": ""
              },
              "outgoingEdges": [],
              "incomingEdges": [],
              "derived": {
                "rows": [
                  {
                    "item": "GAP-A-001",
                    "page": "page:docs-gap-a-001",
                    "cells": {
                      "item": "GAP-A-001",
                      "title": "First"
                    }
                  }
                ],
                "html": "docs/roadmap.html#m1-start",
                "source": "docs/Roadmap.md",
                "outgoingEdges": [
                  {
                    "from": "milestone:docs-roadmap-m1",
                    "to": "page:docs-gap-a-001",
                    "kind": "schedules"
                  }
                ],
                "incomingEdges": []
              }
            }
            """);
  }

  @Test
  void frontMatterStandsBetweenTheSourceAndTheTitleAndTakesNoKeyOfTheContract() throws IOException {
    JsonNode attributes = json("page:notes-n", "\n \n").get("attributes");

    assertThat(attributes.fieldNames())
        .toIterable()
        .containsExactly(
            "nodeKind",
            "sourcePath",
            "sourceKind",
            "owner",
            "weight",
            "ratio",
            "odd",
            "tags",
            "nested",
            "title",
            "displayName",
            "slug",
            "articlePath",
            "article",
            "documents");
    assertThat(attributes.get("title").asText()).isEqualTo("N");
    assertThat(attributes.get("weight")).hasToString("3");
    assertThat(attributes.get("odd")).hasToString("\"NaN\"");
    assertThat(attributes.get("nested")).hasToString("{\"deep\":[true]}");
    assertThat(attributes.get("documents"))
        .hasToString("[\"page:docs-gap-a-002\",\"page:nothing\"]");
  }

  @Test
  void anEmptyPageIsTwoNewlines() throws IOException {
    assertThat(json("page:notes-n", " \n\n").at("/attributes/article").asText()).isEqualTo("\n\n");
  }

  @Test
  void documentsStandInTheContractsListsOnly() throws IOException {
    JsonNode note = json("page:notes-n", "");
    assertThat(note.at("/outgoingEdges/0/kind").asText()).isEqualTo("documents");
    assertThat(note.at("/derived/outgoingEdges").findValuesAsText("kind"))
        .containsOnly("contains_example");

    JsonNode gap = json("page:docs-gap-a-002", "");
    assertThat(gap.at("/incomingEdges/0/kind").asText()).isEqualTo("documents");
    assertThat(gap.at("/incomingEdges/1/kind").asText()).isEqualTo("contains_page");
  }

  @Test
  void halfASurrogatePairBecomesTheReplacementCharacter() throws IOException {
    Place place = SmallAtlas.place(SmallAtlas.DOCS, "s.md", "docs/s");
    Page page = SmallAtlas.article(place, "a\uD800b\uDC00");
    Records alone = new Records(AtlasBuilder.build(Site.titled("x"), List.of(page)));

    byte[] bytes = alone.page(page, "\uDC00 \uD83D\uDE00".repeat(5000));

    JsonNode record = new ObjectMapper().readTree(bytes);
    assertThat(record.at("/attributes/title").asText()).isEqualTo("a\uFFFDb\uFFFD");
    assertThat(record.at("/attributes/article").asText())
        .isEqualTo("\n" + "\uFFFD \uD83D\uDE00".repeat(5000) + "\n");
    assertThat(new String(bytes, UTF_8)).doesNotContain("\\u");
  }

  @Test
  void aLineIsTheSameRecord() throws IOException {
    Page page = atlas.page("page:docs-gap-a-001");
    String line = new String(records.pageLine(page, "# First"), UTF_8);

    assertThat(line).endsWith("}\n").doesNotContain("\n ").hasLineCount(1);
    assertThat(new ObjectMapper().readTree(line)).isEqualTo(json(page.id(), "# First"));
  }

  @Test
  void addressesOfMilestonesAreNoPages() {
    assertThat(Records.address(atlas.page("page:docs-roadmap")))
        .isEqualTo("records/docs/roadmap.json");
    assertThat(Records.address(atlas.milestones().get(0)))
        .isEqualTo("records/_milestone/docs-roadmap-m1.json");
  }

  @Test
  void theOrderPagesComeInAndThreadsChangeNothing() {
    List<Page> shuffled = SmallAtlas.pages();
    Collections.reverse(shuffled);
    List<Example> examples =
        SmallAtlas.examples(shuffled).all().stream().map(Run::example).toList();
    Records other = new Records(AtlasBuilder.build(Site.titled("Small"), shuffled, examples));
    IntStream.range(0, 200)
        .parallel()
        .forEach(
            i -> {
              Page page = atlas.pages().get(i % atlas.pages().size());
              assertThat(other.page(page, "text")).isEqualTo(records.page(page, "text"));
            });
  }

  private String page(String id, String markdown) {
    return new String(records.page(atlas.page(id), markdown), UTF_8);
  }

  private JsonNode json(String id, String markdown) throws IOException {
    return new ObjectMapper().readTree(page(id, markdown));
  }
}
