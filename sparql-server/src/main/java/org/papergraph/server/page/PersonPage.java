package org.papergraph.server.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The page of a person: the papers, with whom, and what they brought. */
final class PersonPage {
  private static final int A_PAGE = 50;

  /** Of how many of the latest papers authors and things are told. */
  static final int MOST_READ = 500;

  private static final int MOST_LISTED = Contributions.MOST_LISTED;
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
      Optional<YearColumns> chart,
      List<DatedPapers.Year> years,
      Pager pager,
      Contributions contributions,
      List<Link> otherWorks,
      List<Link> namesakes,
      boolean cut,
      String query) {}

  Reply reply(Node person, String path, int page) {
    Graph facts = site.facts().facts();
    List<Node> authorships = Facts.subjects(facts, Terms.AUTHOR, person);
    List<String> names = names(person, authorships);
    String name = names.stream().findFirst().orElseGet(() -> site.names().name(person));
    List<Node> made = Facts.subjects(facts, Terms.CREATOR, person);
    DatedPapers papers =
        DatedPapers.of(
            made.stream().filter(work -> facts.contains(work, Terms.TYPE, EntityKind.PAPER.type())),
            facts);
    Pager pager = new Pager(page, A_PAGE, papers.size(), path + ".html?");
    View view =
        new View(
            Frame.of(name).withTurtle(path + ".ttl"),
            person.getURI(),
            name,
            names.stream().skip(1).toList(),
            facts.contains(person, Terms.IDENTIFIER, Node.ANY),
            papers.count(),
            details(person, authorships),
            papers.chart(),
            papers.years(pager, site.names()),
            pager,
            Contributions.of(person, papers.latest(MOST_READ), site),
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

  /** Data sets and code have authors too. */
  private List<Link> otherWorks(List<Node> made, DatedPapers papers) {
    Set<Node> known = Set.copyOf(papers.latest(papers.size()));
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
