package org.papergraph.read;

import java.util.Optional;

/**
 * One paper as one entry of an input tells it.
 *
 * @param identifier the source's own identifier, behind a prefix that says whose it is: {@code
 *     arxiv:2507.14683}, {@code acl:P18-1001}, {@code ml-anthology:KEY}
 * @param title the title as it was read, without the line's end
 * @param abstractText the abstract as it was read; empty if there is none
 * @param page the number of the source page within this run, as given by {@link
 *     RecordSink#beginPage}
 * @param line the first line of the entry within its page, counted from 1
 * @param lastLine the last line of the entry within its page
 */
public record PaperRecord(
    Optional<String> identifier,
    String title,
    String abstractText,
    int page,
    long line,
    long lastLine) {
  public PaperRecord {
    if (title.isBlank()) {
      throw new IllegalArgumentException("a paper needs a title");
    }
    if (line < 1 || lastLine < line) {
      throw new IllegalArgumentException("lines " + line + " to " + lastLine);
    }
  }
}
