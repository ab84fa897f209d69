package dev.mercator.export;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Which addresses a build may write to: only such as stay inside the folder on every system. */
final class Addresses {
  /** The folder's own bookkeeping, and a repository that may lie in it. */
  private static final Set<String> RESERVED = Set.of(".mercator", ".git");

  private Addresses() {}

  /** The address itself, where it is safe. */
  static String checked(String address) {
    for (String segment : address.split("/", -1)) {
      if (!safe(segment)) {
        throw OutputException.refused(
            address, "the address \"" + printable(address) + "\" is not safe", "rename the file");
      }
    }
    return address;
  }

  /** The folders an address lies in, the innermost first. */
  static Stream<String> above(String address) {
    return Stream.iterate(parent(address), folder -> !folder.isEmpty(), folder -> parent(folder));
  }

  private static String parent(String address) {
    return address.substring(0, Math.max(0, address.lastIndexOf('/')));
  }

  private static boolean safe(String segment) {
    return !segment.isEmpty()
        && !segment.equals(".")
        && !segment.equals("..")
        && !RESERVED.contains(segment.toLowerCase(Locale.ROOT))
        && segment.chars().noneMatch(c -> c < ' ' || c == 0x7f || c == '\\' || c == ':');
  }

  private static String printable(String address) {
    return address.replaceAll("\\p{Cntrl}", "\uFFFD");
  }
}
