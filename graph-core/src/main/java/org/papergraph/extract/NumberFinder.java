package org.papergraph.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.papergraph.extract.ReportedNumber.MetricMention;
import org.papergraph.extract.Section.Range;

/**
 * Finds the numbers in an abstract that are outcomes: a percentage, a factor, or a figure that
 * stands right beside a measure. Settings (3 layers, 10K images) are not.
 */
final class NumberFinder {
  private static final Pattern NUMBER =
      Pattern.compile("(\\d+(?:[.,]\\d+)*(?:-\\d+(?:\\.\\d+)?)?)(dB|ms|GB|MB|GFLOPs|[xX×%KMBGk]?)");
  private static final Pattern SETTING =
      Pattern.compile(
          "layers?|epochs?|images?|samples?|classes|tasks?|datasets?|gpus?|years?|months?|days?|hours?"
              + "|minutes?|seconds?|iterations?|steps?|nodes?|neurons?|units?|bits?|examples?|labels?"
              + "|models?|papers?|participants?|subjects?|patients?|users?|languages?|tokens?|words?"
              + "|documents?|frames?|dimensions?|dimensional|domains?|experiments?|runs?|benchmarks?"
              + "|categories|types?|of|architectures?|functions?|networks?|billion|million|different"
              + "|videos?|questions?|shots?|d|environments?|games?|agents?|scenarios?|devices?");
  private static final Pattern COMPARING =
      Pattern.compile(
          "faster|fewer|less|more|better|higher|lower|smaller|larger|slower|speed-?ups?|reduction"
              + "|improvements?|increase|decrease|gains?|boost|cheaper|shorter|savings?|compression"
              + "|acceleration|drop|greater|reduced|increased|improved");
  private static final Pattern OUTCOME =
      Pattern.compile(
          "achiev\\w*|attain\\w*|obtain\\w*|reach\\w*|improv\\w*|outperform\\w*|reduc\\w*|increas\\w*"
              + "|decreas\\w*|surpass\\w*|exceed\\w*|yield\\w*|gain\\w*|boost\\w*|deliver\\w*|report\\w*"
              + "|sav\\w*|lower\\w*|cut\\w*|accelerat\\w*|speed\\w*|result\\w*|enabl\\w*|show\\w*"
              + "|demonstrat\\w*|provid\\w*|rais\\w*|drop\\w*|perform\\w*|requir\\w*|maintain\\w*"
              + "|retain\\w*|retains|reveal\\w*|with|up|by|than|compress\\w*|scor\\w*|while");
  private static final Pattern RELATIVE_BEFORE =
      Pattern.compile(
          "by|improv\\w*|outperform\\w*|reduc\\w*|increas\\w*|decreas\\w*|gain\\w*|boost\\w*|sav\\w*"
              + "|surpass\\w*|exceed\\w*|accelerat\\w*|speed\\w*");

  private static final Pattern CHANGE =
      Pattern.compile(
          "improv\\w*|outperform\\w*|reduc\\w*|boost\\w*|sav\\w*|surpass\\w*|accelerat\\w*"
              + "|speed\\w*|gains?|increas\\w*|decreas\\w*|exceed\\w*|lower\\w*|cut\\w*");

  /** A whole number of these is a setting. */
  private static final Pattern COUNTS =
      Pattern.compile("(?i)nfe|steps?|epochs?|number of|parameters|time|hours|size|depth|width");

  private static final Pattern FASTER = Pattern.compile("faster|slower|speed-?ups?|acceleration");
  private static final Pattern SPEED =
      Pattern.compile("(?i)time|latency|speed|throughput|runtime|inference|fps|acceleration");
  private static final Pattern SMALLER = Pattern.compile("smaller|fewer|compression|larger");
  private static final Pattern SIZE =
      Pattern.compile("(?i)size|param|memory|flop|mac|cost|footprint|compression|storage");

  /** How far a measure may stand from its number, in tokens. */
  private static final int REACH = 14;

  private NumberFinder() {}

  static List<ReportedNumber> in(Section section, List<MetricMention> metrics) {
    List<ReportedNumber> numbers = new ArrayList<>();
    for (int i = 0; i < section.size(); i++) {
      Token token = section.token(i);
      if (token.is(Token.Shape.NUMBER) || Character.isDigit(token.text().charAt(0))) {
        number(section, i, metrics).ifPresent(numbers::add);
      }
    }
    return numbers;
  }

