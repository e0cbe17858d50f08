package org.papergraph.release;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.binding.Binding;

/**
 * What became of the records of each run, from the graph of runs: {@code read = stored + merged +
 * rejected}, for the run and each of its inputs. Inputs go by their names alone, without the
 * folders they were in.
 */
final class RunAccounts {
  /** So many rejections are told in full; of the others their reasons. */
  private static final int SHOWN = 10;

  private static final String RUNS =
      """
      SELECT ?run ?software ?read ?stored ?merged ?rejected {
        GRAPH graph:runs {
          ?run a pg:Run ; pg:recordsRead ?read ; pg:papersStored ?stored ;
               pg:recordsMerged ?merged ; pg:recordsRejected ?rejected .
          OPTIONAL { ?run pg:softwareVersion ?software }
        }
      } ORDER BY STR(?run) ?software
      """;

  private static final String INPUTS =
      """
      SELECT ?source ?sha256 ?format ?read ?stored ?merged ?rejected {
        GRAPH graph:runs { <%1$s> pg:read ?source }
        OPTIONAL { GRAPH graph:provenance { ?source pg:sha256 ?sha256 ; pg:format ?format } }
        OPTIONAL {
          GRAPH graph:runs {
            <%1$s> prov:qualifiedUsage ?usage .
            ?usage prov:entity ?source ; pg:recordsRead ?read ; pg:papersStored ?stored ;
                   pg:recordsMerged ?merged ; pg:recordsRejected ?rejected
          }
        }
      } ORDER BY STR(?source)
      """;

  private static final String NAMES =
      """
      SELECT ?source ?name {
        GRAPH graph:runs { <%s> pg:read ?source . ?source pg:fileName ?name }
      }
      """;

  private static final String REJECTIONS =
      """
      SELECT ?file ?line ?reason ?excerpt {
        GRAPH graph:runs {
          ?rejection pg:rejectedBy <%s> ; pg:reason ?reason ; pg:fileName ?file .
          OPTIONAL { ?rejection pg:line ?line }
          OPTIONAL { ?rejection pg:excerpt ?excerpt }
        }
      }
      """;

  private final DatasetGraph dataset;

  RunAccounts(DatasetGraph dataset) {
    this.dataset = dataset;
  }

  /** All of them. Called inside a transaction. */
  String json() {
    ArrayNode runs = JsonText.array();
    for (Binding row : Rows.of(dataset, RUNS)) {
      String iri = Rows.text(row, "run");
      ObjectNode run = runs.addObject();
      run.put("run", iri).put("software", Rows.text(row, "software"));
      counts(run, row);
      run.set("inputs", inputs(iri));
      run.set("rejections", rejections(iri));
    }
    ObjectNode accounts = JsonText.object();
    accounts.set("runs", runs);
    return JsonText.of(accounts);
  }

  private static void counts(ObjectNode to, Binding row) {
    for (String count : List.of("read", "stored", "merged", "rejected")) {
      to.put(count, Rows.number(row, count));
    }
  }

  private ArrayNode inputs(String run) {
    Map<String, TreeSet<String>> names = new TreeMap<>();
    for (Binding row : Rows.of(dataset, NAMES.formatted(run))) {
      names
          .computeIfAbsent(Rows.text(row, "source"), source -> new TreeSet<>())
          .add(withoutFolders(Rows.text(row, "name")));
    }
    ArrayNode inputs = JsonText.array();
    for (Binding row : Rows.of(dataset, INPUTS.formatted(run))) {
      ObjectNode input = inputs.addObject();
      ArrayNode called = input.putArray("names");
      names.getOrDefault(Rows.text(row, "source"), new TreeSet<>()).forEach(called::add);
      input.put("sha256", Rows.text(row, "sha256")).put("format", Rows.text(row, "format"));
      if (row.contains("read")) {
        counts(input, row);
      }
    }
    return inputs;
  }

  /** A rejected record. */
  private record Rejected(String file, long line, String reason, String excerpt) {}

  private ObjectNode rejections(String run) {
    List<Rejected> all = new ArrayList<>();
    Map<String, Long> reasons = new TreeMap<>();
    for (Binding row : Rows.of(dataset, REJECTIONS.formatted(run))) {
      String reason = Rows.text(row, "reason");
      reasons.merge(reason, 1L, Long::sum);
      all.add(
          new Rejected(
              withoutFolders(Rows.text(row, "file")),
              Rows.number(row, "line"),
              reason,
              Rows.text(row, "excerpt")));
    }
    all.sort(
        Comparator.comparing(Rejected::file)
            .thenComparing(Rejected::line)
            .thenComparing(Rejected::reason)
            .thenComparing(Rejected::excerpt));
    ObjectNode rejections = JsonText.object();
    ObjectNode byReason = rejections.putObject("byReason");
    reasons.forEach(byReason::put);
    ArrayNode first = rejections.putArray("first");
    all.stream().limit(SHOWN).forEach(one -> rejection(first.addObject(), one));
    return rejections;
  }

  private static void rejection(ObjectNode to, Rejected rejected) {
    to.put("file", rejected.file());
    if (rejected.line() > 0) {
      to.put("line", rejected.line());
    }
    to.put("reason", rejected.reason()).put("excerpt", rejected.excerpt());
  }

  private static String withoutFolders(String name) {
    return name.replaceFirst("^.*[/\\\\](?=.)", "");
  }
}
