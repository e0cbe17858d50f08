package org.papergraph.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.papergraph.write.Iris;

/** What becomes of links when the graph around them changes in place. */
public final class FollowingLinks {
  private final DatasetGraph dataset;
  private final Iris iris;
  private final Set<Quad> removed;
  private final Set<Quad> added;
  private final Set<Node> gone;
  private final Set<Node> come;

  private FollowingLinks(DatasetGraph dataset, Iris iris, Set<Quad> removed, Set<Quad> added) {
    this.dataset = dataset;
    this.iris = iris;
    this.removed = removed;
    this.added = added;
    this.gone = typed(removed);
    this.come = typed(added);
  }

  /**
   * Lets links follow a change: those of entities that go are not stated any more, those of
   * entities that come are, and an entity that gets another address takes its links along.
   *
   * @param dataset before the change, in a transaction
   * @param removed what goes; what goes with it is added
   * @param added what comes; what comes with it is added
   */
  public static void follow(DatasetGraph dataset, Iris iris, Set<Quad> removed, Set<Quad> added) {
    new FollowingLinks(dataset, iris, removed, added).follow();
  }

  private void follow() {
    Map<Node, Node> moved = new HashMap<>();
    for (Quad quad : added) {
      if (quad.isDefaultGraph() && quad.getPredicate().equals(StatedLinks.REPLACED_BY)) {
        moved.put(quad.getSubject(), quad.getObject());
      }
    }
    Set<Node> touched = new HashSet<>(gone);
    touched.addAll(come);
    touched.addAll(moved.keySet());
    touched.addAll(moved.values());
    List<Mapping> before = new ArrayList<>();
    touched.forEach(subject -> before.addAll(StoredMappings.of(dataset, subject)));
    List<Mapping> after = new ArrayList<>();
    for (Mapping mapping : before) {
      Node now = moved.get(Slots.iri(mapping.subject()));
      after.add(now == null ? mapping : mapping.of(now.getURI()));
    }
    replace(before, Settled.of(after));
  }

  private void replace(List<Mapping> before, List<Mapping> after) {
    Set<Quad> said = new HashSet<>();
    for (Mapping mapping : before) {
      said.addAll(quads(mapping));
      if (mapping.status().isStated()) {
        said.add(StatedLinks.quad(mapping));
      }
    }
    Set<Quad> says = new HashSet<>();
    for (Mapping mapping : after) {
      says.addAll(quads(mapping));
      if (mapping.status().isStated() && isThere(Slots.iri(mapping.subject()))) {
        says.add(StatedLinks.quad(mapping));
      }
    }
    said.removeAll(says);
    removed.addAll(said);
    added.addAll(says);
  }

  private boolean isThere(Node entity) {
    return come.contains(entity)
        || (StatedLinks.isThere(dataset, entity.getURI()) && !gone.contains(entity));
  }

  private List<Quad> quads(Mapping mapping) {
    List<Quad> quads = new ArrayList<>();
    StreamRDF out =
        new StreamRDFBase() {
          @Override
          public void quad(Quad quad) {
            quads.add(quad);
          }
        };
    new MappingRdf(out, iris).write(mapping);
    return quads;
  }

  private static Set<Node> typed(Set<Quad> quads) {
    Set<Node> typed = new HashSet<>();
    for (Quad quad : quads) {
      if (quad.isDefaultGraph() && quad.getPredicate().equals(StatedLinks.TYPE)) {
        typed.add(quad.getSubject());
      }
    }
    return typed;
  }
}
