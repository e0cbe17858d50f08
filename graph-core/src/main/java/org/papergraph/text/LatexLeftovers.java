package org.papergraph.text;

import java.text.Normalizer;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Renders what is left of LaTeX in titles and abstracts that went through web pages.
 *
 * <p>Two kinds of leftovers meet here: markup that survived ({@code 100\%}, {@code {\it word}},
 * {@code na\"ively}, {@code 10^{19}}, {@code utilize~proxy}) and markup whose backslash was lost on
 * the way ({@code 6times}, {@code sim2%}, {@code mathcal{O}}). Web addresses are left alone. What
 * cannot be resolved keeps its letters: a lost macro {@code \tool} is shown as {@code tool}.
 */
final class LatexLeftovers {
  /**
   * Quick test: a text without any of these characters or words is its own rendering. A line break
   * or tab is among them, as it is rendered as a blank.
   */
  private static final Pattern SUSPICIOUS =
      Pattern.compile(
          "[\\\\^_~{}$`\\n\\r\\t]|''|--|\\s{2}|\\dtimes|\\bsim\\d|\\bmath(?:cal|bb|bf|rm|it|sf)|boldsymbol"
              + "|widetilde|widehat");

  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?:https?://|www\\.|github\\.com/|gitlab\\.com/|huggingface\\.co/)[^\\s{}]+");
  private static final Pattern LOST_FONT =
      Pattern.compile(
          "(?:math(?:cal|bb|bf|rm|it|sf)|boldsymbol|widetilde|widehat)\\s?(?=[A-Z{\\\\])");
  private static final Pattern MACRO = Pattern.compile("\\\\([A-Za-z]+)\\*?");
  private static final Pattern SHORT_MATH = Pattern.compile("\\$([^$\\s][^$]{0,60})\\$");
  private static final Pattern MATH_SIGN = Pattern.compile("[\\\\^_={}<>+]|^.{1,4}$");

  private static final String ACCENT_SIGNS = "\"'`^~=.uvHckrdb";
  private static final String COMBINING =
      "\u0308\u0301\u0300\u0302\u0303\u0304\u0307\u0306\u030C\u030B\u0327\u0328\u030A\u0323\u0331";
  private static final String DIGITS = "0123456789+-n";
  private static final String SUPERSCRIPT = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿ";
  private static final String SUBSCRIPT = "₀₁₂₃₄₅₆₇₈₉₊₋ₙ";

  private static final Set<String> FONTS =
      Set.of(
          "it",
          "bf",
          "em",
          "emph",
          "sc",
          "tt",
          "rm",
          "sf",
          "sl",
          "cal",
          "small",
          "large",
          "textbf",
          "textit",
          "texttt",
          "textsc",
          "textrm",
          "textsf",
          "underline",
          "mathcal",
          "mathbb",
          "mathbf",
          "mathrm",
          "mathit",
          "mathsf",
          "text",
          "mbox",
          "href",
          "url",
          "footnotesize");

  private static final Map<String, String> SYMBOLS =
      Map.ofEntries(
          Map.entry("times", "×"),
          Map.entry("pm", "±"),
          Map.entry("sim", "∼"),
          Map.entry("approx", "≈"),
          Map.entry("leq", "≤"),
          Map.entry("le", "≤"),
          Map.entry("geq", "≥"),
          Map.entry("ge", "≥"),
          Map.entry("rightarrow", "→"),
          Map.entry("to", "→"),
          Map.entry("ldots", "…"),
          Map.entry("dots", "…"),
          Map.entry("cdot", "·"),
          Map.entry("infty", "∞"),
          Map.entry("ell", "ℓ"),
          Map.entry("nabla", "∇"),
          Map.entry("alpha", "α"),
          Map.entry("beta", "β"),
          Map.entry("gamma", "γ"),
          Map.entry("delta", "δ"),
          Map.entry("epsilon", "ε"),
          Map.entry("varepsilon", "ε"),
          Map.entry("theta", "θ"),
          Map.entry("lambda", "λ"),
          Map.entry("mu", "μ"),
          Map.entry("pi", "π"),
          Map.entry("sigma", "σ"),
          Map.entry("tau", "τ"),
          Map.entry("phi", "φ"),
          Map.entry("psi", "ψ"),
          Map.entry("omega", "ω"),
          Map.entry("Omega", "Ω"),
          Map.entry("Theta", "Θ"),
          Map.entry("Delta", "Δ"),
          Map.entry("ss", "ß"),
          Map.entry("ae", "æ"),
          Map.entry("oe", "œ"),
          Map.entry("o", "ø"),
          Map.entry("aa", "å"),
          Map.entry("l", "ł"),
          Map.entry("L", "Ł"),
          Map.entry("O", "Ø"),
          Map.entry("AA", "Å"),
          Map.entry("i", "ı"),
          Map.entry("textemdash", "—"),
          Map.entry("textendash", "–"),
          Map.entry("quad", " "));

  private final String raw;
  private final ReadableText.Builder out;
  private final boolean[] address;
  private final boolean[] mathDollar;

  private LatexLeftovers(String raw) {
    this.raw = raw;
    this.out = new ReadableText.Builder(raw);
    this.address = spans(ADDRESS.matcher(raw), raw.length());
    this.mathDollar = mathDollars(raw);
  }

  static ReadableText render(String raw) {
    LatexLeftovers leftovers = new LatexLeftovers(raw);
    if (SUSPICIOUS.matcher(raw).find()) {
      leftovers.run();
    } else {
      leftovers.copy(0, raw.length());
    }
    return leftovers.out.build();
  }

  private static boolean[] spans(Matcher matcher, int length) {
    boolean[] inside = new boolean[length];
    while (matcher.find()) {
      for (int i = matcher.start(); i < matcher.end(); i++) {
        inside[i] = true;
      }
    }
    return inside;
  }

  private static boolean[] mathDollars(String raw) {
    boolean[] dollars = new boolean[raw.length()];
    Matcher matcher = SHORT_MATH.matcher(raw);
    while (matcher.find()) {
      if (MATH_SIGN.matcher(matcher.group(1)).find()) {
        dollars[matcher.start()] = true;
        dollars[matcher.end() - 1] = true;
      }
    }
    return dollars;
  }

  private void copy(int begin, int end) {
    for (int i = begin; i < end; i++) {
      out.append(raw.charAt(i), i, i + 1);
    }
  }

  private void run() {
    int i = 0;
    while (i < raw.length()) {
      i = address[i] ? copyOne(i) : step(i);
    }
  }

  private int copyOne(int i) {
    out.append(raw.charAt(i), i, i + 1);
    return i + 1;
  }

  /** Renders what starts at {@code i} and returns where the next thing starts. */
  private int step(int i) {
    char c = raw.charAt(i);
    return switch (c) {
      case '\\' -> backslash(i);
      case '{', '}' -> i + 1;
      case '$' -> mathDollar[i] ? i + 1 : copyOne(i);
      case '~' -> tilde(i);
      case '^' -> script(i, SUPERSCRIPT);
      case '_' -> underscore(i);
      case '`' -> pair(i, '`', '“');
      case '\'' -> pair(i, '\'', '”');
      case '-' -> dash(i);
      default -> Character.isWhitespace(c) ? space(i) : word(i);
    };
  }

  private int space(int i) {
    if (out.length() > 0 && out.charAt(out.length() - 1) == ' ') {
      return i + 1;
    }
    out.append(' ', i, i + 1);
    return i + 1;
  }

  private int pair(int i, char sign, char rendered) {
    if (i + 1 < raw.length() && raw.charAt(i + 1) == sign) {
      out.append(rendered, i, i + 2);
      return i + 2;
    }
    return copyOne(i);
  }

  private int dash(int i) {
    int end = i;
    while (end < raw.length() && raw.charAt(end) == '-') {
      end++;
    }
    if (end - i == 2 || end - i == 3) {
      out.append(end - i == 2 ? '–' : '—', i, end);
      return end;
    }
    copy(i, end);
    return end;
  }

  /** A tilde between two words is LaTeX's fixed space; before a number it means about. */
  private int tilde(int i) {
    boolean afterWord = i > 0 && isWordEnd(raw.charAt(i - 1));
    boolean beforeWord = i + 1 < raw.length() && isWordStart(raw.charAt(i + 1));
    if (afterWord && beforeWord) {
      return space(i);
    }
    return copyOne(i);
  }

  private static boolean isWordEnd(char c) {
    return Character.isLetterOrDigit(c) || c == '.' || c == ',' || c == ')';
  }

  private static boolean isWordStart(char c) {
    return Character.isLetterOrDigit(c) || c == '\\' || c == '(' || c == '[' || c == '{';
  }

  /** {@code CO_2} and {@code x_{10}} are subscripts, {@code _word_} is emphasis, else a letter. */
  private int underscore(int i) {
    boolean afterWord = i > 0 && Character.isLetterOrDigit(raw.charAt(i - 1));
    if (!afterWord) {
      return closesEmphasis(i) ? i + 1 : copyOne(i);
    }
    int end = scriptEnd(i + 1);
    if (end > i + 1 && endsWord(i + 1, end) && allIn(scriptText(i + 1, end), DIGITS)) {
      return script(i, SUBSCRIPT);
    }
    if (i + 1 < raw.length() && raw.charAt(i + 1) == '{') {
      return i + 1;
    }
    boolean beforeWord = i + 1 < raw.length() && Character.isLetterOrDigit(raw.charAt(i + 1));
    return beforeWord || !opensEmphasis(i) ? copyOne(i) : i + 1;
  }

  /** {@code imagenet_1k} is an identifier, not an index. */
  private boolean endsWord(int begin, int end) {
    boolean braced = raw.charAt(begin) == '{';
    boolean formula = begin > 1 && Character.isUpperCase(raw.charAt(begin - 2));
    return braced
        || end == raw.length()
        || (formula && Character.isUpperCase(raw.charAt(end)))
        || !(Character.isLetterOrDigit(raw.charAt(end)) || raw.charAt(end) == '_');
  }

  private boolean closesEmphasis(int open) {
    int close = raw.indexOf('_', open + 1);
    return close > open + 1
        && close - open < 60
        && Character.isLetter(raw.charAt(open + 1))
        && (close + 1 == raw.length() || !Character.isLetterOrDigit(raw.charAt(close + 1)));
  }

  private boolean opensEmphasis(int close) {
    int open = raw.lastIndexOf('_', close - 1);
    return open >= 0
        && close - open < 60
        && (open == 0 || !Character.isLetterOrDigit(raw.charAt(open - 1)));
  }

  /** Superscripts and subscripts of digits and signs get their Unicode letters. */
  private int script(int i, String letters) {
    int end = scriptEnd(i + 1);
    String inside = scriptText(i + 1, end);
    if (inside.isEmpty() || !allIn(inside, DIGITS)) {
      return copyOne(i);
    }
    for (int k = 0; k < inside.length(); k++) {
      out.append(letters.charAt(DIGITS.indexOf(inside.charAt(k))), i, end);
    }
    return end;
  }

  private int scriptEnd(int begin) {
    if (begin >= raw.length()) {
      return begin;
    }
    if (raw.charAt(begin) == '{') {
      int close = raw.indexOf('}', begin);
      return close > 0 && close - begin <= 12 ? close + 1 : begin;
    }
    int end = begin;
    while (end < raw.length() && Character.isDigit(raw.charAt(end))) {
      end++;
    }
    if (end > begin) {
      return end;
    }
    char c = raw.charAt(begin);
    boolean alone = begin + 1 == raw.length() || !Character.isLetterOrDigit(raw.charAt(begin + 1));
    return alone && DIGITS.indexOf(c) >= 0 ? begin + 1 : begin;
  }

  private String scriptText(int begin, int end) {
    String inside = raw.substring(begin, end);
    return inside.startsWith("{") ? inside.substring(1, inside.length() - 1) : inside;
  }

  private static boolean allIn(String text, String letters) {
    return !text.isEmpty() && text.chars().allMatch(c -> letters.indexOf(c) >= 0);
  }

  private int backslash(int i) {
    if (i + 1 == raw.length()) {
      return copyOne(i);
    }
    char next = raw.charAt(i + 1);
    int accented = accent(i, next);
    if (accented > 0) {
      return accented;
    }
    if (Character.isLetter(next)) {
      return macro(i);
    }
    if (next == '\\' || Character.isWhitespace(next) || next == ',' || next == ';') {
      return space(i) + 1;
    }
    if ("()[]".indexOf(next) >= 0 || next == '!' || next == ':') {
      return i + 2;
    }
    out.append(next, i, i + 2);
    return i + 2;
  }

  /** Composes {@code \"a}, {@code \'{e}}, {@code \v{s}}; 0 when no accent starts here. */
  private int accent(int i, char sign) {
    int kind = ACCENT_SIGNS.indexOf(sign);
    if (kind < 0) {
      return 0;
    }
    int at = i + 2;
    boolean letterSign = Character.isLetter(sign);
    boolean braced = at < raw.length() && raw.charAt(at) == '{';
    if (letterSign && !braced) {
      return 0;
    }
    at += braced ? 1 : 0;
    if (at < raw.length() && raw.charAt(at) == '\\') {
      at++;
    }
    if (at >= raw.length() || !Character.isLetter(raw.charAt(at))) {
      return 0;
    }
    int end = at + 1;
    if (braced) {
      if (end >= raw.length() || raw.charAt(end) != '}') {
        return 0;
      }
      end++;
    }
    String composed =
        Normalizer.normalize("" + raw.charAt(at) + COMBINING.charAt(kind), Normalizer.Form.NFC);
    out.append(composed, i, end);
    return end;
  }

  private int macro(int i) {
    Matcher matcher = MACRO.matcher(raw).region(i, raw.length());
    if (!matcher.lookingAt()) {
      return copyOne(i);
    }
    String name = matcher.group(1);
    int end = matcher.end();
    if (FONTS.contains(name)) {
      return end < raw.length() && raw.charAt(end) == ' ' ? end + 1 : end;
    }
    String symbol = SYMBOLS.get(name);
    if (symbol != null) {
      out.append(symbol, i, end);
    } else if (end < raw.length() && raw.charAt(end) == '{') {
      return end;
    } else {
      out.append(name, i, end);
    }
    return end;
  }

  /** Copies a word, or resolves one that lost its backslash. */
  private int word(int i) {
    char before = i == 0 ? ' ' : raw.charAt(i - 1);
    if (raw.startsWith("times", i) && Character.isDigit(before) && !letterAt(i + 5)) {
      out.append('×', i, i + 5);
      return i + 5;
    }
    if (Character.isLetterOrDigit(before)) {
      return copyOne(i);
    }
    if (raw.startsWith("sim", i) && i + 3 < raw.length() && Character.isDigit(raw.charAt(i + 3))) {
      out.append('∼', i, i + 3);
      return i + 3;
    }
    if ("mbw".indexOf(raw.charAt(i)) < 0) {
      return copyOne(i);
    }
    Matcher font = LOST_FONT.matcher(raw).region(i, raw.length());
    if (font.lookingAt()) {
      return font.end();
    }
    return copyOne(i);
  }

  private boolean letterAt(int i) {
    return i < raw.length() && Character.isLetter(raw.charAt(i));
  }
}
