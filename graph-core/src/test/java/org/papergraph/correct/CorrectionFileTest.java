package org.papergraph.correct;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.papergraph.ontology.Papergraph;
import org.papergraph.read.Rejection;
import org.papergraph.validate.GraphValidation;
import org.papergraph.write.Iris;

class CorrectionFileTest {
  private static final Iris IRIS = new Iris("https://pond.example/id/");
  private static final String HEADER =
      "action\tsubject\tpredicate\tobject\treplacement\twho\twhy\twhen\n";

  private static final class Read implements CorrectionSink {
    private final List<Step> steps = new ArrayList<>();
    private final List<String> rejected = new ArrayList<>();

    @Override
    public void step(Step step) {
      steps.add(step);
    }

    @Override
    public void rejection(Rejection rejection) {
      rejected.add(rejection.place() + ": " + rejection.reason());
    }

    Corrections corrections() {
      return Corrections.none().after(steps);
    }
  }

  private static Read read(String name, String text) throws IOException {
    Read read = new Read();
    CorrectionFile.read(new ByteArrayInputStream(text.getBytes(UTF_8)), name, IRIS, read);
    return read;
  }

  private static Read lines(String... lines) throws IOException {
    return read("some.tsv", HEADER + String.join("\n", lines).replace('→', '\t'));
  }

  /** The table that docs/corrections.md shows. */
  private static String example() throws IOException {
    String page = Files.readString(Path.of("../docs/corrections.md"));
    Matcher block = Pattern.compile("(?s)<!-- example -->\n```\n(.*?)```").matcher(page);
    assertTrue(block.find(), "an example");
    return block.group(1).replace('→', '\t');
  }

  @Test
  void theExampleOfTheDocumentationIsRead() throws IOException {
    Read read = read("corrections.tsv", example());

    assertEquals(List.of(), read.rejected);
    assertEquals(
        List.of(Decision.REJECT, Decision.ACCEPT, Decision.EDIT, Decision.MERGE, Decision.SEPARATE),
        read.steps.stream().map(step -> step.correction().decision()).toList());
    assertEquals(
        "edited <https://pond.example/id/method/pondnet>"
            + " <http://www.w3.org/2004/02/skos/core#prefLabel> \"Pondnet\" -> \"PondNet\"",
        read.steps.get(2).correction().toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"ttl", "nt", "trig", "nq"})
  void whatStandsInTheGraphIsReadBack(String ending) throws IOException {
    Corrections corrections = read("corrections.tsv", example()).corrections();
    DatasetGraph dataset = DatasetGraphFactory.createTxnMem();
    corrections.quads(IRIS).forEach(dataset::add);
    Lang lang = RDFLanguages.filenameToLang("x." + ending);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    if (ending.equals("ttl") || ending.equals("nt")) {
      RDFDataMgr.write(out, dataset.getGraph(CorrectionRdf.GRAPH), lang);
    } else {
      RDFDataMgr.write(out, dataset, lang);
    }

    Read read = read("corrections." + ending, out.toString(UTF_8));

    assertEquals(List.of(), read.rejected);
    assertEquals(corrections, read.corrections());
    assertEquals(corrections, StoredCorrections.of(dataset, IRIS));
  }

