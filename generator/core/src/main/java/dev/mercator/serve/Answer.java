package dev.mercator.serve;

import dev.mercator.model.Html;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** What the server answers: a status, a type, and bytes. */
final class Answer {
  private static final String HTML = "text/html; charset=utf-8";
  private static final String BINARY = "application/octet-stream";

  /** Types of files by ending; a browser is told not to guess others. */
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("html", HTML),
          Map.entry("css", "text/css; charset=utf-8"),
          Map.entry("js", "text/javascript; charset=utf-8"),
          Map.entry("json", "application/json"),
          Map.entry("ndjson", "application/x-ndjson"),
          Map.entry("xml", "application/xml"),
          Map.entry("graphml", "application/graphml+xml"),
          Map.entry("csv", "text/csv; charset=utf-8"),
          Map.entry("txt", "text/plain; charset=utf-8"),
          Map.entry("dot", "text/vnd.graphviz"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("png", "image/png"),
          Map.entry("jpg", "image/jpeg"),
          Map.entry("jpeg", "image/jpeg"),
          Map.entry("gif", "image/gif"),
          Map.entry("webp", "image/webp"),
          Map.entry("avif", "image/avif"),
          Map.entry("pdf", "application/pdf"));

  private final int status;
  private final String type;
  private final byte[] body;

  private Answer(int status, String type, byte[] body) {
    this.status = status;
    this.type = type;
    this.body = body;
  }

  int status() {
    return status;
  }

  String type() {
    return type;
  }

  /** The bytes themselves, which nobody changes. */
  byte[] body() {
    return body;
  }

  static Answer file(String address, byte[] body) {
    String ending = address.substring(address.lastIndexOf('.') + 1);
    return new Answer(200, TYPES.getOrDefault(ending, BINARY), body);
  }

  static Answer text(int status, String words) {
    return new Answer(
        status, "text/plain; charset=utf-8", (words + "\n").getBytes(StandardCharsets.UTF_8));
  }

  /** A page of the server's own, which is no part of the site. */
  static Answer page(int status, String title, String content) {
    String html =
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>"
            + Html.escape(title)
            + "</title>\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
            + "</head>\n<body class=\"m-own\">\n<h1>"
            + Html.escape(title)
            + "</h1>\n"
            + content
            + "\n</body>\n</html>\n";
    return new Answer(status, HTML, html.getBytes(StandardCharsets.UTF_8));
  }

  /** A source file with an anchor for each of its lines. */
  static Answer source(String file, List<String> lines) {
    StringBuilder list = new StringBuilder("<ol class=\"m-lines\">\n");
    for (int i = 1; i <= lines.size(); i++) {
      list.append("<li id=\"L").append(i).append("\"><code>");
      list.append(Html.escape(lines.get(i - 1))).append("</code></li>\n");
    }
    return page(200, file, list.append("</ol>").toString());
  }

  boolean isHtml() {
    return type.equals(HTML);
  }

  Answer with(int otherStatus, String html) {
    return new Answer(otherStatus, type, html.getBytes(StandardCharsets.UTF_8));
  }

  String html() {
    return new String(body, StandardCharsets.UTF_8);
  }
}
