package dev.mercator.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.mercator.build.LiveProject;
import dev.mercator.build.Progress;
import dev.mercator.check.Policy;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PreviewTest {
  private final HttpClient client = HttpClient.newHttpClient();
  private final BlockingQueue<String> said = new LinkedBlockingQueue<>();
  private final List<Throwable> faults = new CopyOnWriteArrayList<>();
  @TempDir private Path folder;
  private Preview preview;
  private InputStream events;

  @BeforeEach
  void serve() throws IOException, InterruptedException {
    write("atlas.toml", "title = \"Live\"\n[[collection]]\npath = \"docs\"\nmount = \"\"\n");
    write("docs/README.md", "# Home\n\nTo [a](a.md), to [nowhere](gone.md).\n");
    write("docs/a.md", "# A\n\nThe first words. ![i](i.svg)\n");
    write("docs/i.svg", "<svg width='4' height='3'/>");
    write("secret.txt", "not to be served");
    preview =
        Preview.of(
            new LiveProject(
                folder,
                project -> folder.resolve("out"),
                project -> Policy.DEFAULT,
                false,
                false,
                2),
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
            Optional.of(folder.resolve("out")),
            Progress.SILENT,
            state -> {},
            faults::add);
    listen();
  }

  @AfterEach
  void end() throws IOException {
    events.close();
    preview.close();
    assertThat(faults).isEmpty();
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    URI address = URI.create(preview.address()).resolve(path);
    return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
  }

  /** Hears what an open page hears. */
  private void listen() throws IOException, InterruptedException {
    URI address = URI.create(preview.address()).resolve(Site.OWN + "events");
    events =
        client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofInputStream()).body();
    Thread reader =
        new Thread(
            () -> {
              try {
                StringBuilder text = new StringBuilder();
                for (int b = events.read(); b >= 0; b = events.read()) {
                  text.append((char) b);
                  if (text.length() > 1 && text.substring(text.length() - 2).equals("\n\n")) {
                    said.add(text.toString());
                    text.setLength(0);
                  }
                }
              } catch (IOException e) {
                said.add("ended");
              }
            });
    reader.setDaemon(true);
    reader.start();
  }

  private String heard(Predicate<String> wanted) throws InterruptedException {
    while (true) {
      String next = said.poll(20, TimeUnit.SECONDS);
      if (next == null || wanted.test(next)) {
        return String.valueOf(next);
      }
    }
  }

  private void until(String path, Predicate<HttpResponse<String>> holds) {
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          while (!holds.test(get(path))) {
            Thread.sleep(20);
          }
        },
        path);
  }

  @Test
  void aPageCarriesTheScriptThatTheBuiltSiteDoesNot() throws Exception {
    HttpResponse<String> page = get("a.html");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
    assertThat(page.body()).contains("The first words", "/__mercator/preview.js");
    assertThat(get("__mercator/preview.js").headers().firstValue("Content-Type"))
        .contains("text/javascript; charset=utf-8");
    assertThat(get("").body()).contains("Home");
    assertThat(get("i.svg").body()).contains("<svg");
    assertThat(get("records/a.json").body())
        .contains("The first words")
        .doesNotContain("__mercator");
    assertThat(get("graph.json").body()).contains("page:a");
    assertThat(get("search/i.js").statusCode()).isIn(200, 404);
  }

  @Test
  void anEditIsToldAndShown() throws Exception {
    write("docs/a.md", "# A\n\nThe second words.\n");
    assertThat(heard(message -> message.startsWith("event: changed"))).isNotEqualTo("null");
    assertThat(get("a.html").body()).contains("The second words").doesNotContain("first words");
    write("docs/a.md", "# Another title\n\nThe third words.\n");
    until("a.html", page -> page.body().contains("Another title"));
    until("by-type/article.html", page -> page.body().contains("Another title"));
  }

  @Test
  void filesComeAndGo() throws Exception {
    write("docs/new/b.md", "# B\n\nNew.\n");
    until("new/b.html", page -> page.statusCode() == 200);
    Files.move(folder.resolve("docs/new/b.md"), folder.resolve("docs/new/c.md"));
    until("new/c.html", page -> page.statusCode() == 200);
    until("new/b.html", page -> page.statusCode() == 404);
    Files.delete(folder.resolve("docs/new/c.md"));
    until("new/c.html", page -> page.statusCode() == 404);
  }

  @Test
  void findingsAreToldWithTheirLine() throws Exception {
    String first = heard(message -> message.contains("event: findings"));
    assertThat(first).contains("\"broken-link\"", "\"docs/README.md\"", "\"line\": 3", "nowhere");
    assertThat(get("__mercator/source/docs/README.md").body())
        .contains("<li id=\"L3\">", "nowhere");
    assertThat(get("__mercator/source/docs/a.md").statusCode()).isEqualTo(404);
    assertThat(get("__mercator/source/secret.txt").statusCode()).isEqualTo(404);
    write("docs/README.md", "# Home\n\nTo [a](a.md).\n");
    assertThat(heard(message -> message.contains("\"findings\": []"))).contains("\"errors\": 0");
  }

  @Test
  void aBrokenConfigurationIsAFindingAndTheSiteStays() throws Exception {
    write("atlas.toml", "title = \n");
    assertThat(heard(message -> message.contains("atlas.toml")))
        .contains("\"severity\": \"error\"");
    assertThat(get("a.html").body()).contains("The first words");
    write("atlas.toml", "title = \"Renamed\"\n[[collection]]\npath = \"docs\"\nmount = \"\"\n");
    until("a.html", page -> page.body().contains("Renamed"));
  }

  @Test
  void anImageThatChangesChangesThePagesThatShowIt() throws Exception {
    assertThat(get("a.html").body()).contains("width=\"4\" height=\"3\"");
    write("docs/i.svg", "<svg width='8' height='5'/>");
    until("a.html", page -> page.body().contains("width=\"8\" height=\"5\""));
  }

  @Test
  void whatIsNotThereGetsThePageThatSaysSo() throws Exception {
    HttpResponse<String> missing = get("deep/below/nothing.html");
    assertThat(missing.statusCode()).isEqualTo(404);
    assertThat(missing.body())
        .contains("href=\"/assets/mercator.css\"")
        .doesNotContain("href=\"assets");
    assertThat(get("nothing.png").statusCode()).isEqualTo(404);
  }

  @Test
  void onlyLocalNamesAndPlainRequestsAreAnswered() throws Exception {
    assertThat(raw("GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 421")
        .doesNotContain("Home");
    assertThat(
            raw(
                "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 405");
    for (String path :
        List.of(
            "/../secret.txt", "/%2e%2e/secret.txt", "/docs/..%2f..%2fsecret.txt", "//etc/passwd")) {
      assertThat(raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
          .as(path)
          .doesNotContain("not to be served", "root:")
          .containsPattern("^HTTP/1.1 4");
    }
  }

  private String raw(String request) throws IOException {
    URI address = URI.create(preview.address());
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), address.getPort())) {
      OutputStream out = socket.getOutputStream();
      out.write(request.getBytes(StandardCharsets.US_ASCII));
      out.flush();
      ByteArrayOutputStream answer = new ByteArrayOutputStream();
      socket.getInputStream().transferTo(answer);
      return answer.toString(StandardCharsets.UTF_8);
    }
  }
}
