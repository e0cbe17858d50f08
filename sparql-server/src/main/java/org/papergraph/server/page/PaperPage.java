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

/** The page of a paper: its text with every mention marked, and what was found in it. */
final class PaperPage {
  private final Site site;

  PaperPage(Site site) {
    this.site = site;
  }

  /**
   * What the template shows.
   *
   * @param kinds those that are marked in the text, for the legend
   * @param introduces whether some of them are the paper's own
   * @param nested whether some of them lie within others
   * @param details what its record says: date, authors, identifiers
   * @param groups what it speaks of, by kind and relation
   * @param sources where it was read
   */
  record View(
      Frame frame,
      String iri,
      List<Segment> title,
      List<Segment> text,
      List<EntityKind> kinds,
      boolean introduces,
      boolean nested,
      List<Detail> details,
      List<Group> groups,
      List<ResultRow> results,
      List<Source> sources) {}

  /** Things of a kind that the paper has the same relation to. */
  record Group(String heading, EntityKind kind, List<Link> things) {}

  /** A source the paper was read from, and the lines. */
  record Source(Link name, String lines) {}

  Reply reply(Node paper, String path) {
    Mentions mentions = new Mentions(site.facts(), site.names(), paper);
    MarkedText title = mentions.title();
    MarkedText text = mentions.abstractText();
    List<Mark> marks = Stream.concat(title.marks().stream(), text.marks().stream()).toList();
    Frame frame = Frame.of(site.names().name(paper)).withTurtle(path + ".ttl");
    View view =
        new View(
            frame,
            paper.getURI(),
            title.segments(),
            text.segments(),
            kinds(marks),
            marks.stream().anyMatch(Mark::introduced),
            text.segments().stream().anyMatch(segment -> segment.marks().size() > 1),
            details(paper),
            groups(paper),
            results(paper),
            sources(paper));
    return Reply.page(200, Templates.render("paper", view));
  }

  private static List<EntityKind> kinds(List<Mark> marks) {
    Set<EntityKind> kinds = new TreeSet<>();
    marks.forEach(mark -> kinds.add(mark.kind()));
    return List.copyOf(kinds);
  }

  private List<Detail> details(Node paper) {
    List<Detail> details = new ArrayList<>();
    Graph graph = site.facts().facts();
    Detail.of("Published", Facts.objects(graph, paper, Terms.ISSUED), site).ifPresent(details::add);
    Detail.of("By", Authors.of(graph, paper), site).ifPresent(details::add);
    Detail.of("In", Facts.objects(graph, paper, Terms.PUBLISHED_IN), site).ifPresent(details::add);
    Detail.of("Known as", Facts.objects(graph, paper, Terms.IDENTIFIER), site)
        .ifPresent(details::add);
    return details;
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
    return things.isEmpty() ? Optional.empty() : Optional.of(new Group(heading, kind, things));
  }

  private List<ResultRow> results(Node paper) {
    return Facts.objects(site.facts().facts(), paper, Terms.HAS_RESULT).stream()
        .map(result -> ResultRow.of(result, site))
        .toList();
  }

  private List<Source> sources(Node paper) {
    Graph provenance = site.facts().provenance();
    return Facts.objects(provenance, paper, Terms.DERIVED_FROM).stream()
        .map(
            sourceRecord ->
                new Source(
                    Facts.objects(provenance, sourceRecord, Terms.IN_SOURCE).stream()
                        .map(site.names()::link)
                        .findFirst()
                        .orElseGet(() -> site.names().link(sourceRecord)),
                    site.names().lines(sourceRecord)))
        .sorted(Comparator.comparing((Source s) -> s.name().text()).thenComparing(Source::lines))
        .toList();
  }
}
