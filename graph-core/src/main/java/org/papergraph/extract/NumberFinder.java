package org.papergraph.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.papergraph.extract.Section.Range;

/** Finds the numbers in an abstract and notes what tells outcomes from settings (3 layers). */
final class NumberFinder {
  private static final Pattern NUMBER =
      Pattern.compile(
          "[xX×]?(\\d+(?:[.,]\\d+)*(?:[xX×]?-\\d+(?:\\.\\d+)?)?)"
              + "(-?times?|-?folds?|dB|ms|GB|MB|KB|TB|GFLOPs|FPS|fps|pp|pts|[xX×%KMBGks]?)");
  private static final Pattern RANGE_BEGIN = Pattern.compile("\\d+(?:\\.\\d+)?[xX×]?");
  private static final Pattern DEVIATION = Pattern.compile("\\d+(?:\\.\\d+)?");
  private static final Pattern TIMES = Pattern.compile("[xX×]");

  /** What follows a number that compares. */
  private static final String COMPARING =
      "faster|fewer|less|more|better|higher|lower|smaller|larger|slower|speed-?ups?|reductions?"
          + "|improvements?|increase|decrease|gains?|boost|cheaper|shorter|savings?|compression"
          + "|acceleration|drop|greater|reduced|increased|improved|relative|absolute|closer";

  private static final String CHANGE =
      "improv\\w*|outperform\\w*|reduc\\w*|boost\\w*|sav\\w*|surpass\\w*|accelerat\\w*"
          + "|speed\\w*|gains?|increas\\w*|decreas\\w*|exceed\\w*|lower\\w*|cut\\w*|by|rais\\w*"
          + "|drop\\w*|beat\\w*|enhanc\\w*";

  private static final String OUTCOME =
      "achiev\\w*|attain\\w*|obtain\\w*|reach\\w*|improv\\w*|outperform\\w*|reduc\\w*|increas\\w*"
          + "|decreas\\w*|surpass\\w*|exceed\\w*|yield\\w*|gain\\w*|boost\\w*|deliver\\w*|report\\w*"
          + "|sav\\w*|lower\\w*|cut\\w*|accelerat\\w*|speed\\w*|result\\w*|enabl\\w*|show\\w*"
          + "|demonstrat\\w*|provid\\w*|rais\\w*|drop\\w*|perform\\w*|requir\\w*|maintain\\w*"
          + "|retain\\w*|reveal\\w*|compress\\w*|scor\\w*|rank\\w*|beat\\w*|us\\w+|train\\w*"
          + "|contain\\w*|compris\\w*|consist\\w*|collect\\w*|includ\\w*|span\\w*|cover\\w*"
          + "|evaluat\\w*|annotat\\w*|has|have|is|are|was|were|than|from|over";

  private static final int REACH_OF_A_VERB = 14;

  private final Section section;
  private final PaperAnalysis paper;
  private final boolean[] inName;
  private final int[] nearestMetric;
  private final List<NumberCandidate> found = new ArrayList<>();

  private NumberFinder(PaperAnalysis paper) {
    this.paper = paper;
    this.section = paper.section(Part.ABSTRACT);
    this.inName = new boolean[section.size()];
    this.nearestMetric = new int[section.size()];
    for (Candidate candidate : paper.candidates()) {
      for (Candidate.Occurrence place : candidate.occurrences()) {
        if (place.section() == section && candidate.name().chars().anyMatch(Character::isLetter)) {
          for (int i = place.range().begin(); i < place.range().end(); i++) {
            inName[i] = true;
          }
        }
      }
    }
    for (Phrase metric : paper.metrics()) {
      for (Phrase.Occurrence place : metric.occurrences()) {
        if (place.section() == section) {
          for (int i = place.range().begin(); i < place.range().end(); i++) {
            nearestMetric[i] = metric.central() >= 0.5 ? 2 : 1;
          }
        }
      }
    }
  }

  /** The numbers of the abstract in the order of the text. */
  static List<NumberCandidate> find(PaperAnalysis paper) {
    NumberFinder finder = new NumberFinder(paper);
    int i = 0;
    while (i < finder.section.size()) {
      i = finder.number(i);
    }
    Classifier classifier = paper.classifier(Question.NUMBER);
    finder.found.forEach(number -> number.decide(classifier));
    return List.copyOf(finder.found);
  }

