package org.papergraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.papergraph.cli.Program.papergraph;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** The same inputs give the same graph, however they are given. */
@TestInstance(Lifecycle.PER_CLASS)
class DeterminismIT {
  private final List<Path> pages = new ArrayList<>();
  private Path folder = Path.of("");
  private String expected = "";

  /** Three pages; papers 8 to 11 stand on two of them, and one of the sample's pages is a third. */
  @BeforeAll
  void buildTheFolderWithOneThread(@TempDir Path temporary) throws Exception {
    folder = temporary;
    Path input = Files.createDirectory(folder.resolve("pages"));
    pages.add(
        Files.copy(Program.root().resolve("examples/listing-compact.txt"), input.resolve("a.txt")));
    pages.add(Files.writeString(input.resolve("b.txt"), MadeUpPages.spaced(0, 12)));
    pages.add(Files.writeString(input.resolve("c.txt"), MadeUpPages.dense(8, 20)));
    Path store = folder.resolve("expected");
    papergraph("build", "--store", store, "--threads", 1, input).run().done();
    expected = Stores.exported(store);
    assertFalse(expected.isEmpty());
  }

  @Test
  void theOrderOfTheFilesAndTheNumberOfThreadsDoNotCount() throws Exception {
    Path store = folder.resolve("reversed");

    papergraph("build", "--store", store, "--threads", 4, pages.get(2), pages.get(1), pages.get(0))
        .run()
        .done()
        .saying(", 4 merged, 0 rejected");

    assertEquals(expected, Stores.exported(store));
  }

  @Test
  void pagesAddedOneByOneGiveTheSameGraphAndAddingThemAgainChangesNothing() throws Exception {
    Path store = folder.resolve("added");
    papergraph("build", "--store", store, pages.get(1)).run().done();
    papergraph("add", "--store", store, "--threads", 4, pages.get(2)).run().done();
    papergraph("add", "--store", store, pages.get(0)).run().done();
    assertEquals(expected, Stores.quads(store));

    papergraph("add", "--store", store, pages.get(2), pages.get(0), pages.get(1))
        .run()
        .done()
        .saying(" 0 stored, ");

    assertEquals(expected, Stores.exported(store));
  }

  @Test
  void standardInputGivesTheSameGraph() throws Exception {
    ByteArrayOutputStream together = new ByteArrayOutputStream();
    for (int i : new int[] {1, 2, 0}) {
      Files.copy(pages.get(i), together);
    }
    Path file = Files.write(folder.resolve("together"), together.toByteArray());
    Path store = folder.resolve("piped");

    papergraph("build", "--store", store, "-").reading(file).run().done();

    assertEquals(expected, Stores.exported(store));
  }

  @Test
  void compressedFilesGiveTheSameGraph() throws Exception {
    Path packed = Files.createDirectory(folder.resolve("packed"));
    for (Path page : pages) {
      pack(page, packed.resolve(page.getFileName() + ".gz"));
    }
    Path store = folder.resolve("unpacked");

    papergraph("build", "--store", store, packed).run().done();

    assertEquals(expected, Stores.exported(store));
  }

  private static void pack(Path file, Path packed) throws IOException {
    try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
      Files.copy(file, out);
    }
  }
}
