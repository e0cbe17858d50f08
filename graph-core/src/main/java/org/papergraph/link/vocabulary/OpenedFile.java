package org.papergraph.link.vocabulary;

import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.papergraph.read.Compression;
import org.papergraph.read.PeekedInput;
import org.papergraph.read.SourceText;
import org.papergraph.read.UnreadableInputException;

/** The text of a file, unpacked and decoded. */
final class OpenedFile implements AutoCloseable {
  private static final int HEAD_BYTES = 1 << 16;
  private static final int DEEPEST_ARCHIVE = 3;

  private static final Pattern DECLARED =
      Pattern.compile("\\s*<\\?xml[^>]*\\bencoding\\s*=\\s*[\"']([\\w.:-]+)[\"']");

  private final InputStream file;
  private final String head;
  private final CountedText text;

  private OpenedFile(InputStream file, String head, CountedText text) {
    this.file = file;
    this.head = head;
    this.text = text;
  }

  /**
   * Opens a file.
   *
   * @throws IOException if nothing of it can be read, or it is no text
   */
  static OpenedFile of(Path path) throws IOException {
    InputStream file = Files.newInputStream(path);
    try {
      return of(path, file);
    } catch (IOException | RuntimeException e) {
      file.close();
      throw e;
    }
  }

  private static OpenedFile of(Path path, InputStream file) throws IOException {
    PeekedInput input = unpacked(file, path);
    byte[] head = input.head();
    if (head.length == 0) {
      return empty(path, file, input);
    }
    Charset charset = charset(head);
    String text = SourceText.withoutByteOrderMark(new String(head, charset));
    if (text.indexOf('\0') >= 0) {
      throw new IOException(path + ": a binary file; read are " + VocabularyFormat.ALL);
    }
    Reader decoded =
        charset.equals(StandardCharsets.UTF_8)
            ? SourceText.reader(input.whole())
            : new InputStreamReader(input.whole(), charset);
    return new OpenedFile(file, text, new CountedText(decoded));
  }

  private static PeekedInput unpacked(InputStream file, Path path) throws IOException {
    try {
      InputStream marking = UnreadableInputException.marking(file);
      PeekedInput input = PeekedInput.of(marking, HEAD_BYTES);
      for (int i = 0; i < DEEPEST_ARCHIVE && Compression.isKnown(input.head()); i++) {
        InputStream unpacked = Compression.unpacked(input.whole(), input.head());
        input = PeekedInput.of(UnreadableInputException.marking(unpacked), HEAD_BYTES);
      }
      return input;
    } catch (UnreadableInputException e) {
      throw unreadable(path, e);
    }
  }

  private static OpenedFile empty(Path path, InputStream file, PeekedInput input)
      throws IOException {
    try (file) {
      input.whole().read();
    } catch (UnreadableInputException e) {
      throw unreadable(path, e);
    }
    throw new IOException(path + ": an empty file; read are " + VocabularyFormat.ALL);
  }

  private static IOException unreadable(Path path, UnreadableInputException e) {
    return new IOException(path + ": cannot be read (" + e.getMessage() + ")", e);
  }

  /** UTF-16 has a mark; XML may declare another one; everything else is UTF-8. */
  private static Charset charset(byte[] head) {
    if (head.length > 1 && (head[0] & 0xFF) + (head[1] & 0xFF) == 0xFE + 0xFF) {
      return StandardCharsets.UTF_16;
    }
    Matcher declared = DECLARED.matcher(new String(head, StandardCharsets.ISO_8859_1));
    return declared.lookingAt() && isKnown(declared.group(1))
        ? Charset.forName(declared.group(1))
        : StandardCharsets.UTF_8;
  }

  private static boolean isKnown(String charset) {
    try {
      // What is in UTF-16 without its mark is not what was just understood.
      return Charset.isSupported(charset) && !charset.toUpperCase(Locale.ROOT).startsWith("UTF-");
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** Its first characters. */
  String head() {
    return head;
  }

  /** All of it. */
  Reader text() {
    return text;
  }

  /** The line that has been read last. */
  long line() {
    return text.line;
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  /** Counts the lines that pass. */
  private static final class CountedText extends FilterReader {
    private long line = 1;

    CountedText(Reader text) {
      super(text);
    }

    @Override
    public int read() throws IOException {
      char[] one = new char[1];
      return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] characters, int offset, int length) throws IOException {
      int read = super.read(characters, offset, length);
      for (int i = 0; i < read; i++) {
        line += characters[offset + i] == '\n' ? 1 : 0;
      }
      return read;
    }

    @Override
    public boolean markSupported() {
      return false;
    }
  }
}
