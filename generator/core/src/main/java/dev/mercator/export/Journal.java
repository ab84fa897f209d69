package dev.mercator.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The switch from one site to the next, step by step, as it is written down before it begins. Every
 * step can be taken twice, so that whoever finds a journal can go on with it, or back.
 */
final class Journal {
  private final Workspace workspace;
  private final FileOperations files;
  private final List<Step> steps;

  /** What happens to one file. */
  enum Action {
    /** A file where none was. */
    ADD('+'),
    /** A file over the last build's, which was kept before. */
    REPLACE('~'),
    /** A file of the last build goes. */
    REMOVE('-');

    private final char sign;

    Action(char sign) {
      this.sign = sign;
    }

    static Action of(char sign) {
      for (Action action : values()) {
        if (action.sign == sign) {
          return action;
        }
      }
      throw new IllegalArgumentException("not an action: " + sign);
    }
  }

  /** One line of the journal. */
  record Step(Action action, String address) {
    @Override
    public String toString() {
      return action.sign + " " + address;
    }
  }

  private Journal(Workspace workspace, List<Step> steps) {
    this.workspace = workspace;
    this.files = workspace.files();
    this.steps = List.copyOf(steps);
  }

  /** Carries out a switch; when it throws, the folder is as it was before. */
  static void carryOut(Workspace workspace, List<Step> steps) throws IOException {
    Journal journal = new Journal(workspace, steps);
    journal.keepReplaced();
    String text = steps.stream().map(step -> step + "\n").collect(Collectors.joining());
    workspace.writeWhole(forward(workspace), text);
    journal.finishOrUndo();
  }

  /** Finishes or undoes the switch that another run left, where there is one. */
  static void recover(Workspace workspace) throws IOException {
    if (Files.exists(back(workspace))) {
      read(workspace, back(workspace)).goBack();
    } else if (Files.exists(forward(workspace))) {
      read(workspace, forward(workspace)).finishOrUndo();
    }
  }

  /** Whether a switch was begun and neither finished nor undone. */
  static boolean pending(Workspace workspace) {
    return Files.exists(back(workspace)) || Files.exists(forward(workspace));
  }

  private static Journal read(Workspace workspace, Path file) throws IOException {
    List<Step> steps = new ArrayList<>();
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      String address = line.substring(2);
      steps.add(
          new Step(
              Action.of(line.charAt(0)),
              address.equals(Workspace.MANIFEST) ? address : Addresses.checked(address)));
    }
    return new Journal(workspace, steps);
  }

  private static Path forward(Workspace workspace) {
    return workspace.home().resolve("journal");
  }

  private static Path back(Workspace workspace) {
    return workspace.home().resolve("undo");
  }

  /** A second name for each file about to be replaced, so that the switch itself only renames. */
  private void keepReplaced() throws IOException {
    for (Step step : steps) {
      if (step.action() == Action.REPLACE) {
        Path kept = workspace.kept(step.address());
        files.makeFolders(kept.getParent());
        files.keep(workspace.published(step.address()), kept);
      }
    }
  }

  private void finishOrUndo() throws IOException {
    try {
      for (Step step : steps) {
        take(step);
      }
      for (Step step : steps) {
        if (step.action() == Action.REMOVE) {
          removeEmptyFolders(step);
        }
      }
      files.delete(forward(workspace));
    } catch (IOException failure) {
      try {
        files.replace(forward(workspace), back(workspace));
        goBack();
      } catch (IOException again) {
        failure.addSuppressed(again);
      }
      throw failure;
    }
  }

  private void take(Step step) throws IOException {
    Path staged = workspace.staged(step.address());
    Path published = workspace.publishedUnlinked(step.address());
    switch (step.action()) {
      case ADD -> {
        if (there(staged)) {
          files.makeFolders(published.getParent());
          if (Files.isDirectory(published, LinkOption.NOFOLLOW_LINKS)) {
            files.delete(published);
          }
          files.place(staged, published);
        }
      }
      case REPLACE -> {
        if (there(staged)) {
          files.replace(staged, published);
        }
      }
      case REMOVE -> {
        // Once kept, it has gone: what stands there now may be a folder of the new site.
        Path kept = workspace.kept(step.address());
        if (there(published) && !there(kept)) {
          files.makeFolders(kept.getParent());
          files.replace(published, kept);
        }
      }
    }
  }

  private void goBack() throws IOException {
    List<Step> reversed = new ArrayList<>(steps);
    Collections.reverse(reversed);
    for (Step step : reversed) {
      takeBack(step);
    }
    files.delete(back(workspace));
  }

  private void takeBack(Step step) throws IOException {
    Path published = workspace.publishedUnlinked(step.address());
    Path kept = workspace.kept(step.address());
    if (step.action() == Action.ADD) {
      Path staged = workspace.staged(step.address());
      if (there(published) && !there(staged)) {
        files.replace(published, staged);
      }
      removeEmptyFolders(step);
    } else if (there(kept)) {
      files.makeFolders(published.getParent());
      files.replace(kept, published);
    }
  }

  /** Folders that held nothing but what has gone, from the inside out. */
  private void removeEmptyFolders(Step step) throws IOException {
    Path folder = workspace.published(step.address()).getParent();
    while (!folder.equals(workspace.root()) && empty(folder)) {
      files.delete(folder);
      folder = folder.getParent();
    }
  }

  private static boolean empty(Path folder) throws IOException {
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      return !there(folder);
    }
    try (var entries = Files.newDirectoryStream(folder)) {
      return !entries.iterator().hasNext();
    }
  }

  private static boolean there(Path path) {
    return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
  }
}
