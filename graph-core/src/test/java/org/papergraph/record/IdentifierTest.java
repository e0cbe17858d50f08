package org.papergraph.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifierTest {
  @ParameterizedTest
  @CsvSource({
    "DOI, 10.5555/REED.1, doi:10.5555/reed.1",
    "DOI, https://doi.org/10.5555/Reed, doi:10.5555/reed",
    "DOI, http://dx.doi.org/10.5555/Reed, doi:10.5555/reed",
    "DOI, 10.48550/arXiv.3105.01234, arxiv:3105.01234",
    "ARXIV, 3105.01234v3, arxiv:3105.01234",
    "ARXIV, arXiv:math.AG/9901001, arxiv:math.AG/9901001",
    "ACL, P31-1001, acl:P31-1001",
    "ACL, 2031.pond-main.7, acl:2031.pond-main.7",
    "ORCID, https://orcid.org/0000-0001-2345-678X, orcid:0000-0001-2345-678X",
    "OPENALEX, https://openalex.org/W31, openalex:W31",
    "REPOSITORY, https://GitHub.com/Pond/Otter.git, repository:github.com/pond/otter",
    "REPOSITORY, git@github.com:pond/otter.git, repository:github.com/pond/otter",
    "REPOSITORY, https://github.com/pond/otter/tree/main/reeds, repository:github.com/pond/otter",
    "REPOSITORY, git+https://gitlab.com/pond/deep/otter/, repository:gitlab.com/pond/deep/otter",
    "HUGGING_FACE_DATASET, https://huggingface.co/datasets/pond/otter, hf-dataset:pond/otter",
    "PAPERS_WITH_CODE_METHOD, https://paperswithcode.com/method/otter, pwc-method:otter",
    "ML_ANTHOLOGY, heron2031pond-reeds, ml-anthology:heron2031pond-reeds"
  })
  void isOneHoweverItIsWritten(Scheme scheme, String written, String normal) {
    Optional<Identifier> identifier = Identifier.of(scheme, written);

    assertEquals(Optional.of(normal), identifier.map(Identifier::toString));
    assertEquals(identifier, Optional.of(Identifier.parse(normal)));
  }

  @ParameterizedTest
  @CsvSource({
    "https://arxiv.org/abs/3105.01234v2, arxiv:3105.01234",
    "http://arxiv.org/pdf/3105.01234v1.pdf, arxiv:3105.01234",
    "https://doi.org/10.5555/Reed, doi:10.5555/reed",
    "https://aclanthology.org/P31-1001/, acl:P31-1001",
    "https://www.aclweb.org/anthology/P31-1001.pdf, acl:P31-1001",
    "https://aclanthology.org/2031.pond-main.7.pdf, acl:2031.pond-main.7",
    "https://openreview.net/forum?id=aB_3-x&noteId=1, openreview:aB_3-x",
    "https://openreview.net/pdf?id=aB_3-x, openreview:aB_3-x",
    "https://huggingface.co/papers/3105.01234, arxiv:3105.01234"
  })
  void isKnownByTheAddressOfItsPage(String address, String identifier) {
    assertEquals(Optional.of(identifier), Identifier.inAddress(address).map(Identifier::toString));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.org/10.5555/reed",
        "https://arxiv.org/list/cs.CL",
        "https://huggingface.co/pond/otter",
        "ftp://doi.org/10.5555/reed",
        "not an address",
        ""
      })
  void otherAddressesHoldNone(String address) {
    assertEquals(Optional.empty(), Identifier.inAddress(address));
  }

  @ParameterizedTest
  @EnumSource(Scheme.class)
  void nothingIsNone(Scheme scheme) {
    assertEquals(Optional.empty(), Identifier.of(scheme, " "));
    assertEquals(Optional.empty(), Identifier.of(scheme, "two words"));
    assertEquals(Optional.empty(), Identifier.of(scheme, "x".repeat(1_000)));
  }

  @Test
  void anUnknownSchemeIsAnError() {
    assertThrows(IllegalArgumentException.class, () -> Identifier.parse("pond:1"));
    assertThrows(IllegalArgumentException.class, () -> Identifier.parse("nothing"));
  }
}
