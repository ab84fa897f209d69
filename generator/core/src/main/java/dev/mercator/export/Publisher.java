package dev.mercator.export;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Publishes a site to a folder whole or not at all. Files are prepared in {@code .mercator/} inside
 * the folder; {@link #publish} then switches by a journal: new files, changed ones (pages last),
 * the manifest, and at the end what the last build had and this one has not. A run that dies before
 * the switch leaves the old site; one that dies within it is finished or undone by the next.
 *
 * <p>Only what the manifest lists is Mercator's. Other files are neither changed nor removed, and
 * unless allowed, none may be there; names that begin with a dot ({@code .git}, {@code .gitignore})
 * always may. A file whose content does not change is not touched.
 */
public final class Publisher implements Output, Closeable {
  private static final int BUFFER = 1 << 16;

  private final String folder;
  private final Workspace workspace;
  private final FolderLock lock;
  private final LastBuild last;
  private final Map<String, Manifest.Entry> written = new ConcurrentHashMap<>();
  private final Set<String> claimed = ConcurrentHashMap.newKeySet();
  private final Set<Path> folders = ConcurrentHashMap.newKeySet();

  private Publisher(String folder, Workspace workspace, FolderLock lock, LastBuild last) {
    this.folder = folder;
    this.workspace = workspace;
    this.lock = lock;
    this.last = last;
  }

  /**
   * Takes a folder to publish to, which is made where it is not there.
   *
   * @param allowForeign whether other files may be in it
   * @throws OutputException when it cannot be taken
   */
  public static Publisher to(Path folder, boolean allowForeign) {
    return to(folder, allowForeign, new DiskOperations());
  }

  static Publisher to(Path folder, boolean allowForeign, FileOperations files) {
    String name = folder.toString().replace('\\', '/');
    try {
      Workspace workspace = workspace(name, folder, allowForeign, files);
      FolderLock lock = FolderLock.take(workspace.lock());
      if (lock == null) {
        throw OutputException.refused(
            name, "another build is writing to this folder", "wait until it has ended");
      }
      return new Publisher(name, workspace, lock, prepared(name, workspace, allowForeign, lock));
    } catch (IOException e) {
      throw OutputException.failed(name, "the folder cannot be written", e);
    }
  }

  /** Settles what an earlier run left, and looks at what there is; gives the lock up on failure. */
  private static LastBuild prepared(
      String name, Workspace workspace, boolean allowForeign, FolderLock lock) throws IOException {
    boolean taken = false;
    try {
      Journal.recover(workspace);
      workspace.sweep();
      LastBuild last = LastBuild.in(name, workspace);
      if (!allowForeign) {
        last.refuseForeign();
      }
      taken = true;
      return last;
    } finally {
      if (!taken) {
        lock.close();
      }
    }
  }

  private static Workspace workspace(
      String name, Path folder, boolean allowForeign, FileOperations files) throws IOException {
    // A link to the folder is the user's choice; links inside it are not followed.
    if (!Files.isDirectory(folder)) {
      files.makeFolders(folder);
    }
    Workspace workspace = new Workspace(folder.toRealPath(), files);
    if (Files.exists(workspace.home(), LinkOption.NOFOLLOW_LINKS)
        && !Files.isDirectory(workspace.home(), LinkOption.NOFOLLOW_LINKS)) {
      throw OutputException.refused(
          name, ".mercator in it is not a folder", "remove it, or choose another folder");
    }
    if (!allowForeign && !Files.exists(workspace.home())) {
      // Looked at before anything is made, so that a refused folder stays as it is.
      LastBuild.in(name, workspace).refuseForeign();
    }
    files.makeFolders(workspace.home());
    return workspace;
  }

  /** A file name for data that is needed only while this is open. */
  public Path scratch(String name) {
    try {
      workspace.files().makeFolders(workspace.scratch());
    } catch (IOException e) {
      throw OutputException.failed(folder, "cannot make a scratch folder", e);
    }
    return workspace.scratch().resolve(Addresses.checked(name));
  }

  @Override
  public void put(String address, byte[] content) {
    claim(address);
    try {
      Manifest.Entry entry = Manifest.Entry.of(content);
      if (!last.has(address, entry)) {
        try (OutputStream out = create(address)) {
          out.write(content);
        }
      }
      written.put(address, entry);
    } catch (IOException e) {
      throw cannotWrite(address, e);
    }
  }

  @Override
  public OutputStream open(String address) {
    claim(address);
    try {
      return new StagedStream(new BufferedOutputStream(create(address), BUFFER)) {
        @Override
        void written(Manifest.Entry entry) throws IOException {
          if (last.has(address, entry)) {
            workspace.files().delete(workspace.staged(address));
          }
          written.put(address, entry);
        }

        @Override
        OutputException failed(IOException cause) {
          return cannotWrite(address, cause);
        }
      };
    } catch (IOException e) {
      throw cannotWrite(address, e);
    }
  }

  private void claim(String address) {
    if (!claimed.add(Addresses.checked(address))) {
      throw OutputException.collision(address, "another file of this build");
    }
  }

  private OutputStream create(String address) throws IOException {
    Path staged = workspace.staged(address);
    Path parent = staged.getParent();
    if (!folders.contains(parent)) {
      workspace.files().makeFolders(parent);
      folders.add(parent);
    }
    return workspace.files().create(staged);
  }

  private OutputException cannotWrite(String address, IOException cause) {
    if (cause instanceof FileAlreadyExistsException) {
      return OutputException.collision(address, "another file of this build");
    }
    return OutputException.failed(folder, "cannot write " + address, cause);
  }

  /**
   * Switches to what was written.
   *
   * @throws OutputException when a file of someone else stands at an address of this build, or the
   *     disk fails; the last site is unchanged then
   */
  public Published publish() {
    if (written.size() < claimed.size()) {
      throw new IllegalStateException("a file of the site is still being written");
    }
    try {
      Switch planned = last.planFor(written);
      planned.carryOut(workspace);
      return planned.summary();
    } catch (IOException e) {
      throw Journal.pending(workspace)
          ? OutputException.halted(folder, e)
          : OutputException.failed(folder, "cannot publish", e);
    }
  }

  /** Removes what was prepared and gives the folder free. */
  @Override
  public void close() {
    try (lock) {
      if (!Journal.pending(workspace)) {
        workspace.sweep();
      }
    } catch (IOException e) {
      throw OutputException.failed(folder, "cannot remove what was prepared", e);
    }
  }
}
