package dev.mercator.history;

import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;
import org.jspecify.annotations.Nullable;

/**
 * The system as JGit is to see it: without environment, user's or machine's configuration, so that
 * a repository reads the same wherever it lies.
 */
final class Isolated extends SystemReader {
  private final SystemReader platform;

  private Isolated(SystemReader platform) {
    this.platform = platform;
    setPlatformChecker();
  }

  /** JGit has one view of the system per process; this sets it, once. */
  static synchronized void install() {
    SystemReader current = SystemReader.getInstance();
    if (!(current instanceof Isolated)) {
      SystemReader.setInstance(new Isolated(current));
    }
  }

  @Override
  public String getHostname() {
    return "localhost";
  }

  @Override
  public @Nullable String getenv(String variable) {
    return null;
  }

  @Override
  public @Nullable String getProperty(String key) {
    return platform.getProperty(key);
  }

  @Override
  public FileBasedConfig openUserConfig(@Nullable Config parent, FS system) {
    return new Nothing(parent, system);
  }

  @Override
  public FileBasedConfig openSystemConfig(@Nullable Config parent, FS system) {
    return new Nothing(parent, system);
  }

  @Override
  public FileBasedConfig openJGitConfig(@Nullable Config parent, FS system) {
    return new Nothing(parent, system);
  }

  @Override
  @SuppressWarnings("deprecation") // it is abstract all the same
  public long getCurrentTime() {
    return platform.getCurrentTime();
  }

  @Override
  @SuppressWarnings("deprecation") // it is abstract all the same
  public int getTimezone(long when) {
    return 0;
  }

  /** A configuration that stands in no file and says nothing. */
  private static final class Nothing extends FileBasedConfig {
    /** The coarsest that file systems have. */
    private static final long RESOLUTION_SECONDS = 2;

    Nothing(@Nullable Config parent, FS system) {
      super(parent, null, system);
    }

    @Override
    public void load() {}

    @Override
    public void save() {}

    @Override
    public boolean isOutdated() {
      return false;
    }

    /** Where this is not known, JGit would find it out by writing into the repository. */
    @Override
    public long getTimeUnit(
        String section, @Nullable String part, String name, long otherwise, TimeUnit unit) {
      return section.equals("filesystem")
          ? unit.convert(RESOLUTION_SECONDS, TimeUnit.SECONDS)
          : super.getTimeUnit(section, part, name, otherwise, unit);
    }
  }
}
