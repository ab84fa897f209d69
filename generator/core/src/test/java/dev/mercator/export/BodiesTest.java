package dev.mercator.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mercator.model.Bodies;
import dev.mercator.model.Bodies.Body;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BodiesTest {
  @TempDir Path temp;

  @Test
  void scratchBodiesAreKeptOutsideTheHeapAndGoWithTheFile() {
    Path file = temp.resolve("bodies");
    try (ScratchBodies bodies = ScratchBodies.in(file)) {
      holdsWhatItIsGiven(bodies);
    }
    assertThat(file).doesNotExist();
  }

  @Test
  void memoryBodies() {
    holdsWhatItIsGiven(new MemoryBodies());
  }

  @Test
  void aFileThatIsThereIsNotTakenForScratch() throws IOException {
    Path file = Files.writeString(temp.resolve("mine"), "mine");

    assertThatThrownBy(() -> ScratchBodies.in(file))
        .isInstanceOf(OutputException.class)
        .hasMessage("cannot make a scratch file: something else is there");
    assertThat(file).hasContent("mine");
  }

  @Test
  void aPublisherNamesAPlaceThatIsSweptAway() {
    Path file;
    try (Publisher publisher = Publisher.to(temp, false)) {
      file = publisher.scratch("bodies");
      try (ScratchBodies bodies = ScratchBodies.in(file)) {
        holdsWhatItIsGiven(bodies);
      }
    }
    assertThat(file.getParent()).doesNotExist();
  }

  private static void holdsWhatItIsGiven(Bodies bodies) {
    IntStream.range(0, 500).parallel().forEach(i -> bodies.put("page:" + i, body(i)));
    IntStream.range(0, 500)
        .parallel()
        .forEach(i -> assertThat(bodies.get("page:" + i)).isEqualTo(body(i)));
    assertThatThrownBy(() -> bodies.get("page:x"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no body of page:x");
  }

  private static Body body(int i) {
    return new Body("é😀".repeat(i), "<p>" + i + "</p>", "ü".repeat(i % 7));
  }
}
