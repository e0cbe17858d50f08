package org.papergraph.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokensTest {
  private static List<String> texts(String text) {
    return Tokens.of(text).stream().map(Token::text).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "OtterNet-50",
        "pond2vec",
        "ogbn-pond",
        "GPT-3.5",
        "1.2",
        "10,000",
        "C++",
        "Net+",
        "R&D",
        "don't",
        "don’t",
        "snake_case",
        "U.S",
        "P@1",
        "CO₂",
        "10⁹",
        "x²",
        "naïve",
        "T5+"
      })
  void aNameStaysWhole(String name) {
    assertEquals(List.of(name), texts(name));
    assertEquals(List.of("the", name, ",", "and"), texts("the " + name + ", and"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '#',
      value = {
        "POND-10/100 | POND-10 / 100",
        "(PON) | ( PON )",
        "1,2 | 1 , 2",
        "end. Next | end . Next",
        "end.Next | end . Next",
        "95.5% | 95.5 %",
        "self- and | self - and",
        "-1 | - 1",
        "a…b | a … b",
        "OtterNet's | OtterNet ' s"
      })
  void signsBetweenNamesAreTokens(String text, String tokens) {
    assertEquals(List.of(tokens.split(" ")), texts(text));
  }

  @ParameterizedTest
  @CsvSource({
    "otter,WORD",
    "self-taught,WORD",
    "pond2vec,WORD",
    "Otter,CAPITALISED",
    "Self-Taught,CAPITALISED",
    "A,CAPITALISED",
    "PON,NAME",
    "OtterNet,NAME",
    "PON-2,NAME",
    "T5,NAME",
    "12,NUMBER",
    "1.5,NUMBER",
    "7B,NUMBER",
    "10⁹,NUMBER",
    "%,PUNCTUATION"
  })
  void aTokenHasAShape(String text, Token.Shape shape) {
    assertEquals(List.of(shape), Tokens.of(text).stream().map(Token::shape).toList());
  }

  @Property
  void tokensCoverAllButBlanksInOrder(@ForAll String text) {
    int at = 0;
    for (Token token : Tokens.of(text)) {
      assertTrue(text.substring(at, token.begin()).isBlank(), "something lost before " + token);
      assertEquals(text.substring(token.begin(), token.end()), token.text());
      assertTrue(token.end() > token.begin());
      at = token.end();
    }
    assertTrue(text.substring(at).isBlank(), "something lost at the end");
  }
}
