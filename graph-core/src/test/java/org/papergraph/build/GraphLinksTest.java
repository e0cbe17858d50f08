package org.papergraph.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.papergraph.build.StoredGraph.quads;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.papergraph.extract.Finding;
import org.papergraph.extract.PaperReader;
import org.papergraph.extract.Part;
import org.papergraph.extract.Span;
import org.papergraph.link.ConceptSink.LabelKind;
import org.papergraph.link.GraphLinks;
import org.papergraph.link.MadeUpVocabulary;
import org.papergraph.link.Mapping;
import org.papergraph.link.Mapping.Status;
import org.papergraph.link.ReconciliationClient;
import org.papergraph.link.ReconciliationSettings;
import org.papergraph.link.StoredMappings;
import org.papergraph.link.VocabularyAccount;
import org.papergraph.link.VocabularyReader;
import org.papergraph.read.Inputs;
import org.papergraph.store.GraphStore;
import org.papergraph.validate.GraphValidation;
import org.papergraph.vocabulary.Kind;
import org.papergraph.vocabulary.SmallVocabulary;

/** Links of graphs that are built, added to and built anew. */
class GraphLinksTest {
  private static final String ID = "https://w3id.org/papergraph/id/";
  private static final String OTTER = ID + "method/pondotternetwork";
  private static final String MOVED = ID + "method/pwc-method/pon-2031";
  private static final String EXACT = "http://www.w3.org/2004/02/skos/core#exactMatch";

  private static final String MANIFEST =
      """
      {"versions": ["0.2"], "name": "ponds", "identifierSpace": "https://pond.example/",
       "schemaSpace": "https://pond.example/", "batchSize": 1}
      """;

  private static final GraphLinks.Options OPTIONS =
      new GraphLinks.Options(Optional.of("en"), Set.of(), "papergraph", "1");

  private static final Pattern WORD = Pattern.compile("(method|task):(\\w+)");

  /** Reads words such as {@code method:Pond_Otter_Network}. */
  private static final PaperReader READER =
      (title, abstractText) -> {
        List<Finding> findings = new ArrayList<>();
        Matcher word = WORD.matcher(abstractText);
        while (word.find()) {
          findings.add(
              new Finding.Named(
                  word.group(1).equals("task") ? Kind.TASK : Kind.METHOD,
                  Finding.Role.MENTIONED,
                  word.group(2).replace('_', ' '),
                  Optional.empty(),
                  Optional.empty(),
                  List.of(new Span(Part.ABSTRACT, word.start(), word.end())),
                  0.9,
                  "made-up"));
        }
        return findings;
      };

  @TempDir private Path folder;

  private Path store = Path.of("");

  @BeforeEach
  void buildOne() throws IOException {
    store = folder.resolve("store");
    build(store, paper(1, "method:Pond_Otter_Network task:Reed_Counting"), paper(2, "nothing"));
  }

  private static GraphBuild graphBuild(String version) {
    return new GraphBuild(
        SmallVocabulary.vocabulary(),
        READER,
        new GraphBuild.Settings(Optional.empty(), 1, version),
        rejection -> {},
        Progress.none());
  }

  private static Inputs inputs(Path... files) {
    return new Inputs(
        Arrays.stream(files).map(Path::toString).toList(),
        InputStream.nullInputStream(),
        Optional.empty());
  }

  private static void build(Path store, Path... files) throws IOException {
    graphBuild("test").build(store, inputs(files));
  }

  /** Adds in place. */
  private static void add(Path store, Path... files) throws IOException {
    graphBuild("test").add(store, inputs(files));
  }

  /** Adds with another version of the software, which makes all anew. */
  private static void addAnew(Path store, Path... files) throws IOException {
    graphBuild("newer").add(store, inputs(files));
  }

