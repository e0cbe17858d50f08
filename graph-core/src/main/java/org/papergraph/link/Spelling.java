package org.papergraph.link;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.papergraph.text.NameKey;

/** What the spelling of a name tells. */
final class Spelling {
  /** Words that say what a thing is, and may be left out. */
  private static final Set<String> HEADS =
      Set.of(
          "algorithm",
          "approach",
          "architecture",
          "benchmark",
          "classifier",
          "corpus",
          "data",
          "database",
          "dataset",
          "framework",
          "function",
          "layer",
          "loss",
          "method",
          "model",
          "network",
          "problem",
          "system",
          "task",
          "technique");

  private static final Pattern BLANKS = Pattern.compile("[\\s\\-–_/]+");
  private static final Pattern IN_PARENTHESES = Pattern.compile("\\s*\\([^()]*\\)\\s*$");

  private static final int LONGEST_ACRONYM = 6;

  private Spelling() {}

  /** How many words it has. */
  static int words(String name) {
    return BLANKS.split(name.strip()).length;
  }

  /** Without a remark in parentheses at its end. */
  static String withoutRemark(String name) {
    return IN_PARENTHESES.matcher(name).replaceFirst("");
  }

  /** Whether it is short and mostly of capitals: {@code SVM}, {@code k-NN}, {@code CNNs}. */
  static boolean isAcronym(String name) {
    int letters = 0;
    int capitals = 0;
    for (int i = 0; i < name.length(); i++) {
      letters += Character.isLetter(name.charAt(i)) ? 1 : 0;
      capitals += Character.isUpperCase(name.charAt(i)) ? 1 : 0;
    }
    return name.length() <= LONGEST_ACRONYM
        && words(name) <= 2
        && 2 * capitals >= letters
        && capitals >= 2;
  }

  /** Whether it has a capital behind its first letter. */
  static boolean hasInnerCapital(String name) {
    for (int i = 1; i < name.length(); i++) {
      if (Character.isUpperCase(name.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether two names differ in capitals that stand behind their first letters. */
  static boolean differInCapitals(String one, String other) {
    return !inner(one).equals(inner(other)) && (hasInnerCapital(one) || hasInnerCapital(other));
  }

  private static String inner(String name) {
    String bare = name.replaceAll("[^\\p{L}\\p{N}]", "").replaceAll("s$", "");
    return bare.isEmpty() ? bare : bare.substring(1);
  }

  /** Whether the letters of a short form begin words of a long one, one at most standing within. */
  static boolean isShortFor(String acronym, String expansion) {
    String letters =
        acronym.replaceAll("[^\\p{L}]", "").replaceAll("s$", "").toLowerCase(Locale.ROOT);
    String text = expansion.toLowerCase(Locale.ROOT);
    if (letters.length() < 2 || words(expansion) < 2) {
      return false;
    }
    int at = 0;
    int within = 0;
    for (int i = 0; i < letters.length(); i++) {
      int begins = beginning(text, letters.charAt(i), at);
      int anywhere = text.indexOf(letters.charAt(i), at);
      if (begins < 0) {
        within++;
      }
      at = (begins >= 0 ? begins : anywhere) + 1;
      if (at == 0 || within > 1 || (i == 0 && at != 1)) {
        return false;
      }
    }
    return true;
  }

  private static int beginning(String text, char letter, int from) {
    for (int i = from; i < text.length(); i++) {
      boolean begins = i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1));
      if (begins && text.charAt(i) == letter) {
        return i;
      }
    }
    return -1;
  }

  /** Whether one name is the other with a word behind it that says what it is. */
  static boolean isHeaded(String one, String other) {
    return endsInHead(one, other) || endsInHead(other, one);
  }

  private static boolean endsInHead(String longer, String shorter) {
    String text = longer.strip();
    int last = Math.max(text.lastIndexOf(' '), text.lastIndexOf('-'));
    return last > 0
        && HEADS.contains(NameKey.of(text.substring(last + 1)))
        && NameKey.of(text.substring(0, last)).equals(NameKey.of(shorter));
  }
}
