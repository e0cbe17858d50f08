package org.papergraph.server.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.papergraph.extract.Finding;
import org.papergraph.write.Relations;

/** Findings as rows of a table, with links to what the graph knows of the same name. */
final class FoundThings {
  private final Site site;

  FoundThings(Site site) {
    this.site = site;
  }

  /**
   * A finding.
   *
   * @param number counted from 1
   * @param name leads to the thing's page where the graph has one
   * @param detail what else is known of it, in words; may be empty
   * @param role what the paper has to do with it, in one word
   * @param concept the well-known thing it was recognised as; empty for none
   */
  record Row(
      int number,
      EntityKind kind,
      Link name,
      String detail,
      String role,
      boolean introduced,
      String confidence,
      String rule,
      List<Link> concept) {

    /** Where marks lead. */
    String id() {
      return "finding-" + number;
    }
  }

  /** The row of a finding; called inside a read transaction. */
  Row row(Finding finding, int number) {
    Optional<Relation> relation = Relation.of(Relations.of(finding));
    return new Row(
        number,
        kind(finding),
        name(finding),
        detail(finding),
        relation.map(Relation::participle).orElse("linked"),
        relation.filter(Relation::introduces).isPresent(),
        String.valueOf(finding.confidence()),
        finding.rule(),
        concept(finding));
  }

  private static EntityKind kind(Finding finding) {
    if (finding instanceof Finding.Named named) {
      return EntityKind.valueOf(named.kind().name());
    } else if (finding instanceof Finding.Repository) {
      return EntityKind.REPOSITORY;
    } else if (finding instanceof Finding.Link) {
      return EntityKind.LINK;
    } else if (finding instanceof Finding.Acronym) {
      return EntityKind.ACRONYM;
    }
    return EntityKind.RESULT;
  }

  private Link name(Finding finding) {
    if (finding instanceof Finding.Named named) {
      return known(named)
          .flatMap(node -> site.addresses().link(node, named.name()))
          .orElse(Link.none(named.name()));
    } else if (finding instanceof Finding.Repository repository) {
      Node address = NodeFactory.createURI(repository.url().toLowerCase(Locale.ROOT));
      return Facts.subjects(site.facts().facts(), Terms.CODE_REPOSITORY, address).stream()
          .findFirst()
          .or(() -> Optional.of(NodeFactory.createURI(repository.url())))
          .flatMap(node -> site.addresses().link(node, repository.url()))
          .orElse(Link.none(repository.url()));
    } else if (finding instanceof Finding.Link link) {
      return site.addresses()
          .link(NodeFactory.createURI(link.url()), link.url())
          .orElse(Link.none(link.url()));
    } else if (finding instanceof Finding.Acronym acronym) {
      return Link.none(acronym.shortForm());
    }
    Finding.Result result = (Finding.Result) finding;
    Optional<String> unit = Optional.of(result.unit()).filter(text -> !text.isEmpty());
    String metric = result.metric().map(name -> " " + name).orElse("");
    return Link.none(Names.measure(result.value(), unit) + metric);
  }

  /** The thing that was recognised, or else one of the same kind with that name. */
  private Optional<Node> known(Finding.Named named) {
    Stream<Node> recognised =
        named.concept().stream().flatMap(iri -> having(Terms.EXACT_MATCH, Terms.term(iri)));
    Stream<Node> called =
        Stream.of(Terms.PREFERRED, Terms.ALTERNATIVE)
            .flatMap(
                label ->
                    Stream.concat(Stream.of(named.name()), named.expansion().stream())
                        .flatMap(name -> having(label, NodeFactory.createLiteralString(name))));
    Optional<EntityKind> kind = Optional.of(kind(named));
    return Stream.concat(recognised, called)
        .filter(node -> site.facts().kind(node).equals(kind))
        .findFirst();
  }

  private Stream<Node> having(Node property, Node value) {
    return Facts.subjects(site.facts().facts(), property, value).stream();
  }

  private static String detail(Finding finding) {
    if (finding instanceof Finding.Named named) {
      return named.expansion().orElse("");
    } else if (finding instanceof Finding.Acronym acronym) {
      return acronym.longForm();
    } else if (finding instanceof Finding.Link link) {
      return link.kind() == Finding.LinkKind.OTHER
          ? ""
          : link.kind().name().toLowerCase(Locale.ROOT);
    } else if (finding instanceof Finding.Result result) {
      List<String> parts = new ArrayList<>();
      if (result.relative()) {
        parts.add("a change");
      }
      result.dataset().ifPresent(name -> parts.add("on " + name));
      result.method().ifPresent(name -> parts.add("of " + name));
      result.baseline().ifPresent(name -> parts.add("compared with " + name));
      return String.join(", ", parts);
    }
    return "";
  }

  private List<Link> concept(Finding finding) {
    if (!(finding instanceof Finding.Named named) || named.concept().isEmpty()) {
      return List.of();
    }
    String iri = named.concept().get();
    String shown = iri.substring(iri.lastIndexOf('/') + 1);
    return List.of(site.addresses().link(Terms.term(iri), shown).orElse(Link.none(iri)));
  }
}
