package org.papergraph.server.page;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.papergraph.ontology.Papergraph;

/**
 * Where something was read in a paper.
 *
 * @param sentence with the words marked; empty where no text says it
 * @param field of a record that says it; empty where a text does, or nothing is known
 */
record Reading(List<Segment> sentence, String field) {
  private static final Node FIELD = Terms.term(Papergraph.FIELD);

  Reading {
    sentence = List.copyOf(sentence);
  }

  /** Where a thing was read that many papers may speak of. */
  static Reading of(Node thing, Node paper, Site site) {
    Graph evidence = site.facts().evidence();
    return of(
        Facts.subjects(evidence, Terms.IN_PAPER, paper).stream()
            .filter(reading -> evidence.contains(reading, Terms.DENOTES, thing))
            .toList(),
        paper,
        site);
  }

  /** Where a result was read, of which a paper may have thousands. */
  static Reading ofResult(Node result, Node paper, Site site) {
    return of(Facts.subjects(site.facts().evidence(), Terms.DENOTES, result), paper, site);
  }

  private static Reading of(List<Node> readings, Node paper, Site site) {
    List<Segment> sentence =
        new Mentions(site.facts(), site.names(), paper)
            .quote(readings)
            .map(MarkedText::segments)
            .orElse(List.of());
    return new Reading(sentence, sentence.isEmpty() ? field(readings, site) : "");
  }

  private static String field(List<Node> readings, Site site) {
    return readings.stream()
        .flatMap(reading -> Facts.texts(site.facts().evidence(), reading, FIELD))
        .findFirst()
        .orElse("");
  }
}
