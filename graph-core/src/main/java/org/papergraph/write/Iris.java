package org.papergraph.write;

import java.util.Locale;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.papergraph.extract.Span;
import org.papergraph.record.Identifier;
import org.papergraph.resolve.EntityKey;
import org.papergraph.resolve.PaperKey;
import org.papergraph.resolve.RecordPlace;
import org.papergraph.vocabulary.Kind;

/** The addresses of what the graph speaks of, below one base. */
public final class Iris {
  private final String base;

  /**
   * @param base where entities live, ending in {@code /} or {@code #}
   * @throws IllegalArgumentException for a base that is no absolute http(s) IRI ending so
   */
  public Iris(String base) {
    if (!base.matches("https?://[^\\s<>\"{}|\\\\^`]+[/#]")) {
      throw new IllegalArgumentException(
          "base \"" + base + "\" is not an http or https address that ends in / or #");
    }
    this.base = base;
  }

  /** The base. */
  public String base() {
    return base;
  }

  Node paper(PaperKey key) {
    return iri("paper/" + key.slug());
  }

  Node entity(EntityKey entity) {
    return iri(folder(entity.kind()) + "/" + entity.slug());
  }

  private static String folder(Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  /** Hosts and owners do not differ by case; the address as written is in schema:codeRepository. */
  Node repository(String url) {
    String path = url.substring(url.indexOf("://") + 3).toLowerCase(Locale.ROOT);
    return iri("repository/" + path);
  }

  Node acronym(String shortKey, String longKey) {
    return iri("acronym/" + shortKey + "-" + PaperKey.sha256(longKey).substring(0, 10));
  }

  Node mention(PaperKey key, Span span, String denoted) {
    return iri(
        "mention/"
            + key.slug()
            + "/"
            + span.part().label()
            + "-"
            + span.begin()
            + "-"
            + span.end()
            + "-"
            + denoted);
  }

  /** One number may stand for several results ({@code 93 on both}), counted from 1. */
  Node result(PaperKey key, Span span, int number) {
    String at = span.part().label() + "-" + span.begin() + "-" + span.end();
    return iri("result/" + key.slug() + "/" + at + (number == 1 ? "" : "-" + number));
  }

  /** A result that a field of a record tells, by what it says. */
  Node result(String slug, String content) {
    return iri("result/" + slug + "/field-" + content);
  }

  /**
   * What a field of a record was read as.
   *
   * @param slug of the paper or thing
   * @param record which of its records
   * @param field which of the record's fields, from 1
   */
  Node reading(String slug, String record, int field) {
    return iri("reading/" + slug + "/" + record + "-" + field);
  }

  /** An author nobody tells from others of that name, by the place in the list, from 1. */
  Node person(String slug, int position) {
    return iri("person/" + slug + "/" + position);
  }

  Node person(Identifier identifier) {
    return iri("person/" + identifier.scheme().prefix() + "/" + escaped(identifier.value()));
  }

  Node authorship(String slug, int position) {
    return iri("authorship/" + slug + "/" + position);
  }

  Node venue(String name) {
    return iri("venue/" + escaped(name.toLowerCase(Locale.ROOT)));
  }

  /** By its page where the source tells it, otherwise by its name. */
  Node organization(String name) {
    return iri("organization/" + escaped(name.replaceFirst("^https?://", "")));
  }

  private static String escaped(String name) {
    return WebIri.escaped(name.strip().replace('%', '-').replace(' ', '-'));
  }

  Node source(String sha256) {
    return iri("source/" + sha256);
  }

  Node sourceRecord(RecordPlace place) {
    String which = place.onLine() == 1 ? "" : "-" + place.onLine();
    return iri("source/" + place.source() + "/L" + place.line() + which);
  }

  /**
   * A mapping.
   *
   * @param hash of what it says
   */
  public Node mapping(String hash) {
    return iri("mapping/" + hash);
  }

  /**
   * What somebody decided.
   *
   * @param hash of what it is about
   */
  public Node correction(String hash) {
    return iri("correction/" + hash);
  }

  /** The end of an address below the base, if it is below it. */
  public Optional<String> path(String iri) {
    return iri.startsWith(base) && iri.length() > base.length()
        ? Optional.of(iri.substring(base.length()))
        : Optional.empty();
  }

  /** The address with that end. */
  public Node at(String path) {
    return iri(path);
  }

  Node measurement(String predicate, String metric, String outcome) {
    return iri("measurement/" + predicate + "/" + metric + "-" + outcome);
  }

  Node run(String id) {
    return iri("run/" + id);
  }

  /** What a run made of a source. */
  Node usage(String run, String sha256) {
    return iri("run/" + run + "/source/" + sha256);
  }

  Node rejection(String id) {
    return iri("rejection/" + id);
  }

  private Node iri(String path) {
    return NodeFactory.createURI(base + path);
  }
}
