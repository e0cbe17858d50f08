package org.papergraph.ontology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;

/** The vocabulary files hold together. */
final class VocabularyTest {
  private static final String HEAD =
      """
      @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
      @prefix pg: <https://w3id.org/papergraph/ontology#> .
      @prefix v: <https://w3id.org/papergraph/vocabulary/> .
      @prefix m: <https://w3id.org/papergraph/vocabulary/method/> .
      """;
  private static final Set<String> SCHEMES =
      Set.of("https://w3id.org/papergraph/vocabulary/methods");

  private static List<String> faults(String turtle) {
    VocabularyFaults faults = new VocabularyFaults(SCHEMES);
    faults.readText("made-up.ttl", HEAD + turtle);
    return faults.find();
  }

  /** The faults of one file without the IRIs, which are long. */
  private static List<String> shortened(List<String> faults) {
    return faults.stream()
        .map(fault -> fault.replace("https://w3id.org/papergraph/vocabulary/method/", ""))
        .map(fault -> fault.replace("made-up.ttl: ", ""))
        .toList();
  }

  @Test
  void theVocabularyFilesHaveNoFaults() throws IOException {
    Set<String> schemes = OntologyFiles.iris(OntologyFiles.ontology(), SKOS.ConceptScheme);
    VocabularyFaults faults = new VocabularyFaults(schemes);
    List<Path> files = OntologyFiles.vocabularies();
    assertFalse(files.isEmpty());
    for (Path file : files) {
      faults.read(file.toString(), RDFParser.create().source(file));
    }

    List<String> found = faults.find();

    assertEquals("", String.join("\n", found), () -> found.size() + " faults");
  }

  @Test
  void aSoundConceptHasNoFaults() {
    assertEquals(
        List.of(),
        faults(
            """
            m:adam a skos:Concept ; skos:inScheme v:methods ; skos:prefLabel "Adam" ;
              skos:altLabel "Adam optimizer" ; pg:ambiguousLabel "Adam" .
            m:adamw a skos:Concept ; skos:inScheme v:methods ; skos:prefLabel "AdamW" ;
              skos:broader m:adam .
            """));
  }

  @Test
  void whatIsWrongWithALabelIsSaid() {
    assertEquals(
        List.of(
            "<a>: 0 skos:prefLabel, not one",
            "<b>: 2 skos:prefLabel, not one",
            "<c>: label \" C\" is empty or has blanks around it",
            "<c>: label \"twice\" stands twice",
            "<c>: pg:ambiguousLabel \"other\" is no label of it"),
        shortened(
            faults(
                """
                m:a a skos:Concept ; skos:inScheme v:methods ; skos:altLabel "A" .
                m:b a skos:Concept ; skos:inScheme v:methods ; skos:prefLabel "B", "BB" .
                m:c a skos:Concept ; skos:inScheme v:methods ; skos:prefLabel " C" ;
                  skos:altLabel "twice", "twice" ; pg:ambiguousLabel "other" .
                """)));
  }

  @Test
  void aSharedLabelMustBeMarkedByOneOfItsOwners() {
    String shared =
        """
        m:a a skos:Concept ; skos:inScheme v:methods ; skos:prefLabel "NAS" .
        m:b a skos:Concept ; skos:inScheme v:methods ; skos:prefLabel "B" ; skos:altLabel "NAS" .
        """;

    assertEquals(
        List.of("<a>: label \"NAS\" is shared by <a> and <b>; mark it ambiguous"),
        shortened(faults(shared)));
    assertEquals(List.of(), faults(shared + "m:b pg:ambiguousLabel \"NAS\" ."));
  }

  @Test
  void aConceptIsWrittenOnceInAKnownSchemeBelowAConceptThatExists() {
    assertEquals(
        List.of(
            "<https://example.org/f>: is of methods by its scheme, not its IRI",
            "<a>: skos:broader <missing> does not exist",
            "<a>: written 2 times as a skos:Concept, not once",
            "<b>: skos:broader leads back to it",
            "<c>: skos:broader leads back to it",
            "<d>: <http://www.w3.org/2004/02/skos/core#note> says nothing the builder understands",
            "<d>: skos:inScheme <https://w3id.org/papergraph/vocabulary/colours> is not declared by"
                + " papergraph.ttl",
            "<e>: 0 skos:inScheme, not one"),
        shortened(
            faults(
                """
                m:a a skos:Concept ; skos:inScheme v:methods ; skos:prefLabel "A" .
                m:a a skos:Concept ; skos:broader m:missing .
                m:b a skos:Concept ; skos:inScheme v:methods ; skos:prefLabel "B" ;
                  skos:broader m:c .
                m:c a skos:Concept ; skos:inScheme v:methods ; skos:prefLabel "C" ;
                  skos:broader m:b .
                m:d a skos:Concept ; skos:inScheme v:colours ; skos:prefLabel "D" ; skos:note "x" .
                m:e a skos:Concept ; skos:prefLabel "E" .
                <https://example.org/f> a skos:Concept ; skos:inScheme v:methods ;
                  skos:prefLabel "F" .
                """)));
  }
}
