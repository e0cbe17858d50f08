package org.papergraph.text;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The key names are compared by: two spellings of one name have the same key.
 *
 * <p>Case, hyphens, blanks, plural endings and British spellings do not count (but see {@link
 * #wordKey}: whether a short word ends in a plural S, its case tells), so {@code CIFAR-10} and
 * {@code CIFAR10}, {@code Graph Neural Networks} and {@code graph neural network}, {@code
 * regularisation} and {@code regularization} meet.
 */
public final class NameKey {
  private static final int LONGEST_ACRONYM = 6;

  private NameKey() {}

  /** The key of a whole name; empty when the name holds neither letter nor digit. */
  public static String of(String name) {
    StringBuilder key = new StringBuilder(name.length());
    StringBuilder word = new StringBuilder();
    String folded = fold(name);
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        word.append(c);
      } else if (c == '+' && !word.isEmpty()) {
        word.append("plus");
      } else if (c != '\'' && c != '’') {
        key.append(wordKey(word));
        word.setLength(0);
      }
    }
    return key.append(wordKey(word)).toString();
  }

  /** Compatibility forms and accents folded. */
  private static String fold(String name) {
    boolean ascii = true;
    for (int i = 0; i < name.length() && ascii; i++) {
      ascii = name.charAt(i) < 128;
    }
    String folded =
        ascii ? name : Normalizer.normalize(name, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
    return folded;
  }

  /**
   * The key of one word, letters and digits only. The S at the end of a short word in capitals
   * ({@code DARTS}) is one of its letters.
   */
  static String wordKey(CharSequence word) {
    boolean capital = !word.isEmpty() && word.charAt(word.length() - 1) == 'S';
    String w = word.toString().toLowerCase(Locale.ROOT);
    int n = w.length();
    boolean plural =
        n > (capital ? LONGEST_ACRONYM : 3)
            && w.endsWith("s")
            && !w.endsWith("ss")
            && !w.endsWith("us")
            && !w.endsWith("is");
    if (plural) {
      w = w.endsWith("ies") && n > 4 ? w.substring(0, n - 3) + "y" : w.substring(0, n - 1);
    }
    if (w.length() > 5) {
      w = american(w);
    }
    return w;
  }

  private static String american(String w) {
    String out = w;
    for (String ending : new String[] {"isation", "ise", "ised", "ising", "iser"}) {
      int before = out.length() - ending.length() - 1;
      if (before >= 0 && out.endsWith(ending) && "oawvc".indexOf(out.charAt(before)) < 0) {
        return out.substring(0, out.length() - ending.length()) + "iz" + ending.substring(2);
      }
    }
    if (out.endsWith("elling") || out.endsWith("elled")) {
      int at = out.lastIndexOf("ell");
      return out.substring(0, at) + "el" + out.substring(at + 3);
    }
    if (out.startsWith("behaviour") || out.startsWith("colour") || out.startsWith("neighbour")) {
      return out.replaceFirst("our", "or");
    }
    return out;
  }
}