  @Test
  void theShapesHoldOfCorrections() throws IOException {
    DatasetGraph dataset = DatasetGraphFactory.createTxnMem();
    read("corrections.tsv", example()).corrections().quads(IRIS).forEach(dataset::add);

    assertEquals(List.of(), new GraphValidation(dataset).validate());

    String broken = "<https://pond.example/id/correction/1> a <" + Papergraph.CORRECTION + "> .";
    DatasetGraph other = DatasetGraphFactory.createTxnMem();
    RDFParser.fromString(broken, Lang.TURTLE).parse(other.getGraph(CorrectionRdf.GRAPH));
    assertTrue(new GraphValidation(other).validate().size() >= 4);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ponder→<paper/a>→pg:usesDataset→<dataset/b>→→Greta→Because | unknown action",
        "reject→→pg:usesDataset→<dataset/b>→→Greta→Because | no subject",
        "reject→<paper/a>→pg:usesDataset→→→Greta→Because | no object",
        "reject→<paper/a>→pg:usesDataset→<dataset/b>→→→Because | no who",
        "reject→<paper/a>→pg:usesDataset→<dataset/b>→→Greta→ | no why",
        "reject→<paper/a>→pg:usesDataset→<dataset/b>→→Greta→Because→yesterday"
            + " | when that is no date",
        "reject→<paper/a>→pond:usesDataset→<dataset/b>→→Greta→Because | broken term",
        "reject→<paper/a>→pg:usesDataset→_:b→→Greta→Because | broken term",
        "reject→<paper/a>→pg:usesDataset→?b→→Greta→Because | broken term",
        "reject→<paper/a b>→pg:usesDataset→<dataset/b>→→Greta→Because | broken term",
        "reject→<paper/a>→pg:year→\"x\"^^xsd:integer→→Greta→Because | literal that has no value",
        "reject→\"a\"→pg:usesDataset→<dataset/b>→→Greta→Because | subject that is no IRI",
        "reject→<paper/a>→dcterms:title→\"Otters\"→→Greta→Because | text that mentions count in",
        "reject→<paper/a>→rdf:type→pg:Paper→→Greta→Because | statement of what there is",
        "reject→<method/a>→skos:prefLabel→\"A\"→→Greta→Because"
            + " | name that would be missing or doubled",
        "edit→<paper/a>→pg:usesDataset→<dataset/b>→→Greta→Because | replacement",
        "merge→<paper/a>→→<dataset/b>→→Greta→Because | two things that cannot be one",
        "merge→<paper/a>→→<paper/a>→→Greta→Because | two things that cannot be one",
        "merge→<person/a>→→<person/b>→→Greta→Because | thing that cannot be merged",
        "merge→<http://other.example/a>→→<paper/b>→→Greta→Because | thing that cannot be merged",
        "separate→<task/a>→→→→Greta→Because | separated names"
      })
  void aBadLineIsRejectedAndTheRestArrives(String line, String reason) throws IOException {
    Read read =
        lines("# by hand", line, "", "accept→<paper/a>→pg:usesDataset→<dataset/b>→→Greta→Seen");

    assertEquals(List.of("some.tsv:3: " + reason), read.rejected);
    assertEquals(1, read.steps.size());
  }

  @Test
  void aTableWithoutItsColumnsIsNotRead() throws IOException {
    Read read = read("some.tsv", "subject\tobject\n<paper/a>\t<paper/b>\n");

    assertEquals(List.of("some.tsv:1: no column action"), read.rejected);
  }

  @Test
  void theLastWordCounts() throws IOException {
    Read read =
        lines(
            "reject→<paper/a>→pg:usesDataset→<dataset/b>→→Greta→No",
            "accept→<paper/a>→pg:usesDataset→<dataset/b>→→Finn→Yes",
            "merge→<paper/a>→→<paper/b>→→Greta→Same",
            "separate→<paper/b>→→<paper/a>→→Greta→Not the same",
            "accept→<paper/a>→pg:usesDataset→<dataset/c>→→Finn→Yes",
            "withdraw→<paper/a>→pg:usesDataset→<dataset/c>");

    assertEquals(
        List.of("separated", "accepted"),
        read.corrections().all().stream().map(it -> it.decision().term()).toList());
  }

  @Test
  void brokenRdfIsRejectedWithItsLine() throws IOException {
    Read read = read("some.ttl", "@prefix a: <https://pond.example/> .\na:b a:c\n");

    assertEquals(1, read.rejected.size());
    assertTrue(read.rejected.get(0).startsWith("some.ttl:"), read.rejected.get(0));
  }

  @Test
  void numbersAreThoseTheDatabaseGivesBack() throws IOException {
    Read read = lines("reject→<result/a>→pg:value→0.50→→Greta→No");

    assertEquals(
        "0.5", read.steps.get(0).correction().object().orElseThrow().getLiteralLexicalForm());
  }
}
