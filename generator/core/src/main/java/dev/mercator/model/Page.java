package dev.mercator.model;

import dev.mercator.diag.Position;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The facts of one page. Its text and HTML are not among them: they are kept in {@link Bodies}, so
 * that an atlas in memory is small.
 *
 * @param place where it stands
 * @param title front matter's, else the first first-level heading, else the file name
 * @param type how it is read
 * @param item the item's id ({@code GAP-PAR-003}) where the type gives it one
 * @param summary the first paragraph, without markup; empty where there is none
 * @param attributes front matter keys that enter the record: text, numbers, booleans, lists, maps
 * @param fields typed fields in the order written
 * @param anchors further ids that links may name: of raw HTML, of terms; {@link #ANY_ANCHOR} where
 *     not all are known
 * @param references relations the page states
 * @param mentions ids of items in its prose
 * @param tables tables of items outside milestones
 * @param counts numbers it states about items
 * @param blocks what asks something of the build, in reading order
 * @param aliases further addresses, relative to the site's root
 * @param draft whether it is left out of a build
 * @param words number of words in the article
 * @param hash SHA-256 of the source's bytes, in hexadecimal
 */
public record Page(
    Place place,
    String title,
    PageType type,
    Optional<String> item,
    String summary,
    Map<String, Object> attributes,
    List<Field> fields,
    List<Heading> headings,
    List<String> anchors,
    List<Link> links,
    List<Reference> references,
    List<Mention> mentions,
    List<KeyFile> keyFiles,
    List<Milestone> milestones,
    List<ItemTable> tables,
    List<StatedCount> counts,
    List<Silence> silences,
    List<Block> blocks,
    List<String> aliases,
    boolean draft,
    int words,
    String hash)
    implements Node {
  /** Among a page's anchors: it takes in text that is not read, which may have any. */
  public static final String ANY_ANCHOR = "*";

  public Page {
    attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    fields = List.copyOf(fields);
    headings = List.copyOf(headings);
    anchors = List.copyOf(anchors);
    links = List.copyOf(links);
    references = List.copyOf(references);
    mentions = List.copyOf(mentions);
    keyFiles = List.copyOf(keyFiles);
    milestones = List.copyOf(milestones);
    tables = List.copyOf(tables);
    counts = List.copyOf(counts);
    silences = List.copyOf(silences);
    blocks = List.copyOf(blocks);
    aliases = List.copyOf(aliases);
  }

  @Override
  public String id() {
    return place.id();
  }

  @Override
  public NodeKind kind() {
    return NodeKind.PAGE;
  }

  public String slug() {
    return place.slug();
  }

  /** The typed field of that declared name. */
  public Optional<Field> field(String name) {
    return fields.stream().filter(field -> field.name().equals(name)).findFirst();
  }

  /** The text of a typed field; empty where the page has it not. */
  public String fieldText(String name) {
    return field(name).map(Field::text).orElse("");
  }

  /** How far it is by its field {@code status}; empty where that says nothing its type declares. */
  public Optional<Step> step() {
    return type.statuses().step(fieldText("status"));
  }

  /** The start of its source. */
  public Position start() {
    return Position.startOf(place.source());
  }
}
