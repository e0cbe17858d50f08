package org.papergraph.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.papergraph.resolve.Entries.at;
import static org.papergraph.resolve.Entries.entry;
import static org.papergraph.resolve.Entries.paper;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.papergraph.record.Agent;
import org.papergraph.record.Description;
import org.papergraph.record.Identifier;
import org.papergraph.record.Subject;

class PaperTest {
  @Test
  void theFullestTextStandsForThePaper() {
    Paper paper = paper(entry("Otters", "Short."), entry("OTTERS", "Longer than short."));

    assertEquals("OTTERS", paper.title());
    assertEquals("Longer than short.", paper.abstractText());
    assertEquals(2, paper.entries().size());
  }

  @Property
  void theOrderOfTheRecordsDoesNotCount(@ForAll Random random) {
    List<SourceEntry> entries =
        List.of(
            entry("Otters", "Same length"),
            entry("Otters", "Name length"),
            entry("OTTERS", "Same length"),
            entry("Otters", "G. Heron, F. Coot", "2031", "arxiv:3105.01234"),
            entry("Otters", "G. Heron, P. Mere", "2030-05", "doi:10.5555/reed", "acl:P31-1001"),
            entry("otters", "Longer than those"));
    List<SourceEntry> shuffled = new ArrayList<>(entries);
    Collections.shuffle(shuffled, random);

    assertEquals(Paper.of(entries, identifier -> false), Paper.of(shuffled, identifier -> false));
  }

  @Test
  void aPaperRemembersEveryPlaceOnce() {
    RecordPlace first = new RecordPlace("a", 3, 5, 1);
    RecordPlace second = new RecordPlace("a", 17, 19, 1);
    SourceEntry one = entry("Otters", "One.");

    Paper paper = paper(at(one, second), at(one, first), at(one, first));

    assertEquals(List.of(first, second), paper.places());
  }

  @Test
  void theStrongestIdentifierIsTheAddress() {
    Paper paper =
        paper(
            entry("Otters", "G. Heron", "2031", "arxiv:3105.01234"),
            entry("Otters", "G. Heron", "2031", "doi:10.5555/a<b>", "ml-anthology:heron2031"),
            entry("Otters", ""));

    assertEquals("doi/10.5555/a%3Cb%3E", paper.key().slug());
    assertEquals(
        List.of("arxiv/3105.01234", "ml-anthology/heron2031", PaperKey.ofTitle("Otters").slug()),
        paper.formerKeys().stream().map(PaperKey::slug).toList());
  }

  @Test
  void anIdentifierThatOthersClaimIsNoAddress() {
    Paper paper =
        Paper.of(
            List.of(entry("Otters", "G. Heron", "2031", "doi:10.5555/reed", "acl:P31-1001")),
            identifier -> identifier.value().startsWith("10."));

    assertEquals("acl/P31-1001", paper.key().slug());
    assertEquals(List.of(Identifier.parse("acl:P31-1001")), paper.identifiers());
  }

  @Test
  void papersOfOneTitleByDifferentAuthorsHaveTwoAddresses() {
    String one = paper(entry("Preface", "G. Heron", "2031")).key().slug();
    String other = paper(entry("Preface", "F. Coot", "2031")).key().slug();
    String later = paper(entry("Preface", "F. Coot", "2039")).key().slug();

    assertEquals(3, List.of(one, other, later).stream().distinct().count());
  }

  @Test
  void theFullestListOfAuthorsStandsWithWhatOthersKnowOfThem() {
    Agent known =
        new Agent("Greta Heron", "Heron", "Greta", List.of(Identifier.parse("hf:gh")), List.of());
    SourceEntry signed = entry("Otters", "Greta Heron, Finn Coot", "2031");
    SourceEntry claimed =
        new SourceEntry(
            new Description(
                Subject.PAPER, List.of(), "Otters", "", List.of(known), List.of(), List.of()),
            new RecordPlace("b", 1, 1, 1));

    Paper paper = paper(signed, claimed);

    assertEquals(
        List.of("Greta Heron [hf:gh]", "Finn Coot []"),
        paper.authors().stream().map(it -> it.name() + " " + it.identifiers()).toList());
  }

  @Test
  void twoAuthorsOfOneNameAreNotTakenForEachOther() {
    Agent known = new Agent("Li Mere", "Mere", "Li", List.of(Identifier.parse("hf:lm")), List.of());
    SourceEntry signed = entry("Otters", "Li Mere, Li Mere", "2031");
    SourceEntry claimed =
        new SourceEntry(
            new Description(
                Subject.PAPER, List.of(), "Otters", "", List.of(known), List.of(), List.of()),
            new RecordPlace("b", 1, 1, 1));

    assertEquals(
        List.of(List.of(), List.of()),
        paper(signed, claimed).authors().stream().map(Agent::identifiers).toList());
  }
}
