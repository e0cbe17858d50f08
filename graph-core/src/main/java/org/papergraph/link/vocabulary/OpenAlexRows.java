package org.papergraph.link.vocabulary;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.papergraph.link.ConceptSink.LabelKind;

/**
 * The <a href="https://docs.openalex.org/api-entities/topics">topics of OpenAlex</a> as its table
 * has them: a topic a row, each with its subfield, field and domain. What it calls keywords is what
 * papers on a topic are about, not what the topic is called.
 */
final class OpenAlexRows implements TableRows {
  private static final String OPEN_ALEX = "https://openalex.org/";
  private static final int MOST_KNOWN = 10_000;

  private static final List<String> COLUMNS =
      List.of(
          "topic_id",
          "topic_name",
          "subfield_id",
          "subfield_name",
          "field_id",
          "field_name",
          "domain_id",
          "domain_name");

  private final TableHeader header;
  private final Reading reading;

  /** What has been told of those above the topics, so that it is told once. */
  private final Map<String, Boolean> known =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
          return size() > MOST_KNOWN;
        }
      };

  OpenAlexRows(TableHeader header, Reading reading) {
    this.header = header;
    this.reading = reading;
  }

  /** Whether a table is that one, and nobody says that its columns are something else. */
  static boolean areThese(TableHeader header, TableLayout layout) {
    return layout.equals(TableLayout.BY_NAMES) && header.names().containsAll(COLUMNS);
  }

  @Override
  public void take(CSVRecord row) {
    String id = id(row, "topic_id");
    String name = cell(row, "topic_name");
    if (id.isEmpty() || name.isEmpty()) {
      String what = id.isEmpty() ? "topic_id" : "topic_name";
      reading.problem("no " + what + " in a row of " + row.size() + " cells; it is left out");
      return;
    }
    String topic = OPEN_ALEX + (id.startsWith("T") ? id : "T" + id);
    reading.label(topic, name, "en", LabelKind.PREFERRED);
    reading.note(topic, cell(row, "summary"));
    reading.note(topic, cell(row, "keywords"));
    String page = cell(row, "wikipedia_url");
    if (!page.isEmpty()) {
      reading.same(topic, page);
    }
    above(row, topic, List.of("subfield", "field", "domain"));
  }

  private void above(CSVRecord row, String below, List<String> levels) {
    if (levels.isEmpty()) {
      return;
    }
    String level = levels.get(0);
    String id = id(row, level + "_id");
    if (id.isEmpty()) {
      return;
    }
    String iri = OPEN_ALEX + level + "s/" + id;
    String name = cell(row, level + "_name");
    if (known.putIfAbsent(below + " " + iri, true) == null) {
      reading.broader(below, iri);
    }
    if (known.putIfAbsent(iri, true) == null) {
      reading.label(iri, name, "en", LabelKind.PREFERRED);
    }
    above(row, iri, levels.subList(1, levels.size()));
  }

  private String id(CSVRecord row, String column) {
    return TableRows.wholeNumber(cell(row, column)).replace(OPEN_ALEX, "");
  }

  private String cell(CSVRecord row, String column) {
    int index = header.column(column);
    return index < 0 ? "" : TableRows.cell(row, index);
  }

  @Override
  public void finish() {}
}
