package org.papergraph.server.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;

/** The mentions of one paper, as marks in its title and abstract. Used inside a transaction. */
final class Mentions {
  private final Facts facts;
  private final Names names;
  private final Node paper;
  private final Set<Node> introduced = new HashSet<>();

  Mentions(Facts facts, Names names, Node paper) {
    this.facts = facts;
    this.names = names;
    this.paper = paper;
    for (Relation relation : Relation.values()) {
      if (relation.introduces()) {
        introduced.addAll(Facts.objects(facts.facts(), paper, relation.property()));
      }
    }
  }

  /** The title with all that is mentioned in it. */
  MarkedText title() {
    return marked("title", facts.text(paper, Terms.TITLE).orElse(""), Optional.empty());
  }

  /** The abstract with all that is mentioned in it; empty if there is none. */
  MarkedText abstractText() {
    return marked("abstract", facts.text(paper, Terms.ABSTRACT).orElse(""), Optional.empty());
  }

  /** The sentence that says most surely that the paper speaks of something. */
  Optional<MarkedText> quote(Node denoted) {
    return best("abstract", facts.text(paper, Terms.ABSTRACT).orElse(""), denoted)
        .or(() -> best("title", facts.text(paper, Terms.TITLE).orElse(""), denoted));
  }

  /** The sentence that one of some mentions stands in, the most certain. */
  Optional<MarkedText> quote(List<Node> mentions) {
    return best("abstract", facts.text(paper, Terms.ABSTRACT).orElse(""), mentions)
        .or(() -> best("title", facts.text(paper, Terms.TITLE).orElse(""), mentions));
  }

  private Optional<MarkedText> best(String part, String stored, Node denoted) {
    return best(marked(part, stored, Optional.of(denoted)));
  }

  private Optional<MarkedText> best(String part, String stored, List<Node> mentions) {
    return best(marked(part, stored, mentions));
  }

  private static Optional<MarkedText> best(MarkedText marked) {
    return marked.marks().stream()
        .max(Comparator.comparingDouble(Mark::confidence).thenComparing(m -> -m.begin()))
        .map(marked::sentenceOf);
  }

  private MarkedText marked(String part, String stored, Optional<Node> only) {
    Graph evidence = facts.evidence();
    return marked(
        part,
        stored,
        Facts.subjects(evidence, Terms.IN_PAPER, paper).stream()
            .filter(
                mention ->
                    only.map(node -> evidence.contains(mention, Terms.DENOTES, node)).orElse(true))
            .toList());
  }

  private MarkedText marked(String part, String stored, List<Node> mentions) {
    ShownText shown = new ShownText(stored);
    List<Mark> marks = new ArrayList<>();
    for (Node mention : mentions) {
      if (Facts.texts(facts.evidence(), mention, Terms.IN_PART).anyMatch(part::equals)) {
        mark(mention, shown).ifPresent(marks::add);
      }
    }
    return new MarkedText(shown.text(), marks);
  }

  private Optional<Mark> mark(Node mention, ShownText shown) {
    Graph evidence = facts.evidence();
    Optional<Integer> begin = Facts.number(evidence, mention, Terms.BEGIN);
    Optional<Integer> end = Facts.number(evidence, mention, Terms.END);
    Optional<String> exact = Facts.texts(evidence, mention, Terms.EXACT).findFirst();
    Optional<Node> denoted = Facts.objects(evidence, mention, Terms.DENOTES).stream().findFirst();
    if (begin.isEmpty() || end.isEmpty() || exact.isEmpty() || denoted.isEmpty()) {
      return Optional.empty();
    }
    return shown
        .range(begin.get(), end.get(), exact.get())
        .map(range -> mark(range, mention, denoted.get()));
  }

  private Mark mark(ShownText.Range range, Node mention, Node denoted) {
    EntityKind kind = facts.kind(denoted).orElse(EntityKind.LINK);
    boolean isNew = introduced.contains(denoted);
    Link target = names.link(denoted);
    String note = kind.singular() + " " + target.text() + role(isNew, kind) + reading(mention);
    return new Mark(range.begin(), range.end(), kind, isNew, target, confidence(mention), note);
  }

  private static String role(boolean isNew, EntityKind kind) {
    if (isNew) {
      return ", introduced here";
    }
    return kind == EntityKind.METHOD || kind == EntityKind.DATASET ? ", mentioned" : "";
  }

  private String reading(Node mention) {
    String rule =
        Facts.texts(facts.evidence(), mention, Terms.RULE)
            .findFirst()
            .map(text -> " · rule " + text)
            .orElse("");
    return String.format(Locale.ROOT, " · confidence %.2f", confidence(mention)) + rule;
  }

  /** What the graph states; 0 where it states no number. */
  private double confidence(Node mention) {
    return Facts.texts(facts.evidence(), mention, Terms.CONFIDENCE)
        .filter(text -> text.matches("\\d{1,9}(\\.\\d{1,40})?"))
        .mapToDouble(Double::parseDouble)
        .findFirst()
        .orElse(0);
  }
}
