package dev.mercator.build;

/** Hears how far a run has come. Called from several threads. */
public interface Progress {
  /** Hears nothing. */
  Progress SILENT =
      new Progress() {
        @Override
        public void stage(String name, int total) {}

        @Override
        public void step() {}
      };

  /**
   * A stage begins.
   *
   * @param name what is done, one word
   * @param total how many steps it takes; 0 where that is not known
   */
  void stage(String name, int total);

  /** A step of the stage is done. */
  void step();
}
