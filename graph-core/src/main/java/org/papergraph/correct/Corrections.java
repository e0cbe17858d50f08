package org.papergraph.correct;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.papergraph.resolve.Merges;
import org.papergraph.write.Iris;

/** All corrections of a graph: at most one of each statement, and of each two things. */
public final class Corrections {
  private static final Corrections NONE = new Corrections(new TreeMap<>());

  private final Map<String, Correction> byAbout;

  private Corrections(Map<String, Correction> byAbout) {
    this.byAbout = byAbout;
  }

  /** None. */
  public static Corrections none() {
    return NONE;
  }

  /** Of corrections of the same the last counts. */
  public static Corrections of(Collection<Correction> corrections) {
    Map<String, Correction> all = new TreeMap<>();
    corrections.forEach(one -> all.put(one.about(), one));
    return new Corrections(all);
  }

  /** These after some more, in their order. */
  public Corrections after(List<Step> steps) {
    Map<String, Correction> all = new TreeMap<>(byAbout);
    for (Step step : steps) {
      if (step.withdrawn()) {
        all.remove(step.correction().about());
      } else {
        all.put(step.correction().about(), step.correction());
      }
    }
    return new Corrections(all);
  }

  /** All, sorted by what they are about. */
  public List<Correction> all() {
    return List.copyOf(byAbout.values());
  }

  /** Those that are not the same in two sets; both where they differ. */
  public static List<Correction> difference(Corrections one, Corrections other) {
    Set<Correction> ones = new HashSet<>(one.byAbout.values());
    Set<Correction> others = new HashSet<>(other.byAbout.values());
    List<Correction> different = new ArrayList<>();
    Stream.concat(
            one.byAbout.values().stream().filter(it -> !others.contains(it)),
            other.byAbout.values().stream().filter(it -> !ones.contains(it)))
        .forEach(different::add);
    return different;
  }

  /** Which papers and things are one, and which are not. */
  public Merges merges(Iris iris) {
    List<Merges.Pair> pairs = new ArrayList<>();
    Set<String> apart = new TreeSet<>();
    for (Correction one : byAbout.values()) {
      List<String> paths =
          Stream.concat(Stream.of(one.subject()), one.object().stream())
              .filter(Node::isURI)
              .flatMap(node -> iris.path(node.getURI()).stream())
              .toList();
      if (one.decision() == Decision.MERGE && paths.size() == 2) {
        pairs.add(new Merges.Pair(paths.get(0), paths.get(1)));
      } else if (one.decision() == Decision.SEPARATE) {
        apart.addAll(paths);
      }
    }
    return Merges.of(pairs, apart);
  }

  /** How they stand in their graph. */
  public Set<Quad> quads(Iris iris) {
    Set<Quad> quads = new HashSet<>();
    byAbout.values().forEach(one -> quads.addAll(CorrectionRdf.quads(one, iris)));
    return quads;
  }

  public boolean isEmpty() {
    return byAbout.isEmpty();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Corrections that && byAbout.equals(that.byAbout);
  }

  @Override
  public int hashCode() {
    return byAbout.hashCode();
  }

  @Override
  public String toString() {
    return byAbout.size() + " corrections";
  }
}
