package dev.mercator.diag;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Every kind of finding there is, each once: its severity unless configuration says otherwise, the
 * template of its message, and what it is about in one line. The handbook's table of rules is
 * generated from this list.
 */
public enum Rule {
  // Configuration, input and output, identity: an error here publishes nothing.
  CONFIG_SYNTAX(Gate.BLOCKS, Severity.ERROR, "%s", "the configuration file is not valid TOML"),
  UNKNOWN_KEY(
      Gate.BLOCKS, Severity.ERROR, "unknown key \"%s\"", "a key that the configuration has not"),
  BAD_CONFIG_VALUE(
      Gate.BLOCKS, Severity.ERROR, "%s", "a configuration value of the wrong type or range"),
  MISSING_FOLDER(
      Gate.BLOCKS, Severity.ERROR, "no folder \"%s\"", "a collection whose folder is not there"),
  UNREADABLE_FILE(
      Gate.BLOCKS, Severity.ERROR, "cannot be read: %s", "a file or folder that cannot be read"),
  OUTPUT_REFUSED(Gate.BLOCKS, Severity.ERROR, "%s", "the output folder cannot safely be written"),
  DUPLICATE_ID(
      Gate.BLOCKS,
      Severity.ERROR,
      "id \"%s\" is also claimed by %s",
      "two pages claim one id in their front matter, or are the same item"),
  DUPLICATE_SLUG(
      Gate.BLOCKS,
      Severity.ERROR,
      "slug \"%s\" is also claimed by %s",
      "two pages claim one slug in their front matter"),
  ADDRESS_COLLISION(
      Gate.BLOCKS,
      Severity.ERROR,
      "the address %s is taken by %s",
      "a page, alias or asset whose address belongs to something else"),
  THEME_FAULT(
      Gate.BLOCKS, Severity.ERROR, "%s", "a template of the project's own that cannot be rendered"),

  // One source file.
  NOT_UTF8(Gate.PASSES, Severity.ERROR, "not UTF-8: %s", "a page whose bytes are not UTF-8"),
  NUL_BYTE(
      Gate.PASSES, Severity.WARNING, "NUL character, shown as U+FFFD", "a page with a NUL byte"),
  EMPTY_PAGE(
      Gate.PASSES, Severity.WARNING, "the page has no text", "an empty page, or only front matter"),
  PAGE_TOO_LARGE(
      Gate.PASSES,
      Severity.WARNING,
      "%s, over the limit of %s: shown as plain text",
      "a page over the size limit; its text is kept, not parsed"),
  PARSE_BUDGET(
      Gate.PASSES,
      Severity.WARNING,
      "parsing took over its budget: shown as plain text",
      "a page whose Markdown takes too long or too deep to parse"),
  LINK_LOOP(
      Gate.PASSES,
      Severity.WARNING,
      "symbolic link not followed: %s",
      "a symbolic link that loops or leaves its collection"),
  FRONT_MATTER_SYNTAX(
      Gate.PASSES, Severity.ERROR, "front matter: %s", "front matter that is not safe, valid YAML"),
  SLUG_TAKEN(
      Gate.PASSES,
      Severity.WARNING,
      "the slug \"%s\" is taken by %s; this page is published as \"%s\"",
      "two file names that fold to one slug"),
  ID_TAKEN(
      Gate.PASSES,
      Severity.WARNING,
      "the id \"%s\" is taken by %s; this page becomes \"%s\"",
      "two slugs that fold to one id"),
  BAD_SILENCE(
      Gate.PASSES,
      Severity.WARNING,
      "%s",
      "a mercator-ignore comment that names no rule, gives no reason, or silences nothing"),
  UNSAFE_HTML(
      Gate.PASSES, Severity.WARNING, "%s", "raw HTML or a URL that the allow list does not admit"),
  SHORT_ROW(
      Gate.PASSES,
      Severity.WARNING,
      "the row has %d of %d cells",
      "a table row with too few or too many cells"),

  // Links.
  BROKEN_LINK(
      Gate.PASSES,
      Severity.ERROR,
      "no page or file \"%s\"",
      "a link or image whose target does not exist"),
  BROKEN_ANCHOR(
      Gate.PASSES,
      Severity.ERROR,
      "%s has no heading \"#%s\"",
      "a link to a heading that the page does not have"),
  BAD_IMAGE(
      Gate.PASSES,
      Severity.WARNING,
      "\"%s\" shows nothing: %s",
      "an image whose file is empty, damaged or no image"),
  LINK_OUTSIDE_SITE(
      Gate.PASSES,
      Severity.WARNING,
      "\"%s\" lies outside the collections",
      "a link to a file of the repository that no collection holds, without source_url"),
  ORPHAN_PAGE(
      Gate.PASSES,
      Severity.WARNING,
      "nothing refers to this page but the page above it",
      "a page that no link or relation leads to"),

