package org.papergraph.export.facts;

import java.util.Iterator;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.papergraph.ontology.Papergraph;

/**
 * IRIs without the base that all things of a graph share: {@code paper/arxiv/3105.01234}. An IRI
 * that does not begin with it stays as it is, so that no two have one short name.
 */
final class ShortNames {
  /** A class, and the folder below the base that its things live in. */
  private record Folder(String type, String name) {}

  private static final List<Folder> FOLDERS =
      List.of(
          new Folder(Papergraph.PAPER, "paper/"),
          new Folder(Papergraph.DATASET, "dataset/"),
          new Folder(Papergraph.METHOD, "method/"),
          new Folder(Papergraph.REPOSITORY, "repository/"),
          new Folder(Papergraph.TASK, "task/"),
          new Folder(Papergraph.METRIC_CLASS, "metric/"));

  private final String base;

  private ShortNames(String base) {
    this.base = base;
  }

  /** By the first IRI of the first class that has any. */
  static ShortNames of(DatasetGraph dataset) {
    for (Folder folder : FOLDERS) {
      String first = first(dataset, folder.type());
      int at = first.indexOf("/" + folder.name());
      at = at < 0 ? first.indexOf("#" + folder.name()) : at;
      if (at > 0) {
        return new ShortNames(first.substring(0, at + 1));
      }
    }
    return new ShortNames("");
  }

  /** The first IRI of a class; empty if there is none. */
  private static String first(DatasetGraph dataset, String type) {
    String first = "";
    Iterator<Quad> typed =
        dataset.find(
            Quad.defaultGraphIRI,
            Node.ANY,
            NodeFactory.createURI(Terms.TYPE),
            NodeFactory.createURI(type));
    while (typed.hasNext()) {
      Node subject = typed.next().getSubject();
      if (subject.isURI()
          && (first.isEmpty() || ByteOrder.TEXTS.compare(subject.getURI(), first) < 0)) {
        first = subject.getURI();
      }
    }
    return first;
  }

  String of(String iri) {
    return iri.length() > base.length() && iri.startsWith(base)
        ? iri.substring(base.length())
        : iri;
  }
}
