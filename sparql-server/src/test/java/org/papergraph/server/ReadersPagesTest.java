package org.papergraph.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jbibtex.BibTeXDatabase;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXParser;
import org.jbibtex.Key;
import org.jbibtex.ParseException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages of papers, people, venues and anything else, and the ways to them. */
class ReadersPagesTest {
  private static final String OTTILIE = "/id/person/orcid/0000-0001-0000-0001.html";
  private static final Pattern QUERY = Pattern.compile("href=\"(/query\\?query=[^\"]*)\"");
  private static final Pattern LOCAL_LINK = Pattern.compile("(?:href|src)=\"(/[^\"#]*)");

  private static ServedGraph graph;

  @BeforeAll
  static void serve() throws IOException {
    graph = new ServedGraph(Duration.ofSeconds(20), "readers.trig");
  }

  @AfterAll
  static void stop() {
    graph.close();
  }

  private static String page(String path) {
    HttpResponse<String> response = graph.browse(path);
    assertEquals(200, response.statusCode(), path);
    return response.body();
  }

  private static void assertHas(String page, String part) {
    assertTrue(page.contains(part), () -> part + " is not in " + page);
  }

  private static void assertMatches(String page, String pattern) {
    assertTrue(Pattern.compile(pattern, Pattern.DOTALL).matcher(page).find(), () -> pattern + page);
  }

  @Test
  void aPaperNamesItsAuthorsInItsOrderByTheNamesOnIt() {
    assertHas(
        page("/id/paper/holt"),
        "<a href=\"/id/person/holt/2.html\">Lutra Bank</a>, <a href=\""
            + OTTILIE
            + "\">Ottilie Reed</a>");
  }

  @Test
  void manyAuthorsAreFolded() {
    String page = page("/id/paper/crowd");
    assertHas(page, "<summary>and 5 more authors</summary>");
    assertMatches(page, ">Otter 25</a></p>.*<summary>.*>Otter 26</a>, ");
  }

  @ParameterizedTest
  @CsvSource({
    "https://doi.org/10.9999/holt.1, DOI 10.9999/holt.1",
    "https://arxiv.org/abs/3105.00001, arXiv 3105.00001",
    "https://aclanthology.org/2031.otter-1.1, ACL Anthology 2031.otter-1.1",
    "https://huggingface.co/papers/3105.00001, Hugging Face 3105.00001",
    "https://papers.example/holt.pdf, full text at papers.example",
    "https://licences.example/by, licences.example/by"
  })
  void aPaperLeadsOut(String address, String text) {
    assertHas(
        page("/id/paper/holt"),
        "<a class=\"out\" href=\""
            + address
            + "\" rel=\"nofollow noopener external\">"
            + text
            + "</a>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "reedkey:7",
        "<a href=\"/id/venue/river-days.html\">River Days</a>",
        "Proceedings of River Days, pages 11–19",
        "Best Paper",
        "University of the Weir",
        ">2031-05-02<",
        ">Reed Press<",
        "<h3 class=\"kind k-repository\">Code</h3>"
      })
  void aPaperTellsWhatItsRecordsSay(String part) {
    assertHas(page("/id/paper/holt"), part);
  }

  @Test
  void aResultIsShownWithItsSentence() {
    assertMatches(
        page("/id/paper/holt"),
        "href=\"/id/result/holt/1.html\">71.5</a></strong>.*>recall</a>.*>on</span>.*>ReedBank</a>.*"
            + "<blockquote>It reaches <a class=\"mark k-result\"[^>]*>71.5</a> recall on ReedBank");
  }

  @Test
  void aPaperTellsWhichRecordsItWasMergedFromAndWhy() {
    String page = page("/id/paper/holt");
    assertHas(page, "2 records are taken to be of this paper.");
    assertMatches(
        page,
        ">otters.txt</a>, <a href=\"/id/source/0tt3r/L9.html\">line 9</a>"
            + " <span class=\"hint\">same identifier doi:10.9999/holt.1");
  }

  @Test
  void relatedPapersShareWhatFewPapersSpeakOf() {
    String page = page("/id/paper/holt");
    Matcher related =
        Pattern.compile("<h2 id=\"related\">.*?</section>", Pattern.DOTALL).matcher(page);
    assertTrue(related.find());
    assertMatches(
        related.group(),
        "/id/paper/raft.html\">Rafts</a> <span class=\"hint\">2030</span>.*shares"
            + " <a href=\"/id/method/holtnet.html\">HoltNet</a>, <a href=\"/id/dataset/reedbank.html\">.*"
            + "/id/paper/bank.html\">Banks</a>");
    assertFalse(related.group().contains("\"/id/paper/holt\""), related.group());
  }

