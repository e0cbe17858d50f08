package org.papergraph.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.papergraph.resolve.Entries.entry;
import static org.papergraph.resolve.Entries.resolve;
import static org.papergraph.resolve.Entries.withAbstract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.papergraph.record.Description;
import org.papergraph.record.Identifier;
import org.papergraph.record.Subject;

class PaperIndexTest {
  private static final String TITLE = "Counting Reeds with Herons at Night";

  private static boolean areOne(SourceEntry one, SourceEntry other) {
    PaperIndex.Papers papers = resolve(List.of(one, other));
    return papers.key(0).equals(papers.key(1));
  }

  @Test
  void anIdentifierJoinsDifferentTitles() {
    assertTrue(
        areOne(
            entry(TITLE, "G. Heron", "2031", "arxiv:3105.01234"),
            entry(
                "Reeds at Night", "Greta Heron", "2032", "doi:10.5555/reed", "arxiv:3105.01234")));
  }

  @Test
  void anIdentifierThatIsWrongJoinsNothing() {
    SourceEntry one = entry(TITLE, "G. Heron", "2031", "doi:10.5555/reed");
    SourceEntry other = entry("Foxes in Winter Fields", "F. Coot", "2031", "doi:10.5555/reed");

    assertFalse(areOne(one, other));
    assertTrue(
        resolve(List.of(one, other))
            .isContested(Subject.PAPER, Identifier.parse("doi:10.5555/reed")));
    assertFalse(
        resolve(List.of(one)).isContested(Subject.PAPER, Identifier.parse("doi:10.5555/reed")));
  }

  @Test
  void aTitleJoinsWhereAuthorsAgree() {
    assertTrue(
        areOne(
            entry(TITLE, "Greta Heron, Finn Coot", "2031", "acl:P31-1001"),
            entry("Counting reeds with herons at night.", "F. Cööt, G. Heron", "2029")));
  }

  @Test
  void aTitleDoesNotJoinOtherAuthors() {
    assertFalse(areOne(entry(TITLE, "Greta Heron", "2031"), entry(TITLE, "Finn Coot", "2031")));
  }

  @Test
  void oneOfManyIsNoAgreement() {
    assertFalse(
        areOne(
            entry(TITLE, "G. Heron, A. Li, B. Mere", "2031"),
            entry(TITLE, "F. Coot, C. Li, D. Reed", "2031")));
  }

  @Test
  void aTitleDoesNotJoinOverManyYears() {
    assertFalse(areOne(entry(TITLE, "G. Heron", "2021"), entry(TITLE, "G. Heron", "2031")));
    assertTrue(areOne(entry(TITLE, "G. Heron", ""), entry(TITLE, "G. Heron", "2031")));
  }

  @Test
  void aShortTitleJoinsWithinAYearOnly() {
    assertFalse(areOne(entry("Preface", "G. Heron", "2030"), entry("Preface", "G. Heron", "2031")));
    assertTrue(areOne(entry("Preface", "G. Heron", "2031"), entry("Preface", "G. Heron", "2031")));
  }

  @Test
  void whatOneSourceTellsApartIsOneWithinAYearOrWithAbstracts() {
    SourceEntry tutorial = entry(TITLE, "G. Heron", "2031", "acl:N31-4001");
    SourceEntry again = entry(TITLE, "G. Heron", "2032", "acl:N32-4001");

    assertFalse(areOne(tutorial, again));
    assertTrue(areOne(tutorial, entry(TITLE, "G. Heron", "2031", "acl:C31-1001")));
    assertTrue(
        areOne(withAbstract(tutorial, "We count reeds."), withAbstract(again, "We count reeds.")));
  }

  @Test
  void aTitleAloneJoinsTheOnlyPaperOfThatTitle() {
    assertTrue(areOne(entry(TITLE, ""), entry(TITLE, "G. Heron", "2031", "acl:P31-1001")));
    assertTrue(areOne(entry(TITLE, ""), entry(TITLE, "", "2031")));
    assertTrue(areOne(entry(TITLE, ""), entry(TITLE, "", "2031", "acl:P31-1001")));
  }

