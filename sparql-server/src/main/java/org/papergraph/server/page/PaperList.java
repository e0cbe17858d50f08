package org.papergraph.server.page;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;

/** The papers that speak of a thing, the newest first, each with the sentence that says so. */
record PaperList(List<Use> uses, Pager pager, Optional<Behind> behind) implements Section {
  private static final String PAGE = "page";
  private static final int PAPERS = 10;

  PaperList {
    uses = List.copyOf(uses);
  }

  /**
   * One of them.
   *
   * @param verb what it does with the thing
   */
  record Use(Link paper, String year, String verb, boolean introduces, Reading reading) {}

  @Override
  public String id() {
    return "papers";
  }

  @Override
  public String heading() {
    return "In papers";
  }

  static Optional<Section> of(Subject subject, Wish wish, Site site) {
    List<Node> stated = subject.number() < 0 ? stated(subject, site) : List.of();
    int count = stated.size() + subject.papers().length;
    if (count == 0) {
      return Optional.empty();
    }
    Pager pager = new Pager(wish.page(PAGE), PAPERS, count, subject.address(), PAGE, "papers");
    return Optional.of(
        new PaperList(
            IntStream.range(pager.first(), pager.end())
                .mapToObj(
                    i ->
                        stated.isEmpty()
                            ? subject.index().papers().paper(subject.papers()[i])
                            : stated.get(i))
                .map(paper -> use(paper, subject, site))
                .toList(),
            pager,
            subject.queries().map(EntityQueries::papers)));
  }

  /** The papers of what is not in the index, of which few papers speak. */
  private static List<Node> stated(Subject subject, Site site) {
    return relations(subject)
        .flatMap(it -> Facts.subjects(site.facts().facts(), it.property(), subject.node()).stream())
        .distinct()
        .toList();
  }

  private static Stream<Relation> relations(Subject subject) {
    return Arrays.stream(Relation.values()).filter(one -> one.kind() == subject.kind());
  }

  private static Use use(Node paper, Subject subject, Site site) {
    Optional<Relation> relation =
        relations(subject)
            .filter(one -> site.facts().facts().contains(paper, one.property(), subject.node()))
            .findFirst();
    return new Use(
        site.names().link(paper),
        site.facts()
            .text(paper, Terms.ISSUED)
            .filter(date -> date.matches("\\d{4}.*"))
            .map(date -> date.substring(0, 4))
            .orElse(""),
        relation.map(Relation::verb).orElse(""),
        relation.filter(Relation::introduces).isPresent(),
        Reading.of(subject.node(), paper, site));
  }
}
