package org.papergraph.link.vocabulary;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The first row of a table.
 *
 * @param delimiter what stands between cells
 * @param names of the columns, as {@link #plain} makes them
 */
record TableHeader(char delimiter, List<String> names) {
  private static final List<String> IDS =
      List.of(
          "id",
          "iri",
          "uri",
          "concept",
          "topic_id",
          "skos_iri",
          "skos_iris",
          "skos_uri",
          "skos_uris");

  private static final List<String> LABELS =
      List.of("label", "labels", "name", "preflabel", "pref_label", "topic_name", "title", "term");

  private static final List<String> ALTERNATIVES =
      List.of(
          "altlabel",
          "altlabels",
          "alt_label",
          "alt_labels",
          "synonyms",
          "aliases",
          "alternative_labels");

  private static final List<String> BROADER = List.of("broader");

  TableHeader {
    names = List.copyOf(names);
  }

  /** How a table in this format is written: RFC 4180, with its delimiter. */
  static CSVFormat format(char delimiter) {
    return CSVFormat.DEFAULT
        .builder()
        .setDelimiter(delimiter)
        .setIgnoreEmptyLines(false)
        .setIgnoreSurroundingSpaces(true)
        .get();
  }

  /** Whether the first row names columns that are known, or asked for. */
  static boolean looksLikeOne(String head, TableLayout layout) {
    TableHeader header = of(head);
    return header.label(layout).isPresent()
        || header.id(layout).isPresent()
        || layout.label().isPresent()
        || layout.id().isPresent();
  }

  /** The header at the beginning of a file, with the delimiter that makes most of it. */
  static TableHeader of(String head) {
    String first = head.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    TableHeader best = of(first, ',');
    for (char delimiter : new char[] {'\t', ';'}) {
      TableHeader other = of(first, delimiter);
      best = other.names.size() > best.names.size() ? other : best;
    }
    return best;
  }

  private static TableHeader of(String line, char delimiter) {
    try (CSVParser parser = CSVParser.parse(new StringReader(line), format(delimiter))) {
      List<String> names =
          parser.stream().flatMap(CSVRecord::stream).map(TableHeader::plain).toList();
      return new TableHeader(delimiter, names);
    } catch (IOException | RuntimeException e) {
      return new TableHeader(delimiter, List.of());
    }
  }

  private static String plain(String name) {
    return name.strip().toLowerCase(Locale.ROOT).replaceAll("[ -]+", "_");
  }

  Optional<Integer> id(TableLayout layout) {
    return column(layout.id(), IDS);
  }

  Optional<Integer> label(TableLayout layout) {
    return column(layout.label(), LABELS);
  }

  Optional<Integer> alternatives(TableLayout layout) {
    return column(layout.alternatives(), ALTERNATIVES);
  }

  Optional<Integer> broader(TableLayout layout) {
    return column(layout.broader(), BROADER);
  }

  /** The index of a column that is there. */
  int column(String name) {
    return names.indexOf(name);
  }

  private Optional<Integer> column(Optional<String> given, List<String> known) {
    List<String> wanted = given.map(name -> List.of(plain(name))).orElse(known);
    return wanted.stream().filter(names::contains).map(names::indexOf).findFirst();
  }

  /**
   * Sees that every column that was asked for is there.
   *
   * @throws VocabularyException if one is not
   */
  void check(TableLayout layout) throws VocabularyException {
    for (Optional<String> given :
        List.of(layout.id(), layout.label(), layout.alternatives(), layout.broader())) {
      if (given.isPresent() && !names.contains(plain(given.get()))) {
        throw new VocabularyException(
            "there is no column "
                + given.get()
                + ", but: "
                + Reading.shown(String.join(", ", names)));
      }
    }
    if (label(layout).isEmpty()) {
      throw new VocabularyException(
          "no column is called label, name, preflabel, title or term; say which one holds the"
              + " labels with --label-column, of: "
              + Reading.shown(String.join(", ", names)));
    }
  }
}