  @Test
  void columnsWithoutAuthorsAreNotOneForTheirTitle() {
    assertFalse(
        areOne(
            entry("Books that the Pond Received", "", "2031", "acl:J31-1001"),
            entry("Books that the Pond Received", "", "2031", "acl:J31-2001")));
  }

  @Test
  void aTitleAloneDoesNotChooseBetweenPapers() {
    PaperIndex.Papers papers =
        resolve(
            List.of(
                entry(TITLE, "G. Heron", "2031"),
                entry(TITLE, ""),
                entry(TITLE, "F. Coot", "2031"),
                entry(TITLE, "", "2031")));

    assertEquals(papers.key(1), papers.key(3));
    assertEquals(
        3, List.of(papers.key(0), papers.key(1), papers.key(2)).stream().distinct().count());
  }

  @Property(tries = 200)
  void theOrderOfTheRecordsDoesNotCount(@ForAll Random random) {
    List<SourceEntry> entries =
        new ArrayList<>(
            List.of(
                entry(TITLE, "G. Heron", "2031", "arxiv:3105.01234"),
                entry(TITLE, "G. Heron, F. Coot", "2033", "doi:10.5555/reed"),
                entry(TITLE, "F. Coot", "2036"),
                entry(TITLE, "P. Mere", "2031", "doi:10.5555/reed"),
                entry(TITLE, ""),
                entry("Reeds", "G. Heron", "2031", "arxiv:3105.01234", "acl:P31-1001"),
                entry("Foxes", "X. Reed", "2031", "acl:P31-1001"),
                entry("Foxes", "", "2031")));
    Map<String, Set<String>> expected = byPaper(entries);
    Collections.shuffle(entries, random);

    assertEquals(expected, byPaper(entries));
  }

  private static Map<String, Set<String>> byPaper(List<SourceEntry> entries) {
    PaperIndex.Papers papers = resolve(entries);
    Map<String, Set<String>> byKey = new TreeMap<>();
    for (int i = 0; i < entries.size(); i++) {
      byKey.computeIfAbsent(papers.key(i), k -> new TreeSet<>()).add(entries.get(i).content());
    }
    return byKey;
  }

  private static SourceEntry dataset(String name, String... identifiers) {
    return new SourceEntry(
        new Description(
            Subject.DATASET,
            Arrays.stream(identifiers).map(Identifier::parse).toList(),
            name,
            "",
            List.of(),
            List.of(),
            List.of()),
        new RecordPlace("a", 1, 1, 1));
  }

  private static List<Boolean> one(SourceEntry... entries) {
    PaperIndex.Papers papers = Entries.resolve(List.of(entries));
    return IntStream.range(1, entries.length)
        .mapToObj(i -> papers.key(0).equals(papers.key(i)))
        .toList();
  }

  @Test
  void dataSetsAreOneByAnIdentifierWhateverTheyAreCalled() {
    assertEquals(
        List.of(true, true),
        one(
            dataset("Reeds", "hf-dataset:pond/reeds", "pwc-dataset:reeds"),
            dataset("Reeds of the Pond", "pwc-dataset:reeds"),
            dataset("The Reeds", "hf-dataset:pond/reeds")));
  }

  @Test
  void twoDataSetsThatReferToOnePageStayTwo() {
    assertEquals(
        List.of(false, false, false),
        one(
            dataset("Reeds", "hf-dataset:pond/reeds", "pwc-dataset:reeds"),
            dataset("Reeds 2", "hf-dataset:pond/reeds-2", "pwc-dataset:reeds"),
            dataset("All Reeds", "pwc-dataset:reeds"),
            dataset("Reeds", "hf-dataset:lake/reeds")));
  }

  @Test
  void theOnlyDataSetOfANameTakesTheRecordWithoutIdentifier() {
    assertEquals(
        List.of(true, false),
        one(
            dataset("Reeds", "hf-dataset:pond/reeds"),
            dataset("Reeds"),
            dataset("Newts", "hf-dataset:pond/newts")));
  }
}
