package org.papergraph.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages of methods, datasets, tasks, metrics and repositories, and of results. */
class StoriesTest {
  private static final String ID = "https://w3id.org/papergraph/id/";
  private static final String ON_RIVERBANK =
      "/results?dataset="
          + ServedGraph.encoded(ID + "dataset/riverbank")
          + "&metric="
          + ServedGraph.encoded(ID + "metric/accuracy");
  private static final Pattern CSV = Pattern.compile("href=\"(/sparql\\?query=[^\"]+format=csv)\"");
  private static final Pattern LOCAL_LINK = Pattern.compile("(?:href|src)=\"(/[^\"]*)\"");

  private static ServedGraph graph;

  @BeforeAll
  static void serve() throws IOException {
    graph = new ServedGraph(Duration.ofSeconds(20), "otters.trig");
  }

  @AfterAll
  static void stop() {
    graph.close();
  }

  private static String page(String path) {
    HttpResponse<String> response = graph.browse(path);
    assertEquals(200, response.statusCode(), path);
    return response.body().replaceAll("\\.html(?=[\"?#])", "");
  }

  private static void assertHas(String page, String part) {
    assertTrue(page.contains(part), () -> part + " is not in " + page);
  }

  /** What stands in a section of a page. */
  private static String section(String page, String id) {
    int begin = page.indexOf("<section class=\"part part-" + id + "\"");
    assertTrue(begin >= 0, () -> "no section " + id + " in " + page);
    return page.substring(begin, page.indexOf("</section>", begin));
  }

  /** The texts of a page that a pattern's first group takes, in their order. */
  private static List<String> all(String page, String pattern) {
    return Pattern.compile(pattern).matcher(page).results().map(m -> m.group(1)).toList();
  }

  /** The rows of the query behind a section, without their header. */
  private static List<String> behind(String section) {
    MatchResult link = CSV.matcher(section).results().findFirst().orElseThrow();
    HttpResponse<String> answer = graph.get(link.group(1).replace("&amp;", "&"));
    assertEquals(200, answer.statusCode(), answer.body());
    return answer.body().lines().skip(1).toList();
  }

  @Test
  void aMethodIsIntroducedByItsPaperWithYearAuthorsAndSentence() {
    String section = section(page("/id/method/otternet"), "introduced");

    assertHas(section, "href=\"/id/paper/first\">OtterNet follows otters</a>");
    assertHas(section, "<span class=\"hint\">2028</span>");
    assertHas(section, "Ada Wader");
    assertHas(section, ">OtterNet</a>, built on ReedFormer. </blockquote>");
    assertEquals(1, behind(section).size());
  }

  @Test
  void theChartOfYearsHasTheNumbersOfItsQuery() {
    String section = section(page("/id/method/otternet"), "years");

    List<String> years = all(section, "<th scope=\"row\">(\\d{4})</th>");
    List<String> papers = all(section, "</th><td class=\"number\">(\\d+)</td>");
    List<String> rows =
        java.util.stream.IntStream.range(0, years.size())
            .mapToObj(i -> years.get(i) + "," + papers.get(i))
            .toList();
    assertEquals(List.of("2028,1", "2029,1", "2030,2", "2031,1"), rows);
    assertEquals(rows, behind(section));
    assertHas(section, "<td class=\"number\">50.0 %</td>");
    assertHas(section, "Without a year: 1.");
  }

  @Test
  void theChartSaysInWordsWhatItShows() {
    String section = section(page("/id/method/otternet"), "years");

    assertHas(section, "role=\"img\" aria-labelledby=\"years-title years-words\"");
    assertHas(section, "<desc id=\"years-words\">From 2028 to 2031, most in 2030: 2.</desc>");
    assertEquals(4, all(section, "(<rect)").size());
  }

  @Test
  void whatPapersAlsoSpeakOfIsCountedAsItsQueryCountsIt() {
    String page = page("/id/method/otternet");
    for (String id : List.of("tasks", "datasets")) {
      String section = section(page, id);
      List<String> counts =
          all(section, "<span class=\"hint\">(\\d+)<span class=\"unseen\"> papers");
      assertEquals(
          counts, behind(section).stream().map(row -> row.replaceFirst(".*,", "")).toList(), id);
    }
    assertHas(section(page, "tasks"), "otter tracking");
    assertEquals(
        List.of("4", "1"), all(section(page, "datasets"), ">(\\d)<span class=\"unseen\">"));
  }

  @Test
  void relatedMethodsAreAGraphAndAListOfThoseWithTwoSharedPapers() {
    String section = section(page("/id/method/otternet"), "beside");

    assertHas(section, "<svg viewBox=\"0 0 500 360\" aria-hidden=\"true\"");
    assertHas(section, "ReedFormer</a> <span class=\"hint\">3 papers with both</span>");
    assertFalse(section.contains("HeronNet"), "one shared paper is not enough");
    List<String> rows = behind(section);
    assertEquals(List.of(ID + "method/reedformer,ReedFormer,3,3,3.0"), rows);
  }

