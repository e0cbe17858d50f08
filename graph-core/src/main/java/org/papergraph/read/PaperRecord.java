package org.papergraph.read;

/**
 * One paper as one entry of an input tells it.
 *
 * @param title the title as it was read, without the line's end
 * @param abstractText the abstract as it was read
 * @param page the number of the source page within this run, as given by {@link
 *     RecordSink#beginPage}
 * @param line the line of the title within its page, counted from 1
 * @param lastLine the last line of the entry within its page
 */
public record PaperRecord(String title, String abstractText, int page, long line, long lastLine) {
  public PaperRecord {
    if (title.isBlank()) {
      throw new IllegalArgumentException("a paper needs a title");
    }
    if (line < 1 || lastLine < line) {
      throw new IllegalArgumentException("lines " + line + " to " + lastLine);
    }
  }
}