  private Path paper(int number, String summary) throws IOException {
    return Files.writeString(
        folder.resolve("paper" + number + ".json"),
        """
        [{"paper": {"id": "3105.0123%d", "title": "Otters %d", "summary": "%s", "upvotes": 3,
          "authors": [{"name": "Greta Heron"}], "publishedAt": "2031-12-02T00:00:00.000Z"},
          "publishedAt": "2031-12-04T00:00:00.000Z"}]
        """
            .formatted(number, number, summary));
  }

  /** A record of a method, which gives it the address {@code method/pwc-method/pon-2031}. */
  private Path methodRecord(String name) throws IOException {
    return Files.writeString(
        folder.resolve("method.json"),
        """
        [{"url": "https://paperswithcode.com/method/pon-2031", "name": "%s", "full_name": "%s",
          "description": "A method.", "introduced_year": 2031, "source_url": null,
          "collections": [], "code_snippet_url": null}]
        """
            .formatted(name, name));
  }

  private static MadeUpVocabulary vocabulary() {
    return new MadeUpVocabulary()
        .label("1", "pond otter network")
        .broader("1", "networks")
        .label("networks", "networks")
        .broader("networks", "top")
        .label("top", "all topics")
        .label("2", "reed counting")
        .related("1", "2")
        .same("2", "https://herons.example/counting")
        .label("unmet", "heron watching");
  }

  private static void link(Path store, VocabularyReader... readers) throws IOException {
    GraphLinks.link(
        store,
        Arrays.stream(readers).map(it -> new GraphLinks.Vocabulary(it, "reeds", "1")).toList(),
        OPTIONS,
        outcome -> {});
  }

  private static Mapping decision(String subject, String concept, Status status) {
    return new Mapping(
        subject,
        "",
        Mapping.Predicate.EXACT_MATCH,
        MadeUpVocabulary.iri(concept),
        "",
        status,
        new Mapping.Reason("ManualMappingCuration", Optional.empty(), "", "", "", ""),
        new Mapping.Source("", ""),
        new Mapping.Maker("", "", "A. Reed", ""));
  }

  private static GraphLinks.Decided decide(Path store, Mapping... mappings) throws IOException {
    return GraphLinks.decide(store, List.of(mappings));
  }

  private static boolean isStated(Path store, String subject, String concept) throws IOException {
    String statement = "<%s> <%s> <%s> .".formatted(subject, EXACT, MadeUpVocabulary.iri(concept));
    return quads(store).contains(statement);
  }

  private static List<Mapping> mappings(Path store) throws IOException {
    try (GraphStore graph = GraphStore.open(store)) {
      return Txn.calculateRead(graph.dataset(), () -> StoredMappings.of(graph.dataset()));
    }
  }

  private static void assertSame(Path expected, Path store) throws IOException {
    List<String> lacking = new ArrayList<>(quads(expected));
    List<String> spare = new ArrayList<>(quads(store));
    List<String> all = List.copyOf(spare);
    spare.removeAll(lacking);
    lacking.removeAll(all);
    assertEquals("[] []", lacking + " " + spare);
    assertEquals(dump(expected), dump(store));
  }

  private static String dump(Path store) throws IOException {
    return String.join("\n", quads(store));
  }

  /** The same inputs in a store of their own. */
  private Path again(String name, Path... files) throws IOException {
    Path other = folder.resolve(name);
    build(other, files);
    return other;
  }

  private Path[] files(Path... more) throws IOException {
    List<Path> files =
        new ArrayList<>(List.of(folder.resolve("paper1.json"), folder.resolve("paper2.json")));
    files.addAll(List.of(more));
    return files.toArray(Path[]::new);
  }

  private static List<String> select(Path store, String query) throws IOException {
    try (GraphStore graph = GraphStore.open(store)) {
      return Txn.calculateRead(
          graph.dataset(),
          () -> {
            List<String> rows = new ArrayList<>();
            try (QueryExec execution = QueryExec.dataset(graph.dataset()).query(query).build()) {
              execution
                  .select()
                  .forEachRemaining(row -> row.forEach((name, node) -> rows.add(node.toString())));
            }
            return rows;
          });
    }
  }

