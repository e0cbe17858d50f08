package org.papergraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.papergraph.cli.Program.papergraph;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be done is told with what, where and what would be right; nothing stored is lost. */
@TestInstance(Lifecycle.PER_CLASS)
class BadInputIT {
  private static final String AN_ABSTRACT = MadeUpPages.abstractText(7);

  private Path folder = Path.of("");
  private Path page = Path.of("");
  private Path store = Path.of("");
  private String stored = "";

  @BeforeAll
  void makeAStore(@TempDir Path temporary) throws Exception {
    folder = temporary;
    store = folder.resolve("store");
    page = Files.writeString(folder.resolve("page.txt"), MadeUpPages.dense(0, 3));
    papergraph("build", "--store", store, page).run().done();
    stored = Stores.quads(store);
  }

  @AfterEach
  void theStoreKeepsItsGeneration() throws IOException {
    assertEquals(List.of("generation-1"), Stores.generations(store));
  }

  @AfterAll
  void nothingStoredIsLost() throws IOException {
    assertEquals(stored, Stores.quads(store));
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  /** Builds into the store. */
  private Program.Ended build(Object... arguments) throws Exception {
    return run("build", arguments);
  }

  private Program.Ended run(String command, Object... arguments) throws Exception {
    List<Object> all = new ArrayList<>(List.of(command, "--store", store));
    all.addAll(Arrays.asList(arguments));
    return papergraph(all.toArray()).run();
  }

  @ParameterizedTest
  @ValueSource(strings = {"build", "add"})
  void aMissingFileIsNamedBeforeAnythingIsDone(String command) throws Exception {
    Path missing = folder.resolve("missing.txt");

    run(command, page, missing).failed(1).saying(missing + ": no such file");
  }

  @Test
  void aFolderWithoutReadableFilesIsNamed() throws Exception {
    Path hidden = Files.createDirectories(folder.resolve("hidden"));
    Files.writeString(hidden.resolve(".page.txt"), MadeUpPages.dense(0, 2));

    build(hidden).failed(1).saying(hidden + ": no readable file");
  }

  @Test
  void anEmptyFileIsNamed() throws Exception {
    build(file("empty.txt", "")).failed(1).saying("empty.txt: empty file");
  }

  @Test
  void aBinaryFileIsNamed() throws Exception {
    Path binary = Files.write(folder.resolve("binary.dat"), new byte[] {'a', 0, 1, 2, (byte) 255});

    build(binary).failed(1).saying("binary.dat: binary file", "text in UTF-8");
  }

  @Test
  void textOfNoKnownFormatIsNamed() throws Exception {
    build(file("notes.txt", "milk\nbread\n"))
        .failed(1)
        .saying("notes.txt: format not recognised", "papergraph formats", "--format");
  }

  @Test
  void jsonThatIsCutOffIsNamedWithItsLine() throws Exception {
    String volume = "{\"venue\": \"pond\",\n\"papers\": [{\"bibtex_key\": \"a\", \"title\": \"On";

    build(file("volume.json", volume)).failed(1).saying("volume.json:2: cut off");
  }

  @Test
  void xmlWithADocumentTypeIsRefusedBecauseOfIt() throws Exception {
    String collection =
        "<!DOCTYPE collection [<!ENTITY a \"b\">]>\n<collection id=\"P91\"><volume id=\"1\"/>";

    build(file("p91.xml", collection))
        .failed(1)
        .saying("p91.xml:1: XML with a document type", "<!DOCTYPE");
  }

  @Test
  void anUnusableInputAmongUsableOnesIsARejection() throws Exception {
    Path other = folder.resolve("other");

    papergraph("build", "--store", other, file("nothing.txt", ""), page)
        .run()
        .done()
        .saying("4 records read: 3 stored, 0 merged, 1 rejected", "nothing.txt: empty file");
  }

  @Test
  void aLineOfAHundredMegabytesIsRejectedInLittleMemory() throws Exception {
    Path big = folder.resolve("big.txt");
    byte[] megabyte =
        "pond ".repeat(1 << 18).substring(0, 1 << 20).getBytes(StandardCharsets.UTF_8);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(big))) {
      out.write("Daily Papers\nA Paper of One Line\n".getBytes(StandardCharsets.UTF_8));
      for (int i = 0; i < 100; i++) {
        out.write(megabyte);
      }
      out.write(("\nA Second Paper\n" + AN_ABSTRACT + "\n").getBytes(StandardCharsets.UTF_8));
    }
    Path other = folder.resolve("small");

