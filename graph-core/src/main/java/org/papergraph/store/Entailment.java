package org.papergraph.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpQuadPattern;
import org.apache.jena.sparql.algebra.op.OpUnion;
import org.apache.jena.sparql.algebra.optimize.Optimize;
import org.apache.jena.sparql.algebra.optimize.Rewrite;
import org.apache.jena.sparql.algebra.optimize.RewriteFactory;
import org.apache.jena.sparql.algebra.optimize.TransformPropertyFunction;
import org.apache.jena.sparql.core.BasicPattern;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.papergraph.ontology.Papergraph;

/**
 * Makes queries for a general property or class find the statements of the more specific ones.
 *
 * <p>The store states only the most specific relation ({@code pg:introducesMethod}, not also {@code
 * pg:mentionsMethod}). A query that asks for the general one is rewritten before it is optimised: a
 * pattern with a general predicate becomes the union of the same pattern with each predicate below
 * it, and likewise for {@code rdf:type} with a general class. What the hierarchy is, the ontology
 * says. Patterns without such terms are left as they are and cost nothing.
 *
 * <p>{@code ?p pg:mentionsMethod ?m} thus amounts to {@code { ?p pg:introducesMethod ?m } UNION {
 * ?p pg:mentionsMethod ?m }}. The whole basic pattern is repeated in each branch, so that TDB2
 * still chooses the order of all its triples. Since no statement is made with two of the
 * predicates, nothing is counted twice.
 *
 * <p>This is the part of RDFS entailment (rules rdfs7 and rdfs9 of <a
 * href="https://www.w3.org/TR/rdf11-mt/#patterns-of-rdfs-entailment-informative">RDF 1.1
 * Semantics</a>) that people asking for papers need; a variable in the place of the predicate or
 * the class sees what is stated.
 */
public final class Entailment {
  /** A pattern with more combinations than this is cut in two and joined. */
  private static final int MOST_BRANCHES = 64;

  private static final Map<String, List<Node>> BELOW = hierarchy();

  private Entailment() {}

  /** Lets all queries over a dataset with this context follow the ontology. */
  public static void addTo(Context context) {
    RewriteFactory standard = Optimize.getFactory();
    RewriteFactory rewriting =
        inner -> {
          Rewrite optimizer = standard.create(inner);
          // Property functions stand apart first: a pattern may be cut where one is.
          TransformPropertyFunction functions = new TransformPropertyFunction(inner);
          return op ->
              optimizer.rewrite(
                  Transformer.transform(new Rewriting(), Transformer.transform(functions, op)));
        };
    context.set(ARQConstants.sysOptimizerFactory, rewriting);
  }

  private static Map<String, List<Node>> hierarchy() {
    Graph ontology = GraphFactory.createDefaultGraph();
    try (InputStream in = Papergraph.class.getResourceAsStream("papergraph.ttl")) {
      if (in == null) {
        throw new IllegalStateException("the ontology module lacks papergraph.ttl");
      }
      RDFParser.create().source(in).lang(Lang.TURTLE).parse(ontology);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, List<Node>> below = new TreeMap<>();
    for (Node relation : List.of(RDFS.subPropertyOf.asNode(), RDFS.subClassOf.asNode())) {
      ontology
          .find(Node.ANY, relation, Node.ANY)
          .forEachRemaining(
              t -> {
                if (t.getObject().isURI()) {
                  below.computeIfAbsent(
                      t.getObject().getURI(),
                      general -> closure(ontology, relation, t.getObject()));
                }
              });
    }
    return below;
  }

  /** A term and all below it, the term first. */
  private static List<Node> closure(Graph ontology, Node relation, Node top) {
    Set<Node> found = new LinkedHashSet<>(List.of(top));
    List<Node> open = new ArrayList<>(found);
    while (!open.isEmpty()) {
      Node next = open.remove(0);
      ontology
          .find(Node.ANY, relation, next)
          .forEachRemaining(
              t -> {
                if (t.getSubject().isURI() && found.add(t.getSubject())) {
                  open.add(t.getSubject());
                }
              });
    }
    return List.copyOf(found);
  }

  /** A property and those below it; just itself for most. */
  private static List<Node> below(Node property) {
    return property.isURI()
        ? BELOW.getOrDefault(property.getURI(), List.of(property))
        : List.of(property);
  }

  /** The triples one triple pattern stands for; just itself for most. */
  private static List<Triple> alternatives(Triple triple) {
    Node predicate = triple.getPredicate();
    Node object = triple.getObject();
    if (predicate.equals(RDF.type.asNode()) && object.isURI()) {
      return BELOW.getOrDefault(object.getURI(), List.of(object)).stream()
          .map(type -> Triple.create(triple.getSubject(), predicate, type))
          .toList();
    }
    if (predicate.isURI() && BELOW.containsKey(predicate.getURI())) {
      return BELOW.getOrDefault(predicate.getURI(), List.of()).stream()
          .map(specific -> Triple.create(triple.getSubject(), specific, object))
          .toList();
    }
    return List.of(triple);
  }

  private static List<BasicPattern> branches(BasicPattern pattern) {
    List<BasicPattern> branches = new ArrayList<>(List.of(new BasicPattern()));
    for (Triple triple : pattern) {
      List<Triple> alternatives = alternatives(triple);
      List<BasicPattern> next = new ArrayList<>();
      for (BasicPattern branch : branches) {
        for (Triple alternative : alternatives) {
          BasicPattern longer = new BasicPattern(branch);
          longer.add(alternative);
          next.add(longer);
        }
      }
      branches = next;
    }
    return branches;
  }

  private static long count(BasicPattern pattern) {
    long count = 1;
    for (Triple triple : pattern) {
      count = Math.min(1L << 40, count * alternatives(triple).size());
    }
    return count;
  }

  private static final class Rewriting extends TransformCopy {
    private interface Maker {
      Op make(BasicPattern pattern);
    }

    @Override
    public Op transform(OpBGP op) {
      return rewritten(op, op.getPattern(), OpBGP::new);
    }

    @Override
    public Op transform(OpQuadPattern op) {
      Node graph = op.getGraphNode();
      return rewritten(op, op.getBasicPattern(), pattern -> new OpQuadPattern(graph, pattern));
    }

    @Override
    public Op transform(OpPath op) {
      TriplePath step = op.getTriplePath();
      if (step.getPath() == null) {
        return op;
      }
      Path path = GeneralPaths.rewrite(step.getPath(), Entailment::below);
      return path.equals(step.getPath())
          ? op
          : new OpPath(new TriplePath(step.getSubject(), path, step.getObject()));
    }

    private static Op rewritten(Op original, BasicPattern pattern, Maker maker) {
      long count = count(pattern);
      if (count == 1) {
        return original;
      }
      if (count > MOST_BRANCHES && pattern.size() > 1) {
        int half = pattern.size() / 2;
        BasicPattern left = BasicPattern.wrap(pattern.getList().subList(0, half));
        BasicPattern right = BasicPattern.wrap(pattern.getList().subList(half, pattern.size()));
        return OpJoin.create(
            rewritten(maker.make(left), left, maker), rewritten(maker.make(right), right, maker));
      }
      return branches(pattern).stream()
          .map(maker::make)
          .reduce((one, other) -> new OpUnion(one, other))
          .orElse(original);
    }
  }
}
