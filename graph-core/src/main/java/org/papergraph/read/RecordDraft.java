package org.papergraph.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.papergraph.record.Agent;
import org.papergraph.record.Description;
import org.papergraph.record.Field;
import org.papergraph.record.Identifier;
import org.papergraph.record.Property;
import org.papergraph.record.ReportedResult;
import org.papergraph.record.Subject;

/**
 * A record while it is read: its fields, which may come in any order, and the first thing that is
 * wrong with them.
 */
public final class RecordDraft {
  /**
   * Why a record is rejected.
   *
   * @param reason as in {@link Rejection#reason}
   * @param advice as in {@link Rejection#advice}
   */
  public record Fault(String reason, String advice) {}

  private final Subject subject;
  private final long line;
  private @Nullable String title;
  private @Nullable String abstractText;
  private final List<Identifier> identifiers = new ArrayList<>();
  private final List<Agent> authors = new ArrayList<>();
  private final List<Field> fields = new ArrayList<>();
  private final List<ReportedResult> results = new ArrayList<>();
  private @Nullable Fault fault;

  /**
   * Begins a record of a paper.
   *
   * @param line where the record begins, counted from 1
   */
  public RecordDraft(long line) {
    this(Subject.PAPER, line);
  }

  /**
   * Begins a record.
   *
   * @param subject what it is about
   * @param line where it begins, counted from 1
   */
  public RecordDraft(Subject subject, long line) {
    this.subject = subject;
    this.line = line;
  }

  public long line() {
    return line;
  }

  public void title(String text) {
    title = only("title", title, text);
  }

  public void abstractText(String text) {
    abstractText = only("abstract", abstractText, text);
  }

  /** Takes an identifier; the source's own comes first. */
  public void identifier(Identifier identifier) {
    if (isText("identifier", identifier.value())) {
      identifiers.add(identifier);
    }
  }

  /** Takes the source's own identifier, whenever it comes. */
  public void ownIdentifier(Identifier identifier) {
    if (isText("identifier", identifier.value())) {
      identifiers.add(0, identifier);
    }
  }

  /** Takes an author, behind those before. */
  public void author(Agent author) {
    boolean whole =
        isText("author", author.name())
            && isText("author", author.family())
            && isText("author", author.given())
            && author.affiliations().stream().allMatch(it -> isText("affiliation", it))
            && author.identifiers().stream().allMatch(it -> isText("identifier", it.value()));
    if (whole) {
      authors.add(author);
    }
  }

  /**
   * Takes a field. A value that is not of the property's type is kept as a note, so that nothing is
   * lost and nothing is claimed; an empty one says nothing.
   *
   * @param path the field as the format calls it
   */
  public void field(Property property, String value, String path) {
    field(property, value, Optional.empty(), path);
  }

  /** Takes a field that names a thing, with the thing's address. */
  public void field(Property property, String value, Optional<String> address, String path) {
    String text = value.strip();
    if (text.isEmpty() || !isText(path, text)) {
      return;
    }
    Optional<String> at = address.filter(it -> Field.fits(Property.PAGE, it));
    fields.add(
        Field.fits(property, text)
            ? new Field(property, text, at, path)
            : Field.of(Property.NOTE, text, path));
  }

  /** Takes what a table of results says of the paper. */
  public void result(ReportedResult result) {
    String all = result.toString();
    if (isText(result.path(), all)) {
      results.add(result);
    }
  }

  /** Whether the record says this property. */
  public boolean has(Property property) {
    return fields.stream().anyMatch(field -> field.property() == property);
  }

  private boolean isText(String field, String text) {
    if (text.length() > TextLines.MAXIMUM_BYTES) {
      fault("text too long", field + " of " + text.length() + " characters");
      return false;
    }
    if (!SourceText.isWhole(text)) {
      fault("invalid UTF-8", "the " + field + " has bytes or escapes that are no character");
      return false;
    }
    return true;
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
  public void fault(String reason, String advice) {
    if (fault == null) {
      fault = new Fault(reason, advice);
    }
  }

  public Optional<Fault> fault() {
    if (fault == null && (title == null || title.isEmpty())) {
      return Optional.of(
          subject == Subject.PAPER
              ? new Fault("no title", "a paper has a title that is not empty")
              : new Fault("no name", "a " + noun() + " has a name that is not empty"));
    }
    return Optional.ofNullable(fault);
  }

  private String noun() {
    return subject.name().toLowerCase(Locale.ROOT);
  }

  /** What a person may know the record by. */
  public String excerpt() {
    if (title != null && !title.isEmpty()) {
      return title;
    }
    return !identifiers.isEmpty()
        ? identifiers.get(0).toString()
        : abstractText != null ? abstractText : "";
  }

  /** The record, if it has no {@link #fault}. */
  public SourceRecord record(int page, long lastLine, int onLine) {
    if (title == null || fault != null) {
      throw new IllegalStateException("record with a fault: " + fault());
    }
    String text = abstractText == null ? "" : abstractText;
    return new SourceRecord(
        new Description(subject, identifiers, title, text, authors, fields, results),
        page,
        line,
        lastLine,
        onLine);
  }
}
