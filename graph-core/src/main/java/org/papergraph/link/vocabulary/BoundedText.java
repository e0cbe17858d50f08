package org.papergraph.link.vocabulary;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import org.papergraph.read.DamagedInputException;

/** Fails where a parser asks for more and more without having anything to tell. */
final class BoundedText extends FilterReader {
  private int longest = 4 << 20;
  private long left = longest;
  private long line = 1;
  private boolean endsLine;

  BoundedText(Reader text) {
    super(text);
  }

  /** The parser has told something. */
  void begin() {
    left = longest;
  }

  /** From now on, less is allowed. */
  void limit(int characters) {
    longest = characters;
    left = Math.min(left, longest);
  }

  /** Passes over the rest, and tells the number of the last line. */
  long lastLine() throws IOException {
    char[] rest = new char[1 << 13];
    begin();
    while (read(rest, 0, rest.length) >= 0) {
      begin();
    }
    return endsLine ? line - 1 : line;
  }

  @Override
  public int read() throws IOException {
    char[] one = new char[1];
    return read(one, 0, 1) < 0 ? -1 : one[0];
  }

  @Override
  public int read(char[] characters, int offset, int length) throws IOException {
    if (left <= 0) {
      throw new DamagedInputException(
          line,
          "XML beyond limits",
          "a tag, comment or text of more than " + longest + " characters");
    }
    int read = super.read(characters, offset, length);
    for (int i = 0; i < read; i++) {
      line += characters[offset + i] == '\n' ? 1 : 0;
    }
    endsLine = read > 0 ? characters[offset + read - 1] == '\n' : endsLine;
    left -= read;
    return read;
  }

  /** The text below is its owner's to close. */
  @Override
  public void close() {}
}
