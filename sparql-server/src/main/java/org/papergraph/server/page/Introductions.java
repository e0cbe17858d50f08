package org.papergraph.server.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;

/**
 * The papers that present a thing as their own, the oldest first.
 *
 * @param more how many others there are
 */
record Introductions(List<Introduction> papers, int more, Optional<Behind> behind)
    implements Section {
  private static final int MOST = 3;
  private static final int MOST_AUTHORS = 8;

  Introductions {
    papers = List.copyOf(papers);
  }

  /**
   * One of them.
   *
   * @param year or empty
   * @param sentence that says so, or where it is not a sentence what it was read in
   */
  record Introduction(
      Link paper, String year, List<Link> authors, int moreAuthors, Reading sentence) {}

  @Override
  public String id() {
    return "introduced";
  }

  @Override
  public String heading() {
    return "Introduced by";
  }

  static Optional<Section> of(Subject subject, Relation relation, Site site) {
    int[] papers = subject.papers(relation);
    List<Introduction> shown = new ArrayList<>();
    for (int i = papers.length - 1; i >= Math.max(0, papers.length - MOST); i--) {
      shown.add(introduction(papers[i], subject, site));
    }
    return shown.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Introductions(
                shown,
                papers.length - shown.size(),
                subject.queries().map(queries -> queries.introducedBy(relation))));
  }

  private static Introduction introduction(int number, Subject subject, Site site) {
    Node paper = subject.index().papers().paper(number);
    int year = subject.index().papers().year(number);
    List<Node> authors = Authors.of(site.facts().facts(), paper);
    return new Introduction(
        site.names().link(paper),
        year == 0 ? "" : String.valueOf(year),
        authors.stream().limit(MOST_AUTHORS).map(site.names()::link).toList(),
        Math.max(0, authors.size() - MOST_AUTHORS),
        Reading.of(subject.node(), paper, site));
  }
}
