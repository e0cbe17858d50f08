package org.papergraph.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.papergraph.build.StoredGraph.quads;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.papergraph.extract.Finding;
import org.papergraph.extract.PaperReader;
import org.papergraph.extract.Part;
import org.papergraph.extract.Span;
import org.papergraph.read.Inputs;
import org.papergraph.record.Identifier;
import org.papergraph.vocabulary.Kind;
import org.papergraph.vocabulary.SmallVocabulary;

/** Graphs that are changed in place are those that building all at once makes. */
class InPlaceTest {
  private static final List<String> TITLES =
      List.of("Otters at Night in the Reeds", "Herons by Day near the Pond", "Preface", "Newts");

  private static final List<String> AUTHORS = List.of("Greta Heron", "Finn Coot", "Petra Mere");

  private static final List<String> WORDS =
      List.of(
          "method:PON",
          "method:PON=pond_otter_network",
          "method:PON=plain_old_newt",
          "method:Pond_Otter_Network",
          "method:PBN=Pebble_Network",
          "method:PBN",
          "perhaps:Larkspur",
          "method:Larkspur",
          "dataset:Larkspur",
          "dataset:PON",
          "short:PON=pond_otter_networks",
          "short:PON=Pond_Otter_Networks",
          "code:https://github.com/Pond/Reeds",
          "code:https://github.com/pond/otter");

  private static final Pattern WORD = Pattern.compile("(\\w+):([^\\s=]+)(?:=(\\S+))?");

  /** Reads texts made of the words above, each of which says what it is. */
  static final PaperReader READER =
      (title, abstractText) -> {
        List<Finding> findings = new ArrayList<>();
        Matcher word = WORD.matcher(abstractText);
        while (word.find()) {
          findings.add(
              finding(
                  word.group(1),
                  word.group(2).replace('_', ' '),
                  Optional.ofNullable(word.group(3)).map(it -> it.replace('_', ' ')),
                  List.of(new Span(Part.ABSTRACT, word.start(), word.end()))));
        }
        return findings;
      };

  private static Finding finding(
      String what, String name, Optional<String> expansion, List<Span> spans) {
    return switch (what) {
      case "short" -> new Finding.Acronym(name, expansion.orElseThrow(), spans, 0.9, "made-up");
      case "code" -> new Finding.Repository(name, spans, 0.9, "made-up");
      case "perhaps" -> new Finding.Undecided(named(Kind.METHOD, name, expansion, spans, 0.4));
      case "dataset" -> named(Kind.DATASET, name, expansion, spans, 0.9);
      default -> named(Kind.METHOD, name, expansion, spans, 0.9);
    };
  }

  private static Finding.Named named(
      Kind kind, String name, Optional<String> expansion, List<Span> spans, double confidence) {
    Optional<String> concept =
        expansion
            .filter(it -> it.equals("Pebble Network"))
            .map(it -> SmallVocabulary.PEBBLE_NET.iri());
    return new Finding.Named(
        kind,
        confidence > 0.85 && name.equals("PON") ? Finding.Role.INTRODUCED : Finding.Role.MENTIONED,
        name,
        expansion,
        concept,
        spans,
        confidence,
        "made-up");
  }

  static GraphBuild graphBuild() {
    return new GraphBuild(
        SmallVocabulary.vocabulary(),
        READER,
        new GraphBuild.Settings(Optional.empty(), 1, "test"),
        rejection -> {},
        Progress.none());
  }

  static Inputs inputs(List<Path> paths) {
    return new Inputs(
        paths.stream().map(Path::toString).toList(),
        InputStream.nullInputStream(),
        Optional.empty());
  }

  static <T> T one(List<T> of, Random random) {
    return of.get(random.nextInt(of.size()));
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder("We study");
    for (int i = random.nextInt(4); i >= 0; i--) {
      text.append(' ').append(one(WORDS, random));
    }
    return text.append('.').toString();
  }

  private static String authors(String each, Random random) {
    StringBuilder authors = new StringBuilder();
    for (int i = random.nextInt(2); i >= 0; i--) {
      String[] name = one(AUTHORS, random).split(" ", 2);
      authors.append(authors.isEmpty() ? "" : ", ").append(each.formatted(name[0], name[1]));
    }
    return authors.toString();
  }

  /** An entry of an anthology or of a daily page, with few different titles and identifiers. */
  static String file(int number, Random random) {
    if (random.nextInt(4) == 0) {
      return dataSetOrMethod(random);
    }
    if (random.nextInt(6) == 0) {
      return random.nextBoolean() ? MOVED : repository("otter", "otter", "Swims.");
    }
    if (random.nextBoolean()) {
      return """
      {"venue": "pond", "year": "2031", "papers": [{"bibtex_key": "k%d", "title": "%s",
       "abstract": "%s", "authors": [%s], "year": "203%d", "venue": "pond",
       "doi": "10.5555/reed.%d", "code_url": "https://github.com/Pond/Reeds"}]}
      """
          .formatted(
              number,
              one(TITLES, random),
              text(random),
              authors("{\"given\": \"%s\", \"family\": \"%s\"}", random),
              random.nextInt(3),
              random.nextInt(3));
    }
    return """
    [{"paper": {"id": "3105.0123%d", "title": "%s", "summary": "%s", "upvotes": %d,
      "authors": [%s], "publishedAt": "2031-12-02T00:00:00.000Z"},
      "publishedAt": "2031-12-04T00:00:00.000Z"}]
    """
        .formatted(
            random.nextInt(4),
            one(TITLES, random),
            text(random),
            number,
            authors("{\"name\": \"%s %s\"}", random));
  }

