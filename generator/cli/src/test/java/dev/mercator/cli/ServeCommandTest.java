package dev.mercator.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ServeCommandTest {
  @TempDir private Path folder;

  @BeforeEach
  void write() throws IOException {
    Files.writeString(folder.resolve("README.md"), "# Home\n\nThe first words.\n");
  }

  @Test
  void aSavedPageIsShownUntilTheCommandEnds() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console =
        new Console(
            new ByteArrayInputStream(new byte[0]),
            out,
            new PrintWriter(out, false, UTF_8),
            new PrintWriter(err, false, UTF_8),
            false);
    CompletableFuture<Integer> status = new CompletableFuture<>();
    Thread command =
        new Thread(
            () ->
                status.complete(
                    Main.run(console, "serve", folder.toString(), "--port", "0", "--no-history")));
    command.start();
    URI address = address(out);
    assertThat(page(address)).contains("The first words");
    Files.writeString(folder.resolve("README.md"), "# Home\n\nThe second words.\n");
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (!page(address).contains("The second words") && System.nanoTime() < end) {
      Thread.sleep(20);
    }
    assertThat(page(address)).contains("The second words");
    assertThat(folder.resolve("out")).doesNotExist();
    command.interrupt();
    assertThat(status.get(20, TimeUnit.SECONDS)).isZero();
    assertThat(err.toString(UTF_8))
        .contains("no findings in 1 page", "Ctrl-C")
        .doesNotContain("Exception");
  }

  private static URI address(ByteArrayOutputStream out) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (!out.toString(UTF_8).contains("\n") && System.nanoTime() < end) {
      Thread.sleep(20);
    }
    return URI.create(out.toString(UTF_8).strip().replace("Serving ", ""));
  }

  private static String page(URI address) throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
        .body();
  }

  @Test
  void aPortThatIsTakenIsSaid() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Tool run = Tool.run("serve", folder, "--port", taken.getLocalPort());
      assertThat(run.status()).isEqualTo(2);
      assertThat(run.err())
          .contains("cannot listen on 127.0.0.1:" + taken.getLocalPort(), "--port 0");
    }
  }

  @Test
  void portsAndHostsThatCannotBeAreSaid() {
    assertThat(Tool.run("serve", folder, "--port", "70000").err()).contains("no port 70000");
    assertThat(Tool.run("serve", folder, "--host", "no such host").err())
        .contains("no host \"no such host\"");
    assertThat(Tool.run("serve", folder.resolve("nowhere")).status()).isEqualTo(2);
  }
}
