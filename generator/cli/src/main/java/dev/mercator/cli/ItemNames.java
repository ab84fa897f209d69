package dev.mercator.cli;

import dev.mercator.diag.Suggestion;
import dev.mercator.model.Step;
import dev.mercator.plan.Backlog;
import dev.mercator.plan.Item;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Items that a command line names. */
final class ItemNames {
  private ItemNames() {}

  /**
   * The items of those names, all of them still to be done.
   *
   * @throws ParameterException for a name that no item has, or whose item is done
   */
  static List<Item> pending(Backlog backlog, List<String> names, CommandLine line) {
    return names.stream().map(name -> pending(backlog, name.strip(), line)).toList();
  }

  private static Item pending(Backlog backlog, String name, CommandLine line) {
    Item item =
        backlog
            .find(name)
            .orElseThrow(
                () -> {
                  List<String> known = backlog.items().stream().map(Item::id).toList();
                  String hint = Suggestion.hint(name, known, "");
                  return new ParameterException(
                      line, "no item \"" + name + "\"" + (hint.isEmpty() ? "" : "; " + hint));
                });
    if (item.step() == Step.DONE) {
      throw new ParameterException(line, item.id() + " is done (" + item.status() + ")");
    }
    return item;
  }
}
