package org.papergraph.link.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TurtleVocabularyTest {
  private static final String PREFIXES =
      """
      @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
      @prefix o: <https://otters.example/> .
      """;

  @TempDir private Path folder;

  private Heard heard(String content) throws IOException {
    return Heard.of(folder, content);
  }

  @Test
  void whatSkosSaysIsRead() throws IOException {
    Heard heard =
        heard(
            PREFIXES
                + """
                @prefix dct: <http://purl.org/dc/terms/> .
                @prefix owl: <http://www.w3.org/2002/07/owl#> .
                o: a skos:ConceptScheme ; skos:prefLabel "Otters of 2031" ; dct:modified "2031-05-06" ;
                  owl:versionInfo "3.1" .
                o:otter a skos:Concept ; skos:prefLabel "otter"@en , "Otter"@de ;
                  skos:altLabel "river otter" ; skos:hiddenLabel "oter" ;
                  skos:broader o:animal ; skos:narrower o:pup ; skos:related o:reed ;
                  skos:broadMatch o:nothing ; skos:definition "swims" ; skos:scopeNote "in rivers" ;
                  skos:exactMatch o:lutra ; skos:closeMatch o:weasel ; owl:deprecated true .
                o:reed skos:altLabel [ a o:thing ] ; owl:deprecated false .
                """);

    assertEquals(
        """
         a http://www.w3.org/2004/02/skos/core#ConceptScheme
        otter a http://www.w3.org/2004/02/skos/core#Concept
        otter < animal
        pup < otter
        otter ~ reed
        otter note swims
        otter note in rivers
        otter = lutra
        otter = weasel
        otter deprecated
        otter is otter@en
        otter is Otter@de
        otter or river otter
        otter or oter"""
            .strip(),
        heard.statements().strip());
    assertEquals("", heard.problems());
    assertEquals("https://otters.example/", heard.account().iri());
    assertEquals("3.1", heard.account().version());
    assertEquals(4, heard.account().labels());
  }

  @Test
  void whatOthersSayIsRead() throws IOException {
    Heard heard =
        heard(
            """
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            PREFIX schema: <https://schema.org/>
            PREFIX old: <http://schema.org/>
            PREFIX cso: <http://cso.kmi.open.ac.uk/schema/cso#>
            PREFIX owl: <http://www.w3.org/2002/07/owl#>
            PREFIX obo: <http://www.geneontology.org/formats/oboInOwl#>
            PREFIX o: <https://otters.example/>
            o:a rdfs:label "A" ; rdfs:subClassOf o:b , [ a owl:Restriction ] ; rdfs:comment "first" ;
              rdfs:seeAlso o:z ; obo:hasExactSynonym "alpha" .
            o:b schema:name "B" ; old:alternateName "beta" ; owl:sameAs o:bb ; schema:sameAs o:b2 .
            o:c cso:superTopicOf o:d ; cso:relatedEquivalent o:cc ; owl:equivalentClass o:c3 ;
              <http://purl.obolibrary.org/obo/IAO_0000115> "third" .
            """);

    assertEquals(
        """
        a < b
        a note first
        a is A
        a or alpha
        b = bb
        b = b2
        b is B
        b or beta
        d < c
        c = cc
        c = c3
        c note third""",
        heard.statements());
    assertEquals("", heard.account().iri());
  }

  @Test
  void aConceptWhoseLabelIsAnotherConceptIsAnotherNameOfThat() throws IOException {
    Heard heard =
        heard(
            PREFIXES
                + """
                @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
                o:lutra rdfs:label "Lutra" ; skos:prefLabel o:otter .
                o:otter rdfs:label "otter" .
                """);

    assertEquals("otter or Lutra\notter is otter", heard.statements());
  }

  @Test
  void readingGoesOnBehindAnAddressWithALineBreak() throws IOException {
    Heard heard =
        heard(
            PREFIXES
                + """
                o:a skos:prefLabel "A" .
                <https://otters.example/b

                > skos:prefLabel "B, which says: o:x skos:prefLabel \\"X\\" ." ;
                  skos:altLabel ""\"in two
                lines""\" .

                o:c skos:prefLabel "C" ;
                  skos:broader o:a .
                o:d skos:prefLabel "D" , .
                o:e skos:prefLabel "E" .
                """);

    assertEquals("c < a\na is A\nc is C\nd is D\ne is E", sortedStatements(heard));
    assertEquals(
        """
        4: broken RDF: Broken IRI (newline): https://otters.example/b
        12: broken RDF: Triples not terminated by DOT""",
        heard.problems().replaceAll("(?m)(12: broken RDF: ).*", "$1Triples not terminated by DOT"));
    assertEquals(5, heard.account().linesNotRead());
  }

  private static String sortedStatements(Heard heard) {
    return heard
        .statements()
        .lines()
        .sorted((a, b) -> Boolean.compare(a.contains(" is "), b.contains(" is ")))
        .reduce((a, b) -> a + "\n" + b)
        .orElse("");
  }

  @Test
  void prefixesAndBaseHoldBehindABreakAndNewOnesAreTaken() throws IOException {
    Heard heard =
        heard(
            PREFIXES
                + """
                @base <https://otters.example/> .
                <a> skos:prefLabel "A" ; skos:broader unknown:b .
                @prefix unknown: <https://otters.example/u/> .
                <b> skos:prefLabel "B" ; skos:broader unknown:b .
                BASE <https://otters.example/v/>
                <c> skos:prefLabel "C"
                <d> skos:prefLabel "D" .
                PREFIX w: <https://otters.example/w/>
                w:e skos:prefLabel "E" ; skos:broader <f> .
                """);

    assertEquals(
        "a is A\nb < u/b\nb is B\nv/c is C\nw/e < v/f\nw/e is E",
        heard.statements().lines().reduce((a, b) -> a + "\n" + b).orElse(""));
    assertTrue(heard.problems().startsWith("4: broken RDF: Undefined prefix: unknown\n9: "));
  }

  @Test
  void blanksInAddressesCostTheirStatementOnly() throws IOException {
    Heard heard =
        heard(
            PREFIXES
                + """
                o:a skos:prefLabel "A" ;
                  skos:broader <https://otters.example/b c> ;
                  skos:related o:d .
                """);

    assertEquals("a ~ d\na is A", heard.statements());
    assertTrue(heard.problems().startsWith("4: broken RDF: Bad character in IRI (space)"));
    assertEquals(0, heard.account().linesNotRead());
  }

  @Test
  void aTextThatNeverEndsCostsItsStatement() throws IOException {
    Heard heard =
        heard(
            PREFIXES
                + """
                o:a skos:prefLabel "A" .

                o:b skos:prefLabel "B" ;
                  skos:definition ""\"never ending .
                o:c skos:prefLabel "C" .
                """);

    assertEquals("a is A\nb is B\nc is C", heard.statements());
    assertEquals("6: broken RDF: Broken long string", heard.problems());
    assertEquals(1, heard.account().linesNotRead());
  }

  @Test
  void whatIsBrokenTooOftenIsLeftAlone() throws IOException {
    Heard heard = heard(PREFIXES + "o:a o:b .\n".repeat(1_500));

    assertEquals(1_001, heard.account().problemCount());
    assertEquals(100, heard.account().problems().size());
    assertEquals(1_500, heard.account().linesNotRead());
    assertTrue(heard.problems().startsWith("3: broken RDF: "));
  }

  @Test
  void relativeAddressesNeedABase() throws IOException {
    String content = PREFIXES + "<a> skos:prefLabel \"A\" .\n<b> skos:prefLabel \"B\" .\n";
    Heard without = heard(content);
    Heard with =
        Heard.of(folder, content, ReadingOptions.NONE.withBaseIri("https://otters.example/x/"));

    assertEquals("", without.statements());
    assertEquals(1, without.account().problemCount());
    assertTrue(without.problems().endsWith("give their base with --base-iri"));
    assertEquals("x/a is A\nx/b is B", with.statements());
  }

  @Test
  void depthIsLimitedAndReadingGoesOn() throws IOException {
    Heard heard =
        heard(
            PREFIXES
                + "o:a skos:broader "
                + "[ o:p ".repeat(100_000)
                + "\n.\no:b skos:prefLabel \"B\" .\n");

    assertEquals("b is B", heard.statements());
    assertTrue(heard.problems().startsWith("3: RDF beyond limits (more than 64 levels"));
  }

  @Test
  void textThatIsNoUtf8IsLeftOut() throws IOException {
    Path file =
        Heard.write(
            folder,
            PREFIXES + "o:a skos:prefLabel \"Fischott\u00e9r\" .\no:b skos:prefLabel \"B\" .\n",
            StandardCharsets.ISO_8859_1);
    Heard heard = Heard.of(file, ReadingOptions.NONE);

    assertEquals("b is B", heard.statements());
    assertEquals(1, heard.account().problemCount());
    assertTrue(heard.problems().contains("not in UTF-8"));
  }

  @Test
  void namesOfGraphsArePassedOver() throws IOException {
    Heard heard = heard(PREFIXES + "o:g { o:a skos:prefLabel \"A\" . }\n");

    assertEquals("a is A", heard.statements());
  }

  @Test
  void aBrokenLineOfNTriplesCostsThatLine() throws IOException {
    String label = " <http://www.w3.org/2004/02/skos/core#prefLabel> ";
    Heard heard =
        heard(
            "<https://otters.example/broken>"
                + label
                + "\"B .\n"
                + "<https://otters.example/a>"
                + label
                + "\"A\"@en .\n"
                + "# a comment\n"
                + "<https://otters.example/no-stop#x>"
                + label
                + "\"N\"\n"
                + "<https://otters.example/b>"
                + label
                + "\"B\" <https://otters.example/g> . # in a graph\n"
                + "<https://otters.example/c"
                + label
                + "\"C\" .\n"
                + "<https://otters.example/d>"
                + label
                + "\"D\" .\n"
                + "<https://otters.example/e>"
                + label
                + "\"E\" .\n"
                + "<https://otters.example/f>"
                + label
                + "\"F\" .");

    assertEquals("a is A@en\nb is B\nd is D\ne is E\nf is F", heard.statements());
    assertEquals(
        "1 4 6 6",
        heard.account().problems().stream()
            .map(it -> String.valueOf(it.line()))
            .reduce((a, b) -> a + " " + b)
            .orElse(""));
    assertEquals(3, heard.account().linesNotRead());
  }

  @Test
  void aLineThatIsTooLongCostsThatLine() throws IOException {
    String line = "<https://otters.example/a> <http://www.w3.org/2004/02/skos/core#prefLabel> ";
    Heard heard =
        heard(line + "\"A\" .\n" + line + "\"" + "x".repeat(2 << 20) + "\" .\n" + line + "\"C\" .");

    assertEquals("a is A\na is C", heard.statements());
    assertTrue(heard.problems().startsWith("2: a line of more than 1048576 characters"));
  }
}
