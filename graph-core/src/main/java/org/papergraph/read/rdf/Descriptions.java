package org.papergraph.read.rdf;

import java.io.IOException;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.papergraph.ontology.Papergraph;
import org.papergraph.read.WholePage;
import org.papergraph.record.Subject;

/** Walks a graph and makes records of what it describes. */
final class Descriptions {
  /** More of them are sorted on disk. */
  private static final long SORTED_IN_MEMORY = 100_000;

  private static final Var THING = Var.alloc("thing");

  private final DatasetGraph dataset;
  private final WholePage page;

  Descriptions(DatasetGraph dataset, WholePage page) {
    this.dataset = dataset;
    this.page = page;
  }

  /** Takes all there are, and says whether there are any. */
  boolean take() throws IOException {
    dataset.begin(ReadWrite.READ);
    try {
      boolean papers = take(Subject.PAPER, Papergraph.PAPER);
      boolean datasets = take(Subject.DATASET, Papergraph.DATASET);
      boolean methods = take(Subject.METHOD, Papergraph.METHOD);
      boolean repositories = take(Subject.REPOSITORY, Papergraph.REPOSITORY);
      return papers || datasets || methods || repositories;
    } finally {
      dataset.end();
    }
  }

  private boolean take(Subject subject, String type) throws IOException {
    Graph graph = dataset.getDefaultGraph();
    boolean anything = false;
    try (QueryExec all =
        QueryExec.dataset(dataset)
            .query("SELECT ?thing { ?thing a <" + type + "> } ORDER BY ?thing")
            .set(ARQ.spillToDiskThreshold, SORTED_IN_MEMORY)
            .build()) {
      RowSet rows = all.select();
      while (rows.hasNext()) {
        Binding row = rows.next();
        Node thing = row.get(THING);
        DescribedThing described = new DescribedThing(graph, thing, subject);
        if (described.isDescribed()) {
          page.take(described.draft(), 1);
          anything = true;
        }
      }
    }
    return anything;
  }
}
