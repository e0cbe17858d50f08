package org.papergraph.link;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWrapper;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.papergraph.store.GraphStore;
import org.papergraph.write.Iris;

/**
 * The links of a graph that is made anew, which go over to the new one.
 *
 * <p>While the new graph is written, what becomes of the linked entities is watched: one that has
 * another address now takes its links along, and the links of one that is not in the graph are
 * kept, but not stated.
 */
public final class CarriedLinks {
  private final List<Mapping> mappings;
  private final Set<Quad> concepts;
  private final Set<Node> subjects = new HashSet<>();
  private final Set<Node> there = new HashSet<>();
  private final Map<Node, Node> replaced = new HashMap<>();

  private CarriedLinks(List<Mapping> mappings, Set<Quad> concepts) {
    this.mappings = mappings;
    this.concepts = concepts;
    mappings.forEach(mapping -> subjects.add(Slots.iri(mapping.subject())));
  }

  /** None. */
  public static CarriedLinks none() {
    return new CarriedLinks(List.of(), Set.of());
  }

  /** All of a generation: its entities change little. */
  public static CarriedLinks all(Path generation) {
    return GraphStore.read(generation, dataset -> of(dataset, StoredMappings.of(dataset)));
  }

  /** What somebody decided: rules must be asked anew, for the entities may be others. */
  public static CarriedLinks decided(Path generation) {
    return GraphStore.read(
        generation,
        dataset ->
            of(
                dataset,
                StoredMappings.of(dataset).stream()
                    .filter(mapping -> mapping.status().isDecided())
                    .toList()));
  }

  private static CarriedLinks of(DatasetGraph dataset, List<Mapping> mappings) {
    return new CarriedLinks(mappings, StatedLinks.above(dataset, StatedLinks.objects(mappings)));
  }

  /**
   * Copies all that {@link #all} makes links of: the graph of links, and what is said of their
   * concepts. Called inside a transaction.
   */
  public static void copy(DatasetGraph dataset, StreamRDF out) {
    dataset.find(Slots.GRAPH, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(out::quad);
    StatedLinks.above(dataset, StatedLinks.objects(StoredMappings.of(dataset)))
        .forEach(quad -> out.triple(quad.asTriple()));
  }

  /** These and others. */
  public CarriedLinks and(CarriedLinks others) {
    List<Mapping> all = new ArrayList<>(mappings);
    all.addAll(others.mappings);
    Set<Quad> said = new HashSet<>(concepts);
    said.addAll(others.concepts);
    return new CarriedLinks(all, said);
  }

  /** A stream to the new graph that tells what becomes of the entities. */
  public StreamRDF watching(StreamRDF out) {
    if (mappings.isEmpty()) {
      return out;
    }
    return new StreamRDFWrapper(out) {
      @Override
      public void triple(Triple triple) {
        watch(triple);
        super.triple(triple);
      }

      @Override
      public void quad(Quad quad) {
        if (quad.isDefaultGraph()) {
          watch(quad.asTriple());
        }
        super.quad(quad);
      }
    };
  }

  private void watch(Triple triple) {
    if (!subjects.contains(triple.getSubject())) {
      return;
    }
    if (triple.getPredicate().equals(StatedLinks.TYPE)) {
      there.add(triple.getSubject());
    } else if (triple.getPredicate().equals(StatedLinks.REPLACED_BY)) {
      replaced.put(triple.getSubject(), triple.getObject());
      there.add(triple.getObject());
    }
  }

  /** Writes the links, once all entities are written; facts as triples, as bulk loaders want. */
  public void writeTo(StreamRDF out, Iris iris) {
    MappingRdf rdf = new MappingRdf(out, iris);
    List<Mapping> moved = new ArrayList<>();
    for (Mapping mapping : mappings) {
      Node now = replaced.get(Slots.iri(mapping.subject()));
      moved.add(now == null ? mapping : mapping.of(now.getURI()));
    }
    for (Mapping mapping : Settled.of(moved)) {
      rdf.write(mapping);
      if (mapping.status().isStated() && there.contains(Slots.iri(mapping.subject()))) {
        out.triple(StatedLinks.quad(mapping).asTriple());
      }
    }
    concepts.forEach(quad -> out.triple(quad.asTriple()));
  }
}
