package org.papergraph.annotate;

import java.util.List;
import java.util.Optional;
import org.papergraph.extract.Finding;
import org.papergraph.extract.PaperReader;
import org.papergraph.extract.Part;
import org.papergraph.extract.Span;
import org.papergraph.read.Place;
import org.papergraph.read.SourceRecord;

/**
 * The text of one record with what it says.
 *
 * @param place the file and line it was read from; nothing for a text that was in no file
 * @param identifier as in {@link SourceRecord#identifier}
 * @param title as it was read
 * @param abstractText as it was read; may be empty
 * @param findings in the order of {@link PaperReader}
 */
public record AnnotatedText(
    Optional<Place> place,
    Optional<String> identifier,
    String title,
    String abstractText,
    List<Finding> findings) {
  public AnnotatedText {
    findings = List.copyOf(findings);
    for (Finding finding : findings) {
      for (Span span : finding.spans()) {
        if (span.end() > text(span.part(), title, abstractText).length()) {
          throw new IllegalArgumentException(span + " reaches beyond the " + span.part().label());
        }
      }
    }
  }

  /** Reads a text that was in no file. */
  public static AnnotatedText of(String title, String abstractText, PaperReader reader) {
    List<Finding> findings = reader.read(title, abstractText);
    return new AnnotatedText(Optional.empty(), Optional.empty(), title, abstractText, findings);
  }

  /** Reads the text of a record. */
  static AnnotatedText of(Place place, SourceRecord record, PaperReader reader) {
    List<Finding> findings = reader.read(record.title(), record.abstractText());
    return new AnnotatedText(
        Optional.of(place), record.identifier(), record.title(), record.abstractText(), findings);
  }

  private static String text(Part part, String title, String abstractText) {
    return part == Part.TITLE ? title : abstractText;
  }

  String part(Part part) {
    return text(part, title, abstractText);
  }

  /** The words of a span, verbatim. */
  String words(Span span) {
    return part(span.part()).substring(span.begin(), span.end());
  }

  /** Code points of the span's part before it. */
  int begin(Span span) {
    return part(span.part()).codePointCount(0, span.begin());
  }

  /** Code points of the span's part up to its end. */
  int end(Span span) {
    return part(span.part()).codePointCount(0, span.end());
  }
}
