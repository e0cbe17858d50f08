package org.papergraph.link.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.papergraph.link.ConceptSink;

class VocabularyFileTest {
  private static final String OTTERS =
      """
      @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
      <https://otters.example/a> skos:prefLabel "A" ; skos:broader <https://otters.example/b> .
      <https://otters.example/c> skos:prefLabel oops .
      """;

  @TempDir private Path folder;

  private interface Packing {
    OutputStream over(OutputStream output) throws IOException;
  }

  private static byte[] packed(byte[] content, Packing packing) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream output = packing.over(bytes)) {
      output.write(content);
    }
    return bytes.toByteArray();
  }

  private Path file(byte[] content) throws IOException {
    return Files.write(folder.resolve("otters"), content);
  }

  private String error(byte[] content) throws IOException {
    Path file = file(content);
    IOException error = assertThrows(IOException.class, () -> Heard.of(file, ReadingOptions.NONE));
    return String.valueOf(error.getMessage()).replace(file.toString(), "FILE");
  }

  @Test
  void packedFilesAreRead() throws IOException {
    byte[] plain = OTTERS.getBytes(StandardCharsets.UTF_8);
    for (byte[] each :
        new byte[][] {
          plain,
          packed(plain, GZIPOutputStream::new),
          packed(plain, BZip2CompressorOutputStream::new),
          Zstd.compress(plain)
        }) {
      assertEquals("a < b\na is A", Heard.of(file(each), ReadingOptions.NONE).statements());
    }
  }

  @Test
  void twoReadingsAreTheSame() throws IOException {
    Path file = file(OTTERS.getBytes(StandardCharsets.UTF_8));
    VocabularyFile vocabulary = VocabularyFile.of(file, TableLayout.BY_NAMES);

    assertEquals(vocabulary.read(new Heard()), vocabulary.read(new Heard()));
    assertEquals(
        Heard.of(file, ReadingOptions.NONE).statements(),
        Heard.of(file, ReadingOptions.NONE).statements());
    assertEquals(1, vocabulary.read(new Heard()).problemCount());
  }

  @Test
  void aFileIsKnownByItsNameAndChecksum() throws IOException {
    VocabularyFile vocabulary = VocabularyFile.of(file(new byte[0]), TableLayout.BY_NAMES);

    assertEquals("otters", vocabulary.name());
    assertEquals(
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", vocabulary.sha256());
  }

  @Test
  void whatCameBeforeTheEndOfACutFileIsTaken() throws IOException {
    StringBuilder rows = new StringBuilder("id,label\n");
    for (int i = 0; i < 50_000; i++) {
      rows.append("https://otters.example/%d,%d\n".formatted(i, i * 7919L % 50_000));
    }
    byte[] whole = packed(rows.toString().getBytes(StandardCharsets.UTF_8), GZIPOutputStream::new);
    Heard heard = Heard.of(file(Arrays.copyOf(whole, whole.length / 2)), ReadingOptions.NONE);

    assertTrue(heard.account().labels() > 10_000);
    assertEquals(1, heard.account().problemCount());
    assertTrue(heard.problems().contains("the file cannot be read on: "), heard::problems);
    assertTrue(heard.account().problems().get(0).line() > heard.account().labels());
  }

  @Test
  void brokenArchivesAreTold() throws IOException {
    assertTrue(error(new byte[] {0x1F, (byte) 0x8B, 9, 9, 9}).startsWith("FILE: cannot be read ("));
  }

  @Test
  void emptyFilesAndOthersAreToldWithWhatIsRead() throws IOException {
    assertEquals("FILE: an empty file; read are " + VocabularyFormat.ALL, error(new byte[0]));
    assertEquals(
        "FILE: a binary file; read are " + VocabularyFormat.ALL, error(new byte[] {1, 0, 2, 3}));
    for (String other : new String[] {"otters swim", "<html><body>", "{\"otters\": 7}", "[1, 2]"}) {
      assertEquals(
          "FILE: its format is not recognised; read are " + VocabularyFormat.ALL,
          error(other.getBytes(StandardCharsets.UTF_8)));
    }
  }

  /** A failure of whoever takes the concepts is no fault of the vocabulary. */
  @Test
  void failuresOfTheSinkAreItsOwn() throws IOException {
    RuntimeException full = new IllegalStateException("the disk is full");
    ConceptSink failing =
        (ConceptSink)
            Proxy.newProxyInstance(
                ConceptSink.class.getClassLoader(),
                new Class<?>[] {ConceptSink.class},
                (proxy, method, arguments) -> {
                  throw full;
                });
    VocabularyFile vocabulary =
        VocabularyFile.of(file(OTTERS.getBytes(StandardCharsets.UTF_8)), TableLayout.BY_NAMES);

    assertSame(full, assertThrows(RuntimeException.class, () -> vocabulary.read(failing)));
  }
}
