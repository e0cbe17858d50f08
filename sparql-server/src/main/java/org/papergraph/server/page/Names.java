package org.papergraph.server.page;

import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.papergraph.text.ReadableText;

/** What to call the things of a graph. Call it inside a transaction. */
public final class Names {
  private static final int SHORT_DIGEST = 12;

  private final Facts facts;
  private final Addresses addresses;

  Names(Facts facts, Addresses addresses) {
    this.facts = facts;
    this.addresses = addresses;
  }

  /** The name of a node, with a link where it has a page. */
  Link link(Node node) {
    String name = name(node);
    return addresses.link(node, name).orElse(Link.none(name));
  }

  /** The name of a node: its label, or what can be made of its other properties or its IRI. */
  public String name(Node node) {
    if (node.isLiteral()) {
      return node.getLiteralLexicalForm();
    }
    if (!node.isURI()) {
      return facts.text(node, Terms.NAME).orElse("unnamed");
    }
    return Stream.of(Terms.PREFERRED, Terms.LABEL, Terms.TITLE)
        .flatMap(property -> facts.text(node, property).stream())
        .findFirst()
        .map(Names::readable)
        .or(() -> repository(node))
        .or(() -> acronym(node))
        .or(() -> result(node))
        .or(() -> facts.text(node, Terms.NAME))
        .or(() -> sourceRecord(node))
        .or(() -> source(node))
        .orElseGet(() -> fromIri(node.getURI()));
  }

  static String readable(String text) {
    return ReadableText.of(text).text().strip();
  }

  /** {@code owner/name}, or with its host where that is not GitHub. */
  private Optional<String> repository(Node node) {
    return facts
        .object(node, Terms.CODE_REPOSITORY)
        .filter(Node::isURI)
        .map(address -> withoutScheme(address.getURI()).replaceFirst("^github\\.com/", ""));
  }

  private Optional<String> acronym(Node node) {
    return facts
        .text(node, Terms.SHORT_FORM)
        .map(
            shortForm ->
                facts
                    .text(node, Terms.LONG_FORM)
                    .map(longForm -> shortForm + ", " + longForm)
                    .orElse(shortForm));
  }

  /** {@code 93.2 % accuracy}. */
  private Optional<String> result(Node node) {
    return facts
        .text(node, Terms.VALUE)
        .map(
            value ->
                measure(value, facts.text(node, Terms.UNIT))
                    + facts.object(node, Terms.METRIC).map(m -> " " + name(m)).orElse(""));
  }

  /** A value with its unit; a decimal that is whole is shown without its {@code .0}. */
  static String measure(String value, Optional<String> unit) {
    String plain = value.matches("-?\\d+\\.0") ? value.substring(0, value.length() - 2) : value;
    return plain + unit.map(u -> u.equals("x") ? "×" : "\u00a0" + u).orElse("");
  }

  private Optional<String> sourceRecord(Node node) {
    return Facts.objects(facts.provenance(), node, Terms.IN_SOURCE).stream()
        .findFirst()
        .map(source -> name(source) + ", " + lines(node));
  }

  /** The lines of a source record. */
  String lines(Node sourceRecord) {
    Optional<Integer> first = Facts.number(facts.provenance(), sourceRecord, Terms.LINE);
    Optional<Integer> last = Facts.number(facts.provenance(), sourceRecord, Terms.LAST_LINE);
    if (first.isEmpty()) {
      return "somewhere";
    }
    return last.filter(line -> !first.get().equals(line)).isPresent()
        ? "lines " + first.get() + "–" + last.get()
        : "line " + first.get();
  }

  private Optional<String> source(Node node) {
    Optional<String> file =
        Facts.texts(facts.runs(), node, Terms.FILE_NAME).map(Names::lastPart).findFirst();
    boolean isSource = facts.provenance().contains(node, Terms.TYPE, Terms.SOURCE);
    return isSource || file.isPresent()
        ? Optional.of(file.orElseGet(() -> "source " + digest(node.getURI())))
        : Optional.empty();
  }

  private static String digest(String iri) {
    String last = lastPart(iri);
    return last.substring(0, Math.min(SHORT_DIGEST, last.length())) + "…";
  }

  private static String lastPart(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private String fromIri(String iri) {
    return addresses.isOwn(iri) ? addresses.shortened(iri) : withoutScheme(iri);
  }

  private static String withoutScheme(String iri) {
    return iri.replaceFirst("^https?://(www\\.)?", "").replaceFirst("/$", "");
  }
}
