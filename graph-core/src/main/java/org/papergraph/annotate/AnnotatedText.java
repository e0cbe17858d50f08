package org.papergraph.annotate;

import java.util.List;
import java.util.Optional;
import org.papergraph.extract.Finding;
import org.papergraph.extract.FindingReader;
import org.papergraph.extract.Part;
import org.papergraph.extract.Span;
import org.papergraph.read.Place;

/**
 * The text of one record with what it says.
 *
 * @param place the file and line it was read from; nothing for a text that was in no file
 * @param title as it was read
 * @param abstractText as it was read; may be empty
 * @param findings in the order of {@link FindingReader}
 */
public record AnnotatedText(
    Optional<Place> place, String title, String abstractText, List<Finding> findings) {
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

  /** Reads a text. */
  public static AnnotatedText of(
      Optional<Place> place, String title, String abstractText, FindingReader reader) {
    return new AnnotatedText(place, title, abstractText, reader.read(title, abstractText));
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
