package org.papergraph.server.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The page of a person: the papers, with whom, and what they brought. */
final class PersonPage {
  private static final int A_PAGE = 50;

  /** Of how many of the latest papers authors and things are told. */
  static final int MOST_READ = 500;

  /** Who signs with more than this many others need not know them. */
  static final int LARGEST_TEAM = 100;

  private static final int MOST_LISTED = 24;
  private static final int MOST_NAMESAKES = 10;

  private final Site site;

  PersonPage(Site site) {
    this.site = site;
  }

  /**
   * What the template shows.
   *
   * @param otherNames by which papers are signed, too
   * @param toldApart whether an identifier tells the person from others of the name
   * @param years the papers of this page, the latest year first
   * @param namesakes others whom papers call the same
   */
  record View(
      Frame frame,
      String iri,
      String name,
      List<String> otherNames,
      boolean toldApart,
      String count,
      List<Detail> details,
      Optional<YearChart> chart,
      List<Year> years,
      Pager pager,
      List<With> coAuthors,
      List<Brought> brought,
      List<Link> otherWorks,
      List<Link> namesakes,
      boolean cut,
      String query) {}

  /** The papers of a year; the year is empty for those without a date. */
  record Year(String year, List<Link> papers) {}

  /** Somebody, and the number of papers they signed together. */
  record With(Link person, int papers) {}

  /** The things of a kind that the papers introduced or come with. */
  record Brought(String heading, EntityKind kind, List<Link> things, int more) {}

  private record Work(Node paper, String date) {}

  Reply reply(Node person, String path, int page) {
    Graph facts = site.facts().facts();
    List<Node> authorships = Facts.subjects(facts, Terms.AUTHOR, person);
    List<String> names = names(person, authorships);
    String name = names.stream().findFirst().orElseGet(() -> site.names().name(person));
    List<Node> made = Facts.subjects(facts, Terms.CREATOR, person);
    List<Work> papers = papers(made);
    List<Node> latest = papers.stream().limit(MOST_READ).map(Work::paper).toList();
    Pager pager = new Pager(page, A_PAGE, papers.size(), path + "?");
    View view =
        new View(
            Frame.of(name).withTurtle(path + ".ttl"),
            person.getURI(),
            name,
            names.stream().skip(1).toList(),
            facts.contains(person, Terms.IDENTIFIER, Node.ANY),
            GraphSummary.grouped(papers.size()) + (papers.size() == 1 ? " paper" : " papers"),
            details(person, authorships),
            chart(papers),
            years(papers.subList(pager.first(), pager.end())),
            pager,
            coAuthors(person, latest),
            brought(latest),
            otherWorks(made, papers),
            namesakes(person, name),
            papers.size() > MOST_READ,
            PageQueries.papersOfPerson(person));
    return Reply.page(200, Templates.render("person", view));
  }