  private static Optional<ReportedNumber> number(
      Section section, int index, List<MetricMention> metrics) {
    Matcher matcher = NUMBER.matcher(section.token(index).text());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String value = matcher.group(1);
    String unit = unit(matcher.group(2));
    int end = index + 1;
    String next = section.lower(end);
    if (unit.isEmpty() && (next.equals("%") || Words.match(next, "percent|percentage"))) {
      unit = "%";
      end++;
    } else if (unit.isEmpty() && Words.match(next, "[x×]|times|fold|-fold|folds")) {
      unit = "x";
      end++;
    } else if (unit.isEmpty() && Words.match(next, "points?")) {
      unit = "points";
      end++;
    }
    Range range = new Range(index, end);
    Optional<MetricMention> metric = nearest(section, range, metrics);
    if (!isOutcome(section, range, value, unit, metric)) {
      return Optional.empty();
    }
    return Optional.of(
        new ReportedNumber(section, range, value, unit, relative(section, range, unit), metric));
  }

  private static String unit(String suffix) {
    return switch (suffix) {
      case "x", "X", "×" -> "x";
      default -> suffix;
    };
  }

  private static boolean isOutcome(
      Section section, Range range, String value, String unit, Optional<MetricMention> metric) {
    String next = section.lower(range.end());
    boolean setting = SETTING.matcher(next).matches();
    boolean outcomeVerb = verbBefore(section, range);
    boolean compares = COMPARING.matcher(next).matches();
    boolean change = relativeVerbBefore(section, range);
    boolean named = metric.isPresent();
    int reach = named ? distance(range, metric.get().range()) : Integer.MAX_VALUE;
    return switch (unit) {
      case "%" ->
          (named || compares || change)
              && outcomeVerb
              && !Words.match(next, "of|confidence|sparse");
      case "x" -> (named || compares || change) && !setting;
      case "points", "dB" -> named ? outcomeVerb : change;
      case "" ->
          value.contains(".")
              ? !setting && reach <= 6
              : !setting
                  && reach <= 1
                  && value.length() > 1
                  && metric.filter(m -> COUNTS.matcher(m.name()).find()).isEmpty();
      default -> reach <= 2 && outcomeVerb;
    };
  }

  private static boolean relativeVerbBefore(Section section, Range range) {
    Range sentence = section.sentence(range.begin());
    for (int i = Math.max(sentence.begin(), range.begin() - 7); i < range.begin(); i++) {
      if (CHANGE.matcher(section.lower(i)).matches()) {
        return true;
      }
    }
    return false;
  }

  private static boolean verbBefore(Section section, Range range) {
    Range sentence = section.sentence(range.begin());
    for (int i = Math.max(sentence.begin(), range.begin() - 14); i < range.begin(); i++) {
      if (OUTCOME.matcher(section.lower(i)).matches()) {
        return true;
      }
    }
    return COMPARING.matcher(section.lower(range.end())).matches();
  }

  private static boolean relative(Section section, Range range, String unit) {
    if (unit.equals("x")
        || unit.equals("points")
        || COMPARING.matcher(section.lower(range.end())).matches()) {
      return true;
    }
    Range sentence = section.sentence(range.begin());
    for (int i = Math.max(sentence.begin(), range.begin() - 5); i < range.begin(); i++) {
      if (RELATIVE_BEFORE.matcher(section.lower(i)).matches()) {
        return true;
      }
    }
    for (int i = range.end(); i < Math.min(sentence.end(), range.end() + 4); i++) {
      if (COMPARING.matcher(section.lower(i)).matches()) {
        return true;
      }
    }
    return false;
  }

  private static int distance(Range one, Range other) {
    return one.begin() < other.begin() ? other.begin() - one.end() : one.begin() - other.end();
  }

  /**
   * The measure nearest to a number in its sentence; one behind it is preferred, and one in another
   * clause is far away.
   */
  private static Optional<MetricMention> nearest(
      Section section, Range number, List<MetricMention> metrics) {
    int sentence = section.sentenceIndex(number.begin());
    String next = section.lower(number.end());
    return metrics.stream()
        .filter(metric -> !FASTER.matcher(next).matches() || SPEED.matcher(metric.name()).find())
        .filter(metric -> !SMALLER.matcher(next).matches() || SIZE.matcher(metric.name()).find())
        .filter(metric -> section.sentenceIndex(metric.range().begin()) == sentence)
        .filter(metric -> distance(number, metric.range()) <= REACH)
        .min(Comparator.comparingInt(metric -> weighed(section, number, metric.range())));
  }

  private static int weighed(Section section, Range number, Range metric) {
    boolean behind = metric.begin() >= number.end();
    int from = behind ? number.end() : metric.end();
    int to = behind ? metric.begin() : number.begin();
    int borders = 0;
    for (int i = from; i < to; i++) {
      borders += Words.match(section.lower(i), "[,;:]|and|but|while|or|whereas|with") ? 1 : 0;
    }
    return distance(number, metric) * 2 + (behind ? 0 : 3) + borders * 9;
  }
}
