package org.papergraph.server.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ShownTextTest {
  private static String shown(String stored, int begin, int end, String exact) {
    ShownText text = new ShownText(stored);
    return text.range(begin, end, exact)
        .map(range -> text.text().substring(range.begin(), range.end()))
        .orElse("nothing");
  }

  @Test
  void offsetsOfTheStoredTextCountCodePoints() {
    assertEquals("Net", shown("\uD83D\uDC26\uD83D\uDC26 Net", 3, 6, "Net"));
  }

  @Test
  void latexLeftoversAreResolvedWithinAMark() {
    assertEquals("95%", shown("up to 95\\% here", 6, 10, "95\\%"));
  }

  @Test
  void aStretchBeyondTheTextOrWithOtherWordsIsNotShown() {
    ShownText text = new ShownText("short");
    assertEquals(Optional.empty(), text.range(3, 9, "rt"));
    assertEquals(Optional.empty(), text.range(-1, 2, "s"));
    assertEquals(Optional.empty(), text.range(2, 2, ""));
    assertEquals(Optional.empty(), text.range(0, 5, "other"));
  }
}
