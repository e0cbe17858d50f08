package org.papergraph.read.repository;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.Optional;
import org.papergraph.read.SourceText;

/** The text of an input that is one record. */
final class BoundedText {
  private BoundedText() {}

  /** The whole text; nothing where it is longer than so many characters. */
  static Optional<String> of(InputStream input, int most) throws IOException {
    String text = read(input, most);
    return text.length() <= most ? Optional.of(text) : Optional.empty();
  }

  /** The text, or as much of it. */
  static String beginning(InputStream input, int most) throws IOException {
    String text = read(input, most);
    return text.substring(0, Math.min(text.length(), most));
  }

  /** All of a text, or more than so many characters. */
  private static String read(InputStream input, int most) throws IOException {
    Reader reader = SourceText.reader(input);
    StringBuilder text = new StringBuilder();
    char[] buffer = new char[1 << 13];
    for (int n = 0; n >= 0 && text.length() <= most; n = reader.read(buffer, 0, buffer.length)) {
      text.append(buffer, 0, n);
    }
    return text.toString();
  }

  /** How many lines a text has, its last one counted if there is anything on it. */
  static long lines(String text) {
    return Math.max(1, text.lines().count());
  }
}