  /** A repository that papers know by its old address. */
  private static final String MOVED = repository("new-reeds", "reeds", "Counts reeds.");

  private static String repository(String name, String cloned, String description) {
    return """
    {"id": 31, "full_name": "pond/%s", "html_url": "https://github.com/pond/%s",
     "clone_url": "https://github.com/Pond/%s.git", "description": "%s",
     "owner": {"login": "gheron", "type": "User"}, "stargazers_count": 3, "forks_count": 1}
    """
        .formatted(name, name, cloned, description);
  }

  /** Things that bear the names of the texts; two of a kind bear the same. */
  private static String dataSetOrMethod(Random random) {
    List<String> names = List.of("Larkspur", "PON", "PebbleNet", "Pond Otter Network");
    int number = random.nextInt(5);
    String name = names.get(number % 4);
    String fullName = names.get((3 * number + 1) % 4);
    if (random.nextBoolean()) {
      return """
      [{"url": "https://paperswithcode.com/method/m%d", "name": "%s", "full_name": "%s",
        "description": "A method.", "introduced_year": 2031, "source_url": null,
        "collections": [], "code_snippet_url": "https://github.com/Pond/Reeds"}]
      """
          .formatted(number, name, fullName);
    }
    return """
    [{"url": "https://paperswithcode.com/dataset/d%d", "name": "%s", "full_name": "Data of %s",
      "homepage": "https://pond.example/", "description": "A data set.",
      "tasks": [{"task": "Reed Counting"}], "modalities": ["Images"], "variants": [],
      "data_loaders": []}]
    """
        .formatted(number, name, fullName);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void addingIsBuildingAtOnce(long seed, @TempDir Path folder) throws IOException {
    Random random = new Random(seed);
    List<Path> files = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      files.add(Files.writeString(folder.resolve(i + ".json"), file(i, random)));
    }
    Path whole = folder.resolve("whole");
    graphBuild().build(whole, inputs(files));

    Path grown = folder.resolve("grown");
    int begin = 1 + random.nextInt(8);
    graphBuild().build(grown, inputs(files.subList(0, begin)));
    while (begin < files.size()) {
      int end = Math.min(files.size(), begin + 1 + random.nextInt(3));
      graphBuild().add(grown, inputs(files.subList(begin, end)));
      begin = end;
    }

    assertEquals(String.join("\n", quads(whole)), String.join("\n", quads(grown)));

    List<String> before = quads(grown);
    Set<Identifier> apart = Set.of(Identifier.parse("arxiv:3105.01231"));
    graphBuild().separate(grown, apart, Set.of());
    graphBuild().separate(grown, Set.of(), apart);
    graphBuild().add(grown, inputs(files));
    assertEquals(String.join("\n", before), String.join("\n", quads(grown)));
  }

  @Test
  void papersPointToWhereARepositoryHasMoved(@TempDir Path folder) throws IOException {
    Path paper = daily(folder, "paper.json", "See code:https://github.com/Pond/Reeds here.", 3);
    Path store = folder.resolve("store");
    graphBuild().build(store, inputs(List.of(paper)));
    graphBuild()
        .add(store, inputs(List.of(Files.writeString(folder.resolve("moved.json"), MOVED))));

    List<String> code =
        quads(store).stream()
            .filter(quad -> quad.contains("ontology#hasRepository>"))
            .map(quad -> quad.replaceFirst(".*/id/(repository/\\S+)> .*", "$1"))
            .toList();
    assertEquals(List.of("repository/github.com/pond/new-reeds"), code);
  }

  private static Path daily(Path folder, String name, String summary, int upvotes)
      throws IOException {
    return Files.writeString(
        folder.resolve(name),
        """
        [{"paper": {"id": "3105.01234", "title": "Otters", "summary": "%s", "upvotes": %d,
          "authors": [{"name": "Greta Heron"}], "publishedAt": "2031-12-02T00:00:00.000Z"},
          "publishedAt": "2031-12-04T00:00:00.000Z"}]
        """
            .formatted(summary, upvotes));
  }

  @Test
  void aNewerVersionOfARecordTakesThePlaceOfTheOlder(@TempDir Path folder) throws IOException {
    Path old = daily(folder, "old.json", "We study method:PON at great length.", 3);
    Path changed = daily(folder, "new.json", "We study method:Larkspur.", 8);
    Path other =
        Files.writeString(
            folder.resolve("other.json"), file(1, new Random(1)).replace("3105.0123", "3106.0123"));
    Path one = folder.resolve("one");
    graphBuild().build(one, inputs(List.of(old, other)));
    graphBuild().add(one, inputs(List.of(changed)));
    Path two = folder.resolve("two");
    graphBuild().build(two, inputs(List.of(changed, other)));

    List<String> now = quads(one);
    now = now.stream().filter(quad -> !quad.contains("/source/")).toList();
    List<String> expected = quads(two);
    expected = expected.stream().filter(quad -> !quad.contains("/source/")).toList();
    assertEquals(String.join("\n", expected), String.join("\n", now));

    Path both = folder.resolve("both");
    graphBuild().build(both, inputs(List.of(changed, other, old)));
    assertEquals(String.join("\n", quads(one)), String.join("\n", quads(both)));
  }
}