    Program.Ended ended = papergraph("build", "--store", other, big).run();
    Files.delete(big);

    ended.done().saying("2 records read: 1 stored, 0 merged, 1 rejected");
    ended.saying("big.txt:3: unreadable line: \"A Paper of One Line\"", "104857600 bytes");
  }

  @Test
  void aLineThatIsNoUtf8IsRejectedWithItsPlace() throws Exception {
    Path file = folder.resolve("latin1.txt");
    String text =
        "Daily Papers\nCaf\u00e9 Networks\n" + AN_ABSTRACT + "\n" + MadeUpPages.dense(0, 1);
    Files.write(file, text.getBytes(StandardCharsets.ISO_8859_1));
    Path other = folder.resolve("latin1");

    papergraph("build", "--store", other, file)
        .run()
        .done()
        .saying("1 rejected", "latin1.txt:2: unreadable line", "invalid UTF-8 at byte 4");
  }

  @Test
  void aTitleWithoutAnAbstractIsNamed() throws Exception {
    build(file("title.txt", "Daily Papers\nA Title Alone\n"))
        .failed(1)
        .saying("title.txt:2: title without an abstract: \"A Title Alone\"");
  }

  @Test
  void anAbstractWithoutATitleIsNamed() throws Exception {
    build(file("abstract.txt", "Daily Papers\n" + AN_ABSTRACT + " " + AN_ABSTRACT + "\n"))
        .failed(1)
        .saying("abstract.txt:2: abstract without a title: \"Ponds are seldom looked at");
  }

  @Test
  void allRejectionsAreInTheRejectsFileAndTenOfThemOnStandardError() throws Exception {
    StringBuilder text = new StringBuilder("Daily Papers\n");
    for (int i = 0; i < 12; i++) {
      text.append("Title Number ").append(i).append('\n');
    }
    Path bad = file("bad.txt", text.append(AN_ABSTRACT).append('\n').toString());
    Path rejects = folder.resolve("rejects.txt");
    Path other = folder.resolve("rejected");

    Program.Ended ended =
        papergraph("build", "--store", other, "--rejects", rejects, bad, file("none.txt", ""))
            .run()
            .done()
            .saying("13 records read: 1 stored, 0 merged, 12 rejected")
            .saying("rejected, title without an abstract: 11", "rejected, empty file: 1");

    List<String> lines = Files.readAllLines(rejects);
    assertEquals(12, lines.size());
    for (int i = 0; i < 11; i++) {
      assertTrue(lines.get(i).startsWith(bad + ":" + (i + 2) + "\ttitle without"), lines.get(i));
      assertTrue(lines.get(i).endsWith("\tTitle Number " + i), lines.get(i));
    }
    assertTrue(lines.get(11).startsWith(folder.resolve("none.txt") + "\tempty file"));
    assertEquals(10, ended.err().lines().filter(line -> line.contains(".txt")).count());
  }

  @Test
  void aFullDiskIsToldAndLeavesTheOldGraph() throws Exception {
    try (SmallDisk disk = SmallDisk.at(folder.resolve("small-disk"))) {
      Path full = disk.folder().resolve("store");
      papergraph("build", "--store", full, page).run().done();
      for (long free : new long[] {1_500_000, 200_000, 0}) {
        disk.leave(free);

        papergraph("build", "--store", full, Program.root().resolve("examples"))
            .run()
            .failed(1)
            .saying("the disk is full");

        assertEquals(stored, Stores.exported(full), free + " bytes free");
        assertEquals(List.of("generation-1"), Stores.generations(full));
        disk.clear();
      }
    }
  }

  @Test
  void aFolderThatIsSomethingElseIsLeftAlone() throws Exception {
    Path photos = Files.createDirectories(folder.resolve("photos"));
    Path photo = Files.writeString(photos.resolve("pond.jpg"), "not to be lost");

    papergraph("build", "--store", photos, page).run().failed(1).saying(photos, "something else");
    papergraph("add", "--store", photos, page).run().failed(1).saying("no papergraph store");
    papergraph("query", "--store", photos, "ASK {}").run().failed(1).saying("no papergraph store");

    assertEquals(List.of("pond.jpg"), Arrays.asList(photos.toFile().list()));
    assertEquals("not to be lost", Files.readString(photo));
  }

  @Test
  void aFileIsNoStore() throws Exception {
    Path file = file("file", "not to be lost");

    papergraph("build", "--store", file, page).run().failed(1).saying(file + " is a file");
    papergraph("stats", "--store", file).run().failed(1).saying(file);

    assertEquals("not to be lost", Files.readString(file));
  }

  @Test
  void aMissingStoreIsToldWithHowToMakeIt() throws Exception {
    Path missing = folder.resolve("missing-store");

    papergraph("query", "--store", missing, "ASK {}")
        .run()
        .failed(1)
        .saying(missing + " does not exist", "papergraph build --store");
    papergraph("add", "--store", missing, page).run().failed(1).saying("does not exist");

    assertFalse(Files.exists(missing));
  }

  @Test
  void aFailedFirstBuildLeavesNoStore() throws Exception {
    Path first = folder.resolve("first");

    papergraph("build", "--store", first, file("void.txt", "")).run().failed(1);

    papergraph("query", "--store", first, "ASK {}").run().failed(1).saying(first, "build");
  }

  @Test
  void aStoreThatIsServedIsNamedWithTheProcessThatUsesIt() throws Exception {
    Path served = folder.resolve("served");
    papergraph("build", "--store", served, page).run().done();
    try (Server server = Server.start(papergraph("serve", "--store", served, "--port", 0))) {
      String holder = "in use by another papergraph process (process " + server.processId() + ")";

      papergraph("build", "--store", served, page).run().failed(1).saying(served, holder);
      papergraph("query", "--store", served, "ASK {}").run().failed(1).saying(served, holder);
      server.stop();
    }
    assertEquals(stored, Stores.quads(served));
  }

  @Test
  void anUnknownInputFormatIsWrongUsageAndTheKnownAreNamed() throws Exception {
    build("--format", "yaml", page)
        .failed(2)
        .saying(
            "yaml",
            "known formats: records, ml-anthology, hf-daily-papers, acl-anthology, ",
            ", listing");
  }

  @Test
  void noThreadsAreWrongUsage() throws Exception {
    build("--threads", 0, page).failed(2).saying("--threads", "0 is less than 1");
    build("--threads", "many", page).failed(2).saying("--threads", "many");
  }

  @Test
  void aBaseThatIsNoAddressIsWrongUsage() throws Exception {
    build("--base", "nonsense", page).failed(2).saying("nonsense", "http", "/ or #");
  }

  @Test
  void anotherBaseCannotBeAddedTo() throws Exception {
    run("add", "--base", "http://example.org/", page)
        .failed(1)
        .saying("https://w3id.org/papergraph/id/", "--base");
  }

  @Test
  void aRejectsFileThatCannotBeWrittenIsNamed() throws Exception {
    build("--rejects", folder.resolve("nowhere").resolve("rejects.txt"), page)
        .failed(1)
        .saying("nowhere");
  }

  @Test
  void aTakenPortIsNamedWithTheOptionForAnother() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      run("serve", "--port", taken.getLocalPort())
          .failed(1)
          .saying("port " + taken.getLocalPort() + " is in use", "--port");
    }
  }

  @Test
  void anImpossiblePortIsWrongUsage() throws Exception {
    run("serve", "--port", 99_999).failed(2).saying("99999");
  }

  @Test
  void anUnknownHostIsNamed() throws Exception {
    run("serve", "--host", "no-such-host.invalid", "--port", 0)
        .failed(1)
        .saying("no address is known for host no-such-host.invalid");
  }
}
