package org.papergraph.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.papergraph.ontology.Papergraph;
import org.papergraph.read.Inputs;
import org.papergraph.vocabulary.VocabularyFiles;

/** The five pages the project began with, where they lie beside the repository. */
class SharedListingsTest {
  private static Path listings() {
    Path root = Path.of("").toAbsolutePath();
    while (root.getParent() != null && !Files.isDirectory(root.resolve(".mvn"))) {
      root = root.getParent();
    }
    return root.resolveSibling("shared").resolve("listings");
  }

  @Test
  void allRecordsAreReadAndEveryMentionStandsWhereItSays(@TempDir Path folder) throws IOException {
    Path listings = listings();
    assumeTrue(Files.isDirectory(listings), "no listings at " + listings);
    Path store = folder.resolve("store");

    Accounts accounts =
        new GraphBuild(
                VocabularyFiles.bundled(),
                new GraphBuild.Settings(Optional.of(Papergraph.DEFAULT_BASE), 2, "test"),
                rejection -> {},
                Progress.none())
            .build(
                store,
                new Inputs(
                    List.of(listings.toString()), InputStream.nullInputStream(), Optional.empty()));

    assertEquals(477, accounts.read());
    assertEquals(415, accounts.stored());
    assertEquals(62, accounts.merged());
    assertEquals(0, accounts.rejected());
    List<StoredGraph.Mention> misquoted = new ArrayList<>(StoredGraph.mentions(store));
    misquoted.removeIf(mention -> mention.exact().equals(mention.quoted()));
    assertEquals(List.of(), misquoted);
  }
}
