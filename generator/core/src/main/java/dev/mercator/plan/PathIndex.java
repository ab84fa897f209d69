package dev.mercator.plan;

import dev.mercator.simulator.deconfliction.Targets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * Finds the items whose files may meet those of another without comparing with all of them. What it
 * finds is to be compared still; what it does not find cannot meet.
 */
final class PathIndex {
  private static final String TREE = "/**";

  private final Map<String, List<Item>> files = new HashMap<>();
  private final Map<String, List<Item>> trees = new HashMap<>();
  private final Map<String, List<Item>> inside = new HashMap<>();
  private final List<Item> patterns = new ArrayList<>();
  private final List<Item> all = new ArrayList<>();

  PathIndex(Iterable<Item> items) {
    for (Item item : items) {
      item.paths().forEach(path -> add(item, Targets.cleaned(path.target())));
      all.add(item);
    }
  }

  private void add(Item item, String target) {
    if (Targets.isFile(target)) {
      put(files, target, item);
      above(target).forEach(folder -> put(inside, folder, item));
    } else if (isTree(target)) {
      put(trees, root(target), item);
      above(root(target)).forEach(folder -> put(inside, folder, item));
    } else {
      patterns.add(item);
    }
  }

  private static void put(Map<String, List<Item>> map, String key, Item item) {
    map.computeIfAbsent(key, any -> new ArrayList<>()).add(item);
  }

  /** The items that may touch what this one touches, by id; it may itself be among them. */
  NavigableSet<Item> near(Item item) {
    NavigableSet<Item> near = new TreeSet<>(Item.BY_ID);
    for (Item.Path path : item.paths()) {
      String target = Targets.cleaned(path.target());
      near.addAll(patterns);
      if (Targets.isFile(target)) {
        near.addAll(files.getOrDefault(target, List.of()));
        above(target).forEach(folder -> near.addAll(trees.getOrDefault(folder, List.of())));
      } else if (isTree(target)) {
        String root = root(target);
        near.addAll(trees.getOrDefault(root, List.of()));
        above(root).forEach(folder -> near.addAll(trees.getOrDefault(folder, List.of())));
        near.addAll(inside.getOrDefault(root, List.of()));
      } else {
        near.addAll(all);
      }
    }
    return near;
  }

  private static boolean isTree(String target) {
    return target.equals("**")
        || (target.endsWith(TREE) && Targets.isFile(target.substring(0, target.length() - 3)));
  }

  private static String root(String tree) {
    return tree.length() < TREE.length() ? "" : tree.substring(0, tree.length() - TREE.length());
  }

  /** The folders above a path, the topmost, which is empty, included. */
  private static List<String> above(String path) {
    List<String> folders = new ArrayList<>();
    for (int slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
      folders.add(path.substring(0, slash));
    }
    if (!path.isEmpty()) {
      folders.add("");
    }
    return folders;
  }
}