  @Test
  void resultsCanBeSortedByYearMetricAndDatasetButNotByValue() {
    String newest = section(page("/id/method/otternet"), "results");
    assertHas(
        newest,
        "<th scope=\"col\" aria-sort=\"descending\"><a href=\"/id/method/otternet?sort=year#results\"");
    assertFalse(newest.contains("sort=value"), newest);
    List<String> years = all(newest, "data-label=\"Year\" class=\"number\"><span>(\\d+)");
    assertEquals(List.of("2031", "2030", "2030", "2030", "2030", "2029", "2029", "2028"), years);

    String byDataset = section(page("/id/method/otternet?sort=dataset"), "results");
    assertHas(byDataset, "aria-sort=\"ascending\"");
    List<String> datasets =
        all(byDataset, "data-label=\"Dataset\"><span><a href=\"/id/dataset/(\\w+)");
    assertEquals("lake", datasets.get(0));
    assertEquals(datasets.stream().sorted().toList(), datasets);

    assertEquals(8, behind(newest).size());
  }

  @Test
  void aResultComesWithItsSentenceAndTheValueMarked() {
    String section = section(page("/id/method/otternet"), "results");
    assertHas(section, ">91.5%</a> accuracy. </blockquote>");
    assertFalse(section.contains("Otters were not asked"), "another sentence");
  }

  @Test
  void whatIsComparedWithAMethodIsAmongItsResults() {
    assertHas(section(page("/id/method/reedformer"), "results"), "/id/result/rel\"");
  }

  @Test
  void aLinkToAnotherVocabularySaysWhyItWasMade() {
    String section = section(page("/id/method/otternet"), "links");

    assertHas(section, "href=\"https://topics.example/otternet\"");
    assertHas(section, ">Otter network</a> <span class=\"hint\">water topics.csv</span>");
    assertHas(section, "<dt>Justification</dt><dd>lexical matching</dd>");
    assertHas(section, "<dt>Confidence</dt><dd>0.98</dd>");
    assertHas(section, "the concept's label is the entity's");
    assertHas(section, "1 not stated: only suggested, or found wrong");
    assertEquals(3, behind(section).size());
  }

  @Test
  void aNameThatMeansSomethingElseTooIsToldOf() {
    assertHas(page("/id/method/otternet"), "ON: <a href=\"/id/dataset/lake\">dataset Lake</a>");
  }

  @Test
  void aPaperThatNamesItInAFieldSaysSo() {
    String section = section(page("/id/method/otternet"), "papers");
    assertHas(section, "named in the field <span class=\"code\">method</span>");
    assertEquals(
        List.of("fifth", "third", "fourth", "second", "first", "undated").stream()
            .sorted()
            .toList(),
        all(section, "<h3><a href=\"/id/paper/(\\w+)").stream().sorted().toList());
    assertEquals("fifth", all(section, "<h3><a href=\"/id/paper/(\\w+)").get(0));
    assertEquals(6, behind(section).size());
  }

  @Test
  void aDatasetShowsWhatItsCardSays() {
    String page = page("/id/dataset/riverbank");
    assertHas(page, "<dt>Licence</dt><dd>CC-BY-4.0</dd>");
    assertHas(page, "<dt>Size</dt><dd>10K&lt;n&lt;100K</dd>");
    assertHas(page, "<dt>Languages</dt><dd>en</dd>");
    assertHas(page, "<dt>Downloads</dt><dd>12,345</dd>");
    assertHas(page, "href=\"https://river.example/bank\"");
    assertHas(page, "Banks of &lt;rivers&gt;.");
  }

  @Test
  void aDatasetsResultsAreGroupedByMetricAndLeadToTheirTable() {
    String section = section(page("/id/dataset/riverbank"), "by-metric");
    assertHas(section, "href=\"" + ON_RIVERBANK.replace("&", "&amp;") + "\">accuracy</a>");
    assertHas(section, ">9<span class=\"unseen\"> results");
    assertEquals(List.of(ID + "metric/accuracy,accuracy,9"), behind(section));
  }

  @Test
  void aTaskShowsWhatIsBroaderAndNarrower() {
    String section = section(page("/id/task/otter-tracking"), "topics");
    assertHas(
        section, "<dt>Broader</dt><dd><a href=\"/id/task/animal-tracking\">animal tracking</a>");
    assertHas(
        section, "<dt>Narrower</dt><dd><a class=\"out\" href=\"https://topics.example/pups\"");
    assertEquals(2, behind(section).size());
  }

