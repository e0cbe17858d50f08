package org.papergraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.papergraph.cli.Program.papergraph;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** Findings without a store. */
@TestInstance(Lifecycle.PER_CLASS)
class ExtractIT {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Path folder = Path.of("");
  private Path pages = Path.of("");
  private String expected = "";

  /** Two pages of 90 and 40 papers, whose findings one thread writes. */
  @BeforeAll
  void extractWithOneThread(@TempDir Path temporary) throws Exception {
    folder = temporary;
    pages = Files.createDirectory(folder.resolve("pages"));
    Files.writeString(pages.resolve("a.txt"), MadeUpPages.spaced(0, 90));
    Files.writeString(pages.resolve("b.txt"), MadeUpPages.dense(70, 110));

    Program.Ended ended = papergraph("extract", "--threads", 1, pages).run().done();

    expected = ended.out();
    assertEquals("130 records read: 130 written, 0 rejected", ended.err().strip());
  }

  private static List<JsonNode> records(String lines) throws Exception {
    List<JsonNode> records = new ArrayList<>();
    for (String line : lines.lines().toList()) {
      records.add(JSON.readTree(line));
    }
    return records;
  }

  @Test
  void eachRecordIsALineInTheOrderOfTheInputWithItsPlace() throws Exception {
    List<JsonNode> records = records(expected);
    List<String> lines = Files.readAllLines(pages.resolve("a.txt"));

    assertEquals(130, records.size());
    for (int i = 0; i < 90; i++) {
      JsonNode each = records.get(i);
      assertEquals(MadeUpPages.title(i), each.get("title").textValue());
      assertEquals(MadeUpPages.abstractText(i), each.get("abstract").textValue());
      assertEquals(pages.resolve("a.txt").toString(), each.get("source").textValue());
      assertEquals(MadeUpPages.title(i), lines.get(each.get("line").intValue() - 1));
    }
    assertEquals(MadeUpPages.title(70), records.get(90).get("title").textValue());
  }

  @Test
  void everyMentionStandsWhereItSays() throws Exception {
    int mentions = 0;
    for (JsonNode each : records(expected)) {
      for (JsonNode finding : each.get("findings")) {
        for (JsonNode mention : finding.get("mentions")) {
          String part = each.get(mention.get("part").textValue()).textValue();
          int begin = part.offsetByCodePoints(0, mention.get("begin").intValue());
          int end = part.offsetByCodePoints(0, mention.get("end").intValue());
          assertEquals(part.substring(begin, end), mention.get("text").textValue());
          mentions++;
        }
      }
    }
    assertTrue(mentions > 130 * 5, mentions + " mentions");
  }

  @Test
  void fourThreadsWriteTheSameBytes() throws Exception {
    assertEquals(expected, papergraph("extract", "--threads", 4, pages).run().done().out());
  }

  @Test
  void aFileIsWrittenWholeAndItsFolderMade() throws Exception {
    Path file = folder.resolve("new").resolve("findings.jsonl");

    Program.Ended ended = papergraph("extract", "-q", "-o", file, pages).run().done();

    assertEquals("", ended.out() + ended.err());
    assertEquals(expected, Files.readString(file));
    assertEquals(1, folder.resolve("new").toFile().list().length);
  }

  @Test
  void standardInputIsRead() throws Exception {
    Program.Ended ended = papergraph("extract", "-").reading(pages.resolve("b.txt")).run().done();

    List<JsonNode> records = records(ended.out());
    assertEquals(40, records.size());
    assertEquals("<standard input>", records.get(0).get("source").textValue());
  }

  @Test
  void theIdentifierOfASourceIsPrintedAsId() throws Exception {
    Path daily = folder.resolve("daily.json");
    Files.writeString(
        daily,
        """
        [{"paper": {"id": "3105.01234v2", "title": "Counting Reeds", "summary": "They are many."}},
         {"paper": {"title": "On Mud"}}]
        """);

    List<JsonNode> records = records(papergraph("extract", daily).run().done().out());

    assertEquals("arxiv:3105.01234", records.get(0).path("id").asText());
    assertEquals(1, records.get(0).get("line").intValue());
    assertFalse(records.get(1).has("id"), records.get(1)::toString);
    assertEquals(2, records.get(1).get("line").intValue());
    assertFalse(expected.contains("\"id\":"), "a listing gives none");
  }

  @Test
  void onePaperIsReadFromTheCommandLine() throws Exception {
    Program.Ended ended =
        papergraph(
                "extract",
                "--title",
                "OtterNet: Learning from Ponds",
                "--abstract",
                "We propose OtterNet.\nIt beats ResNet-50.")
            .run()
            .done();

    JsonNode paper = records(ended.out()).get(0);
    assertFalse(paper.has("source") || paper.has("line") || paper.has("id"), paper::toString);
    List<String> roles = new ArrayList<>();
    paper
        .get("findings")
        .forEach(each -> roles.add(each.path("role").asText() + " " + each.path("name").asText()));
    assertTrue(roles.contains("introducesMethod OtterNet"), roles::toString);
    assertEquals("", ended.err());
    papergraph("extract", "--title", "A Title").run().done();
  }

