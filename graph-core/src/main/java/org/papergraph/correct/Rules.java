package org.papergraph.correct;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.papergraph.ontology.Papergraph;
import org.papergraph.write.Relations;

/**
 * What corrections make of the facts on a subject.
 *
 * <p>A statement that is rejected is not stated; where it implies a more general one, that is
 * stated in its place, unless it is rejected too. Who rejects a general statement rejects all that
 * imply it. Of an accepted statement and one that it implies the accepted one is stated alone. With
 * a rejected {@code pg:hasResult} goes what is said of the result, which is part of the paper.
 */
public final class Rules {
  private static final Node TYPE =
      NodeFactory.createURI("http://www.w3.org/1999/02/22-rdf-syntax-ns#type");

  private static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
  private static final Node PREFERRED = NodeFactory.createURI(SKOS + "prefLabel");
  private static final Node ALTERNATIVE = NodeFactory.createURI(SKOS + "altLabel");

  /** What follows the subject in a statement. */
  private record Rest(Node predicate, Node object) {}

  private record Rule(Decision decision, Node object, boolean byOwnName) {}

  private final Map<Node, Map<Rest, Rule>> bySubject = new HashMap<>();
  private final Function<Node, List<Triple>> described;
  private final Map<Node, Set<Node>> pointing = new HashMap<>();
  private final Set<Node> gone = new HashSet<>();

  /**
   * @param now where things are now that had other addresses, or were merged into others
   * @param there whether a thing is in the graph; what leads to one that is not waits
   * @param described what is said of a thing wherever it is led to
   */
  public Rules(
      Corrections corrections,
      UnaryOperator<Node> now,
      Predicate<Node> there,
      Function<Node, List<Triple>> described) {
    this.described = described;
    for (Correction one : corrections.all()) {
      if (!one.decision().isOfThings() && isActive(one, there)) {
        add(one, now);
      }
    }
  }

  private static boolean isActive(Correction one, Predicate<Node> there) {
    return one.decision() == Decision.REJECT
        || one.replacement().or(one::object).filter(there).isPresent();
  }

  /** Of two that come to be about the same the one counts that names it as it is now. */
  private void add(Correction one, UnaryOperator<Node> now) {
    Node subject = now.apply(one.subject());
    Rest rest = new Rest(one.predicate().orElseThrow(), now.apply(one.object().orElseThrow()));
    boolean own = subject.equals(one.subject()) && rest.object().equals(one.object().orElseThrow());
    Node object = one.replacement().map(now).orElse(rest.object());
    bySubject
        .computeIfAbsent(subject, k -> new HashMap<>())
        .merge(
            rest,
            new Rule(one.decision(), object, own),
            (a, b) -> a.byOwnName() && !b.byOwnName() ? a : b);
    pointing.computeIfAbsent(rest.object(), k -> new HashSet<>()).add(subject);
    boolean isResult = rest.predicate().getURI().equals(Papergraph.HAS_RESULT);
    if (isResult && one.decision() == Decision.REJECT && rest.object().isURI()) {
      gone.add(rest.object());
    }
  }

  /** Whether there are none. */
  public boolean isEmpty() {
    return bySubject.isEmpty();
  }

  /** The subjects of which it is decided that they do not point to a node, or to another. */
  public Set<Node> pointingTo(Node node) {
    return pointing.getOrDefault(node, Set.of());
  }

  /** Whether something is decided of a subject. */
  boolean concern(Node subject) {
    return bySubject.containsKey(subject) || gone.contains(subject);
  }

  /** Whether somebody accepted a statement. */
  public boolean isAccepted(Triple triple) {
    Rule rule =
        bySubject
            .getOrDefault(triple.getSubject(), Map.of())
            .get(new Rest(triple.getPredicate(), triple.getObject()));
    return rule != null && rule.decision() == Decision.ACCEPT;
  }

  /**
   * What is to be stated of a subject.
   *
   * @param said what is said of it
   * @param former the addresses that it had
   */
  Set<Triple> corrected(Node subject, List<Triple> said, List<Node> former) {
    if (gone.contains(subject)) {
      return Set.of();
    }
    Map<Rest, Rule> rules = new HashMap<>(bySubject.getOrDefault(subject, Map.of()));
    for (Node other : former) {
      bySubject.getOrDefault(other, Map.of()).forEach(rules::putIfAbsent);
    }
    Set<Triple> stated = new LinkedHashSet<>();
    for (Triple triple : said) {
      corrected(triple, rules).ifPresent(stated::add);
    }
    if (said.stream().anyMatch(triple -> triple.getPredicate().equals(TYPE))) {
      rules.forEach(
          (rest, rule) -> {
            if (rule.decision() == Decision.ACCEPT) {
              stated.add(Triple.create(subject, rest.predicate(), rest.object()));
            }
          });
    }
    for (Triple triple : List.copyOf(stated)) {
      general(triple).ifPresent(stated::remove);
      if (triple.getPredicate().equals(PREFERRED)) {
        stated.remove(Triple.create(subject, ALTERNATIVE, triple.getObject()));
      }
      if (!said.contains(triple)) {
        stated.addAll(described.apply(triple.getObject()));
      }
    }
    return stated;
  }

  private static Optional<Triple> corrected(Triple triple, Map<Rest, Rule> rules) {
    Rule rule = rules.get(new Rest(triple.getPredicate(), triple.getObject()));
    Decision decision = rule == null ? null : rule.decision();
    if (decision == Decision.ACCEPT) {
      return Optional.of(triple);
    }
    Optional<Triple> general = general(triple);
    Rule ofGeneral =
        general.map(it -> rules.get(new Rest(it.getPredicate(), it.getObject()))).orElse(null);
    if (ofGeneral != null && ofGeneral.decision() == Decision.REJECT) {
      return Optional.empty();
    }
    if (decision == Decision.REJECT) {
      return general;
    }
    return rule == null
        ? Optional.of(triple)
        : Optional.of(Triple.create(triple.getSubject(), triple.getPredicate(), rule.object()));
  }

  /** What a statement implies. */
  private static Optional<Triple> general(Triple triple) {
    return Relations.general(triple.getPredicate().getURI())
        .map(
            general ->
                Triple.create(
                    triple.getSubject(), NodeFactory.createURI(general), triple.getObject()));
  }
}
