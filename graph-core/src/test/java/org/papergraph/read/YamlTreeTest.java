package org.papergraph.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class YamlTreeTest {
  private static JsonNode read(String... lines) throws DamagedInputException {
    return YamlTree.read(String.join("\n", lines), 1);
  }

  private static Rejection damage(String text) {
    return assertTimeoutPreemptively(
        Duration.ofSeconds(30),
        () ->
            assertThrows(DamagedInputException.class, () -> YamlTree.read(text, 11))
                .rejection("otters.yaml"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "16.10",
        "1e3",
        "no",
        "yes",
        "on",
        "true",
        "False",
        "2031-05-02",
        "0x1F",
        "010",
        "1_000",
        "12:30:45",
        ".inf",
        "-.5",
        "+7",
        "1.0",
        "2031-05-02T10:00:00Z",
        "=",
        "<<",
        "0o17"
      })
  void scalarsAreAsWritten(String written) throws Exception {
    JsonNode node = read("version: " + written, "list: [" + written + "]").get("version");
    assertTrue(node.isTextual(), written);
    assertEquals(written, node.textValue());
  }

  @Test
  void readsTextsOfAllStyles() throws Exception {
    JsonNode tree =
        read(
            "plain: otters of",
            "  the reeds",
            "single: 'it''s'",
            "double: \"a\\tb \\u00e9\"",
            "folded: >-",
            "  one",
            "  two",
            "kept: |",
            "  one",
            "  two",
            "flow: {a: [b, 'null', \"\"]}");
    assertEquals("otters of the reeds", tree.get("plain").textValue());
    assertEquals("it's", tree.get("single").textValue());
    assertEquals("a\tb é", tree.get("double").textValue());
    assertEquals("one two", tree.get("folded").textValue());
    assertEquals("one\ntwo\n", tree.get("kept").textValue());
    assertEquals("[\"b\",\"null\",\"\"]", tree.get("flow").get("a").toString());
  }

  @Test
  void knowsNothingFromAText() throws Exception {
    JsonNode tree = read("a:", "b: ~", "c: null", "d: 'null'", "e: ''", "f: [~, x]");
    for (String name : List.of("a", "b", "c")) {
      assertTrue(tree.get(name).isNull(), name);
    }
    assertEquals("null", tree.get("d").textValue());
    assertEquals("", tree.get("e").textValue());
    assertTrue(tree.get("f").get(0).isNull());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n\n", "# only a remark\n", "---\n# nothing\n"})
  void anEmptyDocumentIsEmpty(String text) throws Exception {
    JsonNode tree = YamlTree.read(text, 1);
    assertTrue(tree.isMissingNode() || tree.isNull(), tree.toString());
  }

  @Test
  void readsOneDocumentBetweenItsMarks() throws Exception {
    assertEquals("b", read("%YAML 1.1", "---", "a: b", "...").get("a").textValue());
    Rejection rejection = damage("a: b\n---\na: c\n");
    assertEquals("broken YAML", rejection.reason());
  }

  @Test
  void followsAliases() throws Exception {
    JsonNode tree =
        read(
            "base: &base {name: Otter, of: [a, b]}",
            "same: *base",
            "name: &n Heron",
            "again: [*n, *n]");
    assertEquals("b", tree.get("same").get("of").get(1).textValue());
    assertEquals("[\"Heron\",\"Heron\"]", tree.get("again").toString());
  }

  @Test
  void anAliasOfNothingIsDamage() {
    assertEquals(12, damage("a: b\nc: *nobody\n").place().line());
    assertEquals("broken YAML", damage("a: &me [*me]\n").reason());
  }

  @Test
  void tagsInstantiateNothing() throws Exception {
    JsonNode tree =
        read(
            "a: !!javax.script.ScriptEngineManager [!!java.net.URL [\"https://example.org/\"]]",
            "b: !!binary aGVyb24=",
            "c: !!int '12'",
            "d: !own {x: y}",
            "e: !!str 12",
            "f: !!float 1e3",
            "g: !!bool yes",
            "h: !!timestamp 2031-05-02",
            "i: !!null ''");
    assertEquals("[[\"https://example.org/\"]]", tree.get("a").toString());
    assertEquals("aGVyb24=", tree.get("b").textValue());
    assertEquals("12", tree.get("c").textValue());
    assertEquals("y", tree.get("d").get("x").textValue());
    assertEquals("12", tree.get("e").textValue());
    assertEquals("1e3", tree.get("f").textValue());
    assertEquals("yes", tree.get("g").textValue());
    assertEquals("2031-05-02", tree.get("h").textValue());
  }

  @Test
  void anAliasBombIsDamage() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i <= 40; i++) {
      String aliases = ("*a" + (i - 1) + ", ").repeat(9) + "*a" + (i - 1);
      bomb.append("a" + i + ": &a" + i + " [" + aliases + "]\n");
    }
    Rejection rejection = damage(bomb.toString());
    assertEquals("YAML beyond limits", rejection.reason());
    assertTrue(rejection.place().line() <= 18, rejection.toString());
  }

  @Test
  void deepNestingIsDamage() {
    int depth = 100_000;
    assertEquals("YAML beyond limits", damage("[".repeat(depth)).reason());
    assertEquals("YAML beyond limits", damage("{a: ".repeat(depth)).reason());
    assertEquals("YAML beyond limits", damage("- ".repeat(depth) + "x").reason());
    damage("? ".repeat(depth) + "x");
    String indented =
        IntStream.range(0, 2_000)
            .mapToObj(i -> " ".repeat(i) + "a:")
            .collect(Collectors.joining("\n"));
    assertEquals("YAML beyond limits", damage(indented).reason());
  }

  @Test
  void aTreeAsDeepAsTheLimitIsRead() throws Exception {
    int depth = JsonTokens.DEEPEST;
    assertTrue(read("[".repeat(depth) + "]".repeat(depth)).isArray());
  }

  @Test
  void aKeyGivenTwiceIsDamage() {
    Rejection rejection = damage("name: otter\nof:\n  a: b\n  a: c\n");
    assertEquals("field given twice", rejection.reason());
    assertEquals(14, rejection.place().line());
    assertEquals("field given twice", damage("name: otter\n'name': heron\n").reason());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "name: otter\n\tof: reeds\n",
        "name:\n\t- otter\n",
        "name: \"otter\n",
        "name: [otter\n",
        "name: otter: heron\n",
        "name: @otter\n",
        "[a, b]: c\n",
        "{a: b}: c\n",
        "name: otter\u0007\n",
        "name: \ud800\n",
        "name: \"\\ud800\"\n: : :\n",
        "- a\nb: c\n",
        "name: !<tag:\n",
        "%YAML 3.0\n---\nname: otter\n",
        "*a : b\n",
        "name: &a &b otter\n",
        "&a\n*a\n",
        "'",
        "? a\n? a\n",
        "name: !!binary '%%%%'\n: ]\n"
      })
  void brokenSyntaxIsDamageWithItsLine(String text) {
    Rejection rejection = damage(text);
    assertTrue(rejection.place().line() >= 11 && rejection.place().line() <= 14);
    assertTrue(!rejection.advice().contains("\n"), rejection.advice());
  }

  @Test
  void aTabWithinATextIsNoHarm() throws Exception {
    assertEquals("otter\tof", read("name: 'otter\tof'").get("name").textValue());
  }

  @Test
  void largeDocumentsAreReadInReasonableTime() throws Exception {
    String list = "- {name: otter, of: [a, b], text: \"it is so\"}\n".repeat(50_000);
    assertEquals(50_000, YamlTree.read(list, 1).size());
    List<String> hostile =
        List.of(
            "a: " + "x".repeat(YamlTree.LONGEST + 1),
            "- x\n".repeat(YamlTree.MOST_VALUES + 1),
            "&a ".repeat(300_000),
            "- [".repeat(100_000),
            "? ".repeat(100_000) + "\n" + ": ".repeat(100_000),
            "\"" + "\\".repeat(1_000_001),
            "a: |\n " + "  \n".repeat(300_000) + "b\n" + "@",
            ",".repeat(1_000_000));
    for (String text : hostile) {
      damage(text);
    }
  }

  @Test
  void anyTextIsReadOrDamage() {
    Random random = new Random(2031);
    String alphabet = "ab:-?[]{},&*!|>'\"%@`# \n\t\\~.0<=\r\ufeff\u2028";
    for (int i = 0; i < 50_000; i++) {
      StringBuilder text = new StringBuilder();
      int length = random.nextInt(30);
      for (int k = 0; k < length; k++) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      try {
        YamlTree.read(text.toString(), 1);
      } catch (DamagedInputException e) {
        assertTrue(e.rejection("x").place().line() >= 1);
      } catch (RuntimeException e) {
        throw new AssertionError("for " + text.toString().replace("\n", "\\n"), e);
      }
    }
  }
}
