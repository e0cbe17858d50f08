package org.papergraph.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.papergraph.read.SourceReader;
import org.papergraph.read.SourceReaders;
import org.papergraph.release.Licences.Licence;

class LicencesTest {
  private static final String CC0 = "https://creativecommons.org/publicdomain/zero/1.0/";
  private static final String OWN = "https://pond.example/licence";

  private final Licences known = Licences.known();

  @Test
  void everyFormatIsInTheTable() {
    Set<String> formats = new TreeSet<>();
    SourceReaders.all().stream().map(SourceReader::name).forEach(formats::add);

    formats.removeAll(known.sources());

    assertEquals(Set.of(), formats, "formats that the table of licences lacks");
  }

  @Test
  void aLicenceIsKnownOnlyWithTheAddressThatStatesItAndItsPublisher() {
    for (String source : known.sources()) {
      Licence licence = known.of(source);
      if (licence.iri().isPresent()) {
        assertTrue(licence.statedAt().startsWith("https://"), source);
        assertFalse(licence.publisher().isEmpty(), source);
      }
    }
    assertEquals(Optional.of(CC0), known.of("arxiv-oai").iri());
    assertEquals(Optional.empty(), known.of("listing").iri());
  }

  @Test
  void aVocabularyIsKnownByHowItsAddressBegins() {
    assertEquals("Wikidata", known.of("http://www.wikidata.org/entity/Q7378").publisher());
    assertEquals(Optional.empty(), known.of("https://otter.example/terms").iri());
  }

  @Test
  void whatIsGivenComesBeforeWhatIsKnown() {
    Licences given = known.with("listing", OWN).with("https://otter.example/", OWN);

    assertEquals(Optional.of(OWN), given.of("listing").iri());
    assertEquals(Optional.of(OWN), given.of("https://otter.example/terms").iri());
    assertEquals(Optional.of(CC0), given.of("arxiv-oai").iri());
  }

  @Test
  void aTableIsGiven(@TempDir Path folder) throws IOException {
    Path table =
        Files.writeString(
            folder.resolve("l.tsv"),
            "# remark\n\narxiv-oai\tHeron Press\tnot stated\t\tasked\nris\tHerons\t"
                + OWN
                + "\t\t\n");

    Licences given = known.with(table);

    assertEquals(new Licence("Heron Press", Optional.empty(), "", "asked"), given.of("arxiv-oai"));
    assertEquals(Optional.of(OWN), given.of("ris").iri());
  }

  @Test
  void aTableThatIsNoneIsRefusedWithItsLine(@TempDir Path folder) throws IOException {
    Path two = Files.writeString(folder.resolve("two.tsv"), "# remark\nris\tHerons\n");
    Path free = Files.writeString(folder.resolve("free.tsv"), "ris\tHerons\tfree\t\t\n");

    assertEquals(
        two + ":2: 2 columns instead of 5 (source, publisher, licence, address, remark)",
        Refused.saying(IOException.class, () -> known.with(two)));
    assertTrue(
        Refused.saying(IOException.class, () -> known.with(free))
            .startsWith(free + ":1: the licence \"free\" is no address"));
  }

  @Test
  void anUnknownSourceOrLicenceIsRefused() {
    assertTrue(
        Refused.saying(IllegalArgumentException.class, () -> known.with("reeds", OWN))
            .startsWith("reeds is no source; sources are "));
    assertThrows(IllegalArgumentException.class, () -> known.with("ris", "free"));
  }
}