  @Test
  void whatIsFoundIsStatedWithTheConceptsAboveIt() throws IOException {
    link(store, vocabulary());

    assertTrue(isStated(store, OTTER, "1"));
    assertTrue(isStated(store, ID + "task/reedcounting", "2"));
    String skos = "http://www.w3.org/2004/02/skos/core#";
    String top = "<" + MadeUpVocabulary.iri("top") + "> ";
    assertEquals(
        List.of(
            top + "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <" + skos + "Concept> .",
            top + "<" + skos + "inScheme> <" + MadeUpVocabulary.BASE + "> .",
            top + "<" + skos + "prefLabel> \"all topics\" ."),
        quads(store).stream().filter(quad -> quad.startsWith(top)).toList());
    assertFalse(dump(store).contains(MadeUpVocabulary.iri("unmet")));
  }

  @Test
  void linkingTwiceChangesNothing() throws IOException {
    link(store, vocabulary());
    String once = dump(store);

    link(store, vocabulary().shuffled(31));

    assertEquals(once, dump(store));
  }

  @Test
  void aChangedVocabularyTakesThePlaceOfTheOldOne() throws IOException {
    MadeUpVocabulary changed =
        new MadeUpVocabulary()
            .label("9", "pond otter network")
            .broader("9", "animals")
            .label("animals", "animals");
    link(store, vocabulary());
    link(store, changed);
    Path other = again("other", files());
    link(other, changed);

    assertSame(other, store);
    assertFalse(isStated(store, OTTER, "1"));
  }

  @Test
  void aVocabularyThatCannotBeReadLeavesTheStoreAsItWas() throws IOException {
    link(store, vocabulary());
    String before = dump(store);
    VocabularyReader broken =
        sink -> {
          sink.label(MadeUpVocabulary.iri("9"), "pond otter network", "", LabelKind.PREFERRED);
          throw new IOException("no more reeds");
        };

    IOException error =
        assertThrows(
            IOException.class,
            () -> link(store, new MadeUpVocabulary().label("9", "pond otter network"), broken));

    assertEquals("no more reeds", error.getMessage());
    assertEquals(before, dump(store));
  }

  @Test
  void aConceptOfTwoVocabulariesIsFoundByTheLaterOne() throws IOException {
    VocabularyReader other = named("https://herons.example/", vocabulary());
    link(store, vocabulary(), other);
    String together = dump(store);

    assertEquals(
        List.of("https://herons.example/", "https://herons.example/"),
        mappings(store).stream().map(mapping -> mapping.source().name()).toList());
    assertFalse(together.contains("object_source> <" + MadeUpVocabulary.BASE), together);
    link(store, vocabulary());
    link(store, other);
    assertEquals(together, dump(store));
    link(store, named("https://herons.example/", new MadeUpVocabulary()));
    assertEquals(List.of(), mappings(store));
    assertFalse(isStated(store, OTTER, "1"));
    link(store, vocabulary());
    assertTrue(isStated(store, OTTER, "1"));
  }

  private static VocabularyReader named(String iri, VocabularyReader vocabulary) {
    return sink -> {
      vocabulary.read(sink);
      return new VocabularyAccount(iri, "1", 0, List.of(), 0, 0);
    };
  }

  @Test
  void whatOthersSuggestGivesWayToWhatIsFound() throws IOException {
    Mapping given =
        new Mapping(
            OTTER,
            "",
            Mapping.Predicate.EXACT_MATCH,
            MadeUpVocabulary.iri("1"),
            "",
            Status.SUGGESTED,
            new Mapping.Reason("LexicalMatching", Optional.empty(), "", "", "", "perhaps"),
            new Mapping.Source("", ""),
            new Mapping.Maker("reedmatch", "3", "", ""));
    assertEquals(new GraphLinks.Decided(0, 0, 1, 0, 0), decide(store, given));
    assertFalse(isStated(store, OTTER, "1"));
    link(store, vocabulary());
    Path other = again("other", files());
    link(other, vocabulary());

    assertSame(other, store);
  }