  /** The name that most papers are signed with comes first. */
  private List<String> names(Node person, List<Node> authorships) {
    Graph facts = site.facts().facts();
    Map<String, Integer> signed = new HashMap<>();
    authorships.forEach(
        authorship ->
            Facts.texts(facts, authorship, Terms.NAME)
                .forEach(name -> signed.merge(name, 1, Integer::sum)));
    return Facts.texts(facts, person, Terms.NAME)
        .sorted(
            Comparator.comparingInt((String name) -> -signed.getOrDefault(name, 0))
                .thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  /** The latest first; what has no date comes last. */
  private List<Work> papers(List<Node> made) {
    Graph facts = site.facts().facts();
    return made.stream()
        .filter(work -> facts.contains(work, Terms.TYPE, EntityKind.PAPER.type()))
        .map(paper -> new Work(paper, Dates.issued(facts, paper).orElse("")))
        .sorted(
            Comparator.comparing(Work::date).reversed().thenComparing(w -> w.paper().toString()))
        .toList();
  }

  private static Optional<YearChart> chart(List<Work> papers) {
    Map<Integer, Long> counts = new TreeMap<>();
    papers.forEach(
        work -> Dates.year(work.date()).ifPresent(year -> counts.merge(year, 1L, Long::sum)));
    return Optional.of(YearChart.of("Papers a year", counts)).filter(YearChart::isWorthwhile);
  }

  private List<Year> years(List<Work> papers) {
    Map<String, List<Link>> years = new LinkedHashMap<>();
    for (Work work : papers) {
      String year = Dates.year(work.date()).map(String::valueOf).orElse("");
      years.computeIfAbsent(year, y -> new ArrayList<>()).add(site.names().link(work.paper()));
    }
    return years.entrySet().stream().map(e -> new Year(e.getKey(), e.getValue())).toList();
  }

  private List<Detail> details(Node person, List<Node> authorships) {
    List<Detail> details = new ArrayList<>();
    List<Link> identifiers = Identifiers.of(person, site);
    if (!identifiers.isEmpty()) {
      details.add(new Detail("Known as", identifiers));
    }
    Graph facts = site.facts().facts();
    Set<String> affiliations = new TreeSet<>();
    for (Node authorship : authorships) {
      Facts.texts(facts, authorship, RecordTerms.AFFILIATION).forEach(affiliations::add);
    }
    if (!affiliations.isEmpty()) {
      details.add(
          new Detail(
              "Affiliations", affiliations.stream().limit(MOST_LISTED).map(Link::none).toList()));
    }
    return details;
  }

  private List<With> coAuthors(Node person, List<Node> papers) {
    Map<Node, Integer> counts = new HashMap<>();
    for (Node paper : papers) {
      List<Node> authors = Facts.objects(site.facts().facts(), paper, Terms.CREATOR);
      if (authors.size() <= LARGEST_TEAM) {
        authors.forEach(author -> counts.merge(author, 1, Integer::sum));
      }
    }
    counts.remove(person);
    return counts.entrySet().stream()
        .sorted(
            Map.Entry.<Node, Integer>comparingByValue()
                .reversed()
                .thenComparing(e -> e.getKey().toString()))
        .limit(MOST_LISTED)
        .map(e -> new With(named(e.getKey()), e.getValue()))
        .toList();
  }

  private Link named(Node person) {
    String name = site.facts().text(person, Terms.NAME).orElseGet(() -> site.names().name(person));
    return site.addresses().link(person, name).orElse(Link.none(name));
  }

  private List<Brought> brought(List<Node> papers) {
    List<Brought> all = new ArrayList<>();
    brought(papers, Relation.INTRODUCES_METHOD, "Methods introduced").ifPresent(all::add);
    brought(papers, Relation.INTRODUCES_DATASET, "Datasets introduced").ifPresent(all::add);
    brought(papers, Relation.HAS_REPOSITORY, "Code").ifPresent(all::add);
    return all;
  }

  private Optional<Brought> brought(List<Node> papers, Relation relation, String heading) {
    Graph facts = site.facts().facts();
    List<Node> things =
        papers.stream()
            .flatMap(paper -> Facts.objects(facts, paper, relation.property()).stream())
            .distinct()
            .toList();
    List<Link> links =
        things.stream()
            .limit(MOST_LISTED)
            .map(site.names()::link)
            .sorted(Comparator.comparing(Link::text, String.CASE_INSENSITIVE_ORDER))
            .toList();
    return links.isEmpty()
        ? Optional.empty()
        : Optional.of(new Brought(heading, relation.kind(), links, things.size() - links.size()));
  }

  /** Data sets and code have authors too. */
  private List<Link> otherWorks(List<Node> made, List<Work> papers) {
    Set<Node> known = papers.stream().map(Work::paper).collect(Collectors.toSet());
    return made.stream()
        .filter(work -> !known.contains(work))
        .limit(MOST_LISTED)
        .map(site.names()::link)
        .toList();
  }

  private List<Link> namesakes(Node person, String name) {
    Graph facts = site.facts().facts();
    Node literal = NodeFactory.createLiteralString(name);
    List<Node> others = new ArrayList<>();
    var triples = facts.find(Node.ANY, Terms.NAME, literal);
    try {
      while (triples.hasNext() && others.size() < MOST_NAMESAKES) {
        Node other = triples.next().getSubject();
        if (!other.equals(person) && facts.contains(other, Terms.TYPE, RecordTerms.PERSON)) {
          others.add(other);
        }
      }
    } finally {
      triples.close();
    }
    return others.stream().map(this::withPaper).flatMap(Collection::stream).toList();
  }

  /** Somebody by what they wrote: the name would be the same each time. */
  private List<Link> withPaper(Node person) {
    String paper =
        Facts.subjects(site.facts().facts(), Terms.CREATOR, person).stream()
            .findFirst()
            .map(site.names()::name)
            .orElse(site.addresses().shortened(person.toString()));
    return site.addresses().link(person, "author of " + paper).stream().toList();
  }
}