  @Test
  void aMetricShowsHowValuesSpreadOnlyWhereTheyCompare() {
    String section = section(page("/id/metric/accuracy"), "values");
    assertHas(section, ">RiverBank</a></th><td class=\"short\">%</td><td class=\"number\">6</td>");
    assertHas(
        section,
        "<td class=\"number\">60.5</td><td class=\"number\">92.375</td><td class=\"number\">95</td>");
    assertFalse(section.contains("Lake"), "one value is no spread");
  }

  @Test
  void aRepositoryShowsItsOwnerStarsAndLicence() {
    String page = page("/id/repository/github.com/wader/otter");
    assertHas(page, "<dt>Owner</dt><dd><a class=\"out\" href=\"https://github.com/wader\"");
    assertHas(page, "<dt>Stars</dt><dd>2,031</dd>");
    assertHas(page, "<dt>Licence</dt><dd>MIT</dd>");
    assertHas(section(page, "papers"), "OtterNet follows otters");
  }

  @Test
  void claimsThatDoNotCompareStandInGroupsThatSayWhy() {
    String page = page(ON_RIVERBANK);
    assertHas(page, "9 claims in 4 papers");
    assertEquals(4, all(page, "(<section)").size());
    assertHas(page, "Each is counted from another result");
    assertHas(page, "The texts give bare numbers");
    assertHas(page, "These are no single numbers");
    assertFalse(page.contains("sort=value"), "groups are not sorted side by side");
    assertEquals(9, behind(page).size());
  }

  @Test
  void moreRowsOfAGroupAreOnItsOwnPageWhichCanBeSortedByValue() {
    String group = all(page(ON_RIVERBANK), "href=\"([^\"]+scale=absolute)\">and 1 more").get(0);
    String address = group.replace("&amp;", "&");
    String values = "data-label=\"Value\"><span class=\"value\"><a[^>]*>([\\d.]+)";

    assertEquals(6, all(page(address), values).size());
    assertEquals(
        List.of("60.5", "88", "91.5", "93.25", "94", "95"),
        all(page(address + "&sort=value"), values));
    assertEquals(
        List.of("95", "94", "93.25", "91.5", "88", "60.5"),
        all(page(address + "&sort=-value"), values));
    assertEquals(
        List.of("2028", "2029", "2030", "2031", "2031", "2031"),
        all(page(address + "&sort=year"), "data-label=\"Year\" class=\"number\"><span>(\\d+)"));
    assertEquals(6, behind(page(address)).size());
  }

  @Test
  void whatDoesNotCompareIsNotSortedByValueEvenWhenAsked() {
    for (String scale : List.of("&unit=%25&scale=relative", "&unit=&scale=absolute")) {
      assertFalse(page(ON_RIVERBANK + scale + "&sort=value").contains("Sort by"), scale);
    }
    String without = "/results?dataset=none&metric=" + ServedGraph.encoded(ID + "metric/accuracy");
    String page = page(without + "&unit=%25&scale=absolute&sort=value");
    assertHas(page, "The texts do not say on what it was measured");
    assertFalse(page.contains("Sort by"), page);
    assertEquals(1, behind(page).size());
  }

  @Test
  void resultsOfADatasetAloneAndOfAMetricAlone() {
    assertHas(
        page("/results?dataset=" + ServedGraph.encoded(ID + "dataset/lake")), "1 claim in 1 paper");
    assertHas(
        page("/results?metric=" + ServedGraph.encoded(ID + "metric/accuracy")),
        "11 claims in 5 papers");
    assertHas(
        page("/results?metric=" + ServedGraph.encoded(ID + "metric/accuracy") + "&dataset="),
        "11 claims in 5 papers");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/results",
        "/results?dataset=none",
        "/results?dataset=https://nowhere.example/",
        "/results?metric=https://w3id.org/papergraph/id/metric/accuracy&unit=m%22&scale=absolute"
      })
  void resultsOfWhatIsNotKnownAreNotFound(String path) {
    assertEquals(404, graph.browse(path).statusCode());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/id/method/otternet",
        "/id/method/otternet?sort=metric&results=1&page=1",
        "/id/method/otternet?sort=nonsense&results=99&page=99",
        "/id/dataset/riverbank",
        "/id/task/otter-tracking",
        "/id/metric/accuracy",
        "/id/repository/github.com/wader/otter",
        "/id/result/a1"
      })
  void storiesNeedNoScriptAndNoInlineStyleAndTheirLinksLead(String path) {
    String page = graph.browse(path).body();
    assertFalse(page.contains("<script") || page.contains("style=\""), path);
    for (String link : all(page, LOCAL_LINK.pattern())) {
      String address = link.replace("&amp;", "&");
      assertEquals(200, graph.browse(address).statusCode(), path + " -> " + address);
    }
  }

  @Test
  void headingsAndSectionsHaveIdsOfTheirOwn() {
    String page = page("/id/method/otternet");
    List<String> ids = all(page, " id=\"([^\"]+)\"");
    assertEquals(ids.stream().distinct().toList(), ids);
  }
}
