package org.papergraph.link;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;

/** The titles of papers that speak of an entity. */
final class PaperTitles {
  /** Of the papers the first in alphabetical order of their IRIs are looked at. */
  private static final int MOST = 100;

  private PaperTitles() {}

  /** Runs in the transaction of the caller. */
  static List<String> of(DatasetGraph dataset, String entity) {
    TreeSet<String> papers = new TreeSet<>();
    Node node = Slots.iri(entity);
    for (String relation : EntityNames.RELATIONS) {
      dataset
          .find(Quad.defaultGraphIRI, Node.ANY, Slots.iri(relation), node)
          .forEachRemaining(
              quad -> {
                papers.add(quad.getSubject().toString());
                if (papers.size() > MOST) {
                  papers.pollLast();
                }
              });
    }
    List<String> titles = new ArrayList<>();
    for (String paper : papers) {
      dataset
          .find(Quad.defaultGraphIRI, Slots.iri(paper), DCTerms.title.asNode(), Node.ANY)
          .forEachRemaining(
              quad -> {
                if (quad.getObject().isLiteral()) {
                  titles.add(quad.getObject().getLiteralLexicalForm());
                }
              });
    }
    return titles;
  }
}
