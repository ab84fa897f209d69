package dev.mercator.config;

import dev.mercator.diag.Finding;
import dev.mercator.diag.Position;
import dev.mercator.diag.Rule;
import dev.mercator.diag.Severity;
import dev.mercator.diag.Suggestion;
import dev.mercator.model.Collection;
import dev.mercator.model.Collection.FrontMatterMode;
import dev.mercator.model.PageType;
import dev.mercator.model.PlanSettings;
import dev.mercator.model.Site;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.tomlj.Toml;
import org.tomlj.TomlParseResult;

/** Reads {@code atlas.toml}. */
public final class ConfigReader {
  private static final List<String> SEVERITIES =
      Arrays.stream(Severity.values()).map(Severity::label).toList();

  private final Path root;
  private final Consumer<Finding> findings;
  private final TomlReader toml;

  private ConfigReader(Path root, TomlReader toml, Consumer<Finding> findings) {
    this.root = root;
    this.toml = toml;
    this.findings = findings;
  }

  /**
   * The configuration in a text.
   *
   * @param root the folder that its paths are relative to
   * @param file what findings call it
   * @return what could be read; usable only if no error was found
   */
  public static Config read(Path root, String file, String text, Consumer<Finding> findings) {
    TomlParseResult result = Toml.parse(text);
    result
        .errors()
        .forEach(
            error ->
                findings.accept(
                    Finding.of(
                        Rule.CONFIG_SYNTAX,
                        new Position(file, error.position().line(), error.position().column(), 1),
                        "",
                        String.valueOf(error.getMessage()).lines().findFirst().orElse(""))));
    TomlReader toml = new TomlReader(file, result, "the configuration", findings);
    return new ConfigReader(root, toml, findings).read();
  }

  /**
   * What holds for a folder without configuration: its pages form one collection at the site's
   * root.
   */
  public static Config defaults(Path folder) {
    Path name = folder.toAbsolutePath().normalize().getFileName();
    Collection all =
        new Collection("", "", "wiki", "repo-docs", "", FrontMatterMode.ATTRIBUTES, List.of());
    return new Config(
        folder,
        Site.titled(name == null ? "Atlas" : name.toString()),
        List.of(all),
        BuiltInTypes.ALL,
        Map.of(),
        Optional.empty(),
        Optional.empty(),
        true,
        PlanSettings.DEFAULT);
  }

  private Config read() {
    Site site =
        new Site(
            toml.text("title", "Atlas"),
            address("base_url"),
            address("source_url"),
            address("edit_url"),
            toml.text("language", "en"),
            toml.flag("search", true));
    Optional<Path> theme = toml.text("theme").map(root::resolve);
    Optional<String> agents = toml.text("agents").map(ConfigReader::clean);
    boolean history = toml.flag("history", true);
    List<Collection> collections = collections();
    List<PageType> types = new ArrayList<>(new TypeReader(findings).read(toml.table("type")));
    types.addAll(BuiltInTypes.ALL);
    Map<Rule, Severity> severities = toml.table("severity").map(this::severities).orElse(Map.of());
    PlanSettings plan = PlanReader.read(toml.table("plan"), types);
    toml.close();
    return new Config(root, site, collections, types, severities, theme, agents, history, plan);
  }

  /** An absolute web address, with {@code /} at its end. */
  private Optional<String> address(String key) {
    Optional<String> given = toml.text(key);
    if (given.isPresent() && !given.get().matches("https?://[^\\s\"'<>]+")) {
      toml.bad(key, key + " is not an absolute http(s) address", "such as https://example.org/");
      return Optional.empty();
    }
    return given.map(url -> url.endsWith("/") ? url : url + "/");
  }

  private List<Collection> collections() {
    List<Collection> collections = new ArrayList<>();
    Set<String> mounts = new HashSet<>();
    for (TomlReader table : toml.tables("collection")) {
      Collection collection = collection(table);
      if (!mounts.add(collection.mount())) {
        table.bad(
            table.names().contains("mount") ? "mount" : "path",
            "mount \"" + collection.mount() + "\" is used twice",
            "give each collection a mount of its own");
      }
      collections.add(collection);
      table.close();
    }
    if (collections.isEmpty()) {
      collections.addAll(defaults(root).collections());
    }
    return collections;
  }

  private Collection collection(TomlReader table) {
    String path = clean(table.text("path", ""));
    String mount = clean(table.text("mount", path.startsWith("..") ? "" : path));
    if (!mount.matches("([a-z0-9]+(-[a-z0-9]+)*(/[a-z0-9]+(-[a-z0-9]+)*)*)?")) {
      table.bad(
          table.names().contains("mount") ? "mount" : "path",
          "\"" + mount + "\" cannot be a mount",
          "segments of lower-case letters, digits and single dashes, joined by /");
      mount = "";
    }
    return new Collection(
        path,
        mount,
        table.text("cluster", "wiki"),
        table.text("source_kind", "repo-docs"),
        clean(table.text("source_prefix", path.startsWith("..") ? mount : path)),
        FrontMatterMode.valueOf(
            table
                .choice("front_matter", List.of("attributes", "fields"), "attributes")
                .toUpperCase(Locale.ROOT)),
        table.globs("exclude"));
  }

  private Map<Rule, Severity> severities(TomlReader table) {
    Map<Rule, Severity> severities = new EnumMap<>(Rule.class);
    List<String> rules = Arrays.stream(Rule.values()).map(Rule::id).toList();
    for (String name : table.names()) {
      String severity = table.choice(name, SEVERITIES, Severity.WARNING.label());
      Rule.byId(name)
          .ifPresentOrElse(
              rule -> severities.put(rule, Severity.valueOf(severity.toUpperCase(Locale.ROOT))),
              () ->
                  table.bad(
                      name,
                      "there is no rule \"" + name + "\"",
                      Suggestion.hint(name, rules, "see the handbook's table of rules")));
    }
    return severities;
  }

  /**
   * A path without {@code ./}, doubled or closing slashes; {@code ..} is kept at its start only.
   */
  private static String clean(String path) {
    String cleaned = Path.of(path.replace('\\', '/')).normalize().toString();
    return cleaned.replace('\\', '/');
  }
}