  @Test
  void aRetractedPaperSaysSo() {
    assertHas(page("/id/paper/raft"), "this paper was retracted");
    assertFalse(page("/id/paper/holt").contains("this paper was retracted"));
  }

  @Test
  void aPaperCanBeCited() throws ParseException {
    HttpResponse<String> response = graph.get("/cite?paper=paper%2Fholt");
    assertTrue(
        response
            .headers()
            .firstValue("Content-Type")
            .orElse("")
            .startsWith("application/x-bibtex"));
    BibTeXDatabase parsed = new BibTeXParser().parse(new StringReader(response.body()));
    BibTeXEntry entry = parsed.resolveEntry(new Key("holt"));
    assertEquals("inproceedings", entry.getType().getValue());
    assertEquals("Lutra Bank and Ottilie Reed", field(entry, "author"));
    assertEquals("Holt \\& Stream: 5\\% more otters\\_per\\_reed", field(entry, "title"));
    assertEquals("2031", field(entry, "year"));
    assertEquals("10.9999/holt.1", field(entry, "doi"));
    assertEquals("https://papers.example/holt", field(entry, "url"));
  }

  private static String field(BibTeXEntry entry, String name) {
    return entry.getField(new Key(name)).toUserString();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/cite", "/cite?paper=paper/none", "/cite?paper=method/holtnet"})
  void onlyPapersAreCited(String path) {
    assertEquals(404, graph.browse(path).statusCode());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/id/paper/holt",
        OTTILIE,
        "/id/venue/river-days",
        "/id/organization/otter-house",
        "/id/mention/holt/1"
      })
  void theQueriesBehindAPageHaveAnswers(String path) {
    Matcher queries = QUERY.matcher(page(path));
    int count = 0;
    while (queries.find()) {
      String answer = page(queries.group(1).replace("&amp;", "&"));
      assertMatches(answer, "<tbody>\\s*<tr>");
      count++;
    }
    assertTrue(count > 0, path);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/id/paper/holt",
        OTTILIE,
        "/id/venue/river-days",
        "/id/organization/otter-house",
        "/id/mention/holt/1",
        "/about",
        "/browse",
        "/browse?kind=method",
        "/browse?kind=venue"
      })
  void everyLinkOfAPageLeadsSomewhere(String path) {
    Matcher links = LOCAL_LINK.matcher(graph.counted(path));
    int count = 0;
    while (links.find()) {
      String address = links.group(1).replace("&amp;", "&");
      assertEquals(200, graph.browse(address).statusCode(), path + " -> " + address);
      count++;
    }
    assertTrue(count > 8, path + " has " + count + " links");
  }

  @Test
  void aPersonIsShownWithPapersByYear() {
    String page = page(OTTILIE);
    assertHas(page, "<h1>Ottilie Reed</h1>");
    assertHas(page, "</span> A. Otter-Reed</p>");
    assertHas(page, "href=\"https://orcid.org/0000-0001-0000-0001\"");
    assertHas(page, "University of the Weir");
    assertHas(page, ">2 papers<");
    assertMatches(
        page,
        "<h3 class=\"year\">2031</h3>.*Holt &amp; Stream.*<h3 class=\"year\">2030</h3>.*>Rafts<");
  }

  @Test
  void aPersonIsShownWithOthersAndWhatTheyBrought() {
    String page = page(OTTILIE);
    assertMatches(page, "Methods introduced</h3>.*/id/method/holtnet.html\">HoltNet<");
    assertMatches(page, ">Code</h3>.*>otter/holt<");
    assertMatches(
        page, "<h2 id=\"with\">.*/id/person/holt/2.html\">Lutra Bank<.*/id/person/raft/1.html\"");
    assertMatches(page, "<h2 id=\"works\">.*/id/dataset/reedbank.html\">ReedBank<");
  }

  @Test
  void aChartIsTold() {
    String page = page(OTTILIE);
    assertHas(
        page, "role=\"img\" aria-label=\"Papers a year, 2030 to 2031; most in 2030: 1 paper\"");
    assertMatches(page, "<th scope=\"row\">2031</th><td class=\"number\">1</td>");
  }

  @Test
  void aPersonWithoutIdentifierIsNotTakenForAnother() {
    String page = page("/id/person/holt/2");
    assertHas(page, "No identifier tells this author from others of the name");
    assertMatches(page, "<h2 id=\"namesakes\">.*/id/person/raft/1.html\">author of Rafts<");
    assertFalse(page(OTTILIE).contains("No identifier tells"));
  }

  @Test
  void aVenueListsItsPapersByYear() {
    String page = page("/id/venue/river-days");
    assertHas(page, ">2 papers<");
    assertHas(page, "href=\"https://river.example/days\"");
    assertMatches(page, "year\">2031</h3>.*year\">2030</h3>");
    String narrowed = page("/id/venue/river-days?year=2030");
    assertHas(narrowed, "Papers of 2030");
    assertHas(narrowed, ">Rafts</a>");
    assertFalse(narrowed.contains("Holt &amp; Stream"));
    assertHas(page("/id/venue/river-days?year=1700"), "Holt &amp; Stream");
  }

  @Test
  void anyOtherThingIsShownFromBothSidesWithTheTermsOfTheOntology() {
    String page = page("/id/mention/holt/1");
    assertHas(page, "href=\"https://w3id.org/papergraph/ontology#inPaper\"");
    assertMatches(page, ">exact text</a></dt><dd>HoltNet</dd>");
    assertHas(page, "href=\"https://w3id.org/papergraph/ontology#Mention\"");
    assertMatches(
        page("/id/organization/otter-house"),
        "What refers to it.*>source organization</a></dt><dd><a href=\"/id/paper/holt.html\">");
  }

  @Test
  void manyValuesOfAPropertyArePaged() {
    String page = page("/id/organization/otter-house");
    assertFalse(page.contains("Note 29"), page);
    Matcher all = Pattern.compile("<a href=\"([^\"]*\\?by=[^\"]*)\">all").matcher(page);
    assertTrue(all.find());
    assertHas(page(all.group(1).replace("&amp;", "&")), "Note 29");
    assertHas(
        page("/id/organization/otter-house?by=https://papers.example/none"), "Nothing is said");
  }

  @Test
  void theBrowsePageListsEachKind() {
    assertMatches(graph.counted("/browse?kind=method"), "HoltNet</a></span>.*2 papers");
    assertMatches(graph.counted("/browse?kind=dataset"), "ReedBank</a></span>.*3 papers");
    assertMatches(graph.counted("/browse?kind=venue"), "River Days</a></span>.*2 papers");
    assertMatches(graph.counted("/browse"), "Holt &amp; Stream.*2031-05-02.*Rafts.*2030");
    assertEquals(404, graph.browse("/browse?kind=fish").statusCode());
  }

  @Test
  void onlyPeopleWithAnIdentifierAreRanked() {
    String page = graph.counted("/browse?kind=person");
    assertMatches(page, OTTILIE + "\">.*2 papers");
    assertFalse(page.contains("Lutra Bank"), page);
  }

  @Test
  void theAboutPageTellsOfSourcesAndLicences() {
    String page = graph.counted("/about");
    assertMatches(page, ">listing</th><td class=\"number\">1</td>");
    assertMatches(page, ">licences.example/by</th><td class=\"number\">1</td>");
    assertHas(page, "http://127.0.0.1:" + graph.port() + "/sparql");
    assertHas(page, "https://w3id.org/papergraph/id/");
  }

  @Test
  void theStartPageShowsTheNewestPapersFirst() {
    assertMatches(
        graph.counted("/"), "Newest papers</h2>.*Holt &amp; Stream.*Rafts.*A crowd.*Banks");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/id/paper/holt", OTTILIE, "/about", "/browse", "/nothing"})
  void everyPageHasLandmarksAndAWayPastThem(String path) {
    String page = graph.browse(path).body();
    assertHas(page, "<html lang=\"en\">");
    assertHas(page, "<a class=\"skip\" href=\"#content\">");
    assertHas(page, "<main id=\"content\"");
    assertHas(page, "<nav aria-label=\"Main\">");
    assertHas(page, "<footer>");
    assertEquals(1, page.split("<h1", -1).length - 1, path);
    assertFalse(page.contains(" style="), path);
    assertFalse(page.contains("<script"), path);
  }

  @Test
  void theNavigationTellsWhereOneIs() {
    assertHas(page("/about"), "<a href=\"/about\" aria-current=\"true\">");
    assertFalse(page("/id/paper/holt").contains("aria-current=\"true\""));
  }

  @Test
  void anErrorTellsItsNumberAndWaysOn() {
    String page = graph.browse("/id/paper/none").body();
    assertMatches(page, ">404</p>\\s*<h1>Nothing here</h1>");
    assertHas(page, "<a href=\"/browse\">Browse</a>");
  }
}
