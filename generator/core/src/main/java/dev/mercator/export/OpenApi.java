package dev.mercator.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The static addresses of a site as an OpenAPI 3.1 document, from the list of exporters. */
final class OpenApi {
  private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");

  private OpenApi() {}

  static void write(Compiled compiled, OutputStream file) throws IOException {
    try (Json json = Json.indented(file)) {
      json.object(
          () -> {
            json.text("openapi", "3.1.0");
            json.object("info", () -> info(json, compiled));
            json.array("servers", () -> json.object(() -> json.text("url", server(compiled))));
            json.object("paths", () -> paths(json, compiled));
          });
    }
  }

  /** What the paths, which begin with a slash, are put behind. */
  private static String server(Compiled compiled) {
    return compiled.atlas().site().baseUrl().map(url -> url.replaceFirst("/$", "")).orElse(".");
  }

  private static void info(Json json, Compiled compiled) throws IOException {
    json.text("title", compiled.atlas().site().title())
        .text("version", "1")
        .text(
            "description",
            "Static files of a Mercator site: fetch them from any web server, or read them from"
                + " disk.");
  }

  private static void paths(Json json, Compiled compiled) throws IOException {
    for (Exporter exporter : Exporters.all()) {
      boolean hidden = exporter.address().startsWith(".");
      if (!hidden && written(compiled, exporter)) {
        json.object(
            "/" + exporter.address(), () -> json.object("get", () -> operation(json, exporter)));
      }
    }
  }

  /** Whether this build writes it: some need to know where the site stands, or when it changed. */
  private static boolean written(Compiled compiled, Exporter exporter) {
    boolean based = compiled.atlas().site().baseUrl().isPresent();
    return switch (exporter.name()) {
      case "sitemap" -> based;
      case "feed" -> based && !compiled.history().last().isEmpty();
      default -> true;
    };
  }

  private static void operation(Json json, Exporter exporter) throws IOException {
    json.text("operationId", exporter.name()).text("summary", exporter.meaning());
    Matcher parameter = PARAMETER.matcher(exporter.address());
    if (parameter.find()) {
      json.array("parameters", () -> json.object(() -> parameter(json, parameter.group(1))));
    }
    json.object(
        "responses",
        () -> {
          json.object("200", () -> content(json, exporter));
          if (!exporter.single()) {
            json.object("404", () -> json.text("description", "there is none of that name"));
          }
        });
  }

  private static void parameter(Json json, String name) throws IOException {
    json.text("name", name).text("in", "path");
    json.any("required", true);
    if (name.equals("slug")) {
      json.text(
          "description",
          "the page's slug, its slashes as they are; _root for the page at the root");
    }
    json.object("schema", () -> json.text("type", "string"));
  }

  private static void content(Json json, Exporter exporter) throws IOException {
    json.text("description", exporter.meaning());
    json.object("content", () -> json.object(exporter.mediaType(), () -> schema(json, exporter)));
  }

  private static void schema(Json json, Exporter exporter) throws IOException {
    boolean whole = exporter.mediaType().equals("application/json");
    if (whole && !exporter.schema().isEmpty()) {
      json.object("schema", () -> json.text("$ref", exporter.schema()));
    }
  }
}
