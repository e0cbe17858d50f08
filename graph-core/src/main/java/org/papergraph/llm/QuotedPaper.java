package org.papergraph.llm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.papergraph.extract.Part;
import org.papergraph.extract.Span;
import org.papergraph.text.ReadableText;

/**
 * A paper as the model is shown it, in which its quotes are found again.
 *
 * <p>That is the {@link ReadableText} with each run of blanks and line breaks as one blank. Offsets
 * in it lead back to the text as it was read.
 */
final class QuotedPaper {
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

  private final Text title;
  private final Text abstractSection;

  private QuotedPaper(Text title, Text abstractSection) {
    this.title = title;
    this.abstractSection = abstractSection;
  }

  static QuotedPaper of(String title, String abstractText) {
    return new QuotedPaper(Text.of(Part.TITLE, title), Text.of(Part.ABSTRACT, abstractText));
  }

  String title() {
    return title.shown;
  }

  String abstractText() {
    return abstractSection.shown;
  }

  /** The first place of a quote, in the title or else the abstract; it stands there verbatim. */
  Optional<Place> quote(String quote) {
    String wanted = plain(quote);
    if (wanted.isEmpty()) {
      return Optional.empty();
    }
    for (Text text : List.of(title, abstractSection)) {
      int at = text.shown.indexOf(wanted);
      if (at >= 0) {
        return Optional.of(new Place(text, at, at + wanted.length()));
      }
    }
    return Optional.empty();
  }

  /** All places of a name in title and abstract; within other words and names it does not count. */
  List<Place> places(String name) {
    List<Place> places = new ArrayList<>(title.all().places(name));
    places.addAll(abstractSection.all().places(name));
    return places;
  }

  /** A text with single blanks, and none at its ends. */
  static String plain(String text) {
    return BLANKS.matcher(text).replaceAll(" ").strip();
  }

  /** One part: what is shown of it, and where each character stands in the rendering. */
  private static final class Text {
    private final Part part;
    private final ReadableText readable;
    private final String shown;
    private final int[] offsets;

    private Text(Part part, ReadableText readable, String shown, int[] offsets) {
      this.part = part;
      this.readable = readable;
      this.shown = shown;
      this.offsets = offsets;
    }

    static Text of(Part part, String raw) {
      ReadableText readable = ReadableText.of(raw);
      String text = readable.text();
      StringBuilder shown = new StringBuilder(text.length());
      int[] offsets = new int[text.length()];
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        boolean blank = Character.isWhitespace(c) || Character.isSpaceChar(c);
        if (!blank || (!shown.isEmpty() && shown.charAt(shown.length() - 1) != ' ')) {
          offsets[shown.length()] = i;
          shown.append(blank ? ' ' : c);
        }
      }
      int length = shown.length();
      if (length > 0 && shown.charAt(length - 1) == ' ') {
        shown.setLength(--length);
      }
      return new Text(part, readable, shown.toString(), Arrays.copyOf(offsets, length));
    }

    Place all() {
      return new Place(this, 0, shown.length());
    }

    /** The character there, or a blank beyond the ends. */
    char at(int index) {
      return index < 0 || index >= shown.length() ? ' ' : shown.charAt(index);
    }

    boolean isWord(int index) {
      return Character.isLetterOrDigit(at(index)) || Character.isSurrogate(at(index));
    }

    boolean isDigit(int index) {
      return Character.isDigit(at(index));
    }

    boolean isDash(int index) {
      return "-–−".indexOf(at(index)) >= 0;
    }

    /** {@code GPT} is no word of {@code GPT-4}, but one of {@code GPT-based}. */
    boolean isWholeName(int begin, int end) {
      boolean before = !isWord(begin) || !isWord(begin - 1);
      boolean after = !isWord(end - 1) || !isWord(end);
      boolean numbered = isDash(end) && isDigit(end + 1);
      boolean ofName = isDigit(begin) && isDash(begin - 1) && isWord(begin - 2);
      return before && after && !numbered && !ofName;
    }

    /** Whether it is no part of a longer number, a range, a negative number or a name. */
    boolean isWholeNumber(int begin, int end, boolean unit) {
      boolean point = ".,".indexOf(at(begin - 1)) >= 0 && isDigit(begin - 2);
      boolean before = !isWord(begin - 1) && !isDash(begin - 1) && !point;
      boolean goesOn = (isDash(end) || ".,".indexOf(at(end)) >= 0) && isDigit(end + 1);
      return before && !isDigit(end) && !goesOn && (unit || !isWord(end));
    }
  }

  /** A stretch of one part as it is shown. */
  record Place(Text text, int begin, int end) {
    Place {
      if (begin < 0 || begin > end || end > text.shown.length()) {
        throw new IllegalArgumentException(begin + " to " + end + " of " + text.shown.length());
      }
    }

    /** The words there. */
    String words() {
      return text.shown.substring(begin, end);
    }

    /** Where they stand in the text as it was read. */
    Span span() {
      int last = text.offsets[end - 1];
      return new Span(
          text.part, text.readable.rawBegin(text.offsets[begin]), text.readable.rawEnd(last + 1));
    }

    /** The places in this stretch at which a name stands as a name. */
    List<Place> places(String name) {
      String wanted = plain(name);
      List<Place> places = new ArrayList<>();
      if (!wanted.isEmpty()) {
        for (int at = next(wanted, begin); at >= 0; at = next(wanted, at + 1)) {
          if (text.isWholeName(at, at + wanted.length())) {
            places.add(new Place(text, at, at + wanted.length()));
          }
        }
      }
      return places;
    }

    /** The places in this stretch at which a number stands, with its unit if that follows it. */
    List<NumberPlace> numbers(String value, String unit) {
      List<NumberPlace> places = new ArrayList<>();
      for (int at = next(value, begin); at >= 0; at = next(value, at + 1)) {
        int behind = at + value.length();
        int unitEnd = unitEnd(behind, unit);
        if (text.isWholeNumber(at, behind, unitEnd > behind)) {
          Place place = new Place(text, at, unitEnd);
          places.add(new NumberPlace(place, unitEnd > behind ? unit : ""));
        }
      }
      return places;
    }

    private int unitEnd(int behind, String unit) {
      if (unit.isEmpty()) {
        return behind;
      }
      int from = text.at(behind) == ' ' ? behind + 1 : behind;
      int end = from + unit.length();
      boolean there = end <= text.shown.length() && text.shown.startsWith(unit, from);
      return there && (!text.isWord(end - 1) || !text.isWord(end)) ? end : behind;
    }

    private int next(String wanted, int from) {
      int at = text.shown.indexOf(wanted, from);
      return at >= 0 && at + wanted.length() <= end ? at : -1;
    }
  }

  /**
   * A number with its unit.
   *
   * @param unit empty if the text has another or none
   */
  record NumberPlace(Place place, String unit) {}
}
