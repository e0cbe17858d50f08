package org.papergraph.read.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.papergraph.read.RecordDraft;
import org.papergraph.record.Agent;
import org.papergraph.record.Identifier;
import org.papergraph.record.Property;
import org.papergraph.record.Scheme;

/**
 * A card, of which everything is known.
 *
 * @param fields above the text
 * @param sections of the text
 * @param fileName which may say what the data set is called
 */
record DatasetCard(JsonNode fields, List<Markdown.Section> sections, String fileName) {
  /** Lines of the list at the head of a card, by what stands before their colon. */
  private static final Map<String, Property> POINTS =
      Map.ofEntries(
          Map.entry("Homepage", Property.PROJECT),
          Map.entry("Repository", Property.CODE),
          Map.entry("Paper", Property.CITED_AS),
          Map.entry("Leaderboard", Property.PAGE),
          Map.entry("Demo", Property.PAGE),
          Map.entry("Point of Contact", Property.NOTE),
          Map.entry("Curated by", Property.NOTE),
          Map.entry("Funded by", Property.NOTE),
          Map.entry("Shared by", Property.NOTE),
          Map.entry("Language(s) (NLP)", Property.NOTE),
          Map.entry("License", Property.LICENSE),
          Map.entry("Size of downloaded dataset files", Property.NOTE),
          Map.entry("Size of the generated dataset", Property.SIZE),
          Map.entry("Total amount of disk used", Property.NOTE));

  /** Sections whose text is kept. */
  private static final Set<String> NOTED =
      Set.of(
          "Supported Tasks and Leaderboards",
          "Languages",
          "Dataset Curators",
          "Licensing Information");

  /** Labels and headings by {@link Markdown#key}. */
  private static final Map<String, String> LABELS =
      Stream.concat(POINTS.keySet().stream(), NOTED.stream())
          .collect(Collectors.toUnmodifiableMap(Markdown::key, label -> label));

  private static final Set<String> CITATIONS =
      Set.of("citation information", "citation", "bibtex", "how to cite");

  /** Where the list of points stands, besides the section named like the data set. */
  private static final Set<String> POINTED =
      Set.of("", "dataset description", "dataset details", "dataset sources", "dataset summary");

