package org.papergraph.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every address is a code repository or a link, and never both. */
class RepositoryAndLinkTest {
  private static List<Finding.Repository> repositories(String text) {
    List<Finding.Repository> found = new ArrayList<>();
    for (Finding finding : new RepositoryExtractor().extract(Papers.withAbstract(text))) {
      found.add((Finding.Repository) finding);
    }
    return found;
  }

  private static List<Finding.Link> links(String text) {
    List<Finding.Link> found = new ArrayList<>();
    for (Finding finding : new LinkExtractor().extract(Papers.withAbstract(text))) {
      found.add((Finding.Link) finding);
    }
    return found;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '#',
      value = {
        "https://github.com/otter/pond | https://github.com/otter/pond",
        "https://www.github.com/otter/pond | https://github.com/otter/pond",
        "http://github.com/otter/pond | https://github.com/otter/pond",
        "github.com/otter/pond | https://github.com/otter/pond",
        "https://github.com/otter/pond. | https://github.com/otter/pond",
        "https://github.com/otter/pond.git | https://github.com/otter/pond",
        "https://github.com/otter/pond.git. | https://github.com/otter/pond",
        "https://github.com/otter/pond/ | https://github.com/otter/pond",
        "https://github.com/otter/pond} | https://github.com/otter/pond",
        "\\url{https://github.com/otter/pond}. | https://github.com/otter/pond",
        "https://github.com/otter/pond{POND}. | https://github.com/otter/pond",
        "https://github.com/otter/pond/tree/main/deep | https://github.com/otter/pond",
        "https://github.com/otter/pond#readme | https://github.com/otter/pond",
        "https://github.com/otter/pond?tab=readme | https://github.com/otter/pond",
        "https://github.com/otter/my\\_pond | https://github.com/otter/my_pond",
        "https://github.com/otter/pond.js | https://github.com/otter/pond.js",
        "https://github.com/otter/pond.The otters | https://github.com/otter/pond",
        "https://GitHub.com/Otter/Pond | https://github.com/Otter/Pond",
        "https://gitlab.com/otter/pond | https://gitlab.com/otter/pond",
        "https://gitlab.com/bank/otter/pond/-/tree/main | https://gitlab.com/bank/otter/pond",
        "https://gitlab.otters.example/bank/pond.git | https://gitlab.otters.example/bank/pond",
        "https://bitbucket.org/otter/pond/src | https://bitbucket.org/otter/pond",
        "https://codeberg.org/otter/pond | https://codeberg.org/otter/pond",
        "https://huggingface.co/otter/pond-7b/tree/main | https://huggingface.co/otter/pond-7b",
        "https://huggingface.co/spaces/otter/pond | https://huggingface.co/spaces/otter/pond",
        "https://anonymous.4open.science/r/pond-1A2B/ | https://anonymous.4open.science/r/pond-1A2B"
      })
  void anAddressOnACodeHostIsARepositoryInItsCanonicalForm(String text, String url) {
    assertEquals(List.of(url), repositories(text).stream().map(Finding.Repository::url).toList());
    assertEquals(List.of(), links(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://github.com/otter",
        "https://github.com",
        "https://github.com/orgs/otter",
        "https://github.com/topics/ponds",
        "https://otter.github.io/pond",
        "https://huggingface.co/datasets/otter/pond",
        "https://huggingface.co/papers/1234.5678",
        "https://huggingface.co/otter",
        "https://gitlab.com/otter",
        "https://otters.example/github.com/otter/pond",
        "https://notgithub.com/otter/pond"
      })
  void anyOtherAddressIsALink(String url) {
    assertEquals(List.of(url), links("See " + url + ".").stream().map(Finding.Link::url).toList());
    assertEquals(List.of(), repositories("See " + url + "."));
  }

  @Test
  void aRepositoryNamedTwiceIsOneFindingWithTwoPlaces() {
    String text = "At github.com/Otter/Pond, that is https://github.com/otter/pond/issues.";
    List<Finding.Repository> found = repositories(text);

    assertEquals(1, found.size());
    assertEquals("https://github.com/Otter/Pond", found.get(0).url());
    assertEquals(
        List.of("github.com/Otter/Pond", "https://github.com/otter/pond/issues"),
        found.get(0).spans().stream().map(s -> text.substring(s.begin(), s.end())).toList());
  }

  @Test
  void aLinkNamedTwiceIsOneFindingWithTwoPlaces() {
    List<Finding.Link> found = links("At https://otters.example/a or https://otters.example/a.");

    assertEquals(1, found.size());
    assertEquals(2, found.get(0).spans().size());
  }

  @Test
  void anAddressWithoutSchemeIsLessSure() {
    double bare = links("at www.riverbank.me.").get(0).confidence();
    double whole = links("at https://www.riverbank.me.").get(0).confidence();

    assertTrue(bare < whole, bare + " is not less than " + whole);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '#',
      value = {
        "Our project page is https://otters.example/a. | PROJECT",
        "Videos: https://otters.example/a. | PROJECT",
        "Here: https://otter.github.io/pond. | PROJECT",
        "The dataset is at https://otters.example/a. | DATASET",
        "Here: https://huggingface.co/datasets/otter/pond. | DATASET",
        "The live demo is at https://otters.example/a. | DEMO",
        "See https://arxiv.org/abs/1234.56789. | PAPER",
        "See https://doi.org/10.1234/otter. | PAPER",
        "Otters: https://otters.example/a. | OTHER"
      })
  void theWordsBeforeALinkTellItsKind(String text, Finding.LinkKind kind) {
    assertEquals(List.of(kind), links(text).stream().map(Finding.Link::kind).toList());
  }
}
