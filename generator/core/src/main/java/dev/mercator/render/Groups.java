package dev.mercator.render;

import dev.mercator.model.FieldType;
import dev.mercator.model.Page;
import dev.mercator.model.PageType;
import dev.mercator.query.Axis;
import dev.mercator.render.Panel.OfGroups;
import dev.mercator.render.Panel.Part;
import dev.mercator.render.View.Item;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The items of a type by category, or by another field that parts them. */
final class Groups {
  private static final String CATEGORY = "category";

  /** Fields that other views go by. */
  private static final List<String> ELSEWHERE = List.of("status", "priority", "effort");

  private final PageType type;
  private final List<Page> pages;
  private final String field;

  private Groups(List<Page> pages, String field) {
    this.pages = pages;
    this.type = pages.get(0).type();
    this.field = field;
  }

  /** The groups of pages of one type; none where no field parts them. */
  static Optional<Groups> of(List<Page> pages) {
    PageType type = pages.get(0).type();
    return type.isItem()
        ? Stream.concat(
                Stream.of(CATEGORY),
                type.fields().stream()
                    .filter(field -> !field.values().isEmpty())
                    .map(FieldType::name)
                    .filter(name -> !ELSEWHERE.contains(name)))
            .filter(name -> pages.stream().anyMatch(page -> page.field(name).isPresent()))
            .findFirst()
            .map(name -> new Groups(pages, name))
        : Optional.empty();
  }

  String field() {
    return field;
  }

  /** The pages of each value that has some, by the address of their list. */
  Map<String, Group> byAddress() {
    Map<String, Group> groups = new LinkedHashMap<>();
    Set<String> taken = new HashSet<>();
    Axis.of(field, pages)
        .split(pages)
        .forEach(
            (value, members) -> {
              if (!members.isEmpty()) {
                groups.put(address(value, taken), new Group(value, members));
              }
            });
    return groups;
  }

  /** Those who share a value, which may be empty. */
  record Group(String value, List<Page> members) {
    String name(String field) {
      return value.isEmpty() ? "No " + field : value;
    }
  }

  private String address(String value, Set<String> taken) {
    String word = value.isEmpty() ? "none" : Addresses.word(value);
    String free = word;
    for (int i = 2; !taken.add(free); i++) {
      free = word + "-" + i;
    }
    return Addresses.beside(Addresses.type(type.name()), "in-" + free);
  }

  OfGroups view() {
    Map<String, Group> groups = byAddress();
    int most = groups.values().stream().mapToInt(group -> group.members().size()).max().orElse(0);
    List<Part> parts = new ArrayList<>();
    groups.forEach(
        (address, group) -> {
          Item name = new Item(address, "", group.name(field), "", "", "", "");
          int count = group.members().size();
          parts.add(
              new Part(RoadmapView.stage(name, group.members()), count, Hubs.share(count, most)));
        });
    return new OfGroups(Text.capital(field), parts);
  }
}
