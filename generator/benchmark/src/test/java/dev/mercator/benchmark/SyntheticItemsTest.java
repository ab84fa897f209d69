package dev.mercator.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mercator.build.Compilation;
import dev.mercator.build.Compiler;
import dev.mercator.build.Progress;
import dev.mercator.build.Project;
import dev.mercator.export.MemoryBodies;
import dev.mercator.model.EdgeKind;
import dev.mercator.plan.Plan;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SyntheticItemsTest {
  private static final int ITEMS = 240;

  @TempDir private Path folder;

  @Test
  void everyItemHasItsDependenciesAndMilestoneAndMostCanBePlanned() throws IOException {
    new SyntheticItems(ITEMS, 1).write(folder);

    Compilation compiled =
        new Compiler(Project.open(folder).config(), new MemoryBodies(), Progress.SILENT, 1)
            .compile(folder.resolve("out"), false);
    Plan plan = compiled.outlook().plan();

    assertThat(edges(compiled, EdgeKind.DEPENDS_ON)).isEqualTo(3L * ITEMS - 6);
    assertThat(edges(compiled, EdgeKind.SCHEDULES)).isEqualTo(ITEMS);
    assertThat(plan.stuck()).isEmpty();
    assertThat(plan.jobs()).hasSizeBetween(ITEMS * 3 / 4, ITEMS);
    assertThat(plan.bounds().path()).isNotEmpty();
  }

  private static long edges(Compilation compiled, EdgeKind kind) {
    return compiled.atlas().edges().stream().filter(edge -> edge.kind() == kind).count();
  }
}
