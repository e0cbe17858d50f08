package org.papergraph.read.bibliography;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkedTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "On Mud | On Mud",
        "On <i>Mud</i> and H<sub>2</sub>O | On Mud and H2O",
        "<jats:p>One.</jats:p><jats:p>Two.</jats:p> | One.~Two.",
        "<p class=\"x\">One.<br/>Two.</p> | One.~Two.",
        "<jats:title>Abstract</jats:title> <jats:p>One.</jats:p> | Abstract~One.",
        "where n<k and m>2, or a < b > c | where n<k and m>2, or a < b > c",
        "a &lt; b &amp;lt; c &#233;&#xe9; | a < b &lt; c éé",
        "&otter; &#55296; &#9999999; &#1; & | &otter; &#55296; &#9999999; &#1; &",
        "<mml:math><mml:mi>x</mml:mi></mml:math> | x",
        "<otter>T</otter> | <otter>T</otter>",
        "< | <"
      })
  void onlyTagsAreTakenOut(String marked, String plain) {
    assertEquals(plain.replace('~', '\n'), MarkedText.plain(marked));
  }
}
