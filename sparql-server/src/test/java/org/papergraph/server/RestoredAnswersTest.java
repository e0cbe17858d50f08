package org.papergraph.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.papergraph.build.GraphBuild;
import org.papergraph.build.Progress;
import org.papergraph.build.RecordArchive;
import org.papergraph.export.ExportFormat;
import org.papergraph.export.GraphExport;
import org.papergraph.read.Inputs;
import org.papergraph.restore.Dump;
import org.papergraph.restore.GraphRestore;
import org.papergraph.server.query.Answer;
import org.papergraph.server.query.GuardedQueries;
import org.papergraph.server.query.QueryGate;
import org.papergraph.server.query.QueryLimits;
import org.papergraph.server.query.QueryRunner;
import org.papergraph.server.query.SampleQuery;
import org.papergraph.store.GraphStore;
import org.papergraph.vocabulary.Vocabulary;
import org.papergraph.vocabulary.VocabularyFiles;

/** A graph that came back from its dump answers as it did before. */
class RestoredAnswersTest {
  private static final int MOST_ROWS = 10_000;

  @TempDir private Path folder;

  /** The answers to all example queries, rows sorted, and nothing for those that have none. */
  private static List<String> answers(Path store) throws IOException {
    List<String> answers = new ArrayList<>();
    try (GraphStore graph = GraphStore.open(store)) {
      GuardedQueries queries = new GuardedQueries(new QueryGate(QueryLimits.DEFAULT), Set.of());
      QueryRunner runner = new QueryRunner(graph.dataset(), queries);
      for (SampleQuery query : SampleQuery.all()) {
        answers.add(query.name() + "\n" + shown(runner.run(query.text(), MOST_ROWS)));
      }
    }
    return answers;
  }

  private static String shown(Answer answer) {
    if (answer instanceof Answer.Table table) {
      return String.join("\n", table.rows().stream().map(String::valueOf).sorted().toList());
    }
    if (answer instanceof Answer.Triples triples) {
      return String.join("\n", triples.graph().stream().map(String::valueOf).sorted().toList());
    }
    return answer.toString();
  }

  private static GraphBuild graphBuild(Vocabulary vocabulary) {
    return new GraphBuild(
        vocabulary,
        new GraphBuild.Settings(Optional.empty(), 1, "test"),
        rejection -> {},
        Progress.none());
  }

  private static Inputs inputs(String name) {
    return new Inputs(List.of(name), InputStream.nullInputStream(), Optional.empty());
  }

  @Test
  void allExampleQueriesHaveTheSameAnswers() throws IOException {
    Vocabulary vocabulary = VocabularyFiles.bundled();
    Path store = folder.resolve("store");
    graphBuild(vocabulary).build(store, inputs("../examples"));
    Path dump = Files.createDirectories(folder.resolve("dump"));
    Path records = dump.resolve("records.jsonl.zst");
    try (GraphStore graph = GraphStore.open(store);
        OutputStream out = Files.newOutputStream(records)) {
      new GraphExport(graph.dataset()).toFile(ExportFormat.NQUADS, dump.resolve("graph.nq"));
      RecordArchive.write(graph, out);
    }
    Path restored = folder.resolve("restored");
    Path builtAgain = folder.resolve("again");

    new GraphRestore(vocabulary, "test", Progress.none())
        .restore(restored, Dump.among(List.of(dump.toString())).orElseThrow(), Optional.empty());
    graphBuild(vocabulary).build(builtAgain, inputs(records.toString()));

    List<String> answers = answers(store);
    assertTrue(answers.stream().filter(it -> it.lines().count() > 1).count() >= 12, "answers");
    assertEquals(String.join("\n\n", answers), String.join("\n\n", answers(restored)));
    assertEquals(String.join("\n\n", answers), String.join("\n\n", answers(builtAgain)));
  }
}
