package org.papergraph.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.papergraph.extract.Finding.Role;
import org.papergraph.extract.ReportedNumber.MetricMention;
import org.papergraph.extract.Section.Range;
import org.papergraph.text.NameKey;
import org.papergraph.vocabulary.Kind;
import org.papergraph.vocabulary.Vocabulary.Label;

/** Finds the measures a paper reports numbers in, and those it names. */
final class MetricExtractor implements Extractor {
  private static final double CONFIDENCE_WITH_NUMBER = 0.9;
  private static final double CONFIDENCE_IN_CHANGE = 0.7;
  private static final double CONFIDENCE_NAMED = 0.6;

  @Override
  public List<Finding> extract(PaperAnalysis paper) {
    Map<String, Finding.Named> findings = new LinkedHashMap<>();
    for (ReportedNumber number : paper.numbers()) {
      number
          .metric()
          .ifPresent(
              metric ->
                  put(
                      findings,
                      number.section(),
                      metric,
                      Role.CENTRAL,
                      CONFIDENCE_WITH_NUMBER,
                      "metric-with-number"));
    }
    for (Section section : paper.paper().sections()) {
      for (MetricMention metric : paper.metrics(section.part())) {
        boolean change = changes(section, metric.range());
        put(
            findings,
            section,
            metric,
            change ? Role.CENTRAL : Role.MENTIONED,
            change ? CONFIDENCE_IN_CHANGE : CONFIDENCE_NAMED,
            change ? "metric-changed" : "vocabulary");
      }
    }
    return new ArrayList<>(findings.values());
  }

  private static void put(
      Map<String, Finding.Named> findings,
      Section section,
      MetricMention metric,
      Role role,
      double confidence,
      String rule) {
    Finding.Named finding =
        new Finding.Named(
            Kind.METRIC,
            role,
            metric.name(),
            Optional.empty(),
            metric.concept(),
            List.of(section.span(metric.range())),
            confidence,
            rule);
    findings.merge(
        metric.concept().orElseGet(() -> NameKey.of(metric.name())),
        finding,
        MetricExtractor::joined);
  }

  private static Finding.Named joined(Finding.Named one, Finding.Named other) {
    List<Span> spans = new ArrayList<>(one.spans());
    spans.addAll(other.spans());
    Finding.Named better = other.confidence() > one.confidence() ? other : one;
    return new Finding.Named(
        Kind.METRIC,
        better.role(),
        better.name(),
        better.expansion(),
        better.concept(),
        spans,
        better.confidence(),
        better.rule());
  }

  /** {@code improves accuracy}, {@code in terms of accuracy}. */
  private static boolean changes(Section section, Range range) {
    Range sentence = section.sentence(range.begin());
    for (int i = Math.max(sentence.begin(), range.begin() - 6); i < range.begin(); i++) {
      String word = section.lower(i);
      if (Words.match(
          word,
          "improv\\w*|reduc\\w*|increas\\w*|decreas\\w*|higher|lower|better|minimi[sz]\\w*"
              + "|maximi[sz]\\w*|achiev\\w*|boost\\w*|enhanc\\w*|less|fewer|terms")) {
        return true;
      }
    }
    return false;
  }

  /** The measures named in a part of a paper. */
  static List<MetricMention> mentions(PaperAnalysis paper, Section section) {
    List<MetricMention> mentions = new ArrayList<>();
    for (TermMatch term : paper.terms(section.part())) {
      for (Label label : term.labels()) {
        if (label.concept().kind() == Kind.METRIC
            && (!label.ambiguous() || besideNumber(section, term.range()))) {
          mentions.add(
              new MetricMention(
                  paper.metricName(label.concept().iri(), section.readable(term.range())),
                  Optional.of(label.concept().iri()),
                  term.range()));
          break;
        }
      }
    }
    return mentions;
  }

  private static boolean besideNumber(Section section, Range range) {
    Range sentence = section.sentence(range.begin());
    int from = Math.max(sentence.begin(), range.begin() - 5);
    int to = Math.min(sentence.end(), range.end() + 5);
    for (int i = from; i < to; i++) {
      if (section.token(i).is(Token.Shape.NUMBER) && !range.contains(i)) {
        return true;
      }
    }
    return false;
  }
}
