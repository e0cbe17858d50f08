package org.papergraph.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ReadableTextProperties {
  private static final List<String> PIECES =
      List.of(
          "\\",
          "{",
          "}",
          "^",
          "_",
          "~",
          "$",
          "`",
          "'",
          "\"",
          "-",
          " ",
          "\t",
          "1",
          "2",
          "x",
          "CO",
          "times",
          "sim",
          "mathcal",
          "boldsymbol",
          "\\it",
          "\\emph",
          "\\alpha",
          "\\c",
          "\\v",
          "\\'",
          "\\\"",
          "{\\it ",
          "https://a.example/b_1",
          "www.",
          "\u00e9",
          "\ud83d\ude00",
          "\ud835\udc9f",
          ".");

  /** Texts made of what the rendering looks for, in any order. */
  @Provide
  Arbitrary<String> soup() {
    return Arbitraries.of(PIECES).list().ofMaxSize(25).map(pieces -> String.join("", pieces));
  }

  /** Words without the letters m and t, which all words that lost their backslash hold. */
  @Provide
  Arbitrary<String> plain() {
    Arbitrary<String> word =
        Arbitraries.strings()
            .withChars(
                "abcdefghijklnopqrsuvwxyzABCDEFG0123456789.,;:()[]/%&+=<>?!\u00e4\u00df\u4e2d")
            .ofMinLength(1)
            .ofMaxLength(12);
    return word.list().ofMaxSize(20).map(words -> String.join(" ", words));
  }

  private static void originsAreValidAndOrdered(String raw) {
    ReadableText text = ReadableText.of(raw);

    assertEquals(raw, text.raw());
    int begin = 0;
    int end = 0;
    for (int i = 0; i < text.text().length(); i++) {
      assertTrue(text.rawBegin(i) < text.rawEnd(i + 1), "empty origin of character " + i);
      assertTrue(text.rawBegin(i) >= begin, "origins go back at character " + i);
      assertTrue(text.rawEnd(i + 1) >= end, "origins go back at character " + i);
      begin = text.rawBegin(i);
      end = text.rawEnd(i + 1);
    }
    assertTrue(end <= raw.length(), "an origin behind the end");
  }

  @Property
  void everyCharacterOfAnyTextKnowsAStretchOfTheRawText(@ForAll String raw) {
    originsAreValidAndOrdered(raw);
  }

  @Property
  void everyCharacterOfATextFullOfLeftoversKnowsAStretchOfTheRawText(@ForAll("soup") String raw) {
    originsAreValidAndOrdered(raw);
  }

  @Property
  void aTextWithoutSuspiciousSignsRendersAsItself(@ForAll("plain") String raw) {
    assertEquals(raw, ReadableText.of(raw).text());
  }

  @Property
  void aLeftoverBehindAPlainTextDoesNotChangeIt(@ForAll("plain") String raw) {
    assertEquals(raw + " 100%", ReadableText.of(raw + " 100\\%").text());
  }
}
