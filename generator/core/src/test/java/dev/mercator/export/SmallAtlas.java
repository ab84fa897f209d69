package dev.mercator.export;

import dev.mercator.diag.Position;
import dev.mercator.example.ExampleRunner;
import dev.mercator.example.Examples;
import dev.mercator.example.Run;
import dev.mercator.graph.Atlas;
import dev.mercator.graph.AtlasBuilder;
import dev.mercator.model.Block;
import dev.mercator.model.Bodies;
import dev.mercator.model.Collection;
import dev.mercator.model.Collection.FrontMatterMode;
import dev.mercator.model.Commit;
import dev.mercator.model.Directive;
import dev.mercator.model.EdgeKind;
import dev.mercator.model.Example;
import dev.mercator.model.Field;
import dev.mercator.model.FieldType;
import dev.mercator.model.Heading;
import dev.mercator.model.History;
import dev.mercator.model.ItemTable;
import dev.mercator.model.KeyFile;
import dev.mercator.model.Link;
import dev.mercator.model.Milestone;
import dev.mercator.model.Page;
import dev.mercator.model.PageType;
import dev.mercator.model.PageType.BuiltIn;
import dev.mercator.model.Place;
import dev.mercator.model.Reference;
import dev.mercator.model.Site;
import dev.mercator.model.Target;
import dev.mercator.scenario.ProjectAgents;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A hand-made atlas that has one of everything: a generated hub, a gap that waits for another, a
 * roadmap with a milestone, an article with front matter, and text that every format must escape.
 */
final class SmallAtlas {
  static final Collection DOCS =
      new Collection(
          "docs", "docs", "wiki", "repo-docs", "docs", FrontMatterMode.FIELDS, List.of());
  static final Collection NOTES =
      new Collection(
          "notes", "notes", "wiki", "note", "", FrontMatterMode.ATTRIBUTES, List.of("drafts/**"));
  static final String HOSTILE =
      "<script>alert(\"1\")</script> \\ & ]]> \u0001 \uD83D\uDE00, é; =1+1";

  private static final PageType HUB = type("hub", BuiltIn.HUB, List.of());
  private static final PageType GAP =
      type(
          "gap",
          BuiltIn.GAP,
          List.of(
              new FieldType("priority", List.of(), List.of("High", "Low"), true, false),
              new FieldType("tags", List.of(), List.of(), false, true)));
  private static final PageType ROADMAP = type("roadmap", BuiltIn.ROADMAP, List.of());
  private static final PageType ARTICLE = type("article", BuiltIn.ARTICLE, List.of());

  private SmallAtlas() {}

  static Atlas build() {
    return build(Site.titled("Small"));
  }

  static Atlas build(Site site) {
    List<Page> pages = pages();
    List<Example> examples = examples(pages).all().stream().map(Run::example).toList();
    return AtlasBuilder.build(site, pages, examples);
  }

  /** Two pages have a history, one of them with a subject that XML must escape. */
  static History history() {
    return new History(
        Map.of(
            pages().get(1).id(),
                commit("a1", "2026-01-02T23:30:00-05:00", "Say <more> & \u0007mean it"),
            pages().get(2).id(), commit("b2", "2026-01-03T09:00:00+01:00", "Begin")),
        List.of());
  }

  private static Commit commit(String id, String time, String subject) {
    return new Commit(id, OffsetDateTime.parse(time), subject);
  }

  /** The pages, in an order that is not the atlas's. */
  static List<Page> pages() {
    return new ArrayList<>(List.of(roadmap(), note(), second(), first(), hub(DOCS), hub(NOTES)));
  }

  static Bodies bodies() {
    Bodies bodies = new MemoryBodies();
    bodies.put("page:docs-gap-a-001", new Bodies.Body("# First\n\nSays `x`.\n", "<p>x</p>", ""));
    bodies.put("page:docs-gap-a-002", new Bodies.Body("# " + HOSTILE, "<p>y</p>", ""));
    bodies.put("page:docs-roadmap", new Bodies.Body("# Roadmap\n\n## M1: Start\n", "<p>z</p>", ""));
    bodies.put("page:notes-n", new Bodies.Body("\n\n", "", ""));
    return bodies;
  }

  private static Page first() {
    Place place = place(DOCS, "GAP-A-001.md", "docs/gap-a-001");
    return new Draft(place, "GAP-A-001: First", GAP)
        .item("GAP-A-001")
        .summary("Says x.")
        .fields(
            new Field("priority", List.of("High"), at(3)), new Field("tags", List.of("a"), at(4)))
        .headings(new Heading(1, "First", "first", at(1)))
        .keyFiles(new KeyFile("parser", List.of("src/a.c", "src/b/"), at(9)))
        .words(3)
        .page();
  }

  private static Page second() {
    Place place = place(DOCS, "GAP-A-002.md", "docs/gap-a-002");
    Place first = place(DOCS, "GAP-A-001.md", "docs/gap-a-001");
    return new Draft(place, HOSTILE, GAP)
        .item("GAP-A-002")
        .fields(new Field("priority", List.of("Low"), at(3)))
        .references(
            new Reference(EdgeKind.DEPENDS_ON, "page:docs-gap-a-001", "needs " + HOSTILE, at(7)))
        .links(
            new Link(new Target.ToPage(first, "first"), "a#first", "there", false, at(8)),
            new Link(new Target.ToPage(first, ""), "a", "again", false, at(9)))
        .words(7)
        .page();
  }

