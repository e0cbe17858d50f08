package org.papergraph.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.papergraph.explain.Explanation;
import org.papergraph.explain.GraphExplanation;
import org.papergraph.link.Mapping;
import org.papergraph.store.GraphStore;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "explain",
    description = "What the graph says of a thing, and the sentences it was read in.",
    mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {
  @Mixin StoreOption store;

  @Parameters(
      paramLabel = "NAME|IRI",
      description = "A name (of a method, dataset, task, metric, repository or paper) or an IRI.")
  String name;

  /** Made by picocli, which sets the fields. */
  @SuppressWarnings("NullAway.Init")
  ExplainCommand() {}

  @Override
  public Integer call() throws IOException {
    List<Explanation> explanations;
    try (GraphStore graph = GraphStore.open(store.path)) {
      explanations = new GraphExplanation(graph.dataset()).explain(name);
    }
    if (explanations.isEmpty()) {
      System.err.println("papergraph: nothing in the graph is named \"" + name + "\"");
      return CommandLine.ExitCode.SOFTWARE;
    }
    explanations.forEach(explanation -> print(explanation, System.out));
    return CommandLine.ExitCode.OK;
  }

  private static void print(Mapping link, PrintStream out) {
    out.printf(
        "  %s: %s \"%s\" <%s>%n",
        link.status().label(), link.predicate().curie(), link.objectLabel(), link.object());
    List<String> why = new ArrayList<>();
    link.reason().confidence().ifPresent(it -> why.add("confidence " + it));
    why.add(
        link.reason().comment().isEmpty()
            ? link.reason().justification()
            : link.reason().comment());
    if (!link.maker().author().isEmpty()) {
      why.add("by " + link.maker().author());
    }
    if (!link.source().name().isEmpty()) {
      why.add(("from " + link.source().name() + " " + link.source().version()).strip());
    }
    out.println("    " + String.join("; ", why));
  }

  private static void print(Explanation explanation, PrintStream out) {
    out.println(explanation.label() + " (" + explanation.kind() + ")");
    out.println("  " + explanation.iri());
    if (!explanation.otherLabels().isEmpty()) {
      out.println("  also: " + String.join(", ", explanation.otherLabels()));
    }
    explanation.facts().forEach(fact -> out.println("  " + fact));
    explanation.links().forEach(link -> print(link, out));
    explanation.corrections().forEach(one -> out.println("  corrected: " + one));
    explanation.places().forEach(place -> out.println("  read in " + place));
    String relation = "";
    for (Explanation.Statement statement : explanation.statements()) {
      if (!statement.relation().equals(relation)) {
        relation = statement.relation();
        out.println();
        out.println("  " + relation);
      }
      out.println("    " + statement.other());
      for (Explanation.Reading reading : statement.readings()) {
        out.printf(
            "      %s: \"%s[%s]%s\" (%s, %s)%n",
            reading.part(),
            reading.before(),
            reading.exact(),
            reading.after(),
            reading.rule().orElse("no rule"),
            reading.confidence().orElse("no confidence"));
      }
    }
    out.println();
  }
}
