package dev.mercator.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mercator.graph.Atlas;
import dev.mercator.graph.TextAtlas;
import dev.mercator.query.Answer.Group;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryTest {
  private static final Atlas ATLAS =
      TextAtlas.of(
          "GAP-A-001.md",
          TextAtlas.gap(1, "High", "M", "Closed"),
          "GAP-A-002.md",
          TextAtlas.gap(2, "Low", "S", "Missing", 1),
          "GAP-A-003.md",
          TextAtlas.gap(3, "Critical", "XL", "Missing", 2),
          "GAP-A-004.md",
          TextAtlas.gap(4, "High", "S", "Partial", 3, 1),
          "x/note.md",
          "# Note\n\nSee [one](../GAP-A-001.md).\n",
          "roadmap.md",
          """
          # Roadmap

          ## M1: Start

          **Goal:** begin

          | Gap | Title |
          |---|---|
          | GAP-A-001 | Gap 1 |
          | GAP-A-002 | Gap 2 |

          ## M2: Go on

          | Gap | Title |
          |---|---|
          | GAP-A-003 | Gap 3 |
          """);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "gap                                              | 001 002 003 004",
        "gaps where status = missing                      | 002 003",
        "gap where status != Missing                      | 001 004",
        "gap where priority in (High, Low)                | 001 002 004",
        "gap where priority not in (High, Low)            | 003",
        "gap where priority < High                        | 003",
        "gap where priority >= High                       | 001 002 004",
        "gap where effort > S                             | 001 003",
        "gap where title ~ 'gap 3'                        | 003",
        "gap where \"a-002\"                              | 002",
        "gap where depends_on                             | 002 003 004",
        "gap where depends_on is empty                    | 001",
        "gap where blocks is not empty                    | 001 002 003",
        "gap where depends_on any(status != Closed)       | 003 004",
        "gap where depends_on all(status = Closed)        | 001 002",
        "gap where depends_on none(status = Closed)       | 001 003",
        "gap where depends_on+ = GAP-A-001                | 002 003 004",
        "gap where depends_on = A-001                     | 002 004",
        "gap where blocks+ any(priority = Critical)       | 001 002",
        "gap where count(depends_on) = 2                  | 004",
        "gap where count(blocks+) >= 2                    | 001 002",
        "gap where count(depends_on where status = Closed) > 0 | 002 004",
        "gap where scheduled_in is empty                  | 004",
        "gap where milestone = M1                         | 001 002",
        "gap where scheduled_in any(title = 'Go on')      | 003",
        "gap where step = open and not priority = Low     | 003 004",
        "gap where status = Closed or (effort = S and priority = Low) | 001 002",
        "status:Missing priority:Critical,Low             | 002 003",
        "gap where linked_from any(type = article)        | 001",
        "gap sort priority, effort desc                   | 003 001 004 002",
        "gap sort count(depends_on) desc                  | 004 002 003 001",
        "gap sort milestone desc                          | 003 001 002 004",
        "gap # with a remark                              | 001 002 003 004",
      })
  void finds(String query, String expected) {
    assertThat(ids(query)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "gpa                              | 1:3 no type \"gpa\"; did you mean \"gap\"?",
        "gap where priorty = High         | 11:7 gaps have no field or relation \"priorty\"; did you"
            + " mean \"priority\"?",
        "gap where status = Missng        | 20:6 status cannot be \"Missng\"; did you mean"
            + " \"Missing\"?",
        "gap where status Missing         | 18:7 expected a comparison after \"status\", not"
            + " \"Missing\"; one of = != < <= > >= ~ in, or is empty",
        "gap where depends_on < 3         | 22:1 depends_on is a relation, and has no size;"
            + " count(depends_on) has one",
        "gap where count(dependson) > 1   | 17:9 no relation \"dependson\"; did you mean"
            + " \"depends_on\"?",
        "gap where (status = Missing      | 28:1 expected \")\", not the end; every \"(\" needs one",
        "gap where title = \"x            | 19:1 the quote is never closed; add a \"",
        "gap where milestone = M9         | 23:2 milestone cannot be \"M9\"; one of M1, M2",
        "gap shwo id                      | 5:4 expected one of where, show, sort, group, limit,"
            + " as, not \"shwo\"; did you mean \"show\"?",
        "gap limit none                   | 11:4 a limit is a number from 1, not \"none\"; limit 20",
        "gap as tabel                     | 8:5 nothing can be shown as \"tabel\"; did you mean"
            + " \"table\"?",
        "count gap as list                | 14:4 how it is shown is said twice; leave out one of"
            + " the two",
        "gap show depends_on+             | 10:10 depends_on+ cannot be shown; show"
            + " count(depends_on+), or the relation without \"+\"",
        "gap where status = ; x           | 20:1 \";\" means nothing in a query; a value with other"
            + " characters than letters, digits, - _ . / stands in quotes",
        "gap where blocks = GAP-A-0O1     | 20:9 nothing has the id \"GAP-A-0O1\"; did you mean"
            + " \"GAP-A-001\"?",
      })
  void saysWhatIsWrongAndWhere(String query, String expected) {
    Mistake mistake = read(query).mistake().orElseThrow();

    assertThat(
            "%d:%d %s; %s"
                .formatted(
                    mistake.column(query), mistake.length(), mistake.message(), mistake.hint()))
        .isEqualTo(expected);
  }

  @Test
  void anEmptyQueryIsNone() {
    assertThat(read("  ").mistake().orElseThrow().message()).isEqualTo("the query is empty");
  }

  @Test
  void bracketsMayNotExhaustTheStack() {
    String deep = "gap where " + "(".repeat(100_000) + "status = Missing";
    String not = "gap where " + "not ".repeat(100_000) + "status = Missing";

    assertThat(read(deep).mistake().orElseThrow().message()).isEqualTo("brackets nest too deep");
    assertThat(read(not).mistake().orElseThrow().message()).isEqualTo("\"not\" nests too deep");
  }

  @Test
  void groupsStandInTheOrderOfTheirField() {
    assertThat(answer("gap group priority as count").groups())
        .extracting(group -> group.key().text() + " " + group.count())
        .containsExactly("Critical 1", "High 2", "Low 1");
    assertThat(answer("gap group milestone sort count desc as chart").groups())
        .extracting(group -> group.key().text() + " " + group.count())
        .containsExactly("M1 2", "M2 1", " 1");
  }

  @Test
  void aLimitCutsRowsAndIsSaid() {
    Answer answer = answer("gap group priority limit 2");

    assertThat(answer.total()).isEqualTo(4);
    assertThat(answer.shown()).isEqualTo(2);
    assertThat(answer.more()).isEqualTo(2);
    assertThat(answer.groups()).extracting(Group::count).containsExactly(1, 2, 1);
    assertThat(Evaluation.of(read("gap limit 3").query().orElseThrow(), ATLAS, 1).shown())
        .isEqualTo(1);
  }

  @Test
  void milestonesAnswerToo() {
    Answer answer =
        answer(
            "milestones show id, title, count(schedules), count(schedules where step = done)"
                + " \"Done\", step");

    assertThat(answer.query().show())
        .extracting(Query.Column::heading)
        .containsExactly("ID", "Title", "Schedules", "Done", "Step");
    assertThat(rows(answer)).containsExactly("M1 Start 2 1 active", "M2 Go on 1 0 open");
  }

  @Test
  void whatIsShownUnlessItIsSaid() {
    assertThat(rows(answer("gap where effort = M")))
        .containsExactly("GAP-A-001 Gap 1 High M Closed");
    assertThat(rows(answer("pages where folder = x"))).containsExactly("Note article");
  }

  private static Query.Reading read(String query) {
    return Query.read(query, Vocabulary.of(ATLAS));
  }

  private static Answer answer(String query) {
    Query.Reading reading = read(query);
    assertThat(reading.mistake()).isEmpty();
    return Evaluation.of(reading.query().orElseThrow(), ATLAS, Integer.MAX_VALUE);
  }

  private static List<String> rows(Answer answer) {
    return answer.groups().stream()
        .flatMap(group -> group.rows().stream())
        .map(row -> String.join(" ", row.cells().stream().map(Answer.Cell::text).toList()))
        .toList();
  }

  private static String ids(String query) {
    List<String> ids =
        answer(query + (query.contains("#") ? "" : " show id")).groups().stream()
            .flatMap(group -> group.rows().stream())
            .map(row -> row.node().id().replaceAll(".*-", ""))
            .toList();
    return String.join(" ", ids);
  }
}
