package dev.mercator.parse;

import dev.mercator.diag.Finding;
import dev.mercator.diag.Position;
import dev.mercator.model.Heading;
import dev.mercator.model.Link;
import dev.mercator.model.Milestone;
import dev.mercator.model.Page;
import dev.mercator.model.Place;
import dev.mercator.model.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What is read from the sources of a fixture, as the lines it is compared by. */
final class Readings {
  private Readings() {}

  /** The first source's article, and what was found in it. */
  static String article(Tree tree) {
    PageParser.Parsed parsed = tree.parseFirst();
    return parsed.body().html() + lines(Tree.shown(parsed.findings()));
  }

  /** Level, id, text and place of the first source's headings, and further ids; its title first. */
  static String headings(Tree tree) {
    Page page = tree.parseFirst().page();
    List<String> lines = new ArrayList<>();
    lines.add("title: " + page.title());
    for (Heading heading : page.headings()) {
      lines.add(
          heading.level()
              + " #"
              + heading.anchor()
              + " at "
              + place(heading.position())
              + ": "
              + heading.text());
    }
    page.anchors().forEach(anchor -> lines.add("also #" + anchor));
    return lines(lines);
  }

  /** The first source's links: what was written, and what it leads to. */
  static String links(Tree tree) {
    PageParser.Parsed parsed = tree.parseFirst();
    List<String> lines = new ArrayList<>();
    for (Link link : parsed.page().links()) {
      String kind = link.image() ? "image " : "";
      lines.add(place(link.position()) + " " + kind + link.written() + " → " + to(link.target()));
    }
    return lines(lines) + lines(Tree.shown(parsed.findings()));
  }

  private static String to(Target target) {
    if (target instanceof Target.ToPage page) {
      return "page " + page.place().source() + (page.anchor().isEmpty() ? "" : "#" + page.anchor());
    } else if (target instanceof Target.ToFolder folder) {
      return "hub of " + (folder.slug().isEmpty() ? "home" : folder.slug());
    } else if (target instanceof Target.ToAsset asset) {
      return "file " + asset.address();
    } else if (target instanceof Target.ToRepository file) {
      return "repository " + file.path();
    } else if (target instanceof Target.ToWeb web) {
      return "web " + web.url();
    }
    return target instanceof Target.Refused ? "refused" : "nothing";
  }

  /** Every place, in page order: source, slug and id, HTML, record, and the record's own paths. */
  static String addresses(Tree tree) {
    List<Finding> findings = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    for (Place place : tree.addresses(findings).places()) {
      String source = place.generated() ? "(no file)" : place.source();
      lines.add(source + " → \"" + place.slug() + "\" " + place.id());
      lines.add("  " + String.join(" ", place.html(), place.record(), place.file()));
      lines.add("  " + String.join(" ", place.sourcePath(), place.articlePath()));
    }
    return lines(lines) + lines(Tree.shown(findings));
  }

  /** What every page is read as. */
  static String types(Tree tree) {
    StringBuilder out = new StringBuilder();
    List<Finding> findings = new ArrayList<>();
    for (String source : tree.sources()) {
      PageParser.Parsed parsed = tree.parse(source);
      out.append(facts(parsed.page()));
      findings.addAll(parsed.findings());
    }
    return out + lines(Tree.shown(findings));
  }

  private static String facts(Page page) {
    List<String> lines = new ArrayList<>();
    lines.add(
        page.place().source()
            + ": "
            + page.type().name()
            + page.item().map(item -> " " + item).orElse("")
            + " \""
            + page.title()
            + "\"");
    page.attributes().forEach((key, value) -> lines.add("  attribute " + key + " = " + value));
    page.fields()
        .forEach(
            field ->
                lines.add(
                    "  field " + field.name() + " = " + field.values() + at(field.position())));
    page.references()
        .forEach(
            reference ->
                lines.add(
                    "  "
                        + reference.kind().id()
                        + " "
                        + reference.target()
                        + (reference.note().isEmpty() ? "" : " -- " + reference.note())
                        + at(reference.position())));
    page.keyFiles()
        .forEach(
            file ->
                lines.add("  file " + file.component() + " " + file.paths() + at(file.position())));
    page.milestones().forEach(milestone -> lines.add("  " + milestone(milestone)));
    return lines(lines);
  }

  private static String milestone(Milestone milestone) {
    String rows =
        milestone.rows().stream().map(row -> row.item()).collect(Collectors.joining(", "));
    return milestone.id()
        + " "
        + milestone.label()
        + " \""
        + milestone.title()
        + "\" goal \""
        + milestone.goal()
        + "\" unlocks \""
        + milestone.unlocks()
        + "\" ["
        + rows
        + "]"
        + at(milestone.position());
  }

  private static String at(Position position) {
    return " at " + place(position);
  }

  private static String place(Position position) {
    return position.line() + ":" + position.column();
  }

  private static String lines(List<String> lines) {
    return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
  }
}
