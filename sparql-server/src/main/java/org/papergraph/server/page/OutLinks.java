package org.papergraph.server.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.papergraph.ontology.Papergraph;

/**
 * What other vocabularies call a thing, and why it is taken for that.
 *
 * @param stated what the graph states
 * @param others what is only suggested, or what somebody found wrong
 */
record OutLinks(List<OutLink> stated, List<OutLink> others, Optional<Behind> behind)
    implements Section {
  private static final String SSSOM = "https://w3id.org/sssom/";
  private static final String OWL = "http://www.w3.org/2002/07/owl#";
  private static final Node SOURCE = Terms.term(OWL + "annotatedSource");
  private static final Node PROPERTY = Terms.term(OWL + "annotatedProperty");
  private static final Node TARGET = Terms.term(OWL + "annotatedTarget");
  private static final Node STATUS = Terms.term(Papergraph.MAPPING_STATUS);
  private static final Node OBJECT_LABEL = Terms.term(SSSOM + "object_label");
  private static final Node OBJECT_SOURCE = Terms.term(SSSOM + "object_source");
  private static final Node IN_SCHEME = Terms.term("http://www.w3.org/2004/02/skos/core#inScheme");
  private static final Node LINKS = Terms.term(Papergraph.LINKS_GRAPH);

  /** Slots of a mapping that tell why it was made, and what to call them. */
  private static final Map<Node, String> REASONS = new LinkedHashMap<>();

  static {
    REASONS.put(STATUS, "Status");
    REASONS.put(Terms.term(SSSOM + "mapping_justification"), "Justification");
    REASONS.put(Terms.term(SSSOM + "confidence"), "Confidence");
    REASONS.put(Terms.term("http://www.w3.org/2000/01/rdf-schema#comment"), "Reason");
    REASONS.put(Terms.term(SSSOM + "subject_match_field"), "Name here");
    REASONS.put(Terms.term(SSSOM + "object_match_field"), "Name there");
    REASONS.put(Terms.term(SSSOM + "match_string"), "Compared as");
    REASONS.put(Terms.term(SSSOM + "author_label"), "Decided by");
    REASONS.put(Terms.term(SSSOM + "author_id"), "Decided by");
    REASONS.put(Terms.term(SSSOM + "mapping_date"), "Decided on");
    REASONS.put(Terms.term(SSSOM + "mapping_tool"), "Made by");
  }

  OutLinks {
    stated = List.copyOf(stated);
    others = List.copyOf(others);
  }

  /**
   * A link to a concept.
   *
   * @param match how close the two are, in words
   * @param vocabulary that the concept is of
   * @param reasons why it was made; none where nobody says so
   */
  record OutLink(Link concept, String match, String vocabulary, List<Detail> reasons) {
    OutLink {
      reasons = List.copyOf(reasons);
    }
  }

  @Override
  public String id() {
    return "links";
  }

  @Override
  public String heading() {
    return "In other vocabularies";
  }

  static Optional<Section> of(Subject subject, Site site) {
    Graph links = site.dataset().getGraph(LINKS);
    List<Node> mappings = new ArrayList<>(Facts.subjects(links, SOURCE, subject.node()));
    List<OutLink> stated = new ArrayList<>();
    for (Node match : List.of(Terms.EXACT_MATCH, Terms.CLOSE_MATCH)) {
      for (Node concept : Facts.objects(site.facts().facts(), subject.node(), match)) {
        Optional<Node> mapping =
            mappings.stream()
                .filter(it -> links.contains(it, TARGET, concept))
                .filter(it -> links.contains(it, PROPERTY, match))
                .findFirst();
        mapping.ifPresent(mappings::remove);
        stated.add(link(concept, match, mapping, links, site));
      }
    }
    List<OutLink> others = new ArrayList<>();
    for (Node mapping : mappings) {
      Facts.objects(links, mapping, TARGET).stream()
          .findFirst()
          .ifPresent(
              concept ->
                  others.add(
                      link(concept, match(mapping, links), Optional.of(mapping), links, site)));
    }
    return stated.isEmpty() && others.isEmpty()
        ? Optional.empty()
        : Optional.of(new OutLinks(stated, others, subject.queries().map(EntityQueries::links)));
  }

  private static Node match(Node mapping, Graph links) {
    return Facts.objects(links, mapping, PROPERTY).stream().findFirst().orElse(Terms.CLOSE_MATCH);
  }

  private static OutLink link(
      Node concept, Node match, Optional<Node> mapping, Graph links, Site site) {
    Link named = site.names().link(concept);
    String label =
        mapping
            .flatMap(it -> Facts.texts(links, it, OBJECT_LABEL).findFirst())
            .orElse(named.text());
    String word = match.getURI().substring(match.getURI().indexOf('#') + 1);
    return new OutLink(
        new Link(label, named.href(), named.external()),
        words(word),
        vocabulary(concept, mapping, links, site),
        mapping.map(it -> reasons(it, links)).orElse(List.of()));
  }

  private static String words(String match) {
    return switch (match) {
      case "exactMatch" -> "same as";
      case "closeMatch" -> "close to";
      case "broadMatch" -> "narrower than";
      case "narrowMatch" -> "broader than";
      default -> "related to";
    };
  }

  private static String vocabulary(Node concept, Optional<Node> mapping, Graph links, Site site) {
    return mapping
        .flatMap(it -> Facts.objects(links, it, OBJECT_SOURCE).stream().findFirst())
        .or(() -> site.facts().object(concept, IN_SCHEME))
        .map(scheme -> VocabularyTitles.of(scheme, site))
        .orElseGet(() -> VocabularyTitles.ofConcept(concept));
  }

  private static List<Detail> reasons(Node mapping, Graph links) {
    List<Detail> reasons = new ArrayList<>();
    REASONS.forEach(
        (slot, name) -> {
          List<Link> values =
              Facts.objects(links, mapping, slot).stream()
                  .map(value -> Link.none(VocabularyTitles.plain(value)))
                  .toList();
          if (!values.isEmpty()) {
            reasons.add(new Detail(name, values));
          }
        });
    return reasons;
  }
}
