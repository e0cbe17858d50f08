package org.papergraph.server.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;

/** What records say of a paper, in words: where it was printed, and where it can be read. */
final class PaperRecord {
  private static final int MOST_VALUES = 12;

  private final Node paper;
  private final Site site;
  private final Graph facts;

  PaperRecord(Node paper, Site site) {
    this.paper = paper;
    this.site = site;
    this.facts = site.facts().facts();
  }

  /** All that there is, in the order readers look for it. */
  List<Detail> details(AuthorList authors) {
    List<Detail> details = new ArrayList<>();
    add(details, "Published", List.of(Link.none(Dates.issued(facts, paper).orElse(""))));
    add(details, "Venue", links(Terms.PUBLISHED_IN));
    add(details, "In", List.of(Link.none(printed())));
    add(details, "Publisher", links(RecordTerms.PUBLISHER));
    add(details, "Award", links(RecordTerms.AWARD));
    add(details, "Read it", readings());
    add(details, "Known as", Identifiers.of(paper, site));
    add(details, "Affiliations", authors.affiliations().stream().map(Link::none).toList());
    add(details, "Organizations", links(RecordTerms.ORGANIZATION));
    add(details, "Keywords", links(RecordTerms.KEYWORDS));
    add(details, "Licence", links(RecordTerms.LICENSE));
    return details;
  }

  private static void add(List<Detail> details, String name, List<Link> values) {
    List<Link> shown =
        values.stream().filter(link -> !link.text().isEmpty()).limit(MOST_VALUES).toList();
    if (!shown.isEmpty()) {
      details.add(new Detail(name, shown));
    }
  }

  /** Whether somebody has withdrawn it. */
  boolean retracted() {
    return site.facts()
        .text(paper, RecordTerms.RETRACTED)
        .filter(text -> !text.equals("false"))
        .isPresent();
  }

  private List<Link> links(Node property) {
    return Facts.objects(facts, paper, property).stream().map(site.names()::link).toList();
  }

  private Optional<String> text(Node property) {
    return site.facts().text(paper, property);
  }

  /** {@code Journal of Otters 12(3), pages 1–9}. */
  private String printed() {
    String number =
        text(RecordTerms.VOLUME).orElse("")
            + text(RecordTerms.ISSUE).map(issue -> "(" + issue + ")").orElse("");
    return Stream.of(
            Stream.of(text(RecordTerms.CONTAINER).map(Names::readable).orElse(""), number)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" ")),
            text(RecordTerms.PAGES).map(pages -> "pages " + pages).orElse(""))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(", "));
  }

  private List<Link> readings() {
    List<Link> links = new ArrayList<>();
    out(links, RecordTerms.FULL_TEXT, "full text");
    out(links, RecordTerms.PAGE, "page");
    out(links, RecordTerms.VIDEO, "video");
    out(links, RecordTerms.ATTACHMENT, "attachment");
    return links;
  }

  private void out(List<Link> links, Node property, String what) {
    Map<String, Integer> hosts = new HashMap<>();
    for (Node address : Facts.objects(facts, paper, property)) {
      int number = hosts.merge(host(address), 1, Integer::sum);
      String text = what + " at " + host(address) + (number == 1 ? "" : " (" + number + ")");
      site.addresses().link(address, text).ifPresent(links::add);
    }
  }

  private static String host(Node address) {
    return address.toString().replaceFirst("^https?://(www\\.)?", "").replaceFirst("[/?#].*$", "");
  }
}
