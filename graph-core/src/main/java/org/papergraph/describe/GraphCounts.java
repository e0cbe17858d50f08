package org.papergraph.describe;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How much there is of what in the graphs of a store.
 *
 * @param facts what is in the default graph
 * @param named what is in each other graph, by its name
 * @param linksets how many facts link to each vocabulary with each property
 */
public record GraphCounts(One facts, Map<String, One> named, List<Linkset> linksets) {
  public GraphCounts {
    named = new TreeMap<>(named);
    linksets = List.copyOf(linksets);
  }

  /** The same with some of the named graphs alone. */
  public GraphCounts only(Collection<String> names) {
    Map<String, One> some = new TreeMap<>(named);
    some.keySet().retainAll(names);
    return new GraphCounts(facts, some, linksets);
  }

  /** The statements of all graphs. */
  public long triples() {
    return facts.triples() + named.values().stream().mapToLong(One::triples).sum();
  }

  /**
   * What is in one graph.
   *
   * @param entities subjects whose IRI is below the base
   * @param properties statements with each predicate
   * @param classes things of each class
   */
  public record One(
      long triples,
      long subjects,
      long objects,
      long entities,
      Map<String, Long> properties,
      Map<String, Long> classes) {
    /** Of a graph without statements. */
    public static final One EMPTY = new One(0, 0, 0, 0, Map.of(), Map.of());

    public One {
      properties = new TreeMap<>(properties);
      classes = new TreeMap<>(classes);
    }
  }

  /**
   * Facts that lead out of the graph.
   *
   * @param property of the facts
   * @param target what the IRIs of their objects begin with: scheme and host
   */
  public record Linkset(String property, String target, long triples) {}
}
