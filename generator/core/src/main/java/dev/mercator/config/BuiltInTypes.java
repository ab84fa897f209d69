package dev.mercator.config;

import dev.mercator.model.FieldType;
import dev.mercator.model.PageType;
import dev.mercator.model.PageType.BuiltIn;
import dev.mercator.model.PageType.Statuses;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The page types there are without any configuration (model.md, Reading typed pages). */
public final class BuiltInTypes {
  private BuiltInTypes() {}

  private static final Statuses NONE = new Statuses(List.of(), List.of(), List.of());

  /** A missing capability: an item of work with dependencies and a file scope. */
  public static final PageType GAP =
      new PageType(
          "gap",
          BuiltIn.GAP,
          List.of(),
          Optional.of(Pattern.compile("GAP(?:-[A-Z0-9]+)+-[0-9]+[a-z]?")),
          List.of(
              required("category", List.of()),
              required("priority", List.of("Critical", "High", "Medium", "Low")),
              required("effort", List.of("S", "M", "L", "XL")),
              required("status", List.of("Missing", "Partial", "In Progress", "Closed"))),
          new Statuses(List.of("Missing", "Partial"), List.of("In Progress"), List.of("Closed")),
          "dependencies",
          "key files");

  /** An issue of Beads, read from its file of JSON lines. */
  public static final PageType ISSUE =
      new PageType(
          "issue",
          BuiltIn.GAP,
          List.of("**/.beads/**", ".beads/**"),
          Optional.empty(),
          List.of(
              optional("kind"),
              new FieldType("priority", List.of(), List.of("0", "1", "2", "3", "4"), false, false),
              new FieldType(
                  "status",
                  List.of(),
                  List.of(
                      "open",
                      "blocked",
                      "deferred",
                      "pinned",
                      "in_progress",
                      "hooked",
                      "closed",
                      "tombstone"),
                  false,
                  false),
              optional("assignee"),
              new FieldType("labels", List.of(), List.of(), false, true)),
          new Statuses(
              List.of("open", "blocked", "deferred", "pinned"),
              List.of("in_progress", "hooked"),
              List.of("closed", "tombstone")),
          "depends_on",
          "key files");

  /** A way of working that has been seen to hold. */
  public static final PageType PATTERN =
      new PageType(
          "pattern",
          BuiltIn.PATTERN,
          List.of(),
          Optional.empty(),
          List.of(
              optional("intent"),
              new FieldType(
                  "maturity", List.of(), List.of("proposed", "practised", "proven"), true, false),
              optional("evidence"),
              new FieldType("use when", List.of("use_when"), List.of(), false, false),
              new FieldType("avoid when", List.of("avoid_when"), List.of(), false, false),
              new FieldType("sources", List.of("source"), List.of(), false, true)),
          NONE,
          "dependencies",
          "key files");

  /** Milestones that schedule items. */
  public static final PageType ROADMAP = plain("roadmap", BuiltIn.ROADMAP);

  /** Prose. */
  public static final PageType ARTICLE = plain("article", BuiltIn.ARTICLE);

  /** The generated page of a mount that has no index page. */
  public static final PageType HUB = plain("hub", BuiltIn.HUB);

  /** In the order in which a page is tried against them. */
  public static final List<PageType> ALL = List.of(GAP, ISSUE, PATTERN, ROADMAP, ARTICLE, HUB);

  private static PageType plain(String name, BuiltIn like) {
    return new PageType(
        name,
        like,
        List.of(),
        Optional.empty(),
        List.of(new FieldType("status", List.of(), List.of(), false, false)),
        NONE,
        "dependencies",
        "key files");
  }

  private static FieldType required(String name, List<String> values) {
    return new FieldType(name, List.of(), values, true, false);
  }

  private static FieldType optional(String name) {
    return new FieldType(name, List.of(), List.of(), false, false);
  }
}