  /** Takes the number at a token, if one is there; where to go on. */
  private int number(int index) {
    Token token = section.token(index);
    boolean digit = startsWithDigit(token.text());
    if (!digit || inName[index] || section.lower(index - 1).equals("±")) {
      return index + 1;
    }
    Matcher matcher = NUMBER.matcher(token.text());
    if (!matcher.matches() || paper.insideAddress(section, new Range(index, index + 1))) {
      return index + 1;
    }
    String value = TIMES.matcher(matcher.group(1)).replaceAll("");
    String suffix = matcher.group(2);
    int end = index + 1;
    int rangeEnd = rangeEnd(index, suffix);
    if (rangeEnd > end) {
      Matcher second = NUMBER.matcher(section.token(rangeEnd - 1).text());
      if (second.matches()) {
        String to = section.token(rangeEnd - 2).text();
        value = value + (to.equals("to") ? " to " : to) + second.group(1);
        suffix = second.group(2);
        end = rangeEnd;
      }
    }
    int deviation = deviation(end);
    if (deviation > 0) {
      value = value + " ± " + section.token(deviation).text();
      suffix = section.lower(end).equals("%") ? "%" : suffix;
      end = deviation + 1;
    }
    boolean times = !Character.isDigit(token.text().charAt(0));
    Unit unit = unit(times ? "x" : suffix, end);
    Range range = new Range(index, unit.end());
    NumberCandidate number =
        new NumberCandidate(section, range, value, unit.name(), relative(range, unit.name()));
    note(number, index);
    found.add(number);
    return range.end();
  }

  /** Behind the second number of {@code 1.5–3.3}, or 0. */
  private int rangeEnd(int index, String suffix) {
    boolean from = Words.match(section.lower(index - 1), "from|between");
    int sign = index + 1;
    boolean unit = !suffix.isEmpty();
    if (suffix.isEmpty() && Words.match(section.lower(sign), "[%x×]")) {
      sign++;
      unit = true;
    }
    boolean dash = Words.match(section.lower(sign), from ? "[–—~∼-]" : "[–—~∼-]|to");
    boolean second =
        sign + 1 < section.size() && Character.isDigit(section.token(sign + 1).text().charAt(0));
    if (!dash || !second || !RANGE_BEGIN.matcher(section.token(index).text()).matches()) {
      return 0;
    }
    boolean same = !unit || hasUnit(section, sign + 1);
    return same ? sign + 2 : 0;
  }

  /** The second number of {@code 93.2 ± 0.3} or {@code 93.2% ± 0.3%}, or 0. */
  private int deviation(int end) {
    int sign = section.lower(end).equals("%") ? end + 1 : end;
    boolean follows =
        section.lower(sign).equals("±")
            && sign + 1 < section.size()
            && DEVIATION.matcher(section.token(sign + 1).text()).matches();
    return follows ? sign + 1 : 0;
  }

  private static boolean hasUnit(Section section, int index) {
    return section.lower(index).endsWith("x") || Words.match(section.lower(index + 1), "[%x×]");
  }

  private static boolean startsWithDigit(String word) {
    boolean times = word.length() > 1 && Words.match(word.substring(0, 1), "[xX×]");
    return Character.isDigit(word.charAt(times ? 1 : 0));
  }

  private record Unit(String name, int end) {}

  private Unit unit(String suffix, int end) {
    String next = section.lower(end);
    int at = end;
    if (!suffix.isEmpty()) {
      boolean again = suffix.equals("%") && next.equals("%");
      String name = Words.match(suffix, "[xX×]|-?times?|-?folds?") ? "x" : suffix;
      return new Unit(name, again ? at + 1 : at);
    }
    if (next.equals("%") || Words.match(next, "percent|percentage|percents")) {
      boolean points = Words.match(section.lower(at + 1), "points?");
      return new Unit("%", points ? at + 2 : at + 1);
    }
    if (Words.match(next, "[x×]|times|fold|-fold|folds")) {
      return new Unit("x", at + 1);
    }
    if (Words.match(next, "points?|pts?|pp")) {
      return new Unit("points", at + 1);
    }
    if (Words.match(next, "ms|db|fps|gb|mb|seconds|s|hours|gflops|mj|watts?|w")) {
      return new Unit(section.token(at).text(), at + 1);
    }
    return new Unit("", at);
  }

