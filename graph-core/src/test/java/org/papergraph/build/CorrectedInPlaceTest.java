package org.papergraph.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.papergraph.build.InPlaceTest.graphBuild;
import static org.papergraph.build.InPlaceTest.inputs;
import static org.papergraph.build.InPlaceTest.one;
import static org.papergraph.build.StoredGraph.quads;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.papergraph.correct.CorrectionFile;
import org.papergraph.correct.CorrectionSink;
import org.papergraph.correct.Step;
import org.papergraph.read.Rejection;
import org.papergraph.store.GraphStore;
import org.papergraph.validate.GraphValidation;
import org.papergraph.write.Iris;

/** Graphs that are corrected in place are those that building all with the corrections makes. */
class CorrectedInPlaceTest {
  private static final List<String> PAPERS =
      List.of(
          "paper/arxiv/3105.01230",
          "paper/arxiv/3105.01231",
          "paper/arxiv/3105.01232",
          "paper/doi/10.5555/reed.0",
          "paper/doi/10.5555/reed.1",
          "paper/doi/10.5555/reed.2");

  private static final List<String> METHODS =
      List.of(
          "method/pon",
          "method/pondotternetwork",
          "method/larkspur",
          "method/PebbleNet",
          "method/pwc-method/m1",
          "method/pwc-method/m2",
          "method/pbn");

  private static final List<String> DATASETS =
      List.of(
          "dataset/larkspur", "dataset/pon", "dataset/pwc-dataset/d1", "dataset/pwc-dataset/d2");

  private static final List<String> REPOSITORIES =
      List.of(
          "repository/github.com/pond/reeds",
          "repository/github.com/pond/otter",
          "repository/github.com/pond/new-reeds");

  private static final List<List<String>> KINDS =
      List.of(PAPERS, PAPERS, METHODS, METHODS, DATASETS, REPOSITORIES);

  static List<Step> steps(String table, Iris iris) throws IOException {
    List<Step> steps = new ArrayList<>();
    CorrectionFile.read(
        new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)),
        "corrections.tsv",
        iris,
        new CorrectionSink() {
          @Override
          public void step(Step step) {
            steps.add(step);
          }

          @Override
          public void rejection(Rejection rejection) {
            throw new AssertionError(rejection.toString());
          }
        });
    return steps;
  }

  static String table(List<String> lines) {
    return "action\tsubject\tpredicate\tobject\treplacement\twho\twhy\n" + String.join("\n", lines);
  }

  private static String line(Random random) {
    String kept = line(random.nextInt(12), random);
    if (random.nextInt(4) > 0) {
      return kept;
    }
    return "withdraw" + kept.substring(kept.indexOf('\t'));
  }

  private static String line(int what, Random random) {
    String end = "\tOtto\tSeen " + random.nextInt(3) + " times";
    if (what < 4) {
      List<String> kind = one(KINDS, random);
      String a = one(kind, random);
      String b = one(kind, random);
      return a.equals(b) ? line(what, random) : "merge\t<%s>\t\t<%s>\t".formatted(a, b) + end;
    }
    if (what == 4) {
      String a = one(PAPERS, random);
      String b = one(PAPERS, random);
      String other = a.equals(b) ? "" : "<" + b + ">";
      return "separate\t<%s>\t\t%s\t".formatted(a, other) + end;
    }
    if (what == 5) {
      String entity = one(random.nextBoolean() ? METHODS : DATASETS, random);
      String label = one(List.of("PON", "Larkspur", "Pond Otter Network", "Reed"), random);
      String action = one(List.of("accept", "reject"), random);
      return "%s\t<%s>\tskos:altLabel\t\"%s\"\t".formatted(action, entity, label) + end;
    }
    if (what == 6) {
      return "%s\t<%s>\tschema:codeRepository\t<https://github.com/pond/reeds>\t"
              .formatted(one(List.of("accept", "reject"), random), one(REPOSITORIES, random))
          + end;
    }
    boolean method = what < 11;
    String object = one(method ? METHODS : DATASETS, random);
    List<String> properties =
        method
            ? List.of("pg:mentionsMethod", "pg:introducesMethod")
            : List.of("pg:usesDataset", "pg:introducesDataset");
    String property = one(properties, random);
    if (random.nextInt(5) == 0) {
      property = "pg:hasRepository";
      object = one(REPOSITORIES, random);
    }
    String statement = "\t<%s>\t%s\t<%s>\t".formatted(one(PAPERS, random), property, object);
    return switch (random.nextInt(3)) {
      case 0 -> "accept" + statement + end;
      case 1 -> "reject" + statement + end;
      default ->
          "edit%s<%s>"
                  .formatted(
                      statement,
                      one(
                          property.equals("pg:hasRepository")
                              ? REPOSITORIES
                              : method ? METHODS : DATASETS,
                          random))
              + end;
    };
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 5, 6, 7})
  void correctingIsBuildingWithTheCorrections(long seed, @TempDir Path folder) throws IOException {
    Random random = new Random(seed);
    List<Path> files = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      files.add(Files.writeString(folder.resolve(i + ".json"), InPlaceTest.file(i, random)));
    }
    List<String> lines = new ArrayList<>();
    Path grown = folder.resolve("grown");
    int begin = 2 + random.nextInt(6);
    graphBuild().build(grown, inputs(files.subList(0, begin)));
    StringBuilder story = new StringBuilder("built " + begin);
    for (int i = 0; i < 12; i++) {
      if (begin < files.size() && random.nextInt(3) == 0) {
        int end = Math.min(files.size(), begin + 1 + random.nextInt(3));
        graphBuild().add(grown, inputs(files.subList(begin, end)));
        story.append("\nadded ").append(begin).append(" to ").append(end);
        begin = end;
      } else {
        List<String> some = new ArrayList<>();
        for (int j = random.nextInt(3); j >= 0; j--) {
          some.add(line(random));
        }
        lines.addAll(some);
        graphBuild().correct(grown, iris -> steps(table(some), iris));
        story.append('\n').append(String.join("\n", some));
      }
      if (i % 4 == 3) {
        compare(story, lines, files.subList(0, begin), grown, folder.resolve("whole" + i));
      }
    }
    try (GraphStore store = GraphStore.open(grown)) {
      assertEquals(List.of(), new GraphValidation(store.dataset()).validate());
    }
    assertFalse(lines.isEmpty());
  }

  private static void compare(
      CharSequence story, List<String> lines, List<Path> files, Path grown, Path whole)
      throws IOException {
    graphBuild().build(whole, inputs(files.subList(0, 1)));
    graphBuild().correct(whole, iris -> steps(table(lines), iris));
    graphBuild().build(whole, inputs(files));
    List<String> expected = quads(whole);
    List<String> found = quads(grown);
    if (!expected.equals(found)) {
      List<String> missing = new ArrayList<>(expected);
      missing.removeAll(found);
      List<String> toomuch = new ArrayList<>(found);
      toomuch.removeAll(expected);
      throw new AssertionError(
          story
              + "\nmissing:\n"
              + String.join("\n", missing)
              + "\ntoo much:\n"
              + String.join("\n", toomuch));
    }
  }
}
