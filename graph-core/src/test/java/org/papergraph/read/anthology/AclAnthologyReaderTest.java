package org.papergraph.read.anthology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.papergraph.read.MadeUpSources.ACL_COLLECTION;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.papergraph.read.DocumentedFields;
import org.papergraph.read.RecordedInput;
import org.papergraph.read.SourceRecord;
import org.papergraph.read.XmlEvents;
import org.papergraph.resolve.PaperKey;

class AclAnthologyReaderTest {
  private static RecordedInput read(String text) throws IOException {
    return RecordedInput.of(new AclAnthologyReader(), text);
  }

  private static String collectionOf(String papers) {
    return "<collection id=\"P91\"><volume id=\"1\">\n" + papers + "\n</volume></collection>\n";
  }

  private static String paper(String title) {
    return "<paper id=\"1\"><title>" + title + "</title></paper>";
  }

  @Test
  void thePapersOfACollectionAreReadAndNothingElse() throws IOException {
    RecordedInput collection = read(ACL_COLLECTION);

    assertEquals(List.of("HeronNet: Counting Reeds", "On Mud"), collection.titles());
    assertEquals(List.of("acl:2031.pond-main.1", "acl:2031.pond-main.2"), collection.identifiers());
    assertEquals(List.of("12-18", "19-22"), collection.lines());
    assertEquals(List.of(), collection.rejections);
    assertEquals(PaperKey.sha256(ACL_COLLECTION), collection.pages.get(0).sha256());
    assertEquals("acl-anthology", collection.pages.get(0).format());
  }

