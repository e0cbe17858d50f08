package org.papergraph.ontology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.rdf.model.Model;
import org.junit.jupiter.api.Test;

/** The page beside the ontology is written from it. */
final class OntologyPageTest {
  private static final Path PAGE = Path.of("README.md");
  private static final String RENEW = "mvn -pl ontology test -Dpapergraph.write=true";

  private final Model ontology = OntologyFiles.ontology();

  @Test
  void thePageIsWhatTheOntologySays() throws IOException {
    String page = OntologyPage.of(ontology);
    if (Boolean.getBoolean("papergraph.write")) {
      Files.writeString(PAGE, page);
    }
    String committed = Files.exists(PAGE) ? Files.readString(PAGE) : "";

    assertEquals(page, committed, () -> "ontology/README.md is old; renew it with: " + RENEW);
  }

  @Test
  void thePageHoldsEveryDefinition() {
    String page = OntologyPage.of(ontology);

    for (String iri : OntologyFiles.definitions(ontology)) {
      assertTrue(page.contains("`" + iri + "`"), iri);
    }
  }
}
