package org.papergraph.restore;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.papergraph.read.Compression;
import org.papergraph.read.PeekedInput;
import org.papergraph.read.UnreadableInputException;

/** Files of dumps, opened: what was compressed, or compressed again, as it was before. */
final class Unpacked {
  private static final int DEEPEST = 3;
  private static final int MAGIC = 16;
  private static final int MARK_LENGTH = 3;

  private Unpacked() {}

  /** The bytes; what cannot be unpacked is an {@link UnreadableInputException}. */
  static InputStream open(Path file) throws IOException {
    InputStream input = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    try {
      for (int depth = 0; depth < DEEPEST; depth++) {
        PeekedInput peeked = PeekedInput.of(input, MAGIC);
        if (!Compression.isKnown(peeked.head())) {
          return UnreadableInputException.marking(peeked.whole());
        }
        input = Compression.unpacked(peeked.whole(), peeked.head());
      }
      return UnreadableInputException.marking(input);
    } catch (IOException | RuntimeException e) {
      input.close();
      throw e;
    }
  }

  /** The text, without the mark it may begin with. What is no UTF-8 ends the reading. */
  static Reader text(InputStream input) throws IOException {
    PeekedInput peeked = PeekedInput.of(input, MARK_LENGTH);
    InputStream whole = peeked.whole();
    byte[] head = peeked.head();
    boolean marked =
        head.length == MARK_LENGTH
            && (head[0] & 0xFF) == 0xEF
            && (head[1] & 0xFF) == 0xBB
            && (head[2] & 0xFF) == 0xBF;
    if (marked) {
      whole.skipNBytes(MARK_LENGTH);
    }
    return new InputStreamReader(whole, StandardCharsets.UTF_8.newDecoder());
  }
}