  private static final String CARD_FOR = "dataset card for";
  private static final Pattern POINT =
      Pattern.compile("\\A[-*+]\\s+\\**([^:*\\n]{1,80})\\**:\\**(.*)", Pattern.DOTALL);
  private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s()<>\\[\\]\"'|]+");
  private static final String TO_BE_WRITTEN = "CONTRIBUTING.md#how-to-contribute";
  private static final Pattern LOADED =
      Pattern.compile("load_dataset\\(\\s*(?:path\\s*=\\s*)?[\"']([^\"']+)[\"']");
  private static final Pattern ID = Pattern.compile("\\w[\\w.-]*(?:/\\w[\\w.-]*)?");
  private static final Pattern PATH =
      Pattern.compile(
          "(?:.*[/\\\\!])?datasets[/\\\\]([\\w.-]+(?:[/\\\\][\\w.-]+)?)[/\\\\]README\\.md");
  private static final int SHORTEST_NAME = 2;

  void take(RecordDraft draft) {
    String id = id().orElse("");
    Identifier.of(Scheme.HUGGING_FACE_DATASET, id).ifPresent(draft::ownIdentifier);
    String name =
        CardFields.name(fields).or(this::titleName).orElse(id.substring(id.indexOf('/') + 1));
    draft.title(name);
    if (id.contains("/")) {
      String owner = id.substring(0, id.indexOf('/'));
      List<Identifier> account = Identifier.of(Scheme.HUGGING_FACE, owner).stream().toList();
      draft.author(new Agent(owner, "", "", account, List.of()));
    }
    summary().ifPresent(draft::abstractText);
    CardFields.take(fields, "", draft);
    sections.forEach(section -> section(section, draft));
  }

  /** The name in the heading "Dataset Card for ...". */
  private Optional<String> titleName() {
    return sections.stream()
        .map(Markdown.Section::heading)
        .filter(it -> it.toLowerCase(Locale.ROOT).startsWith(CARD_FOR))
        .map(
            it ->
                Markdown.plain(it.substring(CARD_FOR.length())).replaceAll("[\"“”'`]", "").strip())
        .filter(it -> !it.isEmpty() && !it.startsWith("[") && !it.equals("Dataset Name"))
        .findFirst();
  }

  private Optional<String> summary() {
    return section("dataset summary")
        .map(Markdown.Section::prose)
        .filter(it -> !it.isEmpty())
        .or(() -> section("dataset description").map(Markdown.Section::prose))
        .filter(it -> !it.isEmpty());
  }

  private Optional<Markdown.Section> section(String key) {
    return sections.stream().filter(it -> it.key().equals(key)).findFirst();
  }

  private void section(Markdown.Section section, RecordDraft draft) {
    String key = section.key();
    if (POINTED.contains(key) || key.startsWith(CARD_FOR)) {
      section.items().forEach(item -> point(item, draft));
    }
    String label = LABELS.getOrDefault(key, "");
    if (NOTED.contains(label)) {
      draft.field(Property.NOTE, section.text(), label);
    } else if (CITATIONS.contains(key)) {
      String text = section.text().replaceAll("```\\w*", "").strip();
      DatasetAddresses.cited(text, "Citation Information", draft);
    }
  }

  private void point(String item, RecordDraft draft) {
    Matcher point = POINT.matcher(item.strip());
    if (!point.matches()) {
      return;
    }
    String label = LABELS.getOrDefault(Markdown.key(point.group(1)), "");
    Property property = POINTS.get(label);
    if (property != null) {
      boolean isAddress = property.type() == Property.Type.ADDRESS;
      Set<String> addresses = isAddress ? addresses(point.group(2)) : Set.of();
      addresses.forEach(it -> value(it, property, label, draft));
      if (addresses.isEmpty()) {
        String text = Markdown.plain(Markdown.between(point.group(2), "* \t\n"));
        value(text, property, label, draft);
      }
    }
  }

  private static void value(String value, Property property, String path, RecordDraft draft) {
    if (property == Property.CITED_AS) {
      DatasetAddresses.cited(value, path, draft);
    } else {
      draft.field(property, value, path);
    }
  }

  private static Set<String> addresses(String text) {
    Set<String> addresses = new LinkedHashSet<>();
    Matcher address = ADDRESS.matcher(text);
    while (address.find()) {
      if (!address.group().contains(TO_BE_WRITTEN)) {
        addresses.add(Markdown.between(address.group(), ".,;:*"));
      }
    }
    return addresses;
  }

  /**
   * The data set's identifier: that of the page it calls its homepage or repository, or that of its
   * path, or that of the only data set it tells how to load. The last two count only where the name
   * in them stands at the head of the card too.
   */
  private Optional<String> id() {
    return page().or(this::ofPath).or(this::loaded);
  }

  private Optional<String> page() {
    return sections.stream()
        .filter(it -> POINTED.contains(it.key()) || it.key().startsWith(CARD_FOR))
        .flatMap(it -> it.items().stream())
        .map(item -> POINT.matcher(item.strip()))
        .filter(Matcher::matches)
        .filter(it -> Set.of("homepage", "repository").contains(Markdown.key(it.group(1))))
        .flatMap(it -> addresses(it.group(2)).stream())
        .flatMap(it -> DatasetAddresses.identifier(it).stream())
        .filter(it -> it.scheme() == Scheme.HUGGING_FACE_DATASET)
        .map(Identifier::value)
        .findFirst();
  }

  private Optional<String> ofPath() {
    Matcher path = PATH.matcher(fileName);
    if (!path.matches()) {
      return Optional.empty();
    }
    String id = path.group(1).replace('\\', '/');
    return Optional.of(id).filter(it -> stands(it, head()));
  }

  private Optional<String> loaded() {
    Set<String> ids = new HashSet<>();
    Matcher loaded = LOADED.matcher(allText());
    while (loaded.find()) {
      ids.add(loaded.group(1));
    }
    String names = CardFields.name(fields).orElse("") + "\n" + titleName().orElse("");
    return ids.stream()
        .filter(it -> ids.size() == 1 && ID.matcher(it).matches() && stands(it, names))
        .findFirst();
  }

  /** Whether the last part of an identifier stands in a text, by letters and digits alone. */
  private static boolean stands(String id, String text) {
    String name = folded(id.substring(id.indexOf('/') + 1));
    return name.length() >= SHORTEST_NAME && folded(text).contains(name);
  }

  private static String folded(String text) {
    return text.replaceAll("[^\\p{L}\\p{N}]+", "").toLowerCase(Locale.ROOT);
  }

  /** What the card calls the data set, and where it says that it is. */
  private String head() {
    StringBuilder head = new StringBuilder(CardFields.name(fields).orElse("")).append('\n');
    Values.leaves(
        "", fields.path("paperswithcode_id"), (path, text) -> head.append(text).append('\n'));
    for (Markdown.Section section : sections) {
      head.append(section.heading()).append('\n');
      if (POINTED.contains(section.key()) || section.key().startsWith(CARD_FOR)) {
        section.items().forEach(it -> head.append(it).append('\n'));
      }
    }
    return head.toString();
  }

  private String allText() {
    return sections.stream().flatMap(it -> it.lines().stream()).collect(Collectors.joining("\n"));
  }
}
