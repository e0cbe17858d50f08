package org.papergraph.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The readers of archives and public graphs against inputs that are not as they should be. */
class ArchiveReadersTest {
  private static final List<String> SOURCES =
      List.of(
          MadeUpArchives.ARXIV_SNAPSHOT,
          MadeUpArchives.ARXIV_ATOM,
          MadeUpArchives.ARXIV_OAI,
          MadeUpArchives.ARXIV_OAI_RAW,
          MadeUpArchives.ARXIV_OAI_DUBLIN_CORE,
          MadeUpArchives.OPENALEX_ANSWER,
          MadeUpArchives.OPENALEX_LINES,
          MadeUpArchives.SEMANTIC_SCHOLAR_CORPUS,
          MadeUpArchives.SEMANTIC_SCHOLAR_ANSWER,
          MadeUpArchives.SEMANTIC_SCHOLAR_DATA_SET);

  private static void readWhole(SourceReader reader, byte[] bytes) throws IOException {
    RecordedInput read = RecordedInput.of(reader, bytes);

    assertEquals(bytes.length, read.pages.get(0).byteCount());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"arxiv-snapshot", "arxiv-atom", "arxiv-oai", "openalex", "semantic-scholar"})
  void anyInputIsReadToItsEnd(String format) throws IOException {
    SourceReader reader = SourceReaders.named(format).orElseThrow();
    for (String source : SOURCES) {
      readWhole(reader, source.getBytes(StandardCharsets.UTF_8));
    }
  }

  @Test
  void aCutAnywhereIsARejectionAtMost() throws IOException {
    for (String source : SOURCES) {
      SourceReader reader = SourceReaders.recognising(source).orElseThrow();
      byte[] bytes = source.getBytes(StandardCharsets.UTF_8);
      for (int length = 0; length < bytes.length; length += 11) {
        RecordedInput cut = RecordedInput.of(reader, Arrays.copyOf(bytes, length));

        assertTrue(cut.rejections.size() <= 2, cut.complaints().toString());
      }
    }
  }

  @Test
  void bytesThatAreChangedAnywhereThrowNothing() throws IOException {
    Random random = new Random(31);
    for (String source : SOURCES) {
      SourceReader reader = SourceReaders.recognising(source).orElseThrow();
      for (int round = 0; round < 300; round++) {
        byte[] bytes = source.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 3; i++) {
          bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        readWhole(reader, bytes);
      }
    }
  }
}
