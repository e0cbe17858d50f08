package org.papergraph.read;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The lines of an input in UTF-8, read with bounded memory.
 *
 * <p>Lines end with LF, CR LF or the end of the input. A line that is too long or no valid UTF-8
 * arrives with a fault, shortened; the lines after it arrive whole.
 */
public final class TextLines {
  /**
   * The longest line in bytes that is taken: 50 times the longest abstract of the ACL Anthology.
   */
  public static final int MAXIMUM_BYTES = 1 << 20;

  private static final int SHOWN_OF_A_BAD_LINE = 4_000;

  private final InputStream input;
  private long number;

  public TextLines(InputStream input) {
    this.input = new BufferedInputStream(input, 1 << 16);
  }

  /** The next line, or nothing at the end of the input. */
  public Optional<TextLine> next() throws IOException {
    int b = input.read();
    if (b < 0) {
      return Optional.empty();
    }
    number++;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
    long length = 0;
    while (b >= 0 && b != '\n') {
      if (length++ < MAXIMUM_BYTES) {
        bytes.write(b);
      }
      b = input.read();
    }
    return Optional.of(line(bytes.toByteArray(), length));
  }

  private TextLine line(byte[] bytes, long length) {
    if (length > MAXIMUM_BYTES) {
      String fault = "line of " + length + " bytes is longer than " + MAXIMUM_BYTES;
      return new TextLine(number, lenient(bytes), Optional.of(fault));
    }
    int end = bytes.length > 0 && bytes[bytes.length - 1] == '\r' ? bytes.length - 1 : bytes.length;
    ByteBuffer buffer = ByteBuffer.wrap(bytes, 0, end);
    try {
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(buffer)
              .toString();
      return new TextLine(number, withoutMark(text), Optional.empty());
    } catch (CharacterCodingException e) {
      String fault = "invalid UTF-8 at byte " + (buffer.position() + 1) + " of the line";
      return new TextLine(number, lenient(bytes), Optional.of(fault));
    }
  }

  private static String withoutMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static String lenient(byte[] bytes) {
    return new String(
        bytes, 0, Math.min(bytes.length, SHOWN_OF_A_BAD_LINE), StandardCharsets.UTF_8);
  }
}
