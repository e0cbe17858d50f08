package org.papergraph.read.rdf;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.papergraph.build.GraphBuild;
import org.papergraph.build.Progress;
import org.papergraph.export.ExportFormat;
import org.papergraph.export.GraphExport;
import org.papergraph.ontology.Papergraph;
import org.papergraph.read.Inputs;
import org.papergraph.read.RecordDraft;
import org.papergraph.read.RecordSink;
import org.papergraph.read.RecordedInput;
import org.papergraph.read.SourceReader;
import org.papergraph.read.SourceRecord;
import org.papergraph.read.WholePage;
import org.papergraph.record.Agent;
import org.papergraph.record.Identifier;
import org.papergraph.record.Property;
import org.papergraph.record.Scheme;
import org.papergraph.store.GraphStore;
import org.papergraph.vocabulary.SmallVocabulary;

/** What a graph says is read back from each form it is written in. */
class RoundTripTest {
  private static final Map<String, byte[]> DUMPS = new LinkedHashMap<>();
  private static List<SourceRecord> given = List.of();

  /** Papers with every property there is. */
  private static final class Papers implements SourceReader {
    @Override
    public String name() {
      return "papers";
    }

    @Override
    public String description() {
      return "papers for a test";
    }

    @Override
    public boolean recognises(String head) {
      return false;
    }

    @Override
    public void read(InputStream input, String fileName, RecordSink sink) throws IOException {
      WholePage.read(
          this,
          input,
          fileName,
          sink,
          (content, page) -> {
            for (int number = 1; number <= 3; number++) {
              page.take(draft(number), number);
            }
          });
    }

    private static RecordDraft draft(int number) {
      RecordDraft draft = new RecordDraft(number);
      String name = List.of("Herons", "Otters", "Badgers").get(number - 1);
      draft.title("Counting Reeds with " + name + " \"at Night\" \\ $n$");
      if (number < 3) {
        draft.abstractText(
            "We propose OtterNet for reed counting on CIFAR-10, line\nby line. It reaches 91.5%"
                + " accuracy. Code is at https://github.com/pond/only-in-text.");
      }
      draft.identifier(new Identifier(Scheme.DOI, "10.5555/reeds." + number));
      draft.identifier(new Identifier(Scheme.ARXIV, "3105.0123" + number));
      for (int i = 0; i < 11; i++) {
        draft.author(author(number, i));
      }
      for (Property property : Property.values()) {
        field(property, number, draft);
      }
      return draft;
    }

    private static Agent author(int number, int i) {
      String family = "Heron" + (char) ('a' + i);
      List<Identifier> identifiers =
          i == 1 ? List.of(new Identifier(Scheme.ORCID, "0000-0001-2345-678" + number)) : List.of();
      List<String> affiliations = i == 2 ? List.of("Mere", "Pond") : List.of();
      return i == 3
          ? Agent.named("Coot of " + number)
          : new Agent("Greta " + family, family, "Greta", identifiers, affiliations);
    }

    private static void field(Property property, int number, RecordDraft draft) {
      String path = "the/" + property.name().toLowerCase(java.util.Locale.ROOT);
      switch (property) {
        case CODE -> {
          draft.field(property, "https://github.com/Pond/Reeds-" + number, path);
          draft.field(property, "https://pond.example/code/" + number, path);
        }
        case VENUE, ORGANIZATION, DATASET, TASK, METHOD ->
            draft.field(
                property,
                "The " + property.name() + " of " + number,
                Optional.of("https://pond.example/" + property.name() + "/" + number),
                path);
        default -> {
          String value =
              switch (property.type()) {
                case DATE -> List.of("2031", "2031-05", "2031-05-02").get(number - 1);
                case NUMBER -> "3" + number;
                case ADDRESS -> "https://pond.example/" + path + "?x=" + number;
                case TEXT, NAME -> "A " + path + ": with \"quotes\",\n and a line";
              };
          draft.field(property, value, path);
        }
      }
    }
  }

