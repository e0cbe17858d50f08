package org.papergraph.read.listing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.papergraph.read.MadeUpListing.densePage;
import static org.papergraph.read.MadeUpListing.entry;
import static org.papergraph.read.MadeUpListing.page;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.papergraph.read.Place;
import org.papergraph.read.RecordedInput;
import org.papergraph.read.Rejection;
import org.papergraph.read.SourcePage;
import org.papergraph.read.SourceRecord;

class ListingReaderTest {
  private static final String MARK = "\uFEFF";

  private static RecordedInput read(String text) throws IOException {
    return RecordedInput.ofListing(text);
  }

  private static String withoutLastLineFeed(String page) {
    return page.substring(0, page.length() - 1);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void bothLayoutsGiveTheSameEntries() throws IOException {
    RecordedInput spaced = read(page(1, 2, 3));
    RecordedInput dense = read(densePage(1, 2, 3));

    assertEquals(List.of(entry(1).title(), entry(2).title(), entry(3).title()), spaced.titles());
    assertEquals(spaced.titles(), dense.titles());
    assertEquals(
        spaced.records.stream().map(SourceRecord::abstractText).toList(),
        dense.records.stream().map(SourceRecord::abstractText).toList());
    assertEquals(List.of(), spaced.rejections);
    assertEquals(List.of(), dense.rejections);
  }

  @Test
  void aRecordKnowsItsLinesWithinItsPage() throws IOException {
    SourceRecord spaced = read(page(1, 2)).records.get(1);
    SourceRecord dense = read(densePage(1, 2)).records.get(1);

    assertEquals(List.of(17L, 19L), List.of(spaced.line(), spaced.lastLine()));
    assertEquals(List.of(5L, 6L), List.of(dense.line(), dense.lastLine()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "new",
        "Subscribe",
        "Daily Papers",
        "byAK and the research community",
        "by AK and the research community",
        "Jan 1",
        "Sep 30",
        "Sept 30",
        "December 24",
        " Daily Papers ",
        "Get trending papers in your email inbox!",
        "Get trending papers in your email inbox once a day!"
      })
  void aHeaderLineIsNoPaper(String header) throws IOException {
    RecordedInput recorded =
        read(header + "\n\n" + entry(1).title() + "\n\n" + entry(1).abstractText() + "\n");

    assertEquals(List.of(entry(1).title()), recorded.titles());
    assertEquals(List.of(), recorded.rejections);
    assertEquals(1, recorded.pages.size());
  }

  @Test
  void subscribeIsTakenOffTheFirstTitle() throws IOException {
    assertEquals(entry(4).title(), read(densePage(4)).titles().get(0));
  }

  @Test
  void subscribeIsTakenOffTheFirstTitleOfAPageWithoutOtherHeaders() throws IOException {
    RecordedInput recorded =
        read("Subscribe" + entry(4).title() + "\n" + entry(4).abstractText() + "\n");

    assertEquals(List.of(entry(4).title()), recorded.titles());
  }

  @Test
  void subscribeIsTakenOffATitleThatBeginsInLowerCase() throws IOException {
    RecordedInput recorded =
        read("Daily Papers\nSubscribegOtter: Pebbles by Ear\n" + entry(4).abstractText() + "\n");

    assertEquals(List.of("gOtter: Pebbles by Ear"), recorded.titles());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Subscribers of Ponds", "Subscribe to a Pond", "Subscribed Otters"})
  void aTitleMayBeginWithTheWordItself(String title) throws IOException {
    RecordedInput recorded = read("new\n\n" + title + "\n\n" + entry(1).abstractText() + "\n");

    assertEquals(List.of(title), recorded.titles());
  }

  @Test
  void subscribeInFrontOfALaterTitleIsPartOfIt() throws IOException {
    RecordedInput recorded =
        read(densePage(1) + "SubscribeNet: A Pond\n" + entry(2).abstractText() + "\n");

    assertEquals(List.of(entry(1).title(), "SubscribeNet: A Pond"), recorded.titles());
  }

  @Test
  void pagesOneAfterTheOtherAreReadLikePagesApart() throws IOException {
    List<String> pages = List.of(page(1, 2), densePage(3, 4), page(5), densePage(6));
    RecordedInput together = read(String.join("", pages));

    assertEquals(6, together.records.size());
    assertEquals(List.of(), together.rejections);
    for (int i = 0; i < pages.size(); i++) {
      RecordedInput apart = read(pages.get(i));
      assertEquals(apart.pages.get(0), together.pages.get(i));
      for (SourceRecord record : apart.records) {
        SourceRecord same =
            together.records.stream()
                .filter(r -> r.title().equals(record.title()))
                .findFirst()
                .orElseThrow();
        assertEquals(
            List.of(record.line(), record.lastLine()), List.of(same.line(), same.lastLine()));
      }
    }
  }

  @Test
  void aHeaderGluedToTheLastAbstractBeginsTheNextPage() throws IOException {
    List<String> pages = List.of(page(1, 2), page(3), densePage(4, 5), page(6), densePage(7));
    String glued = String.join("", pages.stream().map(p -> withoutLastLineFeed(p)).toList());

    RecordedInput together = read(glued);

    assertEquals(List.of(), together.rejections);
    assertEquals(entry(3).abstractText(), together.records.get(2).abstractText());
    assertEquals(entry(5).abstractText(), together.records.get(4).abstractText());
    for (int i = 0; i < pages.size(); i++) {
      assertEquals(read(pages.get(i)).pages.get(0), together.pages.get(i));
    }
  }

  @Test
  void newGluedToAShortLastAbstractBeginsTheNextPage() throws IOException {
    String first = "Daily Papers\nOtterNet: A Pond\nWe study ponds. They hold pebbles.";
    RecordedInput together = read(first + page(2));

    assertEquals("We study ponds. They hold pebbles.", together.records.get(0).abstractText());
    assertEquals(read(first).pages.get(0), together.pages.get(0));
  }

  @Test
  void anAbstractMayEndWithTheWordNew() throws IOException {
    String ending = entry(1).abstractText() + " None of the pebbles is new";
    RecordedInput recorded =
        read(
            "Daily Papers\nA Pond\n"
                + ending
                + "\n"
                + entry(2).title()
                + "\n"
                + entry(2).abstractText()
                + "\n"
                + page(3));

    assertEquals(ending, recorded.records.get(0).abstractText());
    assertEquals(3, recorded.records.size());
    assertEquals(List.of(), recorded.rejections);
  }

  @Test
  void linesMayEndWithCarriageReturnAndLineFeed() throws IOException {
    RecordedInput unix = read(page(1, 2) + densePage(3));
    RecordedInput windows = read((page(1, 2) + densePage(3)).replace("\n", "\r\n"));

    assertEquals(unix.records, windows.records);
    assertEquals(unix.pages, windows.pages);
    assertEquals(List.of(), windows.rejections);
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheText() throws IOException {
    assertEquals(read(page(1)).pages, read(MARK + page(1)).pages);
    assertEquals(
        entry(1).title(),
        read(MARK + entry(1).title() + "\n" + entry(1).abstractText()).titles().get(0));
  }

  @Test
  void aByteOrderMarkOfALaterPageIsNoPartOfTheText() throws IOException {
    RecordedInput recorded = read(MARK + page(1) + MARK + page(2));

    assertEquals(List.of(entry(1).title(), entry(2).title()), recorded.titles());
    assertEquals(List.of(), recorded.rejections);
    assertEquals(read(page(1) + page(2)).checksums(), recorded.checksums());
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\n\n"})
  void aTitleWithoutAbstractIsRejectedAndItsNeighboursAreTaken(String gap) throws IOException {
    RecordedInput recorded =
        read(
            String.join(
                gap,
                "new",
                entry(1).title(),
                entry(1).abstractText(),
                "A Lonely Title",
                entry(2).title(),
                entry(2).abstractText()));

    assertEquals(List.of(entry(1).title(), entry(2).title()), recorded.titles());
    assertEquals(List.of("title without an abstract"), recorded.reasons());
    assertEquals("A Lonely Title", recorded.rejections.get(0).excerpt());
    assertEquals(
        new Place("papers.txt", 1 + 3L * gap.length()), recorded.rejections.get(0).place());
  }

  @Test
  void aTitleWithoutAbstractDoesNotTakeAQuestionForOne() throws IOException {
    RecordedInput recorded =
        read(
            "new\nA Lonely Title\nAre Big Ponds Deeper? A Survey of Otters\n"
                + entry(2).abstractText()
                + "\n");

    assertEquals(List.of("Are Big Ponds Deeper? A Survey of Otters"), recorded.titles());
    assertEquals(List.of("title without an abstract"), recorded.reasons());
  }

  @Test
  void aTitleWithoutAbstractAtTheEndOfAPageIsRejected() throws IOException {
    RecordedInput recorded = read(page(1) + "A Lonely Title\n" + page(2) + "Another One");

    assertEquals(List.of(entry(1).title(), entry(2).title()), recorded.titles());
    assertEquals(
        List.of("title without an abstract", "title without an abstract"), recorded.reasons());
    assertEquals(2, recorded.pages.size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\n\n"})
  void anAbstractWithoutTitleIsRejectedAndItsNeighboursAreTaken(String gap) throws IOException {
    RecordedInput recorded =
        read(
            String.join(
                gap,
                "new",
                entry(1).title(),
                entry(1).abstractText(),
                entry(3).abstractText(),
                entry(2).title(),
                entry(2).abstractText()));

    assertEquals(List.of(entry(1).title(), entry(2).title()), recorded.titles());
    assertEquals(List.of("abstract without a title"), recorded.reasons());
    assertEquals(
        new Place("papers.txt", 1 + 3L * gap.length()), recorded.rejections.get(0).place());
    assertTrue(recorded.rejections.get(0).advice().startsWith("an entry is a title line"));
  }

  @Test
  void anAbstractOfInvalidUtf8IsOneRejectionThatNamesTheByte() throws IOException {
    ByteArrayOutputStream input = new ByteArrayOutputStream();
    input.writeBytes(bytes(densePage(1) + "A Broken Entry\n"));
    input.writeBytes(bytes("Pond"));
    input.write(0xC3);
    input.write('(');
    input.writeBytes(bytes(entry(2).abstractText() + "\n" + entry(3).title() + "\n"));
    input.writeBytes(bytes(entry(3).abstractText() + "\n"));

    RecordedInput recorded = RecordedInput.ofListing(new ByteArrayInputStream(input.toByteArray()));

    assertEquals(List.of(entry(1).title(), entry(3).title()), recorded.titles());
    assertEquals(1, recorded.rejections.size());
    assertEquals(new Place("papers.txt", 6), recorded.rejections.get(0).place());
    assertEquals("invalid UTF-8 at byte 5 of the line", recorded.rejections.get(0).advice());
    assertEquals("A Broken Entry", recorded.rejections.get(0).excerpt());
  }

  @Test
  void aTitleOfInvalidUtf8IsOneRejection() throws IOException {
    ByteArrayOutputStream input = new ByteArrayOutputStream();
    input.writeBytes(bytes(densePage(1) + "A Broken "));
    input.write(0xFF);
    input.writeBytes(bytes(" Title\n" + entry(2).abstractText() + "\n"));
    input.writeBytes(bytes(entry(3).title() + "\n" + entry(3).abstractText()));

    RecordedInput recorded = RecordedInput.ofListing(new ByteArrayInputStream(input.toByteArray()));

    assertEquals(List.of(entry(1).title(), entry(3).title()), recorded.titles());
    assertEquals(List.of("unreadable line"), recorded.reasons());
    assertEquals(5, recorded.rejections.get(0).place().line());
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "otters sort pebbles. They like it. "})
  void aLineOfAHundredMegabytesIsOneRejectionAndTheEntriesAroundItAreTaken(String filling)
      throws IOException {
    long length = 100L << 20;
    InputStream input =
        new SequenceInputStream(
            Collections.enumeration(
                List.of(
                    new ByteArrayInputStream(bytes(densePage(1) + "A Huge Entry\n")),
                    new RepeatedBytes(bytes(filling), length),
                    new ByteArrayInputStream(
                        bytes("\n" + entry(2).title() + "\n" + entry(2).abstractText())))));

    RecordedInput recorded = RecordedInput.ofListing(input);

    assertEquals(List.of(entry(1).title(), entry(2).title()), recorded.titles());
    assertEquals(List.of("unreadable line"), recorded.reasons());
    Rejection rejection = recorded.rejections.get(0);
    assertEquals(6, rejection.place().line());
    assertTrue(rejection.advice().contains(Long.toString(length)), rejection.advice());
    assertTrue(rejection.excerpt().length() <= Rejection.EXCERPT_LENGTH + 1);
  }

  /** The same bytes again and again, made when they are asked for. */
  private static final class RepeatedBytes extends InputStream {
    private final byte[] filling;
    private final long length;
    private long at;

    RepeatedBytes(byte[] filling, long length) {
      this.filling = filling;
      this.length = length;
    }

    @Override
    public int read() {
      return at == length ? -1 : filling[(int) (at++ % filling.length)];
    }

    @Override
    public int read(byte[] bytes, int offset, int count) {
      if (at == length) {
        return -1;
      }
      int read = (int) Math.min(count, length - at);
      for (int i = 0; i < read; i++) {
        bytes[offset + i] = filling[(int) (at++ % filling.length)];
      }
      return read;
    }
  }

  @Test
  void anEmptyInputHoldsNothing() throws IOException {
    RecordedInput recorded = read("");

    assertEquals(List.of(), recorded.records);
    assertEquals(List.of(), recorded.rejections);
    assertEquals(List.of(), recorded.pages);
  }

  @Test
  void theChecksumIsThatOfTheLinesWithoutTheBlankOnesAtTheEnd()
      throws IOException, NoSuchAlgorithmException {
    byte[] text = bytes(withoutLastLineFeed(page(1, 2)));
    String expected = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));

    SourcePage page = read(page(1, 2)).pages.get(0);

    assertEquals(expected, page.sha256());
    assertEquals(text.length, page.byteCount());
    assertEquals("listing", page.format());
  }

  @Test
  void theChecksumDoesNotDependOnHowThePageCame() throws IOException {
    String page = page(1, 2);
    SourcePage expected = read(page).pages.get(0);

    assertEquals(expected, read(page.replace("\n", "\r\n")).pages.get(0));
    assertEquals(expected, read(page + "\n\n \n").pages.get(0));
    assertEquals(expected, read(withoutLastLineFeed(page)).pages.get(0));
    assertEquals(expected, read("\n\n" + page).pages.get(0));
    assertEquals(expected, read(densePage(3) + page + densePage(4)).pages.get(1));
    assertEquals(expected, read(page(3) + "\n\n" + page + page(4)).pages.get(1));
  }

  @Test
  void anotherTextHasAnotherChecksum() throws IOException {
    assertFalse(read(page(1)).checksums().equals(read(page(2)).checksums()));
    assertFalse(read(page(1)).checksums().equals(read(densePage(1)).checksums()));
  }

  @Test
  void aListingIsRecognisedByItsHeaderOrByAPairOfTitleAndAbstract() {
    ListingReader reader = new ListingReader();

    assertTrue(reader.recognises(page(1)));
    assertTrue(reader.recognises(densePage(1)));
    assertTrue(reader.recognises(MARK + densePage(1)));
    assertTrue(reader.recognises(entry(1).title() + "\n" + entry(1).abstractText()));
    assertFalse(reader.recognises(""));
    assertFalse(reader.recognises("{\"title\": \"A Pond\"}\n"));
    assertFalse(reader.recognises("@article{pond,\n  title = {A Pond}\n}\n"));
    assertFalse(reader.recognises("milk\nbread\npebbles\n"));
  }

  @Test
  void proseAndMarkdownAreNoListings() {
    ListingReader reader = new ListingReader();
    String title = entry(1).title();
    String text = entry(1).abstractText();

    assertFalse(reader.recognises("# " + title + "\n\n" + text + "\n"));
    assertFalse(reader.recognises("---\nlicense: mit\n---\n" + title + "\n" + text + "\n"));
    assertFalse(reader.recognises(title + "\n" + text + "\n- reeds\n- mud\n"));
    assertFalse(reader.recognises(title + "\n=====\n" + text + "\n"));
    assertFalse(
        reader.recognises(title + "\n" + text + " See [the pond](https://pond.example).\n"));
    assertFalse(reader.recognises(title + "\n" + (text + "\n\n").repeat(8)));
    assertFalse(reader.recognises("Reeds\n".repeat(9) + text + "\n"));
  }

  @Test
  void aListingWithAFewOddLinesIsStillOne() {
    ListingReader reader = new ListingReader();
    StringBuilder listing = new StringBuilder();
    for (int i = 1; i <= 12; i++) {
      listing.append(entry(i).title()).append('\n').append(entry(i).abstractText()).append('\n');
    }

    assertTrue(reader.recognises(listing + "- a stray line\n"));
    assertTrue(reader.recognises(listing + "A Title\nAnother Title\n"));
    assertTrue(reader.recognises("A stray line\n" + page(1, 2)));
  }

  @Test
  void entriesOfAListingHaveNoIdentifier() throws IOException {
    assertEquals(List.of("none", "none"), read(page(1, 2)).identifiers());
  }
}
