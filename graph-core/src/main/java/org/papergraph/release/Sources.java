package org.papergraph.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.binding.Binding;
import org.papergraph.release.Licences.Licence;

/**
 * Where what is in a graph came from, with its licences.
 *
 * @param formats the formats of what was read, by name
 * @param vocabularies those that the graph has concepts of, by IRI
 */
record Sources(List<Source> formats, List<Source> vocabularies) {
  /**
   * A kind of source.
   *
   * @param name of the format, or the IRI of the vocabulary
   * @param pages how many pages were read; 0 of a vocabulary
   * @param records how many records, or concepts of a vocabulary, the graph has of it
   */
  record Source(String name, Licence licence, long pages, long records) {
    String licenceText() {
      return licence.iri().orElse(Licences.NOT_STATED);
    }
  }

  private static final String PAGES =
      "SELECT ?name (COUNT(*) AS ?count) { GRAPH graph:provenance { ?page pg:format ?name } }"
          + " GROUP BY ?name";

  private static final String RECORDS =
      "SELECT ?name (COUNT(*) AS ?count) {"
          + " GRAPH graph:provenance { ?page pg:format ?name . ?record pg:inSource ?page } }"
          + " GROUP BY ?name";

  private static final String CONCEPTS =
      "SELECT ?name (COUNT(*) AS ?count) { ?concept skos:inScheme ?name } GROUP BY ?name";

  Sources {
    formats = List.copyOf(formats);
    vocabularies = List.copyOf(vocabularies);
  }

  /** Those of a dataset. Called inside a transaction. */
  static Sources of(DatasetGraph dataset, Licences licences) {
    Map<String, Long> records = counts(dataset, RECORDS);
    List<Source> formats = new ArrayList<>();
    counts(dataset, PAGES)
        .forEach(
            (name, pages) ->
                formats.add(
                    new Source(name, licences.of(name), pages, records.getOrDefault(name, 0L))));
    List<Source> vocabularies = new ArrayList<>();
    counts(dataset, CONCEPTS)
        .forEach(
            (name, concepts) -> vocabularies.add(new Source(name, licences.of(name), 0, concepts)));
    return new Sources(formats, vocabularies);
  }

  private static Map<String, Long> counts(DatasetGraph dataset, String sparql) {
    Map<String, Long> counts = new TreeMap<>();
    for (Binding row : Rows.of(dataset, sparql)) {
      if (row.contains("name")) {
        counts.put(Rows.text(row, "name"), Rows.number(row, "count"));
      }
    }
    return counts;
  }

  /** All of them, formats first. */
  List<Source> all() {
    List<Source> all = new ArrayList<>(formats);
    all.addAll(vocabularies);
    return all;
  }

  /** The table for readers of a release. */
  String table() {
    StringBuilder lines =
        new StringBuilder("source\tpublisher\tlicence\tstated_at\tpages\trecords\tremark\n");
    for (Source source : all()) {
      Licence licence = source.licence();
      lines.append(
          String.join(
              "\t",
              source.name().replaceAll("[\\t\\r\\n]", " "),
              licence.publisher(),
              source.licenceText(),
              licence.statedAt(),
              Long.toString(source.pages()),
              Long.toString(source.records()),
              licence.remark()));
      lines.append('\n');
    }
    return lines.toString();
  }
}
