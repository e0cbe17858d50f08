package org.papergraph.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.papergraph.text.NameKey;

/**
 * Finds short forms with the expansions a paper gives for them.
 *
 * <p>The core is the algorithm of Schwartz and Hearst, "A simple algorithm for identifying
 * abbreviation definitions in biomedical text", PSB 2003 (<a
 * href="https://psb.stanford.edu/psb-online/proceedings/psb03/schwartz.pdf">paper</a>): the letters
 * of the short form are looked for from right to left in the words before the bracket. Added are
 * the definitions it does not know: the short form before the bracket, {@code X, short for …}, and
 * titles that spell their name out ({@code NAME: Some Words That Make It}).
 */
final class AcronymExtractor implements Extractor {
  private static final Pattern BRACKET =
      Pattern.compile(
          "\\((?:(?:or|hereafter|henceforth|i\\.e\\.,?|abbreviated(?: as| to)?|abbr\\.|dubbed|called"
              + "|named|denoted(?: as| by)?|termed|short|aka|a\\.k\\.a\\.)\\s+)?"
              + "[\"“'‘]?([^()]{1,120}?)[\"”'’]?(?:[,;][^()]{0,120})?\\)");
  private static final Pattern SHORT_FORM =
      Pattern.compile("[\\p{L}\\d][\\p{L}\\d⁰¹²³⁴-⁹₀-₉.*+/&-]{0,14}(?: [\\p{L}\\d-]{1,8})?");
  private static final Pattern SPELLED_OUT =
      Pattern.compile(
          "([\\p{Lu}\\d][\\p{L}\\d-]{1,14}),? (?:\\(?short for|which stands for|stands for"
              + "|standing for|an acronym (?:for|of)|an abbreviation (?:for|of)) ([^,.;()]{4,90})");
  private static final Pattern TITLE_NAME =
      Pattern.compile("^([\\p{L}\\d][\\p{L}\\d-]{1,14}):\\s+(.+)$");

  /** Measured by Schwartz and Hearst: 96 % of what the algorithm finds is right. */
  private static final double CONFIDENCE = 0.95;

  @Override
  public List<Finding> extract(PaperAnalysis paper) {
    return new ArrayList<>(paper.acronyms());
  }

  /** The definitions in a paper, one a short and long form, in the order of the text. */
  static List<Finding.Acronym> in(PaperText paper) {
    Map<String, Finding.Acronym> found = new LinkedHashMap<>();
    for (Section section : List.of(paper.abstractSection(), paper.title())) {
      brackets(section, found);
      spelledOut(section, found);
    }
    titleName(paper.title(), found);
    return List.copyOf(found.values());
  }

  private static void add(
      Map<String, Finding.Acronym> found,
      String shortForm,
      String longForm,
      Span span,
      String rule) {
    String cleanShort = singular(shortForm);
    String cleanLong = longForm.strip();
    String key = NameKey.of(cleanShort) + "=" + NameKey.of(cleanLong);
    found.putIfAbsent(
        key, new Finding.Acronym(cleanShort, cleanLong, List.of(span), CONFIDENCE, rule));
  }

  /**
   * {@code GNNs} is the plural of {@code GNN}; {@code DARTS} and {@code ReLUs} differ in the letter
   * before.
   */
  static String singular(String shortForm) {
    int n = shortForm.length();
    boolean plural =
        n > 2 && shortForm.endsWith("s") && Character.isUpperCase(shortForm.charAt(n - 2));
    return plural ? shortForm.substring(0, n - 1) : shortForm;
  }

  private static void brackets(Section section, Map<String, Finding.Acronym> found) {
    String text = section.text().text();
    Matcher matcher = BRACKET.matcher(text);
    while (matcher.find()) {
      String inside = matcher.group(1).strip();
      int open = matcher.start();
      if (isShortForm(inside) && longFormBefore(section, found, inside, open, matcher.end(1))) {
        continue;
      }
      shortFormBefore(section, found, inside, open, matcher.end(1));
    }
  }

  private static boolean isShortForm(String text) {
    String bare = singular(text);
    boolean letters = bare.chars().anyMatch(Character::isLetter);
    boolean sentence = bare.contains(" ") && bare.chars().noneMatch(Character::isUpperCase);
    return bare.length() >= 2
        && bare.length() <= 16
        && letters
        && !sentence
        && bare.chars().anyMatch(Character::isUpperCase)
        && SHORT_FORM.matcher(bare).matches();
  }

  /** {@code graph neural network (GNN)}. */
  private static boolean longFormBefore(
      Section section, Map<String, Finding.Acronym> found, String shortForm, int open, int end) {
    String text = section.text().text();
    int border = leftBorder(text, open);
    String bare = singular(shortForm);
    int words = Math.min(bare.length() + 5, bare.length() * 2);
    int from = wordsBack(text, border, open, words);
    Optional<String> longForm = bestLongForm(bare, text.substring(from, open).stripTrailing());
    if (longForm.isEmpty()) {
      return false;
    }
    int begin = text.lastIndexOf(longForm.get(), open);
    add(found, shortForm, longForm.get(), section.rawSpan(begin, end), "schwartz-hearst");
    return true;
  }

  /** {@code GNN (graph neural network)}. */
  private static void shortFormBefore(
      Section section, Map<String, Finding.Acronym> found, String longForm, int open, int end) {
    String text = section.text().text();
    int wordEnd = open;
    while (wordEnd > 0 && text.charAt(wordEnd - 1) == ' ') {
      wordEnd--;
    }
    int begin = text.lastIndexOf(' ', Math.max(0, wordEnd - 1)) + 1;
    if (begin >= wordEnd) {
      return;
    }
    String shortForm = text.substring(begin, wordEnd);
    if (!isShortForm(shortForm) || longForm.split("[\\s-]+").length < 2) {
      return;
    }
    if (initialsMatch(singular(shortForm), longForm)) {
      add(found, shortForm, longForm, section.rawSpan(begin, end), "expansion-in-brackets");
    }
  }

