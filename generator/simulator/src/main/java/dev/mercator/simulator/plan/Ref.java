package dev.mercator.simulator.plan;

/** Where a step's task, or one item of its context, comes from. */
public sealed interface Ref {

  /** The step before; the plan's input for the first. After a band, its last declared branch. */
  record Prev() implements Ref {}

  /** The plan's input. */
  record Start() implements Ref {}

  /** An earlier step's result. */
  record Step(String name) implements Ref {}

  /** The same as {@link Step}, under another name. */
  record Branch(String name) implements Ref {}

  /** All results of the band that begins with this step. */
  record Band(String name) implements Ref {}

  /** Text as it stands. */
  record Literal(String text) implements Ref {}

  /** Something that is no reference; refused in a context, and tolerated as a task. */
  record Unfit(String words) implements Ref {}

  /** The reference in words. */
  default String words() {
    if (this instanceof Step step) {
      return "step " + step.name();
    } else if (this instanceof Branch branch) {
      return "branch " + branch.name();
    } else if (this instanceof Band band) {
      return "band " + band.name();
    } else if (this instanceof Literal) {
      return "text";
    } else if (this instanceof Unfit unfit) {
      return unfit.words();
    }
    return this instanceof Prev ? "prev" : "start";
  }

  /** The step that a step or branch reference names; empty for every other kind. */
  default String single() {
    if (this instanceof Step step) {
      return step.name();
    }
    return this instanceof Branch branch ? branch.name() : "";
  }

  /** Whether it names one step's result. */
  default boolean isSingle() {
    return this instanceof Step || this instanceof Branch;
  }
}
