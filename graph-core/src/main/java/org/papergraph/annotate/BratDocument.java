package org.papergraph.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.papergraph.extract.Finding;
import org.papergraph.extract.Part;
import org.papergraph.extract.Span;
import org.papergraph.ontology.Papergraph;
import org.papergraph.text.NameKey;
import org.papergraph.vocabulary.Kind;

/**
 * One text in <a href="https://brat.nlplab.org/standoff.html">brat's standoff format</a>.
 *
 * <p>Each mention is a text-bound annotation (T) with the finding's kind as its type; an attribute
 * (A) where the paper introduces it or is about it, or a result is relative; and a note (#) with
 * what else is known of the finding. A result's value is bound by relations (R), called as in the
 * ontology, to the nearest mentions of its metric, dataset, method and baseline.
 *
 * <p>Offsets count code points of the document. brat knows no line break inside of an annotation,
 * and its readers take several characters for the end of a line: all control characters of the text
 * are blanks here, so that each offset stays what it is.
 */
final class BratDocument {
  private final AnnotatedText text;
  private final int abstractBegin;
  private final List<Bound> bounds = new ArrayList<>();
  private final StringBuilder lines = new StringBuilder();
  private int attributes;
  private int relations;

  /** A text-bound annotation. */
  private record Bound(int id, Finding finding, int begin) {
    int distance(Bound other) {
      return Math.abs(begin - other.begin);
    }
  }

  BratDocument(AnnotatedText text) {
    this.text = text;
    this.abstractBegin = text.title().codePointCount(0, text.title().length()) + 1;
    text.findings().forEach(this::mentions);
    bounds.stream()
        .filter(bound -> bound.finding() instanceof Finding.Result)
        .forEach(bound -> relations(bound, (Finding.Result) bound.finding()));
  }

  /** The content of the {@code .txt} file: title, line feed, abstract, line feed. */
  String document() {
    String abstractLine =
        text.abstractText().isEmpty() ? "" : inOneLine(text.abstractText()) + "\n";
    return inOneLine(text.title()) + "\n" + abstractLine;
  }

  /** The content of the {@code .ann} file. */
  String annotations() {
    return lines.toString();
  }

  private void mentions(Finding finding) {
    FindingKind kind = FindingKind.of(finding);
    for (Span span : finding.spans()) {
      int id = bounds.size() + 1;
      int before = span.part() == Part.TITLE ? 0 : abstractBegin;
      int begin = before + text.begin(span);
      int end = before + text.end(span);
      bounds.add(new Bound(id, finding, begin));
      line("T" + id, kind.type() + " " + begin + " " + end, inOneLine(text.words(span)));
      attribute(finding).ifPresent(name -> line("A" + ++attributes, name + " T" + id));
      line("#" + id, "AnnotatorNotes T" + id, inOneLine(note(finding)));
    }
  }

  private static Optional<String> attribute(Finding finding) {
    if (finding instanceof Finding.Named named) {
      return switch (named.role()) {
        case INTRODUCED -> Optional.of("Introduced");
        case CENTRAL -> Optional.of("Central");
        case MENTIONED -> Optional.empty();
      };
    }
    boolean relative = finding instanceof Finding.Result result && result.relative();
    return relative ? Optional.of("Relative") : Optional.empty();
  }

  private static String note(Finding finding) {
    Map<String, String> known = new java.util.LinkedHashMap<>();
    if (finding instanceof Finding.Named named) {
      known.put("name", named.name());
      named.expansion().ifPresent(expansion -> known.put("expansion", expansion));
      named.concept().ifPresent(concept -> known.put("concept", concept));
    } else if (finding instanceof Finding.Acronym acronym) {
      known.put("name", acronym.shortForm());
      known.put("expansion", acronym.longForm());
    } else if (finding instanceof Finding.Repository repository) {
      known.put("url", repository.url());
    } else if (finding instanceof Finding.Link link) {
      known.put("url", link.url());
    }
    known.put("confidence", String.valueOf(finding.confidence()));
    known.put("rule", finding.rule());
    return known.entrySet().stream()
        .map(entry -> entry.getKey() + " " + entry.getValue())
        .collect(Collectors.joining("; "));
  }

  private void relations(Bound value, Finding.Result result) {
    relation(value, Papergraph.METRIC, Kind.METRIC, result.metric());
    relation(value, Papergraph.ON_DATASET, Kind.DATASET, result.dataset());
    relation(value, Papergraph.OF_METHOD, Kind.METHOD, result.method());
    relation(value, Papergraph.BASELINE, Kind.METHOD, result.baseline());
  }

  private void relation(Bound value, String property, Kind kind, Optional<String> name) {
    name.flatMap(n -> nearest(value, kind, NameKey.of(n)))
        .ifPresent(
            target ->
                line(
                    "R" + ++relations,
                    property.substring(Papergraph.NAMESPACE.length())
                        + (" Arg1:T" + value.id())
                        + (" Arg2:T" + target.id())));
  }

  private Optional<Bound> nearest(Bound value, Kind kind, String key) {
    return bounds.stream()
        .filter(
            bound ->
                bound.finding() instanceof Finding.Named named
                    && named.kind() == kind
                    && NameKey.of(named.name()).equals(key))
        .min(java.util.Comparator.comparingInt(value::distance));
  }

  private void line(String... fields) {
    lines.append(String.join("\t", fields)).append('\n');
  }

  /** The same with a blank for each character that somebody may take for the end of a line. */
  static String inOneLine(String text) {
    return text.chars()
        .map(c -> Character.isISOControl(c) || c == '\u2028' || c == '\u2029' ? ' ' : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
