package org.papergraph.release;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** How much was added to a graph and removed from it: things by class, and statements. */
final class ChangeCounts {
  /** How often something was added and removed. */
  static final class Count {
    private long added;
    private long removed;

    long added() {
      return added;
    }

    long removed() {
      return removed;
    }

    private void count(boolean isAdded) {
      if (isAdded) {
        added++;
      } else {
        removed++;
      }
    }
  }

  /** What the default graph is called. */
  static final String DEFAULT_GRAPH = "default";

  private final Count statements = new Count();
  private final Map<String, Count> classes = new TreeMap<>();
  private final Map<String, Count> predicates = new TreeMap<>();
  private final Map<String, Count> graphs = new TreeMap<>();
  private long before;
  private long after;

  void added(byte[] line) {
    count(line, true);
  }

  void removed(byte[] line) {
    count(line, false);
  }

  private void count(byte[] line, boolean isAdded) {
    QuadLine quad = QuadLine.of(line);
    statements.count(isAdded);
    quad.type().ifPresent(type -> of(classes, type).count(isAdded));
    of(predicates, quad.predicate()).count(isAdded);
    of(graphs, quad.graph().orElse(DEFAULT_GRAPH)).count(isAdded);
  }

  private static Count of(Map<String, Count> counts, String name) {
    return counts.computeIfAbsent(name, n -> new Count());
  }

  /** How many statements there were before, and are now. */
  void total(long statementsBefore, long statementsAfter) {
    before = statementsBefore;
    after = statementsAfter;
  }

  Count statements() {
    return statements;
  }

  /** Things that came and went, by the IRI of their class. */
  Map<String, Count> classes() {
    return Collections.unmodifiableMap(classes);
  }

  /**
   * As JSON.
   *
   * @param software the version that wrote the earlier release
   * @param manifestSha256 of the manifest of the earlier release
   */
  String json(String software, String manifestSha256) {
    ObjectNode changes = JsonText.object();
    changes.putObject("since").put("manifest", manifestSha256).put("software", software);
    changes
        .putObject("statements")
        .put("before", before)
        .put("after", after)
        .put("added", statements.added)
        .put("removed", statements.removed);
    list(changes.putArray("classes"), "class", classes);
    list(changes.putArray("predicates"), "predicate", predicates);
    list(changes.putArray("graphs"), "graph", graphs);
    return JsonText.of(changes);
  }

  private static void list(ArrayNode to, String kind, Map<String, Count> counts) {
    counts.forEach(
        (name, count) ->
            to.addObject().put(kind, name).put("added", count.added).put("removed", count.removed));
  }
}
