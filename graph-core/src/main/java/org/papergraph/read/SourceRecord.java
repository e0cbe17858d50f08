package org.papergraph.read;

import java.util.List;
import java.util.Optional;
import org.papergraph.record.Agent;
import org.papergraph.record.Description;
import org.papergraph.record.Field;
import org.papergraph.record.Identifier;

/**
 * One paper or other thing as one entry of an input tells it.
 *
 * @param description what it says
 * @param page the number of the source page within this run, as given by {@link
 *     RecordSink#beginPage}
 * @param line the first line of the entry within its page, counted from 1
 * @param lastLine the last line of the entry within its page
 * @param onLine which of the entries that begin on its first line it is, counted from 1
 */
public record SourceRecord(
    Description description, int page, long line, long lastLine, int onLine) {
  public SourceRecord {
    if (line < 1 || lastLine < line) {
      throw new IllegalArgumentException("lines " + line + " to " + lastLine);
    }
  }

  /** All identifiers, the source's own first. */
  public List<Identifier> identifiers() {
    return description.identifiers();
  }

  /** The title, or the name of what is no paper, as read. */
  public String title() {
    return description.title();
  }

  /** The abstract, or the description of what is no paper, as read. */
  public String abstractText() {
    return description.abstractText();
  }

  /** Who made it, in the order of the source. */
  public List<Agent> authors() {
    return description.authors();
  }

  /** What else it says, in the order of the source. */
  public List<Field> fields() {
    return description.fields();
  }

  /** The source's own identifier, with its prefix. */
  public Optional<String> identifier() {
    return identifiers().stream().map(Identifier::toString).findFirst();
  }
}
