package org.papergraph.server.page;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.util.iterator.ExtendedIterator;

/**
 * Looks for words in titles, abstracts and names, by reading them all.
 *
 * <p>Every word must occur, anywhere in a word of the text and in whatever case; for papers in the
 * title and the abstract together. What carries the words in its name comes first.
 */
final class Search {
  /** More of a kind than anybody leafs through. */
  static final int MOST_HITS = 1_000;

  private static final int MOST_WORDS = 10;

  private static final Comparator<Hit> BEST_FIRST =
      Comparator.comparingInt(Hit::rank)
          .thenComparingInt(hit -> hit.name().length())
          .thenComparing(Hit::name)
          .thenComparing(hit -> hit.node().toString());

  private final Facts facts;
  private final long deadline;
  private final List<String> words;
  private final Map<EntityKind, Map<Node, Hit>> hits = new EnumMap<>(EntityKind.class);
  private boolean complete = true;

  /**
   * Something found.
   *
   * @param rank how well it fits, 0 best
   * @param name by which it was found
   */
  record Hit(Node node, int rank, String name) {}

  /**
   * @param deadline when to stop, by {@link System#nanoTime}
   */
  Search(Facts facts, String query, long deadline) {
    this.facts = facts;
    this.deadline = deadline;
    this.words =
        Stream.of(query.strip().toLowerCase(Locale.ROOT).split("\\s+"))
            .filter(word -> !word.isEmpty())
            .limit(MOST_WORDS)
            .toList();
  }

  /** Reads the graph. Called inside a transaction. */
  void run() {
    if (words.isEmpty()) {
      return;
    }
    scan(Terms.TITLE, this::paper);
    scan(Terms.PREFERRED, this::named);
    scan(Terms.ALTERNATIVE, this::named);
    scan(Terms.CODE_REPOSITORY, this::repository);
    scan(Terms.SHORT_FORM, this::acronym);
  }

  /** What was found of a kind, the best first; at most {@link #MOST_HITS}. */
  List<Hit> of(EntityKind kind) {
    return hits.getOrDefault(kind, Map.of()).values().stream().sorted(BEST_FIRST).toList();
  }

  /** Whether there was time to read everything. */
  boolean complete() {
    return complete;
  }

  private void scan(Node property, Function<Triple, Optional<Hit>> match) {
    ExtendedIterator<Triple> triples = facts.facts().find(Node.ANY, property, Node.ANY);
    try {
      while (complete && triples.hasNext()) {
        match.apply(triples.next()).ifPresent(this::add);
        complete = System.nanoTime() - deadline < 0;
      }
    } finally {
      triples.close();
    }
  }

  private void add(Hit hit) {
    facts
        .kind(hit.node())
        .ifPresent(
            kind -> {
              Map<Node, Hit> ofKind = hits.computeIfAbsent(kind, k -> new HashMap<>());
              if (ofKind.size() < MOST_HITS || ofKind.containsKey(hit.node())) {
                ofKind.merge(hit.node(), hit, (a, b) -> BEST_FIRST.compare(a, b) <= 0 ? a : b);
              }
            });
  }

  private Optional<Hit> paper(Triple triple) {
    Node paper = triple.getSubject();
    String title = triple.getObject().getLiteralLexicalForm();
    String shown = facts.text(paper, Terms.LABEL).orElse(title);
    Optional<Hit> byTitle = hit(paper, shown, shown + " " + title, 0);
    if (byTitle.isPresent()) {
      return byTitle;
    }
    String text = facts.text(paper, Terms.ABSTRACT).orElse("");
    return hit(paper, shown, shown + " " + title + " " + text, 3);
  }

  private Optional<Hit> named(Triple triple) {
    String name = triple.getObject().getLiteralLexicalForm();
    return hit(triple.getSubject(), name, name, 0);
  }

  private Optional<Hit> repository(Triple triple) {
    String address = triple.getObject().toString();
    return hit(triple.getSubject(), address, address, 0);
  }

  private Optional<Hit> acronym(Triple triple) {
    Node acronym = triple.getSubject();
    String shortForm = triple.getObject().getLiteralLexicalForm();
    String longForm = facts.text(acronym, Terms.LONG_FORM).orElse("");
    return hit(acronym, shortForm, shortForm + " " + longForm, 0);
  }

  private Optional<Hit> hit(Node node, String name, String text, int penalty) {
    String lower = text.toLowerCase(Locale.ROOT);
    if (!words.stream().allMatch(lower::contains)) {
      return Optional.empty();
    }
    return Optional.of(new Hit(node, penalty + rank(name.toLowerCase(Locale.ROOT)), name));
  }

  private int rank(String name) {
    String phrase = String.join(" ", words);
    if (name.equals(phrase)) {
      return 0;
    }
    return name.startsWith(phrase) ? 1 : 2;
  }
}
