package org.papergraph.validate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.compose.Union;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.sparql.core.Prologue;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;
import org.papergraph.ontology.Papergraph;
import org.papergraph.query.Prefixes;

/** Holds a graph against the shapes that come with the ontology. */
public final class GraphValidation {
  private final DatasetGraph dataset;

  public GraphValidation(DatasetGraph dataset) {
    this.dataset = dataset;
  }

  /** All violations, sorted by node; empty when the graph conforms. */
  public List<Violation> validate() {
    return Txn.calculateRead(
        dataset,
        () -> {
          Graph all =
              new Union(GraphView.createDefaultGraph(dataset), GraphView.createUnionGraph(dataset));
          ValidationReport report = ShaclValidator.get().validate(shapes(), all);
          return report.getEntries().stream()
              .map(GraphValidation::violation)
              .sorted(java.util.Comparator.comparing(Violation::toString))
              .toList();
        });
  }

  private static Shapes shapes() {
    Graph graph = GraphFactory.createDefaultGraph();
    try (InputStream in = Papergraph.class.getResourceAsStream("shapes.ttl")) {
      if (in == null) {
        throw new IllegalStateException("the ontology module lacks shapes.ttl");
      }
      RDFParser.create().source(in).lang(Lang.TURTLE).parse(graph);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Shapes.parse(graph);
  }

  private static Violation violation(ReportEntry entry) {
    PrefixMapping prefixes = Prefixes.mapping();
    return new Violation(
        shown(entry.focusNode(), prefixes),
        Optional.ofNullable(entry.resultPath()).map(path -> path.toString(new Prologue(prefixes))),
        Optional.ofNullable(entry.value()).map(value -> shown(value, prefixes)),
        entry.message());
  }

  private static String shown(Node node, PrefixMapping prefixes) {
    return node.isURI() ? "<" + node.getURI() + ">" : node.toString(prefixes);
  }
}