  @Test
  void markupGivesItsTextAndFormulasGetTheirDollars() throws IOException {
    assertEquals(
        List.of("We count $n_i < 5$ reeds & all herons. See https://example.org/reeds.", ""),
        read(ACL_COLLECTION).abstracts());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "A <b>bold <i>and <tex-math>x^2</tex-math></i></b> title | A bold and $x^2$ title",
        "<![CDATA[5 < 6]]> is true | 5 < 6 is true",
        "Mud<!-- wet --> and <?pond deep?>more | Mud and more",
        "&#x3B2;-Mud &lt;&amp;&gt; | β-Mud <&>",
        "Mud <span>of <unheard-of>kinds</unheard-of></span> | Mud of kinds",
        "100\\% of {M}ud | 100\\% of {M}ud"
      })
  void mixedContentIsReadInItsOrder(String markup, String text) throws IOException {
    assertEquals(List.of(text), read(collectionOf(paper(markup))).titles());
  }

  @Test
  void whiteSpaceIsNoMoreThanABlank() throws IOException {
    assertEquals(
        List.of("On Wet Mud"),
        read(collectionOf(paper("\n  On <b> Wet</b>\t\r\n Mud\n"))).titles());
  }

  @Test
  void aTitleWithinSomethingElseIsNotThatOfThePaper() throws IOException {
    String paper = "<paper id=\"1\"><video><title>No</title></video><title>Yes</title></paper>";

    assertEquals(List.of("Yes"), read(collectionOf(paper)).titles());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<paper id=\"2\"/> | no title",
        "<paper id=\"2\"><abstract>A.</abstract></paper> | no title",
        "<paper id=\"2\"><title> <b> </b> </title></paper> | no title",
        "<paper id=\"2\"><title>A</title><title>B</title></paper> | field given twice"
      })
  void aPaperThatIsWrongIsARejectionAndItsNeighboursAreTaken(String wrong, String reason)
      throws IOException {
    RecordedInput read = read(collectionOf(paper("One") + "\n" + wrong + "\n" + paper("Two")));

    assertEquals(List.of("One", "Two"), read.titles());
    assertEquals(List.of("papers:3 " + reason), read.complaints());
  }

  @Test
  void aPaperWithoutANumberHasNoIdentifier() throws IOException {
    RecordedInput read = read(collectionOf("<paper><title>On Mud</title></paper>"));

    assertEquals(List.of("none"), read.identifiers());
  }

  @Test
  void anotherDocumentIsARejection() throws IOException {
    RecordedInput read = read("<records><paper/></records>");

    assertEquals(List.of("papers:1 no collection"), read.complaints());
  }

  @Test
  void whatCameBeforeACutIsTaken() throws IOException {
    String whole = collectionOf(paper("One") + "\n" + paper("Two") + "\n" + paper("Three"));
    RecordedInput inAText = read(whole.substring(0, whole.indexOf("wo")));
    RecordedInput inATag = read(whole.substring(0, whole.indexOf("itle>Two")));
    RecordedInput between = read(whole.substring(0, whole.indexOf("<paper", 60)));

    for (RecordedInput cut : List.of(inAText, inATag, between)) {
      assertEquals(List.of("One"), cut.titles());
      assertEquals(List.of("papers:3 cut off"), cut.complaints());
    }
    assertEquals(
        PaperKey.sha256(whole.substring(0, whole.indexOf("wo"))), inAText.pages.get(0).sha256());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<paper id=\"2\"><title>Two</paper>",
        "<paper id=2><title>Two</title></paper>",
        "<paper id=\"2\"><title>R&D</title></paper>",
        "<paper id=\"2\"><title>5 < 6</title></paper>",
        "<paper id=\"2\"><title>\u0001</title></paper>",
        "<paper id=\"2\"><title>&pond;</title></paper>"
      })
  void brokenXmlIsOneRejectionAndWhatCameBeforeItIsTaken(String broken) throws IOException {
    RecordedInput read =
        read(collectionOf(paper("One") + "\n" + broken + "\n" + paper("Three").repeat(50)));

    assertEquals(List.of("One"), read.titles());
    assertEquals(List.of("papers:3 broken XML"), read.complaints());
  }

  @Test
  void aTagOfManyMegabytesIsARejection() throws IOException {
    String huge = "<paper id=\"" + "1".repeat(3 * XmlEvents.LONGEST_EVENT) + "\"/>";
    RecordedInput read = read(collectionOf(paper("One") + "\n" + huge + "\n" + paper("Two")));

    assertEquals(List.of("One"), read.titles());
    assertEquals(List.of("XML beyond limits"), read.reasons());
  }

  @Test
  void aTextOfManyMegabytesCostsOnePaper() throws IOException {
    String huge = paper("mud ".repeat(3 << 20));
    RecordedInput read = read(collectionOf(paper("One") + huge + paper("Two")));

    assertEquals(List.of("One", "Two"), read.titles());
    assertEquals(List.of("text too long"), read.reasons());
  }

  @Test
  void whatAPaperSaysInElementsIsKept() throws IOException {
    RecordedInput collection =
        read(
            """
            <collection id="2031.pond"><volume id="main">
              <meta><booktitle>Proceedings of the <fixed-case>P</fixed-case>ond</booktitle>
                <publisher>Pond Press</publisher><month>May</month><year>2031</year>
                <venue>pond</venue></meta>
              <paper id="1"><title>One</title>
                <author id="greta-heron-pond"><first>Greta</first><last>Heron</last>
                  <affiliation>Pond Institute</affiliation></author>
                <author><first/><last>Coot</last></author>
                <pages>1–9</pages><url hash="1">2031.pond-main.1</url><doi>10.5555/Reed</doi>
                <language>eng</language><award>Best Paper</award>
                <pwccode url="https://github.com/pond/reeds" additional="false">pond/reeds</pwccode>
                <pwcdataset url="https://paperswithcode.com/dataset/larkspur">Larkspur</pwcdataset>
                <video href="2031.pond-main.1.mp4"/>
                <attachment type="code" hash="2">2031.pond-main.1.zip</attachment>
                <note>Withdrawn later</note><retracted date="2032-01-01">Wrong</retracted>
              </paper></volume></collection>
            """);

    SourceRecord paper = collection.records.get(0);
    assertEquals("[acl:2031.pond-main.1, doi:10.5555/reed]", paper.identifiers().toString());
    assertEquals(
        List.of("Greta Heron [acl-person:greta-heron-pond] [Pond Institute]", "Coot [] []"),
        paper.authors().stream()
            .map(it -> it.name() + " " + it.identifiers() + " " + it.affiliations())
            .toList());
    assertEquals(
        List.of(
            "PAGES 1–9",
            "FULL_TEXT https://aclanthology.org/2031.pond-main.1.pdf",
            "LANGUAGE eng",
            "AWARD Best Paper",
            "CODE https://github.com/pond/reeds",
            "DATASET Larkspur",
            "VIDEO https://aclanthology.org/videos/2031.pond-main.1.mp4",
            "ATTACHMENT https://aclanthology.org/attachments/2031.pond-main.1.zip",
            "NOTE Withdrawn later",
            "RETRACTED Wrong",
            "CONTAINER Proceedings of the Pond",
            "PUBLISHER Pond Press",
            "VENUE pond",
            "ISSUED 2031-05"),
        paper.fields().stream().map(it -> it.property() + " " + it.value()).toList());
  }

  @Test
  void whatThePageListsIsWhatIsKept() throws IOException {
    RecordedInput collection =
        read(
            """
            <collection id="2031.pond"><volume id="main">
              <meta><booktitle>Proceedings</booktitle><journal-title>Pond Letters</journal-title>
                <journal-volume>7</journal-volume><journal-issue>2</journal-issue>
                <publisher>Pond Press</publisher><year>2031</year><venue>pond</venue></meta>
              <paper id="1"><title>One</title><abstract>Reeds.</abstract>
                <author><first>Greta</first><last>Heron</last></author>
                <pages>1–9</pages><url>2031.pond-main.1</url><doi>10.5555/Reed</doi>
                <language>eng</language><award>Best Paper</award><issue>2</issue>
                <journal>Letters</journal><note>Later</note><retracted>Wrong</retracted>
                <removed>Wrong</removed><pwccode url="https://github.com/pond/reeds">x</pwccode>
                <pwcdataset>Larkspur</pwcdataset><video href="a.mp4"/>
                <attachment>a.zip</attachment></paper></volume></collection>
            """);

    assertEquals(List.of(), DocumentedFields.differences("acl-anthology", collection.records));
  }
}
