package dev.mercator.model;

import java.util.List;

/**
 * One folder of sources and how its pages enter the atlas.
 *
 * @param path the folder as findings name it, relative to the configuration, {@code /} separated;
 *     empty for the configuration's own folder
 * @param mount slug segments every page stands below; empty for the root
 * @param cluster first segment of {@code _file} and {@code articlePath}
 * @param sourceKind the records' {@code sourceKind}
 * @param sourcePrefix first segments of {@code sourcePath}; may be empty
 * @param frontMatter where front matter keys go
 * @param exclude globs, relative to the folder, of files that are not read
 */
public record Collection(
    String path,
    String mount,
    String cluster,
    String sourceKind,
    String sourcePrefix,
    FrontMatterMode frontMatter,
    List<String> exclude) {

  /** Where the keys of front matter go in a page's record. */
  public enum FrontMatterMode {
    /** {@code id}, {@code slug}, {@code title} override; other keys enter {@code attributes}. */
    ATTRIBUTES,
    /** The record is as if there were no front matter; keys serve typed fields alone. */
    FIELDS
  }

  public Collection {
    exclude = List.copyOf(exclude);
  }
}
