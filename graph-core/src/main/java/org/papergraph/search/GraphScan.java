package org.papergraph.search;

import java.io.IOException;
import java.util.Iterator;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.sys.TDBInternal;

/** Reads all of a graph that the index is made of. */
interface GraphScan {
  /** Adds all documents. Called inside a transaction. */
  void scan(Documents out) throws IOException;

  /** How to read a dataset. */
  static GraphScan of(DatasetGraph dataset) {
    return out -> {
      if (TDBInternal.isTDB2(dataset)) {
        new StoredFacts(TDBInternal.requireStorage(dataset)).scan(out);
      } else {
        facts(dataset, out);
      }
      named(dataset, out);
    };
  }

  private static void facts(DatasetGraph dataset, Documents out) throws IOException {
    Iterator<Node> subjects =
        Iter.distinct(
            Iter.map(
                dataset.find(Quad.defaultGraphIRI, Node.ANY, Node.ANY, Node.ANY),
                Quad::getSubject));
    while (subjects.hasNext()) {
      Node subject = subjects.next();
      SearchedEntity entity = new SearchedEntity(subject);
      dataset
          .find(Quad.defaultGraphIRI, subject, Node.ANY, Node.ANY)
          .forEachRemaining(
              it -> {
                entity.add(it.getPredicate(), it.getObject());
                out.literal(
                    Quad.defaultGraphNodeGenerated, subject, it.getPredicate(), it.getObject());
              });
      out.add(entity);
    }
  }

  /** Of other graphs only single literals are searched. */
  private static void named(DatasetGraph dataset, Documents out) {
    for (Node property : Fields.literals()) {
      dataset
          .findNG(Node.ANY, Node.ANY, property, Node.ANY)
          .forEachRemaining(
              it -> out.literal(it.getGraph(), it.getSubject(), property, it.getObject()));
    }
  }
}
