package org.papergraph.correct;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFBase;
import org.junit.jupiter.api.Test;
import org.papergraph.query.Prefixes;
import org.papergraph.read.Rejection;
import org.papergraph.write.Iris;

class RulesTest {
  private static final String BASE = "https://pond.example/id/";

  private final List<Step> steps = new ArrayList<>();
  private UnaryOperator<Node> now = UnaryOperator.identity();
  private Set<String> missing = Set.of();

  private void decide(String... lines) throws IOException {
    String header = "action→subject→predicate→object→replacement→who→why\n";
    StringBuilder table = new StringBuilder(header);
    for (String line : lines) {
      table.append(line).append(line.contains("→edited") ? "" : "→→Greta→Seen").append('\n');
    }
    CorrectionFile.read(
        new ByteArrayInputStream(table.toString().replace('→', '\t').getBytes(UTF_8)),
        "x.tsv",
        new Iris(BASE),
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
  }

  private static List<Triple> triples(String turtle) {
    List<Triple> triples = new ArrayList<>();
    StringBuilder text = new StringBuilder("BASE <" + BASE + ">\n");
    Prefixes.all()
        .forEach(
            (name, iri) ->
                text.append("PREFIX ").append(name).append(": <").append(iri).append(">\n"));
    RDFParser.fromString(text + turtle, Lang.TURTLE)
        .parse(
            new StreamRDFBase() {
              @Override
              public void triple(Triple triple) {
                triples.add(triple);
              }
            });
    return triples;
  }

  private static Set<String> sorted(List<Triple> triples) {
    Set<String> lines = new TreeSet<>();
    triples.forEach(triple -> lines.add(triple.toString()));
    return lines;
  }

  /** What becomes of what one paper says. */
  private void assertStated(String expected, String said) {
    List<Triple> stated = new ArrayList<>();
    Rules rules =
        new Rules(
            Corrections.none().after(steps),
            now,
            node -> !node.isURI() || !missing.contains(node.getURI()),
            node -> List.of());
    CorrectedStatements out =
        new CorrectedStatements(
            new StreamRDFBase() {
              @Override
              public void triple(Triple triple) {
                stated.add(triple);
              }
            },
            rules);
    triples(said).forEach(out::triple);
    out.flush();
    assertEquals(sorted(triples(expected)), sorted(stated));
  }

  @Test
  void whoRejectsTheSpecificLeavesTheGeneral() throws IOException {
    decide("reject→<paper/a>→pg:introducesMethod→<method/b>");

    assertStated(
        "<paper/a> a pg:Paper ; pg:mentionsMethod <method/b> .",
        "<paper/a> a pg:Paper ; pg:introducesMethod <method/b> .");
  }

  @Test
  void whoRejectsTheGeneralRejectsBoth() throws IOException {
    decide("reject→<paper/a>→pg:mentionsMethod→<method/b>");

    assertStated(
        "<paper/a> a pg:Paper .", "<paper/a> a pg:Paper ; pg:introducesMethod <method/b> .");
    assertStated("<paper/a> a pg:Paper .", "<paper/a> a pg:Paper ; pg:mentionsMethod <method/b> .");
  }

  @Test
  void anAcceptedIntroductionTakesThePlaceOfAMention() throws IOException {
    decide("accept→<paper/a>→pg:introducesMethod→<method/b>");

    assertStated(
        "<paper/a> a pg:Paper ; pg:introducesMethod <method/b> .",
        "<paper/a> a pg:Paper ; pg:mentionsMethod <method/b> .");
  }

  @Test
  void anAcceptedMentionDoesNotTakeThePlaceOfAnIntroduction() throws IOException {
    decide("accept→<paper/a>→pg:mentionsMethod→<method/b>");

    String said = "<paper/a> a pg:Paper ; pg:introducesMethod <method/b> .";
    assertStated(said, said);
  }

  @Test
  void anAcceptedStatementWaitsForItsSubjectAndItsObject() throws IOException {
    decide("accept→<paper/a>→pg:usesDataset→<dataset/b>");

    assertStated("<paper/c> a pg:Paper .", "<paper/c> a pg:Paper .");
    assertStated("<paper/a> a pg:Paper ; pg:usesDataset <dataset/b> .", "<paper/a> a pg:Paper .");
    missing = Set.of(BASE + "dataset/b");
    assertStated("<paper/a> a pg:Paper .", "<paper/a> a pg:Paper .");
  }

  @Test
  void anEditPutsAnotherObjectInItsPlace() throws IOException {
    decide(
        "edit→<method/b>→skos:prefLabel→\"Pondnet\"→\"PondNet\"→edited by Greta→As they write it");

    assertStated(
        "<method/b> a pg:Method ; skos:prefLabel \"PondNet\" .",
        "<method/b> a pg:Method ; skos:prefLabel \"Pondnet\" .");
    assertStated(
        "<method/b> a pg:Method ; skos:prefLabel \"PONDNET\" .",
        "<method/b> a pg:Method ; skos:prefLabel \"PONDNET\" .");
  }

  @Test
  void theNameOfAThingIsNoOtherNameOfIt() throws IOException {
    decide("accept→<method/b>→skos:altLabel→\"PondNet\"");

    String said = "<method/b> a pg:Method ; skos:prefLabel \"PondNet\" .";
    assertStated(said, said);
  }

  @Test
  void withARejectedResultGoesWhatIsSaidOfIt() throws IOException {
    decide("reject→<paper/a>→pg:hasResult→<result/a/1>");

    assertStated(
        "<paper/a> a pg:Paper .",
        "<paper/a> a pg:Paper ; pg:hasResult <result/a/1> . <result/a/1> a pg:Result ; pg:value 5 .");
  }

  @Test
  void correctionsFollowTheirThings() throws IOException {
    decide("reject→<paper/a>→pg:usesDataset→<dataset/old>");
    Node old = NodeFactory.createURI(BASE + "dataset/old");
    now = node -> node.equals(old) ? NodeFactory.createURI(BASE + "dataset/new") : node;

    assertStated("<paper/a> a pg:Paper .", "<paper/a> a pg:Paper ; pg:usesDataset <dataset/new> .");
  }

  @Test
  void whatNothingIsDecidedOfStaysAsItIs() throws IOException {
    decide("reject→<paper/a>→pg:usesDataset→<dataset/b>");

    String said = "<paper/c> a pg:Paper ; pg:usesDataset <dataset/b> .";
    assertStated(said, said);
  }
}
