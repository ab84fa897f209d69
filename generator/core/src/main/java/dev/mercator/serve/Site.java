package dev.mercator.serve;

import dev.mercator.build.LiveProject;
import dev.mercator.build.LiveSite;
import dev.mercator.model.Href;
import dev.mercator.model.Html;
import dev.mercator.render.ThemeFault;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/** The files of the site and those of the server's own, by path; nothing is read by its name. */
final class Site {
  /** Where the server's own files stand. No page's address begins so. */
  static final String OWN = "/__mercator/";

  static final String SOURCE = OWN + "source/";

  private static final String HEAD_END = "</head>";
  private static final Pattern BELOW =
      Pattern.compile("(?<attribute> (?:href|src)=\")(?![a-z]+:|[/#])");

  private final LiveProject project;

  Site(LiveProject project) {
    this.project = project;
  }

  /** The answer to a path that was decoded. */
  Answer answer(String path) throws IOException {
    if (path.startsWith(SOURCE)) {
      return source(path.substring(SOURCE.length()));
    } else if (path.startsWith(OWN)) {
      return own(path.substring(OWN.length()));
    }
    String address = path.substring(1) + (path.endsWith("/") ? "index.html" : "");
    try {
      Optional<LiveSite> site = project.state().site();
      return site.isEmpty() ? notYet() : shown(site.get(), address);
    } catch (ThemeFault e) {
      return listening(
          Answer.page(
              500,
              "The theme has a fault",
              "<p>" + e.position() + "</p><p>" + Html.escape(e.getMessage()) + "</p>"));
    }
  }

  private static Answer shown(LiveSite site, String address) throws IOException {
    Optional<byte[]> file = site.file(address);
    if (file.isPresent()) {
      Answer answer = Answer.file(address, file.get());
      return answer.isHtml() ? listening(answer) : answer;
    }
    Optional<byte[]> missing = site.file("404.html");
    boolean page =
        address.endsWith(".html") || address.indexOf('.', address.lastIndexOf('/') + 1) < 0;
    if (missing.isEmpty() || !page) {
      return Answer.text(404, "The site has no file " + Href.encode(address) + ".");
    }
    Answer notFound = Answer.file("404.html", missing.get());
    // It is shown at any depth, so its links start from the top.
    String html = BELOW.matcher(notFound.html()).replaceAll("${attribute}/");
    return listening(notFound.with(404, html));
  }

  private static Answer notYet() {
    return listening(
        Answer.page(
            503,
            "There is no site yet",
            "<p>It is being built, or what is wrong with the configuration keeps it from that: see"
                + " the list of findings. This page reloads by itself.</p>"));
  }

  /** An HTML page with what the server adds to it: a style, and a script that listens. */
  private static Answer listening(Answer page) {
    String html = page.html();
    int end = html.indexOf(HEAD_END);
    String added =
        "<link rel=\"stylesheet\" href=\""
            + OWN
            + "preview.css\">\n<script defer src=\""
            + OWN
            + "preview.js\" data-version=\""
            + version(page.body())
            + "\"></script>\n";
    return page.with(page.status(), html.substring(0, end) + added + html.substring(end));
  }

  /** Changes whenever the bytes do. */
  static String version(byte[] body) {
    CRC32 sum = new CRC32();
    sum.update(body);
    return Long.toHexString(sum.getValue()) + "-" + body.length;
  }

  /** The lines of a file that a finding names: of no other. */
  private Answer source(String file) {
    boolean named =
        project.state().findings().stream()
            .anyMatch(graded -> graded.finding().position().file().equals(file));
    List<String> lines = named ? project.project().lines().of(file) : List.of();
    return lines.isEmpty()
        ? Answer.text(404, "No finding names that file.")
        : listening(Answer.source(file, lines));
  }

  private static Answer own(String name) {
    return switch (name) {
      case "preview.js", "preview.css" -> Answer.file(name, resource(name));
      default -> Answer.text(404, "The server has no such file.");
    };
  }

  private static byte[] resource(String name) {
    try (InputStream in = Site.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("not on the class path: " + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
