package org.papergraph.read;

/**
 * A page of input: the unit a record's line number counts in.
 *
 * <p>A page is known by its content, so that the same page is the same source whether it came from
 * a file, in a folder, or glued to others on standard input.
 *
 * @param sha256 SHA-256 of the page's content, as 64 lower-case hexadecimal digits: of a listing
 *     its lines joined by single line feeds, blank lines at its end left out; of other formats,
 *     where an input is one page, its bytes, unpacked
 * @param byteCount the bytes of that content
 * @param format the name of the reader
 * @param fileName the last part of the name the input was given under
 */
public record SourcePage(String sha256, long byteCount, String format, String fileName) {
  public SourcePage {
    if (sha256.length() != 64) {
      throw new IllegalArgumentException("not a SHA-256: " + sha256);
    }
  }
}
