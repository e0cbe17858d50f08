package org.papergraph.server.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.util.iterator.ExtendedIterator;

/**
 * Papers that have rare methods, datasets and tasks in common with one.
 *
 * <p>A thing that n papers speak of counts 1 / n: sharing it is as telling as one paper is among
 * those. Things in more than {@value #COMMON} papers tell too little and are left out, which bounds
 * the work: at most {@value #MOST_STATEMENTS} statements are read.
 */
final class RelatedPapers {
  static final int COMMON = 100;
  static final int MOST_STATEMENTS = 4_000;

  private static final int SHOWN = 6;
  private static final List<Shelf> SHARED = List.of(Shelf.METHODS, Shelf.DATASETS, Shelf.TASKS);

  private final Site site;
  private final Graph facts;
  private final Map<Node, Candidate> candidates = new HashMap<>();
  private int read;

  private RelatedPapers(Site site) {
    this.site = site;
    this.facts = site.facts().facts();
  }

  /** A paper, its year, and what it shares. */
  record Related(Link paper, String year, List<Link> shared) {}

  private static final class Candidate {
    private final List<Node> shared = new ArrayList<>();
    private double weight;

    private void add(Node thing, int papers) {
      shared.add(thing);
      weight += 1.0 / papers;
    }

    double weight() {
      return weight;
    }
  }

  /** The papers that have most in common with one, the most first. */
  static List<Related> to(Node paper, Site site) {
    RelatedPapers related = new RelatedPapers(site);
    for (Shelf shelf : SHARED) {
      for (Node relation : shelf.relations()) {
        Facts.objects(related.facts, paper, relation)
            .forEach(thing -> related.share(paper, shelf, thing));
      }
    }
    return related.best();
  }

  private void share(Node paper, Shelf shelf, Node thing) {
    List<Node> papers = new ArrayList<>();
    for (Node relation : shelf.relations()) {
      ExtendedIterator<Triple> triples = facts.find(Node.ANY, relation, thing);
      try {
        while (triples.hasNext()) {
          papers.add(triples.next().getSubject());
          read++;
          if (papers.size() > COMMON || read > MOST_STATEMENTS) {
            return;
          }
        }
      } finally {
        triples.close();
      }
    }
    papers.remove(paper);
    papers.forEach(
        other -> candidates.computeIfAbsent(other, k -> new Candidate()).add(thing, papers.size()));
  }

  private List<Related> best() {
    return candidates.entrySet().stream()
        .sorted(
            Comparator.comparingDouble((Map.Entry<Node, Candidate> e) -> -e.getValue().weight())
                .thenComparing(e -> e.getKey().toString()))
        .limit(SHOWN)
        .map(e -> related(e.getKey(), e.getValue().shared))
        .toList();
  }

  private Related related(Node paper, List<Node> shared) {
    return new Related(
        site.names().link(paper),
        Dates.year(facts, paper).map(String::valueOf).orElse(""),
        shared.stream().distinct().map(site.names()::link).toList());
  }
}
