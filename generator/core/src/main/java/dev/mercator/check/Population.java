package dev.mercator.check;

import java.util.List;
import java.util.Set;

/**
 * Items that a stated number is over.
 *
 * @param where how the number's sentence ends: {@code " in M3"}
 */
record Population(List<Member> members, String where) {
  Population {
    members = List.copyOf(members);
  }

  /**
   * One item.
   *
   * @param type name of its type; empty where the item has no page
   * @param values what its fields hold, in lower case
   * @param slugs the same with every run of other characters than letters and digits as a dash
   */
  record Member(String type, Set<String> values, Set<String> slugs) {
    Member {
      values = Set.copyOf(values);
      slugs = Set.copyOf(slugs);
    }
  }
}
