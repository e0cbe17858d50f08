package org.papergraph.link.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RdfXmlVocabularyTest {
  private static final String RDF =
      """
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
          xmlns:skos="http://www.w3.org/2004/02/skos/core#"
          xmlns:owl="http://www.w3.org/2002/07/owl#" %s>
      """;

  private static final String BASE = "xml:base=\"https://otters.example/\"";
  private static final String END = "</rdf:RDF>\n";

  @TempDir private Path folder;

  private Heard heard(String content) throws IOException {
    return Heard.of(folder, content);
  }

  private static String a(String name) {
    return "<skos:Concept rdf:about=\"%s\"><skos:prefLabel>%s</skos:prefLabel></skos:Concept>\n"
        .formatted(name, name);
  }

  private static String labels(Heard heard) {
    return heard
        .statements()
        .lines()
        .filter(it -> !it.contains(" a "))
        .reduce((a, b) -> a + "\n" + b)
        .orElse("");
  }

  @Test
  void classesAndTheirVersionAreRead() throws IOException {
    Heard heard =
        heard(
            "<?xml version=\"1.0\"?>\n"
                + RDF.formatted(BASE)
                + """
                <owl:Ontology rdf:about="">
                  <owl:versionIRI rdf:resource="v2031"/>
                  <owl:imports rdf:resource="https://herons.example/never-asked"/>
                </owl:Ontology>
                <skos:Concept rdf:about="otter" skos:altLabel="river otter">
                  <skos:prefLabel xml:lang="en">otter</skos:prefLabel>
                  <skos:broader rdf:resource="animal"/>
                  <owl:deprecated>true</owl:deprecated>
                </skos:Concept>
                """
                + END);

    assertEquals(
        "otter < animal\notter deprecated\notter or river otter\notter is otter@en", labels(heard));
    assertEquals("", heard.problems());
    assertEquals("https://otters.example/", heard.account().iri());
    assertEquals("https://otters.example/v2031", heard.account().version());
  }

  @Test
  void attributesWithoutANamespaceAreLeftOutEachWithItsLine() throws IOException {
    Heard heard =
        heard(
            RDF.formatted(BASE)
                + """
                <skos:Concept rdf:about="a">
                  <skos:prefLabel lang="en">A</skos:prefLabel>
                  <skos:altLabel lang="en">alpha</skos:altLabel>
                </skos:Concept>
                """
                + a("b")
                + END);

    assertEquals("a is A\na or alpha\nb is b", labels(heard));
    assertEquals(
        """
        5: the attribute lang has no namespace and is left out; a language is given with xml:lang
        6: the attribute lang has no namespace and is left out; a language is given with xml:lang""",
        heard.problems());
  }

  @Test
  void whatIsWrongAsRdfOnlyCostsAsLittleAsThat() throws IOException {
    Heard heard =
        heard(
            RDF.formatted(BASE)
                + a("a")
                + "<skos:Concept rdf:about=\"b\">\n<skos:prefLabel>B</skos:prefLabel>\n"
                + "<skos:related rdf:resource=\"https:otters.example/wrong\"/>\n"
                + "<skos:related rdf:nonsense=\"x\" rdf:resource=\"c\"/>\n</skos:Concept>\n"
                + a("d")
                + END);

    assertTrue(labels(heard).contains("a is a"), heard::statements);
    assertTrue(labels(heard).contains("b is B"), heard::statements);
    assertTrue(labels(heard).contains("d is d"), heard::statements);
    assertEquals(
        "7: an address that is none is left out: https:otters.example/wrong", heard.problems());
  }

  @Test
  void relativeAddressesNeedABase() throws IOException {
    String content = RDF.formatted("") + a("a") + a("b") + END;
    Heard with = Heard.of(folder, content, ReadingOptions.NONE.withBaseIri("https://o.example/"));

    assertEquals("https://o.example/a is a\nhttps://o.example/b is b", labels(with));
    assertEquals("", heard(content).statements());
    assertEquals(1, heard(content).account().problemCount());
  }

  @Test
  void brokenXmlEndsTheReadingThere() throws IOException {
    Heard heard = heard(RDF.formatted(BASE) + a("a") + "<skos:Concept>\n</oops>\n" + a("b") + END);

    assertEquals("a is a", labels(heard));
    assertTrue(heard.problems().startsWith("6: broken XML: it is not well-formed at column "));
    assertEquals(3, heard.account().linesNotRead());
  }

  @Test
  void entitiesForNamespacesAreRead() throws IOException {
    Heard heard =
        heard(
            "<!DOCTYPE rdf:RDF [\n<!ENTITY o \"https://otters.example/\">\n]>\n"
                + RDF.formatted("")
                + a("&o;a").repeat(70_000).replaceFirst(">&o;a<", ">A &amp; B<")
                + END);

    assertEquals(70_000, heard.account().labels());
    assertTrue(labels(heard).startsWith("a is A & B\n"));
    assertEquals("", heard.problems());
  }

  @Test
  void entitiesOfEntitiesAreRefused() throws IOException {
    StringBuilder bomb = new StringBuilder("<!DOCTYPE rdf:RDF [\n<!ENTITY l0 \"reed\">\n");
    for (int i = 1; i < 30; i++) {
      bomb.append("<!ENTITY l%d \"%s\">\n".formatted(i, ("&l" + (i - 1) + ";").repeat(10)));
    }
    Heard heard = heard(bomb + "]>\n" + RDF.formatted(BASE) + a("&l29;") + END);

    assertEquals("", heard.statements());
    assertTrue(
        heard.problems().startsWith("3: XML beyond limits: the entity l1 is made of entities"),
        heard::problems);
  }

  @Test
  void longEntitiesAreRefused() throws IOException {
    String content =
        "<!DOCTYPE rdf:RDF [\n<!ENTITY e \"" + "x".repeat(501) + "\">\n]>\n" + RDF.formatted(BASE);
    Heard heard = heard(content + a("&e;".repeat(10)) + END);

    assertEquals("", heard.statements());
    assertEquals(1, heard.account().problemCount());
  }

  @Test
  void nothingOutsideTheFileIsRead() throws IOException {
    Path secret = Heard.write(folder, "secret", StandardCharsets.UTF_8);
    Path other = secret.resolveSibling("other.xml");
    Files.writeString(
        other,
        "<!DOCTYPE rdf:RDF SYSTEM \"https://relative.invalid/x.dtd\" [\n<!ENTITY s SYSTEM \""
            + secret.toUri()
            + "\">\n]>\n"
            + RDF.formatted(BASE)
            + "<skos:Concept rdf:about=\"a\"><skos:prefLabel>A&s;</skos:prefLabel></skos:Concept>\n"
            + END);
    Heard heard = Heard.of(other, ReadingOptions.NONE);

    assertEquals("a is A", labels(heard));
    assertTrue(
        heard.problems().startsWith("2: the entity s stands elsewhere, and nothing is fetched"),
        heard::problems);
  }

  @Test
  void depthIsLimited() throws IOException {
    Heard heard = heard(RDF.formatted(BASE) + a("a") + "<skos:related>".repeat(100_000));

    assertEquals("a is a", labels(heard));
    assertTrue(
        heard.problems().startsWith("5: XML beyond limits: more than 256 elements"),
        heard::problems);
  }

  @Test
  void aDeclaredEncodingIsRead() throws IOException {
    String content =
        "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\n" + RDF.formatted(BASE) + a("h\u00e9ron");
    Path file = Heard.write(folder, content + END, StandardCharsets.ISO_8859_1);

    assertEquals("h\u00e9ron is h\u00e9ron", labels(Heard.of(file, ReadingOptions.NONE)));
  }
}
