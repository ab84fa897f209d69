package dev.mercator.render;

import dev.mercator.render.View.At;

/** What a page is, for machines, as JSON-LD of schema.org, safe inside a script element. */
final class LinkedData {
  private LinkedData() {}

  static String of(At at, String site, String recordHref, String changed) {
    StringBuilder out = new StringBuilder("{\"@context\":\"https://schema.org\"");
    field(out, "@type", "TechArticle");
    field(out, "headline", at.title());
    field(out, "description", at.description());
    field(out, "url", at.canonical());
    field(out, "dateModified", changed);
    out.append(",\"isPartOf\":{\"@type\":\"WebSite\"");
    field(out, "name", site);
    out.append("},\"encoding\":{\"@type\":\"MediaObject\",\"encodingFormat\":\"application/json\"");
    field(out, "contentUrl", at.root() + recordHref);
    return out.append("}}").toString();
  }

  private static void field(StringBuilder out, String name, String value) {
    if (!value.isEmpty()) {
      out.append(",\"").append(name).append("\":\"");
      value.chars().forEach(c -> character(out, (char) c));
      out.append('"');
    }
  }

  /** JSON's escapes, and those that keep a text from ending the script element around it. */
  private static void character(StringBuilder out, char c) {
    if (c == '"' || c == '\\') {
      out.append('\\').append(c);
    } else if (c < 0x20 || c == '<' || c == '>' || c == '&' || c == 0x2028 || c == 0x2029) {
      String hex = Integer.toHexString(c);
      out.append("\\u").append("0".repeat(4 - hex.length())).append(hex);
    } else {
      out.append(c);
    }
  }
}