  private static void spelledOut(Section section, Map<String, Finding.Acronym> found) {
    String text = section.text().text();
    Matcher matcher = SPELLED_OUT.matcher(text);
    while (matcher.find()) {
      String shortForm = singular(matcher.group(1));
      if (isShortForm(shortForm)) {
        int begin = matcher.start(2);
        lettersEnd(shortForm, matcher.group(2))
            .ifPresent(
                end ->
                    add(
                        found,
                        shortForm,
                        matcher.group(2).substring(0, end),
                        section.rawSpan(matcher.start(), begin + end),
                        "spelled-out"));
      }
    }
  }

  /** Where in a text the words end whose letters make the short form. */
  private static Optional<Integer> lettersEnd(String shortForm, String text) {
    for (int end = text.indexOf(' '); end > 0; end = text.indexOf(' ', end + 1)) {
      if (initialsMatch(shortForm, text.substring(0, end))) {
        return Optional.of(end);
      }
    }
    return initialsMatch(shortForm, text) ? Optional.of(text.length()) : Optional.empty();
  }

  /** {@code OTTER: One …}, where the first letters of the subtitle's words make the name. */
  private static void titleName(Section title, Map<String, Finding.Acronym> found) {
    String text = title.text().text();
    Matcher matcher = TITLE_NAME.matcher(text);
    if (!matcher.matches() || !isShortForm(matcher.group(1))) {
      return;
    }
    String name = matcher.group(1);
    String subtitle = matcher.group(2);
    int end = subtitle.length();
    for (String stop : List.of(" for ", " with ", " via ", " using ", " in ", " on ", " by ", "")) {
      int at = stop.isEmpty() ? end : subtitle.indexOf(stop);
      if (at > 0 && initialsMatch(name, subtitle.substring(0, at))) {
        add(
            found,
            name,
            subtitle.substring(0, at),
            title.rawSpan(0, matcher.start(2) + at),
            "title-spells-name");
        return;
      }
    }
  }

  /**
   * Whether the letters of the short form are, in order, found in the long form such that most of
   * them begin a word and the first begins the first word.
   */
  static boolean initialsMatch(String shortForm, String longForm) {
    String letters = shortForm.replaceAll("[^\\p{L}\\d]", "").toLowerCase(java.util.Locale.ROOT);
    String[] words = longForm.toLowerCase(java.util.Locale.ROOT).split("[\\s/–-]+");
    int used = 0;
    int initials = 0;
    int lastWord = -1;
    for (int w = 0; w < words.length && used < letters.length(); w++) {
      String word = words[w];
      if (word.isEmpty() || word.charAt(0) != letters.charAt(used)) {
        continue;
      }
      if (used == 0 && w > 0) {
        return false;
      }
      initials++;
      used++;
      lastWord = w;
      for (int c = 1; c < word.length() && used < letters.length(); c++) {
        boolean next =
            w + 1 < words.length && words[w + 1].startsWith(letters.substring(used, used + 1));
        if (!next && word.charAt(c) == letters.charAt(used)) {
          used++;
        }
      }
    }
    return used == letters.length()
        && initials >= 2
        && initials * 2 >= letters.length()
        && lastWord >= words.length - 2;
  }

  private static int leftBorder(String text, int open) {
    for (int i = open - 2; i > 0; i--) {
      char c = text.charAt(i);
      boolean sentenceEnd = (c == '.' || c == '?' || c == '!') && text.charAt(i + 1) == ' ';
      if (sentenceEnd || c == ';' || c == '(' || c == ')' || c == ':') {
        return i + 1;
      }
    }
    return 0;
  }

  private static int wordsBack(String text, int border, int open, int words) {
    int at = open;
    int left = words;
    while (at > border && left > 0) {
      at--;
      while (at > border && text.charAt(at) == ' ') {
        at--;
      }
      while (at > border && text.charAt(at - 1) != ' ') {
        at--;
      }
      left--;
    }
    return at;
  }

  /** The search of Schwartz and Hearst, from the right end of both forms. */
  static Optional<String> bestLongForm(String shortForm, String before) {
    int l = before.length() - 1;
    for (int s = shortForm.length() - 1; s >= 0; s--) {
      char c = Character.toLowerCase(shortForm.charAt(s));
      if (!Character.isLetterOrDigit(c)) {
        continue;
      }
      while (l >= 0
          && (Character.toLowerCase(before.charAt(l)) != c
              || (s == 0 && l > 0 && Character.isLetterOrDigit(before.charAt(l - 1))))) {
        l--;
      }
      if (l < 0) {
        return Optional.empty();
      }
      l--;
    }
    int begin = before.lastIndexOf(' ', Math.max(l, 0)) + 1;
    if (l < 0) {
      begin = 0;
    }
    String longForm = before.substring(begin).replaceFirst("^[\"“'‘(\\[-]+", "");
    return credible(shortForm, longForm) ? Optional.of(longForm) : Optional.empty();
  }

  private static boolean credible(String shortForm, String longForm) {
    String[] words = longForm.split("\\s+");
    boolean holdsShort = false;
    for (String word : words) {
      holdsShort |= word.equals(shortForm);
    }
    boolean oneWord = words.length == 1 && !longForm.contains("-");
    return longForm.length() > shortForm.length()
        && !holdsShort
        && words.length <= Math.max(3, shortForm.length() + 4)
        && !(oneWord && longForm.length() < 2 * shortForm.length());
  }
}
