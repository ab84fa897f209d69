package dev.mercator.render;

import java.util.List;
import java.util.Optional;

/**
 * What templates see. Texts are plain and escaped by the template, except those that say they are
 * HTML. An absent text is empty, an absent list has no entries. Addresses are relative to the
 * site's root and stand behind {@code at.root} in a template.
 */
sealed interface View {

  /**
   * The site, the same on every page.
   *
   * @param changesHref the list of changes; empty where there is no history
   * @param feedHref the feed of changes; empty where there is none
   * @param searchHref the page that searches; empty where there is no index
   * @param graphHref the graph explorer
   */
  record OfSite(
      String title,
      String language,
      String generator,
      List<Link> nav,
      String changesHref,
      String feedHref,
      String searchHref,
      String graphHref)
      implements View {}

  /**
   * Where a page stands.
   *
   * @param path its address
   * @param root prefix that leads from it to the site's root: empty, {@code ../}, {@code ../../}
   * @param canonical absolute address, where the site's is known
   * @param trail what lies above it, home first
   */
  record At(
      String path,
      String root,
      String title,
      String description,
      String canonical,
      List<Link> trail)
      implements View {}

  /** An address and what it is called. */
  record Link(String href, String title) implements View {}

  /**
   * The type of a page.
   *
   * @param label {@code Gap}
   * @param hue the built-in type whose colour and shape it has
   */
  record Kind(String label, String hue) implements View {}

  /**
   * A typed value.
   *
   * @param mark class of the shape beside it
   * @param href where the value leads, with no root before it
   */
  record Value(String name, String value, String mark, String href) implements View {
    static final Value NONE = new Value("", "", "", "");
  }

  /**
   * A page as others name it.
   *
   * @param hue the built-in type whose colour it has
   * @param mark class of its status' shape
   * @param note what is said about it here
   */
  record Item(
      String href, String ref, String title, String hue, String mark, String status, String note)
      implements View {
    static final Item NONE = new Item("", "", "", "", "", "", "");

    Item noted(String text) {
      return new Item(href, ref, title, hue, mark, status, text);
    }

    Item at(String anchor) {
      return anchor.isEmpty()
          ? this
          : new Item(href + "#" + anchor, ref, title, hue, mark, status, note);
    }
  }

  /**
   * The relations of one kind in one direction.
   *
   * @param outgoing whether they begin at the page
   * @param dash SVG dash pattern of the kind
   * @param rest how many are not among the items; {@code restHref} lists them all
   */
  record Group(
      String label,
      boolean outgoing,
      String dash,
      int count,
      List<Item> items,
      int rest,
      String restHref)
      implements View {
    public Group {
      items = List.copyOf(items);
    }
  }

  /** A field that speaks in sentences, or holds several values. */
  record Statement(String name, List<Value> values) implements View {}

  /** A language tag and {@code rtl} or {@code ltr}; empty where it is as the site is. */
  record Written(String language, String direction) implements View {}

  /** A heading in a table of contents. */
  record Chapter(int level, String text, String anchor) implements View {}

  /**
   * A finding.
   *
   * @param at file, line and column
   * @param href the page it concerns, where it concerns one
   */
  record Flaw(String severity, String message, String hint, String at, String href)
      implements View {}

  /**
   * A page.
   *
   * @param article HTML
   * @param map HTML: the neighbourhood as SVG
   * @param record the JSON record, highlighted; none where it would weigh the page down
   * @param linkedData JSON-LD, safe inside a script element
   * @param runs whether it shows runs of a simulator
   * @param source path of its source; empty for a generated hub
   * @param written how its title and article are written
   */
  record OfPage(
      Kind type,
      String ref,
      String title,
      List<Value> fields,
      List<Statement> statements,
      String article,
      String map,
      List<Group> relations,
      List<Chapter> contents,
      List<Flaw> findings,
      List<Item> siblings,
      int siblingsRest,
      String sectionHref,
      Item previous,
      Item next,
      int words,
      int minutes,
      String changed,
      String source,
      String editHref,
      Optional<Utf8> record,
      String recordHref,
      String schemaHref,
      String linkedData,
      boolean runs,
      Written written)
      implements View {}

  /**
   * One page of a list of pages.
   *
   * @param columns names of the fields shown, as many as each row has cells
   * @param counted whether rows show how many pages lie below them
   * @param pages the pages of the list; none where one holds it all
   */
  record OfHub(
      String intro, List<String> columns, boolean counted, List<Row> entries, List<Link> pages)
      implements View {
    static final OfHub NONE = new OfHub("", List.of(), false, List.of(), List.of());
  }

  /**
   * A row of a list of pages.
   *
   * @param count pages below it; {@code share} is the same as a bar's length, 0 to 64
   */
  record Row(
      String href,
      String ref,
      String title,
      Kind type,
      List<Value> cells,
      String summary,
      int count,
      int share)
      implements View {}

  /** The atlas at a glance. */
  record OfHome(
      List<Figure> figures,
      List<Door> doors,
      List<Stage> milestones,
      List<Item> next,
      String nextHref,
      String planHref,
      List<Item> changes,
      String changesHref,
      List<Item> top)
      implements View {}

  /** A number and what it counts. */
  record Figure(String label, int value, String href) implements View {}

  /** A type of page as a way in. */
  record Door(
      String href, String title, Kind type, int count, int share, String says, List<Value> parts)
      implements View {}

  /** A milestone's progress; shares are percentages. */
  record Stage(
      String href,
      String ref,
      String title,
      int done,
      int active,
      int open,
      int doneShare,
      int activeShare)
      implements View {}

  /**
   * One page of the list of changes.
   *
   * @param pages the pages of the list; none where one holds it all
   */
  record OfChanges(List<Day> days, List<Link> pages) implements View {}

  /** The changes of a day, {@code 2026-01-31}. */
  record Day(String date, List<Edit> edits) implements View {}

  /** A commit and the pages that it changed; {@code rest} of them are not among the items. */
  record Edit(String ref, String subject, List<Item> items, int rest) implements View {}

  /** What the checks found. */
  record OfHealth(String sentence, List<Broken> rules) implements View {}

  /** The findings of one rule; {@code rest} of them are not among the items. */
  record Broken(
      String id, String severity, String meaning, int count, int share, List<Flaw> items, int rest)
      implements View {}

  /**
   * What may start next. Of each list {@code …Rest} are not shown.
   *
   * @param types the same for each type of item, where there are several
   */
  record OfNext(
      String sentence,
      List<Link> types,
      List<Item> running,
      int runningRest,
      List<Start> free,
      int freeRest,
      List<Waiting> held,
      int heldRest,
      List<Waiting> blocked,
      int blockedRest)
      implements View {}

  /**
   * An item that may start.
   *
   * @param unlocks how many wait for it in all; {@code share} is the same as a bar's length
   * @param directly how many of them wait for it directly
   */
  record Start(Item item, int unlocks, int share, int directly, Value priority, Value effort)
      implements View {}

  /**
   * An item that may not start.
   *
   * @param rest how many reasons are not shown
   * @param behind how many items must be done before it, in all
   */
  record Waiting(Item item, List<Reason> reasons, int rest, int behind) implements View {}

  /** A reason in words: before the item that is its cause, and behind it. */
  record Reason(String before, Item item, String behind) implements View {}
}
