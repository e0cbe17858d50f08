package org.papergraph.server.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.papergraph.ontology.Papergraph;

/** The page of a paper: its text with every mention marked, and what was found in it. */
final class PaperPage {
  private static final int MOST_RESULTS = 50;
  private static final int MOST_AT_ONCE = 12;

  private final Site site;

  PaperPage(Site site) {
    this.site = site;
  }

  /**
   * What the template shows.
   *
   * @param text the abstract, and what its marks mean
   * @param details what its records say: date, venue, identifiers
   * @param groups what it speaks of, by kind and relation
   * @param moreResults how many results are left out
   * @param sources where it was read
   * @param links addresses about it
   */
  record View(
      Frame frame,
      String iri,
      List<Segment> title,
      Text text,
      boolean retracted,
      AuthorList authors,
      List<Detail> details,
      List<Group> groups,
      List<Claim> results,
      int moreResults,
      List<Source> sources,
      List<RelatedPapers.Related> related,
      Links links) {}

  /**
   * The abstract.
   *
   * @param kinds those that are marked in it and in the title, for the legend
   * @param introduces whether some of them are the paper's own
   * @param nested whether some of them lie within others
   */
  record Text(List<Segment> segments, List<EntityKind> kinds, boolean introduces, boolean nested) {}

  /**
   * Things of a kind that the paper has the same relation to.
   *
   * @param rest those that are shown when asked for
   */
  record Group(String heading, EntityKind kind, List<Link> things, List<Link> rest) {
    private static Group of(String heading, EntityKind kind, List<Link> all) {
      int cut = all.size() <= MOST_AT_ONCE + 3 ? all.size() : MOST_AT_ONCE;
      return new Group(heading, kind, all.subList(0, cut), all.subList(cut, all.size()));
    }
  }

  /** A result, and the sentence it was read in; none where a record stated it. */
  record Claim(ResultRow row, List<Segment> quote) {}

  /** A source the paper was read from, the lines, and why they are taken to be of one paper. */
  record Source(Link name, Link lines, List<String> reasons) {}

  /** The queries behind the page, and the paper as an entry of a bibliography. */
  record Links(String mentions, String things, String results, String related, String citation) {}

  Reply reply(Node paper, String path) {
    Mentions mentions = new Mentions(site.facts(), site.names(), paper);
    MarkedText title = mentions.title();
    MarkedText text = mentions.abstractText();
    PaperRecord record = new PaperRecord(paper, site);
    AuthorList authors = AuthorList.of(paper, site);
    List<Node> results = Facts.objects(site.facts().facts(), paper, Terms.HAS_RESULT);
    View view =
        new View(
            Frame.of(site.names().name(paper)).withTurtle(path + ".ttl"),
            paper.getURI(),
            title.segments(),
            text(title, text),
            record.retracted(),
            authors,
            record.details(authors),
            groups(paper),
            results.stream().limit(MOST_RESULTS).map(one -> claim(one, title, text)).toList(),
            Math.max(0, results.size() - MOST_RESULTS),
            sources(paper),
            RelatedPapers.to(paper, site),
            links(paper));
    return Reply.page(200, Templates.render("paper", view));
  }

  private Links links(Node paper) {
    return new Links(
        PageQueries.mentions(paper),
        PageQueries.things(paper),
        PageQueries.results(paper),
        PageQueries.related(paper),
        CitationPage.address(paper, site));
  }

  private static Text text(MarkedText title, MarkedText text) {
    List<Mark> marks = Stream.concat(title.marks().stream(), text.marks().stream()).toList();
    Set<EntityKind> kinds = new TreeSet<>();
    marks.forEach(mark -> kinds.add(mark.kind()));
    List<Segment> segments = text.segments();
    return new Text(
        segments,
        List.copyOf(kinds),
        marks.stream().anyMatch(Mark::introduced),
        segments.stream().anyMatch(segment -> segment.marks().size() > 1));
  }

  private List<Group> groups(Node paper) {
    List<Group> groups = new ArrayList<>();
    for (Relation relation : Relation.values()) {
      String heading =
          switch (relation) {
            case HAS_REPOSITORY -> "Code";
            case DEFINES_ACRONYM -> "Acronyms defined";
            default -> relation.kind().heading() + " " + relation.participle();
          };
      if (relation != Relation.HAS_RESULT) {
        group(paper, relation.property(), heading, relation.kind()).ifPresent(groups::add);
      }
    }
    group(paper, Terms.HAS_LINK, "Links", EntityKind.LINK).ifPresent(groups::add);
    return groups;
  }

  private Optional<Group> group(Node paper, Node property, String heading, EntityKind kind) {
    List<Link> things =
        Facts.objects(site.facts().facts(), paper, property).stream()
            .map(site.names()::link)
            .sorted(Comparator.comparing(Link::text, String.CASE_INSENSITIVE_ORDER))
            .toList();
    return things.isEmpty() ? Optional.empty() : Optional.of(Group.of(heading, kind, things));
  }

  private Claim claim(Node result, MarkedText title, MarkedText text) {
    ResultRow row = ResultRow.of(result, site);
    List<Segment> quote =
        sentence(row, text)
            .or(() -> sentence(row, title))
            .map(MarkedText::segments)
            .orElse(List.of());
    return new Claim(row, quote);
  }

  private static Optional<MarkedText> sentence(ResultRow row, MarkedText text) {
    return text.marks().stream()
        .filter(mark -> mark.target().leads())
        .filter(mark -> mark.target().href().equals(row.value().href()))
        .findFirst()
        .map(text::sentenceOf);
  }

  private List<Source> sources(Node paper) {
    Graph provenance = site.facts().provenance();
    return Facts.objects(provenance, paper, Terms.DERIVED_FROM).stream()
        .map(sourceRecord -> source(provenance, sourceRecord))
        .sorted(
            Comparator.comparing((Source s) -> s.name().text())
                .thenComparing(source -> source.lines().text()))
        .toList();
  }

  private Source source(Graph provenance, Node sourceRecord) {
    String lines = site.names().lines(sourceRecord);
    return new Source(
        Facts.objects(provenance, sourceRecord, Terms.IN_SOURCE).stream()
            .map(site.names()::link)
            .findFirst()
            .orElseGet(() -> site.names().link(sourceRecord)),
        site.addresses().link(sourceRecord, lines).orElse(Link.none(lines)),
        Facts.texts(provenance, sourceRecord, Terms.term(Papergraph.MERGE_REASON)).toList());
  }
}
