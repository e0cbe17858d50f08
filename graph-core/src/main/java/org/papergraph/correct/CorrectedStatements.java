package org.papergraph.correct;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWrapper;

/**
 * Facts after correction. What something is decided of is held back until all is said of it; what
 * is in named graphs goes through as it is.
 */
public final class CorrectedStatements extends StreamRDFWrapper {
  private final Rules rules;
  private final Map<Node, List<Triple>> held = new LinkedHashMap<>();
  private final Map<Node, List<Node>> formers = new HashMap<>();

  public CorrectedStatements(StreamRDF out, Rules rules) {
    super(out);
    this.rules = rules;
  }

  /**
   * What is decided of a thing's former addresses is decided of it, until {@link #flush}.
   *
   * @param former the strongest first
   */
  public void known(Node thing, List<Node> former) {
    List<Node> decided = former.stream().filter(rules::concern).toList();
    if (!decided.isEmpty()) {
      formers.put(thing, decided);
    }
  }

  @Override
  public void triple(Triple triple) {
    Node subject = triple.getSubject();
    if (rules.concern(subject) || formers.containsKey(subject)) {
      held.computeIfAbsent(subject, k -> new ArrayList<>()).add(triple);
    } else {
      super.triple(triple);
    }
  }

  /** All was said of what was spoken of. */
  public void flush() {
    held.forEach(
        (subject, said) ->
            rules
                .corrected(subject, said, formers.getOrDefault(subject, List.of()))
                .forEach(super::triple));
    held.clear();
    formers.clear();
  }
}
