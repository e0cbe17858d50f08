package org.papergraph.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.papergraph.export.Compression;
import org.papergraph.export.DumpFolder;
import org.papergraph.export.Manifest;
import org.papergraph.export.Profile;

class EarlierReleaseTest {
  private static final String LINES = "<a> <p> <o> .\n<b> <p> \"Ötter\" <g> .\n";

  @TempDir Path temporary = Path.of("");

  private Path release(Profile profile, Compression compression) throws IOException {
    Path place = temporary.resolve("release");
    try (DumpFolder folder = DumpFolder.begin(place)) {
      ReleaseFolder release = new ReleaseFolder(folder);
      release.dump(
          new StreamPart(
              "nquads",
              profile.label(),
              "graph/a",
              "nq",
              "application/n-quads",
              "a test",
              compression,
              out -> {
                out.write(LINES.getBytes(StandardCharsets.UTF_8));
                return 2;
              }));
      release.finish("1.2", "https://pond.example/");
      folder.commit();
    }
    return place;
  }

  private static String refusal(Path place) {
    return Refused.saying(IOException.class, () -> EarlierRelease.open(place));
  }

  @ParameterizedTest
  @EnumSource
  void itsStatementsAreReadHoweverTheyAreCompressed(Compression compression) throws IOException {
    EarlierRelease earlier = EarlierRelease.open(release(Profile.FULL, compression));

    StringBuilder read = new StringBuilder();
    try (SortedLines lines = earlier.lines()) {
      while (lines.advance()) {
        read.append(new String(lines.line(), StandardCharsets.UTF_8)).append('\n');
      }
    }
    assertEquals(LINES, read.toString());
    assertEquals("1.2", earlier.software());
  }

  @Test
  void aFolderWithoutAManifestIsNone() {
    assertTrue(refusal(temporary).contains("is no release: it has no manifest.json"));
  }

  @Test
  void oneWithFactsAloneCannotBeComparedWith() throws IOException {
    assertTrue(refusal(release(Profile.PLAIN, Compression.NONE)).contains("has no full N-Quads"));
  }

  @Test
  void aDumpThatWasChangedIsRefused() throws IOException {
    Path place = release(Profile.FULL, Compression.NONE);
    Path dump = place.resolve("graph/a.nq");
    Files.writeString(dump, LINES.replace("<o>", "<x>"));

    assertTrue(refusal(place).startsWith(dump + " is damaged"));

    Files.delete(dump);
    assertEquals(dump + " is missing", refusal(place));
  }

  @Test
  void aManifestThatWasChangedIsRefused() throws IOException {
    Path place = release(Profile.FULL, Compression.NONE);
    Path manifest = place.resolve(Manifest.FILE);
    Files.writeString(manifest, "\n", StandardOpenOption.APPEND);

    assertEquals(manifest + " is not the one of SHA256SUMS", refusal(place));
  }
}
