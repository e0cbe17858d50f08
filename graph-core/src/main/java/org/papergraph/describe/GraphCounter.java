package org.papergraph.describe;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.SKOS;
import org.papergraph.describe.GraphCounts.Linkset;
import org.papergraph.describe.GraphCounts.One;

/**
 * Counts what is in a dataset. Every number is what a COUNT query over the dataset answers, in
 * whose context a general property or class finds the specific ones.
 *
 * <p>Of a TDB2 store it reads each index once, in its order, so that equal subjects, predicates and
 * objects come together and nothing has to be kept ({@link StoredScan}); of any other dataset it
 * keeps what it met ({@link PlainScan}).
 */
public final class GraphCounter {
  private static final Pattern ORIGIN = Pattern.compile("^https?://[^/#]+/");
  private static final int MOST_LINKSETS = 200;

  private static final List<Node> LINKS =
      List.of(
          SKOS.exactMatch.asNode(),
          SKOS.closeMatch.asNode(),
          SKOS.broadMatch.asNode(),
          SKOS.narrowMatch.asNode(),
          SKOS.relatedMatch.asNode(),
          OWL.sameAs.asNode());

  private final DatasetGraph dataset;
  private final String base;
  private final Pace pace;

  /**
   * @param base the beginning of the IRIs of entities
   * @param pace is told of each statement that is looked at
   */
  public GraphCounter(DatasetGraph dataset, String base, Pace pace) {
    this.dataset = dataset;
    this.base = base;
    this.pace = pace;
  }

  /** Counts one graph as it is stated. */
  @FunctionalInterface
  interface Scan {
    One count(Node graph);
  }

  /** Counts; called inside a read transaction. */
  public GraphCounts count() {
    Optional<StoredScan> stored = StoredScan.of(dataset, base, pace);
    Scan scan = stored.isPresent() ? stored.get() : new PlainScan(dataset, base, pace);
    Map<String, One> named = new TreeMap<>();
    Iterator<Node> names = dataset.listGraphNodes();
    while (names.hasNext()) {
      Node name = names.next();
      if (name.isURI()) {
        named.put(name.getURI(), asAsked(scan.count(name), "GRAPH <" + name.getURI() + "> "));
      }
    }
    One facts = asAsked(scan.count(Quad.defaultGraphIRI), "");
    return new GraphCounts(facts, named, linksets());
  }

  /** The numbers that queries answer where general and specific terms are both stated. */
  private One asAsked(One stated, String where) {
    Map<String, Long> properties = new TreeMap<>(stated.properties());
    properties.replaceAll(
        (property, count) ->
            Hierarchy.anyBelow(property, stated.properties().keySet())
                ? count("COUNT(*)", where + "{ ?s <" + property + "> ?o }")
                : count);
    Map<String, Long> classes = new TreeMap<>(stated.classes());
    classes.replaceAll(
        (type, count) ->
            Hierarchy.anyBelow(type, stated.classes().keySet())
                ? count("COUNT(DISTINCT ?s)", where + "{ ?s a <" + type + "> }")
                : count);
    return new One(
        stated.triples(),
        stated.subjects(),
        stated.objects(),
        stated.entities(),
        properties,
        classes);
  }

  private long count(String what, String pattern) {
    Query query = QueryFactory.create("SELECT (" + what + " AS ?n) { " + pattern + " }");
    try (QueryExec execution = QueryExec.dataset(dataset).query(query).build()) {
      Node number = execution.select().next().get("n");
      return Long.parseLong(number.getLiteralLexicalForm());
    }
  }

  private List<Linkset> linksets() {
    List<Linkset> linksets = new ArrayList<>();
    for (Node property : LINKS) {
      Map<String, Long> targets = new TreeMap<>();
      Iterator<Quad> links = dataset.find(Quad.defaultGraphIRI, Node.ANY, property, Node.ANY);
      while (links.hasNext()) {
        pace.step();
        Node object = links.next().getObject();
        Matcher origin = ORIGIN.matcher(object.isURI() ? object.getURI() : "");
        if (origin.find()
            && (targets.size() < MOST_LINKSETS || targets.containsKey(origin.group()))) {
          targets.merge(origin.group(), 1L, Long::sum);
        }
      }
      targets.forEach((to, count) -> linksets.add(new Linkset(property.getURI(), to, count)));
    }
    return linksets;
  }
}