  @BeforeAll
  static void build(@TempDir Path folder) throws IOException {
    Path input = Files.writeString(folder.resolve("papers.txt"), "papers");
    Inputs inputs =
        new Inputs(
            List.of(input.toString()), InputStream.nullInputStream(), Optional.of(new Papers()));
    new GraphBuild(
            SmallVocabulary.vocabulary(),
            new GraphBuild.Settings(Optional.of(Papergraph.DEFAULT_BASE), 1, "test"),
            rejection -> {},
            Progress.none())
        .build(folder.resolve("store"), inputs);
    given = RecordedInput.of(new Papers(), "papers").records;
    try (GraphStore store = GraphStore.open(folder.resolve("store"))) {
      for (ExportFormat format :
          List.of(
              ExportFormat.TURTLE, ExportFormat.NTRIPLES, ExportFormat.NQUADS, ExportFormat.TRIG)) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new GraphExport(store.dataset()).toStream(format, out);
        DUMPS.put(format.label(), out.toByteArray());
      }
    }
    DatasetGraph all = DatasetGraphFactory.create();
    byte[] quads = DUMPS.getOrDefault("nquads", new byte[0]);
    RDFDataMgr.read(all, new ByteArrayInputStream(quads), Lang.NQUADS);
    for (RDFFormat format : List.of(RDFFormat.TRIG_PRETTY, RDFFormat.TRIG_BLOCKS)) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      RDFDataMgr.write(out, all, format);
      DUMPS.put(format.equals(RDFFormat.TRIG_PRETTY) ? "pretty trig" : "trig", out.toByteArray());
    }
  }

  private static RecordedInput readBack(String format) throws IOException {
    byte[] dump = DUMPS.getOrDefault(format, new byte[0]);
    return RecordedInput.of(new RdfReader(), dump);
  }

  /** Fields without paths, which are the graph's own; and full names, which are other names. */
  private static List<String> fields(SourceRecord record) {
    TreeSet<String> fields = new TreeSet<>();
    record
        .fields()
        .forEach(
            it ->
                fields.add(
                    (it.property() == Property.FULL_NAME ? Property.ALIAS : it.property())
                        + (it.property() == Property.NOTE ? " " + it.path() : "")
                        + (" " + it.value())
                        + it.address().map(at -> " at " + at).orElse("")));
    return new ArrayList<>(fields);
  }

  @ParameterizedTest
  @ValueSource(strings = {"turtle", "ntriples", "nquads", "trig", "pretty trig"})
  void whatWentInComesOut(String format) throws IOException {
    RecordedInput read = readBack(format);

    assertEquals(List.of(), read.complaints());
    assertEquals(given.size(), read.records.size());
    for (SourceRecord record : given) {
      SourceRecord back =
          read.records.stream()
              .filter(it -> it.title().equals(record.title()))
              .findFirst()
              .orElseThrow();
      assertEquals(record.abstractText(), back.abstractText());
      assertEquals(record.identifiers(), back.identifiers());
      assertEquals(record.authors(), back.authors());
      assertEquals(String.join("\n", fields(record)), String.join("\n", fields(back)));
      assertEquals(List.of(), back.description().results());
    }
  }

  @Test
  void eachFormIsRecognised() {
    for (String format : List.of("turtle", "ntriples", "nquads", "trig", "pretty trig")) {
      String dump = new String(DUMPS.getOrDefault(format, new byte[0]), UTF_8);
      String head = dump.substring(0, Math.min(1 << 16, dump.length()));

      assertEquals(true, new RdfReader().recognises(head), format);
      assertEquals(format.startsWith("n"), RdfLook.isOneStatementALine(head), format);
    }
  }

  @Test
  void recordsDoNotDependOnTheFormOfTheGraph() throws IOException {
    List<String> first =
        readBack("nquads").records.stream().map(it -> it.description().toString()).toList();
    for (String format : DUMPS.keySet()) {
      assertEquals(
          first,
          readBack(format).records.stream().map(it -> it.description().toString()).toList(),
          format);
    }
  }
}
