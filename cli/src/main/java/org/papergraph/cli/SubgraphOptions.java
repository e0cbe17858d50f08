package org.papergraph.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.jspecify.annotations.Nullable;
import org.papergraph.export.Profile;
import org.papergraph.export.Subgraph;
import org.papergraph.ontology.Papergraph;
import org.papergraph.query.GraphQuery;
import org.papergraph.query.Prefixes;
import org.papergraph.query.QuerySyntaxException;
import org.papergraph.store.GraphStore;
import org.papergraph.store.ScratchGraph;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Which part of a graph is wanted. */
final class SubgraphOptions {
  private static final Map<String, String> KINDS =
      new TreeMap<>(
          Map.of(
              "paper", Papergraph.PAPER,
              "method", Papergraph.METHOD,
              "dataset", Papergraph.DATASET,
              "task", Papergraph.TASK,
              "metric", Papergraph.METRIC_CLASS,
              "repository", Papergraph.REPOSITORY,
              "result", Papergraph.RESULT,
              "venue", Papergraph.VENUE));

  @Option(
      names = "--query",
      paramLabel = "FILE",
      description = "Only what the CONSTRUCT query in this file makes.")
  @Nullable Path query;

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      description = {
        "Only what is said of all of a kind: paper, method, dataset, task, metric, repository,"
            + " result or venue."
      })
  @Nullable String kind;

  @Option(
      names = "--about",
      paramLabel = "IRI",
      description = "Only what is said of this, and what leads to it; may be repeated.")
  List<String> about = new ArrayList<>();

  @Option(
      names = "--depth",
      paramLabel = "N",
      description = "With --about: 2 for what it leads to as well, 3 for what that leads to, …")
  @Nullable Integer depth;

  @Spec(Spec.Target.MIXEE)
  CommandSpec spec;

  /** Made by picocli, which sets the fields. */
  @SuppressWarnings("NullAway.Init")
  SubgraphOptions() {}

  /** Whether less than all is wanted. */
  boolean isGiven() {
    return query != null || kind != null || !about.isEmpty();
  }

  /** Refuses what does not go together. */
  void check() {
    int ways = (query == null ? 0 : 1) + (kind == null ? 0 : 1) + (about.isEmpty() ? 0 : 1);
    if (ways > 1) {
      throw wrong("give one of --query, --kind and --about");
    }
    if (kind != null && !KINDS.containsKey(kind)) {
      throw wrong(
          "--kind " + kind + " is unknown; known kinds: " + String.join(", ", KINDS.keySet()));
    }
    if (depth != null && (about.isEmpty() || depth < 1)) {
      throw wrong("--depth is for --about, and at least 1");
    }
  }

  /** The part that is wanted, which the caller closes; nothing if all is. */
  Optional<ScratchGraph> of(GraphStore store, Profile profile) throws IOException {
    if (query != null) {
      return Optional.of(Subgraph.of(store.dataset(), constructing(query)));
    }
    if (kind != null) {
      Node type = NodeFactory.createURI(KINDS.getOrDefault(kind, ""));
      return Optional.of(Subgraph.ofKind(store.dataset(), type, profile));
    }
    if (!about.isEmpty()) {
      List<Node> roots = about.stream().map(this::node).toList();
      int steps = depth == null ? 1 : depth;
      return Optional.of(Subgraph.about(store.dataset(), roots, steps, profile));
    }
    return Optional.empty();
  }

  private Query constructing(Path file) throws IOException {
    try {
      Query parsed = GraphQuery.parse(Files.readString(file));
      if (!parsed.isConstructType()) {
        throw wrong("--query " + file + " is no CONSTRUCT query; only such make a graph");
      }
      return parsed;
    } catch (QuerySyntaxException e) {
      throw new IOException(file + ": " + e.getMessage(), e);
    }
  }

  private Node node(String iri) {
    String bare =
        iri.startsWith("<") && iri.endsWith(">") ? iri.substring(1, iri.length() - 1) : iri;
    String whole = Prefixes.mapping().expandPrefix(bare);
    if (!whole.matches("[A-Za-z][A-Za-z0-9+.-]*:[^\\s<>\"]+")) {
      throw wrong("--about " + iri + " is no IRI; papergraph explain finds it by name");
    }
    return NodeFactory.createURI(whole);
  }

  private CommandLine.ParameterException wrong(String message) {
    return new CommandLine.ParameterException(spec.commandLine(), message);
  }
}
