package org.papergraph.read.anthology;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AclIdentifierTest {
  @ParameterizedTest
  @CsvSource({
    "2023.findings, acl, 12, 2023.findings-acl.12",
    "2024.lrec, main, 1001, 2024.lrec-main.1001",
    "P18, 1, 1, P18-1001",
    "P18, 1, 123, P18-1123",
    "W19, 52, 7, W19-5207",
    "W06, 1, 7, W06-0107",
    "C69, 2, 1, C69-0201",
    "C18, 1, 7, C18-1007",
    "D19, 1, 7, D19-1007",
    "D19, 50, 7, D19-5007",
    "P18, x, 1, none",
    "P18, 12, 1, none",
    "P18, 1, 1001, none",
    "P18, 1, one, none",
    "P18, 1, -1, none",
    "pond, 1, 1, none",
    "'', 1, 1, none",
    "2023.findings, a b, 1, none"
  })
  void anIdentifierIsMadeAsTheAnthologyMakesIt(
      String collection, String volume, String paper, String identifier) {
    assertEquals(identifier, AclIdentifier.of(collection, volume, paper).orElse("none"));
  }
}
