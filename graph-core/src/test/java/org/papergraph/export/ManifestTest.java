package org.papergraph.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Folders of dumps and what they say of themselves. */
final class ManifestTest {
  private static final String SUM = "0123456789abcdef".repeat(4);

  @TempDir Path folder;

  @Test
  void whatIsWrittenIsRead() throws IOException {
    Manifest manifest =
        new Manifest(
            "1.0",
            "https://pond.example/",
            List.of(
                new DumpFile("b.nq", "nquads", "full", "none", 1, 1, 10, SUM, 3),
                new DumpFile("a/\"a\".ttl", "turtle", "plain", "zstd", 1, 2, 0, SUM, 0)));
    Files.write(folder.resolve(Manifest.FILE), manifest.bytes());
    assertTrue(Manifest.isIn(folder));
    assertEquals(manifest, Manifest.of(folder));
    assertEquals("a/\"a\".ttl", Manifest.of(folder).files().get(0).path());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{}",
        "{\"papergraph\":\"otter\",\"format\":1,\"software\":\"\",\"base\":\"\",\"files\":[]}",
        "{\"papergraph\":\"dump\",\"format\":2,\"software\":\"\",\"base\":\"\",\"files\":[]}",
        "{\"papergraph\":\"dump\",\"format\":1,\"software\":\"\",\"base\":\"\",\"files\":[{}]}",
      })
  void whatIsNoManifestIsToldWithItsFile(String text) throws IOException {
    Path file = Files.writeString(folder.resolve(Manifest.FILE), text);
    IOException refused = assertThrows(IOException.class, () -> Manifest.of(folder));
    assertTrue(String.valueOf(refused.getMessage()).startsWith(file.toString()), refused::toString);
  }

  @ParameterizedTest
  @ValueSource(strings = {"../a", "/a", "a/../../b", ""})
  void filesAreWithinTheFolder(String path) {
    assertThrows(
        IllegalArgumentException.class,
        () -> new DumpFile(path, "nquads", "full", "none", 1, 1, 0, SUM, 0));
  }

  @Test
  void aFolderAppearsOnceItIsWholeAndNothingIsLeftOfOneThatFailed() throws IOException {
    Path target = folder.resolve("dump");
    try (DumpFolder dump = DumpFolder.begin(target)) {
      dump.file("a.txt", new byte[] {1});
      assertFalse(Files.exists(target));
    }
    assertFalse(Files.exists(folder.resolve("dump.part")));
    try (DumpFolder dump = DumpFolder.begin(target)) {
      dump.file("b/c.txt", new byte[] {1, 2});
      dump.checksums(new TreeMap<>(Map.of("b/c.txt", DumpFolder.sha256(new byte[] {1, 2}))));
      dump.commit();
    }
    assertEquals(2, Files.size(target.resolve("b/c.txt")));
    assertTrue(Files.readString(target.resolve("SHA256SUMS")).endsWith("  b/c.txt\n"));
    assertThrows(IOException.class, () -> DumpFolder.begin(target));
  }
}