  @Test
  void whatIsRejectedStaysSo() throws IOException {
    link(store, vocabulary());

    assertEquals(
        new GraphLinks.Decided(0, 1, 0, 0, 0),
        decide(store, decision(OTTER, "1", Status.REJECTED)));
    assertRejected();
    assertFalse(dump(store).contains(MadeUpVocabulary.iri("top")), "concepts nothing leads to");
    link(store, vocabulary());
    assertRejected();
    add(store, paper(3, "method:Pond_Otter_Network again"));
    assertRejected();
    build(store, files());
    assertRejected();
    link(store, vocabulary());
    assertRejected();
    assertEquals(
        new GraphLinks.Decided(0, 0, 0, 1, 0),
        decide(store, decision(OTTER, "1", Status.REJECTED)));
  }

  private void assertRejected() throws IOException {
    assertFalse(isStated(store, OTTER, "1"));
    assertEquals(
        List.of(decision(OTTER, "1", Status.REJECTED)),
        mappings(store).stream().filter(it -> it.subject().equals(OTTER)).toList());
  }

  @Test
  void whatIsAcceptedStaysStatedWhateverTheVocabularySays() throws IOException {
    MadeUpVocabulary without = new MadeUpVocabulary().label("5", "heron").broader("5", "top");
    decide(store, decision(OTTER, "5", Status.ACCEPTED));
    link(store, without);
    assertTrue(isStated(store, OTTER, "5"));
    assertTrue(dump(store).contains("\"heron\""));

    build(store, files());
    assertTrue(isStated(store, OTTER, "5"));
    assertTrue(dump(store).contains("\"heron\""));
    link(store, new MadeUpVocabulary());
    assertTrue(isStated(store, OTTER, "5"));
    assertFalse(dump(store).contains("\"heron\""));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aDecisionOnAnUnknownEntityWaitsForIt(boolean inPlace) throws IOException {
    String newt = ID + "method/newtnetwork";
    Mapping accepted = decision(newt, "1", Status.ACCEPTED);

    assertEquals(new GraphLinks.Decided(1, 0, 0, 0, 1), decide(store, accepted));
    link(store, vocabulary());
    assertFalse(isStated(store, newt, "1"));
    assertTrue(mappings(store).contains(accepted));
    Path more = paper(4, "method:Newt_Network");
    if (inPlace) {
      add(store, more);
    } else {
      addAnew(store, more);
    }

    assertTrue(isStated(store, newt, "1"));
    Path other = again("other", files(more));
    decide(other, accepted);
    link(other, vocabulary());
    assertSame(other, store);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void anEntityTakesItsLinksAlongToAnotherAddress(boolean inPlace) throws IOException {
    link(store, vocabulary());
    decide(store, decision(ID + "task/reedcounting", "2", Status.REJECTED));
    decide(store, decision(OTTER, "5", Status.ACCEPTED));
    Path record = methodRecord("Pond Otter Network");
    if (inPlace) {
      add(store, record);
    } else {
      addAnew(store, record);
    }

    assertEquals(
        List.of("<" + OTTER + "> <http://purl.org/dc/terms/isReplacedBy> <" + MOVED + "> ."),
        quads(store).stream().filter(quad -> quad.startsWith("<" + OTTER + ">")).toList());
    assertTrue(isStated(store, MOVED, "1"));
    assertTrue(isStated(store, MOVED, "5"));
    assertFalse(isStated(store, OTTER, "1"));
    assertEquals(
        Set.of(MOVED, ID + "task/reedcounting"),
        Set.copyOf(mappings(store).stream().map(Mapping::subject).distinct().toList()));
    Path other = again("other", files(record));
    decide(other, decision(ID + "task/reedcounting", "2", Status.REJECTED));
    decide(other, decision(MOVED, "5", Status.ACCEPTED));
    link(other, vocabulary());
    link(store, vocabulary());
    assertSame(other, store);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void twoDecisionsThatMeetAtOneAddressBecomeOne(boolean inPlace) throws IOException {
    decide(
        store,
        decision(OTTER, "1", Status.ACCEPTED),
        decision(MOVED, "1", Status.REJECTED),
        decision(MOVED, "7", Status.ACCEPTED));
    link(store, vocabulary());
    if (inPlace) {
      add(store, methodRecord("Pond Otter Network"));
    } else {
      addAnew(store, methodRecord("Pond Otter Network"));
    }

    assertEquals(
        List.of(decision(MOVED, "1", Status.REJECTED), decision(MOVED, "7", Status.ACCEPTED)),
        mappings(store).stream().filter(it -> it.subject().equals(MOVED)).toList());
    assertFalse(isStated(store, MOVED, "1"));
    assertTrue(isStated(store, MOVED, "7"));
  }

  @Test
  void aDecisionOnAFormerAddressIsOneOnThePresent() throws IOException {
    link(store, vocabulary());
    add(store, methodRecord("Pond Otter Network"));

    assertEquals(
        new GraphLinks.Decided(0, 1, 0, 0, 0),
        decide(store, decision(OTTER, "1", Status.REJECTED)));

    assertFalse(isStated(store, MOVED, "1"));
    assertTrue(mappings(store).contains(decision(MOVED, "1", Status.REJECTED)));
  }

  @Test
  void anEntityThatGoesIsNotStatedToBeAConceptAnyMore() throws IOException {
    decide(store, decision(OTTER, "1", Status.ACCEPTED));
    link(store, vocabulary());

    Path changed = paper(1, "nothing any more");
    Files.writeString(changed, Files.readString(changed).replace(": 3,", ": 9,"));
    add(store, changed);

    assertFalse(dump(store).contains("<" + OTTER + "> <http://www.w3.org/1999/02"));
    assertFalse(isStated(store, OTTER, "1"));
    assertTrue(mappings(store).contains(decision(OTTER, "1", Status.ACCEPTED)));
  }

  @Test
  void ofTwoDecisionsOnAPairTheLaterCounts() throws IOException {
    Mapping early = dated(Status.ACCEPTED, "2031-05-02");
    Mapping late = dated(Status.REJECTED, "2031-06-01");

    assertEquals(new GraphLinks.Decided(0, 1, 0, 0, 0), decide(store, late, early));
    assertEquals(List.of(late), mappings(store));
  }

  private static Mapping dated(Status status, String date) {
    Mapping mapping = decision(OTTER, "1", status);
    return new Mapping(
        mapping.subject(),
        mapping.subjectLabel(),
        mapping.predicate(),
        mapping.object(),
        mapping.objectLabel(),
        mapping.status(),
        mapping.reason(),
        mapping.source(),
        new Mapping.Maker("", "", "A. Reed", date));
  }

  @Test
  void theGraphKeepsItsShapes() throws IOException {
    link(store, vocabulary().label("3", "reed counting (task)"));
    decide(store, decision(OTTER, "7", Status.ACCEPTED), decision(OTTER, "1", Status.REJECTED));

    try (GraphStore graph = GraphStore.open(store)) {
      assertEquals(List.of(), new GraphValidation(graph.dataset()).validate());
    }
  }

  @Test
  void papersAreFoundByABroaderConcept() throws IOException {
    link(store, vocabulary());

    List<String> papers =
        select(
            store,
            """
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            PREFIX pg: <https://w3id.org/papergraph/ontology#>
            SELECT DISTINCT ?paper
            { ?paper a pg:Paper ; ?says ?entity .
              ?entity skos:exactMatch/skos:broader* <%s> }
            """
                .formatted(MadeUpVocabulary.iri("top")));

    assertEquals(List.of(ID + "paper/arxiv/3105.01231"), papers);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void linkingAndAddingIsAddingAndLinking(long seed) throws IOException {
    List<String> words =
        List.of(
            "method:Pond_Otter_Network",
            "task:Reed_Counting",
            "method:Newt_Network",
            "task:Pond_Otter_Network",
            "method:pond_otter_networks",
            "task:heron_watching");
    Random random = new Random(seed);
    List<Path> more = new ArrayList<>();
    for (int i = 3; i < 7; i++) {
      String text = words.get(random.nextInt(6)) + " and " + words.get(random.nextInt(6));
      more.add(paper(i, text));
    }
    more.add(methodRecord(random.nextBoolean() ? "Newt Network" : "Pond Otter Network"));
    MadeUpVocabulary vocabulary =
        vocabulary().label("8", "newt networks").label("9", "Pond-Otter Network (animal)");
    link(store, vocabulary);
    add(store, more.get(0), more.get(4));
    add(store, more.get(1), more.get(2));
    addAnew(store, more.get(3));
    link(store, vocabulary);
    Path whole = again("whole", files(more.toArray(Path[]::new)));
    link(whole, vocabulary);

    assertSame(whole, store);
  }

  /** Answers for the names it knows that it is certain, and for others with an error. */
  private static HttpServer service(String... known) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            String body =
                URLDecoder.decode(
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8),
                    StandardCharsets.UTF_8);
            String answer =
                Arrays.stream(known)
                    .filter(name -> body.toLowerCase(Locale.ROOT).contains('"' + name + '"'))
                    .map(
                        name ->
                            """
                            {"q0": {"result": [{"id": "%s", "name": "%s", "type": [],
                              "score": 90, "match": true}]}}
                            """
                                .formatted(name.replace(' ', '-'), name))
                    .findFirst()
                    .orElse(body.isEmpty() ? MANIFEST : "{}");
            byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
          }
        });
    server.start();
    return server;
  }

  private static GraphLinks.Reconciled reconcile(Path store, HttpServer server)
      throws IOException, InterruptedException {
    URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    ReconciliationClient client =
        new ReconciliationClient(
            new ReconciliationSettings(address, Duration.ofSeconds(5), 100, 5, Optional.empty()));
    // Its port differs each time; the name does not.
    return GraphLinks.reconcile(store, client, "https://pond.example/api", 10, OPTIONS);
  }

  @Test
  void whatAServiceDoesNotAnswerKeepsItsLinks() throws Exception {
    HttpServer both = service("pond otter network", "reed counting");
    HttpServer one = service("reed counting");
    try {
      assertEquals(new GraphLinks.Reconciled(2, 0), reconcile(store, both));
      String before = dump(store);
      assertTrue(before.contains("<" + EXACT + "> <https://pond.example/pond-otter-network>"));

      assertEquals(new GraphLinks.Reconciled(1, 0), reconcile(store, one));
      assertEquals(before, dump(store));
    } finally {
      both.stop(0);
      one.stop(0);
    }
  }

  @Test
  void whatWasRejectedAServiceDoesNotBringBack() throws Exception {
    HttpServer server = service("reed counting");
    try {
      reconcile(store, server);
      Mapping found = mappings(store).get(0);
      GraphLinks.decide(store, List.of(decided(found)));
      reconcile(store, server);

      assertEquals(
          List.of(Status.REJECTED), mappings(store).stream().map(Mapping::status).toList());
      assertFalse(dump(store).contains("<" + EXACT + "> <https://pond.example/reed-counting>"));
    } finally {
      server.stop(0);
    }
  }

  private static Mapping decided(Mapping mapping) {
    return new Mapping(
        mapping.subject(),
        mapping.subjectLabel(),
        mapping.predicate(),
        mapping.object(),
        mapping.objectLabel(),
        Status.REJECTED,
        mapping.reason(),
        mapping.source(),
        mapping.maker());
  }
}
