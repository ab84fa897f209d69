package dev.mercator.export;

import dev.mercator.export.Journal.Action;
import dev.mercator.export.Journal.Step;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the last build published, against what the folder holds now. */
final class LastBuild {
  private static final int NAMED = 3;

  private final String folder;
  private final Workspace workspace;
  private final Manifest manifest;
  private final FileTime since;
  private final FolderContents contents;

  private LastBuild(
      String folder,
      Workspace workspace,
      Manifest manifest,
      FileTime since,
      FolderContents contents) {
    this.folder = folder;
    this.workspace = workspace;
    this.manifest = manifest;
    this.since = since;
    this.contents = contents;
  }

  static LastBuild in(String folder, Workspace workspace) throws IOException {
    Path file = workspace.published(Workspace.MANIFEST);
    FolderContents contents = FolderContents.of(workspace.root());
    if (!Files.exists(file)) {
      return new LastBuild(
          folder, workspace, Manifest.empty(), FileTime.fromMillis(Long.MIN_VALUE), contents);
    }
    try {
      Manifest manifest = Manifest.read(file);
      return new LastBuild(folder, workspace, manifest, Files.getLastModifiedTime(file), contents);
    } catch (Manifest.MalformedManifest e) {
      throw OutputException.refused(
          folder, e.getMessage(), "remove the folder and build again, or choose another folder");
    }
  }

  /** Throws where the folder holds files that no build wrote; dotfiles are let be. */
  void refuseForeign() {
    List<String> foreign = new ArrayList<>();
    for (String address : contents.addresses()) {
      if (!ours(address) && !hidden(address)) {
        foreign.add(address);
      }
    }
    if (!foreign.isEmpty()) {
      String named = String.join(", ", foreign.subList(0, Math.min(NAMED, foreign.size())));
      String more = foreign.size() > NAMED ? " and " + (foreign.size() - NAMED) + " more" : "";
      throw OutputException.refused(
          folder,
          "the folder holds files that Mercator did not write: " + named + more,
          "choose another folder, or leave them there with --allow-foreign");
    }
  }

  private static boolean hidden(String address) {
    return address.startsWith(".") || address.contains("/.");
  }

  private boolean ours(String address) {
    return manifest.files().containsKey(address);
  }

  /** Whether the folder holds that file already, as the last build wrote it. */
  boolean has(String address, Manifest.Entry entry) throws IOException {
    return entry.equals(manifest.files().get(address))
        && contents.inTheWayOf(address).isEmpty()
        && contents.still(address, entry, since);
  }

  /** How to get from what is published to these files. */
  Switch planFor(Map<String, Manifest.Entry> written) throws IOException {
    SortedMap<String, Manifest.Entry> files = new TreeMap<>(written);
    Switch planned = new Switch();
    for (Map.Entry<String, Manifest.Entry> old : manifest.files().entrySet()) {
      if (!files.containsKey(old.getKey())) {
        remove(planned, old.getKey(), old.getValue());
      }
    }
    for (Map.Entry<String, Manifest.Entry> file : written.entrySet()) {
      if (foreignButEqual(file.getKey(), file.getValue())) {
        files.remove(file.getKey());
        planned.unchanged();
      } else {
        write(planned, file.getKey());
      }
    }
    manifest(planned, new Manifest(files).text());
    return planned;
  }

  private void remove(Switch planned, String address, Manifest.Entry entry) throws IOException {
    if (contents.still(address, entry, since)) {
      planned.remove(address);
    } else if (contents.holds(address)) {
      planned.leave(address);
    }
  }

  /** Someone else's file that is what we would write: it stays theirs. */
  private boolean foreignButEqual(String address, Manifest.Entry entry) throws IOException {
    return !ours(address)
        && contents.inTheWayOf(address).isEmpty()
        && contents.same(address, entry);
  }

  private void write(Switch planned, String address) throws IOException {
    Optional<String> above = contents.inTheWayOf(address);
    if (above.isPresent() && !planned.removes(above.get())) {
      throw inTheWay(above.get());
    }
    if (contents.holdsOther(address) || (contents.holds(address) && !ours(address))) {
      throw inTheWay(address);
    }
    if (!Files.exists(workspace.staged(address))) {
      planned.unchanged();
    } else if (contents.holds(address)) {
      planned.write(new Step(Action.REPLACE, address));
    } else {
      planned.write(new Step(Action.ADD, address));
    }
  }

  private OutputException inTheWay(String address) {
    return OutputException.refused(
        folder,
        address + " was not written by Mercator and stands where a file of the site goes",
        "move it out of the folder");
  }

  /** The manifest is listed nowhere, and rewritten only where it changes. */
  private void manifest(Switch planned, String text) throws IOException {
    if (text.equals(manifest.text())) {
      return;
    }
    Path staged = workspace.staged(Workspace.MANIFEST);
    workspace.files().makeFolders(staged.getParent());
    try (OutputStream out = workspace.files().create(staged)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    boolean before = Files.exists(workspace.published(Workspace.MANIFEST));
    planned.manifest(new Step(before ? Action.REPLACE : Action.ADD, Workspace.MANIFEST));
  }
}
