package org.papergraph.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressesTest {
  private static List<String> urls(String text) {
    return WebAddresses.in(Papers.section(text)).stream().map(a -> a.url()).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '#',
      value = {
        "at https://otters.example/pond. | https://otters.example/pond",
        "at https://otters.example/pond, and | https://otters.example/pond",
        "at https://otters.example/pond; | https://otters.example/pond",
        "at https://otters.example/pond! | https://otters.example/pond",
        "at https://otters.example/pond... | https://otters.example/pond",
        "(https://otters.example/pond). | https://otters.example/pond",
        "[https://otters.example/pond] | https://otters.example/pond",
        "<https://otters.example/pond> | https://otters.example/pond",
        "\"https://otters.example/pond\". | https://otters.example/pond",
        "“https://otters.example/pond” | https://otters.example/pond",
        "*https://otters.example/pond* | https://otters.example/pond",
        "{https://otters.example/pond} | https://otters.example/pond",
        "\\url{https://otters.example/pond}. | https://otters.example/pond",
        "\\href{https://otters.example/pond}{our pond} | https://otters.example/pond",
        "https://otters.example/pond{OtterNet}. | https://otters.example/pond",
        "https://otters.example/pond}. | https://otters.example/pond",
        "https://otters.example/pond}{. | https://otters.example/pond",
        "https://otters.example/my\\_pond | https://otters.example/my_pond",
        "https://otters.example/a\\%20b | https://otters.example/a%20b",
        "https:// otters.example/pond is | https://otters.example/pond",
        "https://otters.example/pond.The otters | https://otters.example/pond",
        "https://otters.example/a_(b) is | https://otters.example/a_(b)",
        "(see https://otters.example/a_(b)) | https://otters.example/a_(b)",
        "code:https://otters.example/pond | https://otters.example/pond",
        "http://otters.example/pond | http://otters.example/pond",
        "https://Otters.Example/Pond | https://otters.example/Pond",
        "https://otters.example/~anna/ | https://otters.example/~anna/",
        "https://otters.example/p?id=1&b=2#top | https://otters.example/p?id=1&b=2#top",
        "https://otters.example. | https://otters.example",
        "www.riverbank.me | https://www.riverbank.me",
        "see www.riverbank.me. | https://www.riverbank.me",
        "(www.riverbank.me/pond) | https://www.riverbank.me/pond",
        "riverbank.github.io/pond. | https://riverbank.github.io/pond",
        "pond.riverbank.org, and | https://pond.riverbank.org",
        "github.com/riverbank/otters. | https://github.com/riverbank/otters",
        "GitHub.com/riverbank/otters. | https://github.com/riverbank/otters"
      })
  void anAddressIsFreedOfWhatClingsToIt(String text, String url) {
    assertEquals(List.of(url), urls(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no address here",
        "e.g. otters, i.e. newts",
        "We use Otter.ai and Node.js here.",
        "improves by 2.5 points. It swims",
        "mail anna@riverbank.org now",
        "mail anna@mail.pond.riverbank.org now",
        "https://",
        "https:// and so on",
        "www. is short",
        "the file pond.io is"
      })
  void whatIsNoAddressIsNotTakenForOne(String text) {
    assertEquals(List.of(), urls(text));
  }

  @Test
  void twoAddressesAreTwo() {
    assertEquals(
        List.of("https://otters.example/a", "https://otters.example/b"),
        urls("at https://otters.example/a and https://otters.example/b."));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://otters.example/a,https://otters.example/b",
        "https://otters.example/a;https://otters.example/b."
      })
  void twoAddressesWithoutABlankBetweenAreTwo(String text) {
    assertEquals(List.of("https://otters.example/a", "https://otters.example/b"), urls(text));
  }

  @Test
  void theSpanIsTheAddressAsItWasWritten() {
    String text =
        "Some 10^{3} otters (\\url{https://otters.example/my\\_pond}). More at www.pond.me.";
    List<WebAddresses.Address> found = WebAddresses.in(Papers.section(text));

    assertEquals(
        List.of("https://otters.example/my\\_pond", "www.pond.me"),
        found.stream().map(a -> text.substring(a.span().begin(), a.span().end())).toList());
  }

  @Test
  void anAddressHasAHostWithoutWwwAndAPathWithoutQuery() {
    WebAddresses.Address address =
        WebAddresses.in(Papers.section("https://www.Pond.org//a/b/?q=1#c")).get(0);

    assertEquals("pond.org", address.host());
    assertEquals(List.of("a", "b"), address.path());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.", "a-", "1.", "www.", "https://", "(", "a.b/", "é."})
  void aLongRunOfAlmostAddressesIsReadToItsEnd(String piece) {
    String run = piece.repeat(5_000);

    assertEquals(
        List.of("https://otters.example"),
        urls(run + " x https://otters.example x").stream()
            .filter(url -> url.length() < 100 && url.contains("otters"))
            .toList());
  }
}
