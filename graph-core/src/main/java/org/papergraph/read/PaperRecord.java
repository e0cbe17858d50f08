package org.papergraph.read;

import java.util.List;
import java.util.Optional;
import org.papergraph.record.Agent;
import org.papergraph.record.Field;
import org.papergraph.record.Identifier;

/**
 * One paper as one entry of an input tells it.
 *
 * @param identifiers all it gives, the source's own first
 * @param title the title as it was read, without the line's end
 * @param abstractText the abstract as it was read; empty if there is none
 * @param authors in the order of the source
 * @param fields what else it says, in the order of the source
 * @param page the number of the source page within this run, as given by {@link
 *     RecordSink#beginPage}
 * @param line the first line of the entry within its page, counted from 1
 * @param lastLine the last line of the entry within its page
 * @param onLine which of the entries that begin on its first line it is, counted from 1
 */
public record PaperRecord(
    List<Identifier> identifiers,
    String title,
    String abstractText,
    List<Agent> authors,
    List<Field> fields,
    int page,
    long line,
    long lastLine,
    int onLine) {
  public PaperRecord {
    identifiers = identifiers.stream().distinct().toList();
    authors = List.copyOf(authors);
    fields = fields.stream().distinct().toList();
    if (title.isBlank()) {
      throw new IllegalArgumentException("a paper needs a title");
    }
    if (line < 1 || lastLine < line) {
      throw new IllegalArgumentException("lines " + line + " to " + lastLine);
    }
  }

  /** The only entry that begins on its line. */
  public PaperRecord(
      List<Identifier> identifiers,
      String title,
      String abstractText,
      List<Agent> authors,
      List<Field> fields,
      int page,
      long line,
      long lastLine) {
    this(identifiers, title, abstractText, authors, fields, page, line, lastLine, 1);
  }

  /** The source's own identifier, with its prefix. */
  public Optional<String> identifier() {
    return identifiers.stream().map(Identifier::toString).findFirst();
  }
}