  // Typed pages.
  UNKNOWN_FIELD(
      Gate.PASSES,
      Severity.WARNING,
      "the type %s has no field \"%s\"",
      "a field that the page's type does not declare"),
  BAD_FIELD_VALUE(
      Gate.PASSES,
      Severity.ERROR,
      "%s cannot be \"%s\"",
      "a field value outside the declared ones"),
  MISSING_FIELD(
      Gate.PASSES,
      Severity.WARNING,
      "the type %s needs a field \"%s\"",
      "a required field that is not there"),
  UNKNOWN_TYPE(
      Gate.PASSES,
      Severity.WARNING,
      "no page type \"%s\"",
      "front matter that names a type nobody declared"),
  UNKNOWN_NODE(
      Gate.PASSES,
      Severity.ERROR,
      "nothing has the id \"%s\"",
      "a relation, row, list or sentence that names an id nothing has"),
  BAD_RELATION(
      Gate.PASSES, Severity.WARNING, "%s", "a relation between nodes that its kind does not join"),
  RELATION_INVERSE(
      Gate.PASSES,
      Severity.WARNING,
      "%s",
      "a relation stated from both ends, or against its direction"),
  DEPENDENCY_CYCLE(
      Gate.PASSES,
      Severity.ERROR,
      "dependency cycle: %s",
      "items that wait for each other, directly or around a ring"),

  // Roadmaps and tables of items.
  EMPTY_MILESTONE(
      Gate.PASSES,
      Severity.WARNING,
      "milestone %s schedules nothing",
      "a milestone that names no item"),
  SCHEDULE_ORDER(
      Gate.PASSES,
      Severity.WARNING,
      "%s is scheduled in %s, before %s in %s which it depends on",
      "an item scheduled before what it depends on"),
  SCHEDULE_MISSING(
      Gate.PASSES,
      Severity.WARNING,
      "%s is on no milestone",
      "an item on no milestone, where there is a roadmap"),
  SCHEDULE_TWICE(
      Gate.PASSES,
      Severity.WARNING,
      "%s is scheduled in %s and again in %s",
      "an item on two milestones, or twice on one"),
  ROW_MISMATCH(
      Gate.PASSES, Severity.WARNING, "%s", "a row that disagrees with the item's own page"),
  RANK_GAP(
      Gate.PASSES,
      Severity.WARNING,
      "rank %d follows rank %d",
      "a ranked table that skips or repeats a rank"),
  COUNT_MISMATCH(
      Gate.PASSES, Severity.WARNING, "%s", "a stated total that differs from the computed one"),
  STATUS_DRIFT(
      Gate.PASSES, Severity.WARNING, "%s", "two pages that state different statuses for one item"),

  // Blocks that ask something of the build.
  BAD_QUERY(
      Gate.PASSES,
      Severity.ERROR,
      "%s",
      "a query that cannot be understood; the page shows it as written"),
  UNKNOWN_DIRECTIVE(
      Gate.PASSES,
      Severity.ERROR,
      "no block asks for \"%s\"",
      "a fence whose opening line nearly asks something of the build"),
  BAD_BLOCK(
      Gate.PASSES,
      Severity.ERROR,
      "%s",
      "a fence that asks something of the build, with an opening line that cannot be followed"),

  // Territories of items.
  OUTSIDE_TERRITORY(
      Gate.PASSES,
      Severity.ERROR,
      "%s, and outside the territory of %s",
      "a file that a branch changed and its item does not name (mercator scope)"),
  NO_TERRITORY(
      Gate.PASSES,
      Severity.WARNING,
      "%s names no files, so that no change can be held against its territory",
      "an item without key files whose branch is to be checked (mercator scope)"),

  // Agents, scenarios and examples.
  BAD_AGENT(Gate.PASSES, Severity.ERROR, "%s", "an agents file that breaks the dispatcher's rules"),
  IDLE_AGENT_KEY(
      Gate.PASSES,
      Severity.WARNING,
      "%s",
      "a key of an agents file without effect: unknown, or a cap without intra_parallel"),
  BAD_ISSUE(
      Gate.PASSES, Severity.ERROR, "%s", "a line of an issue file that is no issue, or one twice"),
  BAD_SCENARIO(Gate.PASSES, Severity.ERROR, "%s", "a simulator scenario that cannot be run"),
  UNVERIFIED_EXAMPLE(
      Gate.PASSES, Severity.ERROR, "%s", "a simulator example that states no expectation"),
  BAD_EXPECTATION(
      Gate.PASSES,
      Severity.ERROR,
      "%s",
      "an expectation that no run can be compared with: an unknown key, or one that states nothing"),
  EXAMPLE_MISMATCH(Gate.PASSES, Severity.ERROR, "%s", "a simulator example whose run differs"),
  BAD_CLAIM(Gate.PASSES, Severity.ERROR, "%s", "a claim that is not told in full"),
  UNPROVEN_CLAIM(
      Gate.PASSES,
      Severity.ERROR,
      "a claim rests on an example that does not hold",
      "a claim whose example does not hold");

  /** Whether an error of a rule keeps the whole site from being published. */
  public enum Gate {
    BLOCKS,
    PASSES
  }

  private final Gate gate;
  private final Severity severity;
  private final String template;
  private final String meaning;

  Rule(Gate gate, Severity severity, String template, String meaning) {
    this.gate = gate;
    this.severity = severity;
    this.template = template;
    this.meaning = meaning;
  }

  /** The stable name, in kebab case: {@code broken-link}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The severity unless configuration says otherwise. */
  public Severity severity() {
    return severity;
  }

  /** Whether an error of this rule publishes nothing. */
  public boolean blocks() {
    return gate == Gate.BLOCKS;
  }

  /** The message, a {@link java.util.Formatter} template. */
  public String template() {
    return template;
  }

  /** What the rule finds, one line for the handbook. */
  public String meaning() {
    return meaning;
  }

  /** The rule of that id. */
  public static Optional<Rule> byId(String id) {
    return Arrays.stream(values()).filter(rule -> rule.id().equals(id)).findFirst();
  }
}