  private static Page roadmap() {
    Place place = place(DOCS, "Roadmap.md", "docs/roadmap");
    Map<String, ItemTable.Cell> cells = new LinkedHashMap<>();
    cells.put("item", new ItemTable.Cell("GAP-A-001", at(12)));
    cells.put("title", new ItemTable.Cell("First", at(12)));
    ItemTable table =
        new ItemTable(
            "M1: Start",
            List.of("item", "title"),
            List.of(new ItemTable.Row("GAP-A-001", cells, at(12))));
    return new Draft(place, "Roadmap", ROADMAP)
        .milestones(
            new Milestone(
                "milestone:docs-roadmap-m1",
                "M1",
                "Start",
                "m1-start",
                "Begin",
                "",
                Optional.of(table),
                List.of(),
                at(10)))
        .words(2)
        .page();
  }

  private static Page note() {
    Map<String, Object> attributes = new LinkedHashMap<>();
    attributes.put("title", "not this one");
    attributes.put("owner", "someone");
    attributes.put("weight", 3);
    attributes.put("ratio", 0.5);
    attributes.put("odd", Double.NaN);
    attributes.put("tags", List.of("a", "b"));
    attributes.put("nested", Map.of("deep", List.of(true)));
    attributes.put("documents", List.of("page:docs-gap-a-002", "page:nothing"));
    return new Draft(place(NOTES, "n.md", "notes/n"), "N", ARTICLE)
        .attributes(attributes)
        .references(
            new Reference(EdgeKind.DOCUMENTS, "page:docs-gap-a-002", "", at(5)),
            new Reference(EdgeKind.DOCUMENTS, "page:nothing", "", at(6)))
        .example(
            "Two \"<beads>\"",
            "dispatcher",
            """
            agents = [{ name = "claude", intra_parallel = true, max_parallel = 2 }]
            beads = [{ id = "a" }, { id = "b" }]

            [claim]
            says = "A second bead shares the pane"
            verdict = "true"
            because = "the cap is 2"
            source = "the note"
            where = "its end"
            link = "n.md"

            [expect.figures]
            panes = 1
            """)
        .example(
            "A cap that is missing",
            "dispatcher",
            """
            agents = [{ name = "claude", intra_parallel = true }]
            beads = [{ id = "a" }]

            [[expect.refused]]
            place = "agents[0].max_parallel"
            """)
        .example("A difference", "plan", "steps = [{ name = \"s\" }]\nexpect.figures.calls = 2\n")
        .page();
  }

  /** Its examples, as they ran. */
  static Examples examples(List<Page> pages) {
    ExampleRunner runner = new ExampleRunner(ProjectAgents.NONE, pages);
    return new Examples(
        pages.stream()
            .flatMap(page -> page.blocks().stream().map(block -> runner.run(page, block)))
            .toList());
  }

  private static Page hub(Collection collection) {
    Place place = new Place(collection, "", collection.mount(), "page:" + collection.mount(), true);
    return new Draft(place, collection.mount(), HUB).page();
  }

  static Place place(Collection collection, String relative, String slug) {
    return new Place(collection, relative, slug, "page:" + slug.replace('/', '-'), false);
  }

  private static PageType type(String name, BuiltIn like, List<FieldType> fields) {
    PageType.Statuses none = new PageType.Statuses(List.of(), List.of(), List.of());
    return new PageType(name, like, List.of(), Optional.empty(), fields, none, "", "");
  }

  static Page article(Place place, String title) {
    return new Draft(place, title, ARTICLE).page();
  }

  private static Position at(int line) {
    return new Position("docs/x.md", line, 1, 1);
  }

  /** A page under construction: what a test does not say is empty. */
  private static final class Draft {
    private final Place place;
    private final String title;
    private final PageType type;
    private Optional<String> item = Optional.empty();
    private String summary = "";
    private Map<String, Object> attributes = Map.of();
    private List<Field> fields = List.of();
    private List<Heading> headings = List.of();
    private List<Link> links = List.of();
    private List<Reference> references = List.of();
    private List<KeyFile> keyFiles = List.of();
    private List<Milestone> milestones = List.of();
    private final List<Block> blocks = new ArrayList<>();
    private int words;

    Draft(Place place, String title, PageType type) {
      this.place = place;
      this.title = title;
      this.type = type;
    }

    Draft item(String id) {
      item = Optional.of(id);
      return this;
    }

    Draft summary(String text) {
      summary = text;
      return this;
    }

    Draft attributes(Map<String, Object> values) {
      attributes = values;
      return this;
    }

    Draft fields(Field... all) {
      fields = List.of(all);
      return this;
    }

    Draft headings(Heading... all) {
      headings = List.of(all);
      return this;
    }

    Draft links(Link... all) {
      links = List.of(all);
      return this;
    }

    Draft references(Reference... all) {
      references = List.of(all);
      return this;
    }

    Draft keyFiles(KeyFile... all) {
      keyFiles = List.of(all);
      return this;
    }

    Draft milestones(Milestone... all) {
      milestones = List.of(all);
      return this;
    }

    /** A block in TOML that asks for a run. */
    Draft example(String title, String simulator, String text) {
      Position at = new Position(place.source(), 5, 18, simulator.length());
      Block.Attribute value = new Block.Attribute("simulate", simulator, at, at);
      Block.Attribute titled = new Block.Attribute("title", title, at, at);
      List<Integer> columns = text.lines().map(line -> 1).toList();
      blocks.add(
          new Block(
              blocks.size(),
              Directive.SIMULATE,
              "toml",
              value,
              List.of(titled),
              false,
              text,
              6,
              columns,
              at));
      return this;
    }

    Draft words(int count) {
      words = count;
      return this;
    }

    Page page() {
      return new Page(
          place,
          title,
          type,
          item,
          summary,
          attributes,
          fields,
          headings,
          List.of(),
          links,
          references,
          List.of(),
          keyFiles,
          milestones,
          List.of(),
          List.of(),
          List.of(),
          blocks,
          List.of(),
          false,
          words,
          "0123456789abcdef".repeat(4));
    }
  }
}
