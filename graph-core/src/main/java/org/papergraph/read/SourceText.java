package org.papergraph.read;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Text in UTF-8 whose invalid bytes are marked instead of ending the reading.
 *
 * <p>A parser of JSON or XML cannot go on behind a byte that is no text. So each such byte arrives
 * as a noncharacter, which every parser lets pass and no text has any business with; the record
 * that carries it is rejected, and those after it are read.
 */
public final class SourceText {
  /**
   * One of the code points that Unicode keeps for a program's own use; see
   * https://www.unicode.org/faq/private_use.html#noncharacters.
   */
  public static final char MARK = '\uFDD0';

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private SourceText() {}

  /** The characters of an input, without the byte order mark it may begin with. */
  public static Reader reader(InputStream input) throws IOException {
    Reader decoded =
        new InputStreamReader(
            input,
            StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE)
                .replaceWith(String.valueOf(MARK)));
    BufferedReader reader = new BufferedReader(decoded, 1 << 16);
    reader.mark(1);
    if (reader.read() != BYTE_ORDER_MARK) {
      reader.reset();
    }
    return reader;
  }

  /** The beginning of an input without the byte order mark. */
  public static String withoutByteOrderMark(String head) {
    return !head.isEmpty() && head.charAt(0) == BYTE_ORDER_MARK ? head.substring(1) : head;
  }

  /** Whether a text can be stored: without marks, and without halves of surrogate pairs. */
  public static boolean isWhole(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
      } else if (c == MARK || Character.isSurrogate(c)) {
        return false;
      }
    }
    return true;
  }
}
