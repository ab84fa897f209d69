package dev.mercator.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.mercator.export.FailingOperations.Crash;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fails every operation of a publication in turn, and looks at what a reader then finds. */
class PublisherFailureTest {
  private static final Map<String, String> OLD =
      Map.of("index.html", "old", "gone/a.html", "a", "same.css", "s", "x", "file", "y/z", "below");
  private static final Map<String, String> NEW =
      Map.of("index.html", "new", "new/b.html", "b", "same.css", "s", "x/1", "below", "y", "file");

  @TempDir Path temp;

  @Test
  void aRunThatDiesAnywhereIsFinishedOrUndoneByTheNext() throws IOException {
    int step = 1;
    int finished = 0;
    int undone = 0;
    FailingOperations disk;
    do {
      Path out = temp.resolve("crash-" + step);
      Folders.publish(out, OLD);
      disk = new FailingOperations(step++, true);
      Throwable failure = attempt(out, disk);
      if (disk.failed()) {
        assertThat(failure).isInstanceOf(Crash.class);
        Publisher.to(out, false).close();
        Map<String, String> found = Folders.read(out);
        assertThat(found).as("after a crash at step " + (step - 1)).isIn(OLD, NEW);
        finished += found.equals(NEW) ? 1 : 0;
        undone += found.equals(OLD) ? 1 : 0;
        assertThat(Folders.publish(out, NEW).left()).isEmpty();
        assertThat(Folders.read(out)).isEqualTo(NEW);
      }
    } while (disk.failed());
    assertThat(finished).isGreaterThan(10);
    assertThat(undone).isGreaterThan(10);
  }

  @Test
  void aRunThatDiesWhileFinishingOrUndoingIsStillMended() throws IOException {
    for (int first = 12; first < 60; first += 5) {
      for (int second = 1; second < 30; second += 3) {
        Path out = temp.resolve("twice-" + first + "-" + second);
        Folders.publish(out, OLD);
        attempt(out, new FailingOperations(first, true));
        attempt(out, new FailingOperations(second, true));
        Publisher.to(out, false).close();
        assertThat(Folders.read(out)).as(first + " then " + second).isIn(OLD, NEW);
      }
    }
  }

  @Test
  void aFailingDiskLeavesTheOldSite() throws IOException {
    int step = 1;
    FailingOperations disk;
    do {
      Path out = temp.resolve("full-" + step);
      Folders.publish(out, OLD);
      disk = new FailingOperations(step++, false);
      Throwable failure = attempt(out, disk);
      if (disk.failed()) {
        assertThat(failure)
            .as("step " + (step - 1))
            .isInstanceOf(OutputException.class)
            .hasMessageEndingWith(": No space left on device");
        boolean published = failure.getMessage().startsWith("cannot remove what was prepared");
        assertThat(Folders.read(out))
            .as("after a failure at step " + (step - 1))
            .isEqualTo(published ? NEW : OLD);
        Folders.publish(out, NEW);
        assertThat(Folders.read(out)).isEqualTo(NEW);
      }
    } while (disk.failed());
    assertThat(Folders.read(temp.resolve("full-" + (step - 1)))).isEqualTo(NEW);
  }

  @Test
  void aFailureSaysWhatFailedAndWhatIsUnchanged() {
    OutputException failure =
        (OutputException) attempt(temp.resolve("out"), new FailingOperations(4, false));

    assertThat(failure.finding().message()).matches("cannot write \\S+: No space left on device");
    assertThat(failure.finding().hint())
        .isEqualTo("what was published before is unchanged; mend the cause and build again");
  }

  private static Throwable attempt(Path out, FileOperations disk) {
    return catchThrowable(
        () -> {
          try (Publisher publisher = Publisher.to(out, false, disk)) {
            NEW.forEach(publisher::put);
            publisher.publish();
          }
        });
  }
}