  private boolean relative(Range range, String unit) {
    if (unit.equals("x")
        || unit.equals("points")
        || Words.match(section.lower(range.end()), COMPARING)) {
      return true;
    }
    Range sentence = section.sentence(range.begin());
    for (int i = Math.max(sentence.begin(), range.begin() - 5); i < range.begin(); i++) {
      if (Words.match(section.lower(i), CHANGE)) {
        return true;
      }
    }
    for (int i = range.end(); i < Math.min(sentence.end(), range.end() + 4); i++) {
      if (Words.match(section.lower(i), COMPARING)) {
        return true;
      }
    }
    return false;
  }

  private void note(NumberCandidate number, int index) {
    Cues cues = number.cues();
    Range range = number.range();
    WordCues.around(section, range, cues);
    cues.addOnce("unit=" + number.unit());
    String shape = shape(number.value());
    cues.addOnce("value=" + shape);
    cues.addOnce("value-unit=" + shape + "_" + number.unit());
    String after = section.lower(range.end());
    cues.addOnce("unit-a1=" + number.unit() + "_" + after);
    if (Words.match(after, COMPARING)) {
      cues.addOnce("compares");
    }
    Range sentence = section.sentence(index);
    words(range, sentence, cues);
    verb(range, sentence, cues);
    metric(range, sentence, cues);
    if (section.lower(index - 1).equals("(")) {
      cues.addOnce("in-brackets");
    }
    if (number.relative()) {
      cues.addOnce("relative");
    }
    boolean follows =
        !found.isEmpty()
            && NumberLists.follows(section, found.get(found.size() - 1).range(), range);
    if (follows) {
      cues.addOnce("in-list");
      NumberCandidate before = found.get(found.size() - 1);
      before.cues().addOnce("list-goes-on");
      before.cues().addOnce("list-unit=" + number.unit());
    }
  }

  private void words(Range range, Range sentence, Cues cues) {
    for (int i = range.end(); i < Math.min(sentence.end(), range.end() + 4); i++) {
      cues.addOnce("behind=" + word(i));
    }
    for (int i = Math.max(sentence.begin(), range.begin() - 5); i < range.begin(); i++) {
      cues.addOnce("before=" + word(i));
    }
  }

  private String word(int index) {
    return section.token(index).is(Token.Shape.NUMBER) ? "#" : section.lower(index);
  }

  private void verb(Range range, Range sentence, Cues cues) {
    int from = Math.max(sentence.begin(), range.begin() - REACH_OF_A_VERB);
    for (int i = range.begin() - 1; i >= from; i--) {
      String word = section.lower(i);
      if (Words.match(word, OUTCOME)) {
        cues.addOnce("nearest-verb=" + stem(word));
        break;
      }
    }
    for (int i = from; i < range.begin(); i++) {
      if (Words.match(section.lower(i), CHANGE)) {
        cues.addOnce("change-before");
        return;
      }
    }
  }

  private static String stem(String word) {
    return word.length() <= 5 ? word : word.substring(0, 5);
  }

  private void metric(Range range, Range sentence, Cues cues) {
    for (int distance = 0; distance < REACH_OF_A_VERB; distance++) {
      int behind = range.end() + distance;
      int before = range.begin() - 1 - distance;
      boolean right = behind < sentence.end() && nearestMetric[behind] > 0;
      boolean left = before >= sentence.begin() && nearestMetric[before] > 0;
      if (right || left) {
        int sure = nearestMetric[right ? behind : before];
        String where = right ? "metric-behind" : "metric-before";
        cues.addOnce(where);
        cues.addCount(where + (sure > 1 ? "-sure" : ""), distance);
        cues.addOnce("metric-word=" + section.lower(right ? behind : before));
        return;
      }
    }
    cues.addOnce("no-metric");
  }

  /** How many digits stand before and behind the point, and whether it may be a year. */
  private static String shape(String value) {
    if (value.indexOf('-') > 0) {
      return "range";
    }
    String plain = value.replaceFirst(" ± .*", "").replace(",", "");
    int point = plain.indexOf('.');
    if (point < 0) {
      boolean year = plain.length() == 4 && (plain.startsWith("19") || plain.startsWith("20"));
      return year ? "year" : "n" + Math.min(5, plain.length());
    }
    String front = plain.startsWith("0") ? "0" : Integer.toString(Math.min(3, point));
    return "n" + front + "." + Math.min(3, plain.length() - point - 1);
  }
}
