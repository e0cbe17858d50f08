package org.papergraph.read;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A record while it is read: its fields, which may come in any order, and the first thing that is
 * wrong with them.
 */
final class RecordDraft {
  /**
   * Why a record is rejected.
   *
   * @param reason as in {@link Rejection#reason}
   * @param advice as in {@link Rejection#advice}
   */
  record Fault(String reason, String advice) {}

  private final long line;
  private @Nullable String title;
  private @Nullable String abstractText;
  private @Nullable String identifier;
  private @Nullable Fault fault;

  /**
   * @param line where the record begins, counted from 1
   */
  RecordDraft(long line) {
    this.line = line;
  }

  long line() {
    return line;
  }

  void title(String text) {
    title = only("title", title, text);
  }

  void abstractText(String text) {
    abstractText = only("abstract", abstractText, text);
  }

  /** Takes the source's identifier with the prefix that says whose it is. */
  void identifier(String prefixed) {
    identifier = only("identifier", identifier, prefixed);
  }

  private String only(String field, @Nullable String before, String text) {
    if (before != null) {
      fault("field given twice", "a record has one " + field);
    } else if (text.length() > TextLines.MAXIMUM_BYTES) {
      fault(
          "text too long",
          field
              + " of "
              + text.length()
              + " characters; at most "
              + TextLines.MAXIMUM_BYTES
              + " are taken");
    } else if (!SourceText.isWhole(text)) {
      fault("invalid UTF-8", "the " + field + " has bytes or escapes that are no character");
    }
    return text.strip();
  }

  /** Notes what is wrong; the first fault of a record counts. */
  void fault(String reason, String advice) {
    if (fault == null) {
      fault = new Fault(reason, advice);
    }
  }

  Optional<Fault> fault() {
    if (fault == null && (title == null || title.isEmpty())) {
      return Optional.of(new Fault("no title", "a paper has a title that is not empty"));
    }
    return Optional.ofNullable(fault);
  }

  /** What a person may know the record by. */
  String excerpt() {
    if (title != null && !title.isEmpty()) {
      return title;
    }
    return identifier != null ? identifier : abstractText != null ? abstractText : "";
  }

  /** The record, if it has no {@link #fault}. */
  PaperRecord record(int page, long lastLine) {
    if (title == null || fault != null) {
      throw new IllegalStateException("record with a fault: " + fault());
    }
    return new PaperRecord(
        Optional.ofNullable(identifier),
        title,
        abstractText == null ? "" : abstractText,
        page,
        line,
        lastLine);
  }
}