  @Test
  void aBratFolderHoldsEachRecordAndTheSameForFourThreads() throws Exception {
    Path one = folder.resolve("brat-1");
    Path four = folder.resolve("brat-4");
    papergraph("extract", "--format", "brat", "-o", one, "--threads", 1, pages).run().done();
    papergraph("extract", "--format", "brat", "-o", four, "--threads", 4, pages).run().done();

    String[] names = one.toFile().list();
    assertEquals(261, names.length);
    Arrays.sort(names);
    for (String name : names) {
      assertEquals(Files.readString(one.resolve(name)), Files.readString(four.resolve(name)), name);
    }
    assertEquals(
        MadeUpPages.title(0) + "\n" + MadeUpPages.abstractText(0) + "\n",
        Files.readString(one.resolve("000001.txt")));
    String annotations = Files.readString(one.resolve("000130.ann"));
    assertTrue(annotations.contains("\tRepository "), annotations);
    assertTrue(annotations.contains("\tAnnotatorNotes T1\t"), annotations);
    assertTrue(annotations.contains("R1\t"), annotations);
  }

  @Test
  void aFolderWithSomethingInItIsNotWrittenInto() throws Exception {
    papergraph("extract", "--format", "brat", "-o", pages, pages)
        .run()
        .failed(1)
        .saying(pages + " is not empty");

    assertEquals(2, pages.toFile().list().length);
  }

  @Test
  void wrongUsageIsToldWithWhatWouldBeRight() throws Exception {
    papergraph("extract", "--format", "yaml", pages)
        .run()
        .failed(2)
        .saying("--format yaml is unknown; known formats: jsonl, brat");
    papergraph("extract", "--input-format", "yaml", pages)
        .run()
        .failed(2)
        .saying(
            "--input-format yaml is unknown; known formats: records, ml-anthology, hf-daily-papers,");
    papergraph("extract", "--format", "brat", pages).run().failed(2).saying("name it with -o");
    papergraph("extract").run().failed(2).saying("Name an INPUT, or give a --title.");
    papergraph("extract", "--abstract", "x").run().failed(2).saying("--title");
    papergraph("extract", "--title", "x", pages).run().failed(2).saying("leave out " + pages);
    papergraph("extract", "--threads", 0, pages).run().failed(2).saying("0 is less than 1");
  }

  @Test
  void aMissingInputIsNamedBeforeAnythingIsWritten() throws Exception {
    Path missing = folder.resolve("missing.txt");
    Path output = folder.resolve("unmade").resolve("x.jsonl");

    papergraph("extract", "-o", output, pages, missing)
        .run()
        .failed(1)
        .saying(missing + ": no such file");

    assertFalse(Files.exists(folder.resolve("unmade")));
  }

  @Test
  void whatIsRejectedIsToldAsByABuild() throws Exception {
    Path bad = Files.writeString(folder.resolve("bad.txt"), "Daily Papers\nA Title Alone\n");
    Path rejects = folder.resolve("rejects.txt");

    Program.Ended ended =
        papergraph("extract", "--rejects", rejects, bad, pages.resolve("b.txt")).run().done();

    ended.saying(
        "41 records read: 40 written, 1 rejected",
        "  rejected, title without an abstract: 1",
        "bad.txt:2: title without an abstract: \"A Title Alone\"");
    assertTrue(Files.readString(rejects).startsWith(bad + ":2\ttitle without an abstract\t"));
    assertEquals(40, records(ended.out()).size());
  }

  @Test
  void inputsWithoutARecordFailAndLeaveTheOldFile() throws Exception {
    Path notes = Files.writeString(folder.resolve("notes.txt"), "milk\nbread\n");
    Path output = Files.writeString(folder.resolve("old.jsonl"), "not to be lost");

    papergraph("extract", "-o", output, notes)
        .run()
        .failed(1)
        .saying("no record was read; " + notes + ": format not recognised", "--input-format");

    assertEquals("not to be lost", Files.readString(output));
  }

  @Test
  void outputThatCannotBeWrittenIsToldAndFails() throws Exception {
    Path full = Path.of("/dev/full");
    assumeTrue(Files.exists(full), "only Linux has a device that is always full");

    papergraph("extract", pages).runInto(full).failed(1).saying("standard output");
  }

  @Test
  void aReaderWhoHasEnoughEndsTheRun() throws Exception {
    Path large = folder.resolve("large.txt");
    Files.writeString(large, MadeUpPages.spaced(0, 5_000));
    Process process = papergraph("extract", large).start();
    try (Program.ProcessEnd end = new Program.ProcessEnd(process)) {
      try (BufferedReader reader =
          new BufferedReader(
              new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
        assertEquals(MadeUpPages.title(0), JSON.readTree(reader.readLine()).get("title").asText());
      }
      assertEquals(1, end.await());
    }
  }
}
