package org.papergraph.link;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.papergraph.link.Mapping.Maker;
import org.papergraph.link.Mapping.Predicate;
import org.papergraph.link.Mapping.Reason;
import org.papergraph.link.Mapping.Source;
import org.papergraph.link.Mapping.Status;

/** Mappings between otters and reeds. */
final class MadeUpMappings {
  static final String BASE = "https://w3id.org/papergraph/id/";

  private MadeUpMappings() {}

  static Mapping otterNet(Status status) {
    return new Mapping(
        BASE + "method/otternet",
        "OtterNet",
        Predicate.EXACT_MATCH,
        "https://reeds.example/topics/otter_network",
        "otter network",
        status,
        new Reason(
            "LexicalMatching",
            Optional.of(new BigDecimal("0.950")),
            "skos:altLabel",
            "skos:prefLabel",
            "otter network",
            ""),
        new Source("https://reeds.example/", "2031-04"),
        new Maker("papergraph", "0.1.0", "", ""));
  }

  static Mapping decided(Status status, String author, String date, String comment) {
    return new Mapping(
        BASE + "task/heron-counting",
        "heron counting",
        Predicate.CLOSE_MATCH,
        "https://reeds.example/topics/counting",
        "counting",
        status,
        new Reason("ManualMappingCuration", Optional.empty(), "", "", "", comment),
        new Source("reeds of 2031.ttl", ""),
        new Maker("", "", author, date));
  }

  /** Of what readers and writers look for, in any order. */
  private static Arbitrary<String> text() {
    List<String> pieces =
        List.of(
            "\t",
            "\n",
            "\r",
            "\"",
            "\"\"",
            "'",
            "|",
            "\\",
            "\\|",
            "#",
            ",",
            ", ",
            ":",
            "<",
            ">",
            " ",
            "otter",
            "reed:1",
            "https://",
            "=",
            "null",
            "\u00e9",
            "\ud83d\ude00",
            "\u2028",
            "\u0085",
            "\ufeff",
            "\u0001",
            "0");
    return Arbitraries.of(pieces)
        .list()
        .ofMaxSize(6)
        .map(each -> String.join("", each))
        // A line end in a table is LF, and a mark after one is dropped.
        .map(each -> each.replaceAll("\r\n+", "\r").replaceAll("\n\ufeff+", "\n"));
  }

  private static Arbitrary<String> iri() {
    return Arbitraries.of(
        BASE + "method/otternet",
        BASE + "dataset/caf\u00e9-1",
        BASE + "task/",
        "https://reeds.example/topics/otter_(animal)",
        "https://reeds.example/topics/?id=4&x=%20#a",
        "https://reeds.example/o/topics/Category:Otters",
        "https://herons.example/topics/",
        "https://herons.example",
        "https://herons.example/",
        "http://localhost:8080/a/http/b",
        "http://purl.example/obo/OTTER_0001",
        "http://www.w3.org/2004/02/skos/core#Concept",
        "https://w3id.org/papergraph/ontology#Method",
        "http://www.wikidata.org/entity/Q42",
        "http://other.example/wikidata/Q42",
        "urn:isbn:0451450523",
        "urn:example:reeds");
  }

  private static Arbitrary<String> fields() {
    Arbitrary<String> one =
        Arbitraries.of(
            "skos:prefLabel",
            "rdfs:label",
            "oboInOwl:hasExactSynonym",
            "https://reeds.example/ontology#nickname");
    return one.list().uniqueElements().ofMaxSize(3).map(each -> String.join(", ", each));
  }

  private static Arbitrary<Reason> reason() {
    Arbitrary<Optional<BigDecimal>> confidence =
        Arbitraries.bigDecimals().between(BigDecimal.ZERO, BigDecimal.ONE).ofScale(6).optional();
    return Combinators.combine(
            Arbitraries.of("LexicalMatching", "ManualMappingCuration", "MappingReview"),
            confidence,
            fields(),
            fields(),
            text(),
            text())
        .as(Reason::new);
  }

  private static Arbitrary<Maker> maker() {
    Arbitrary<String> date =
        Arbitraries.of("", "2031-05-02", "2031-02-30", "0000-01-01", "9999-12-31", "2/5/31", "May");
    return Combinators.combine(
            Arbitraries.oneOf(Arbitraries.just("papergraph"), text()),
            Arbitraries.oneOf(Arbitraries.just("1.10"), text()),
            Arbitraries.oneOf(Arbitraries.just("https://orcid.org/0000-0001-2345-6789"), text()),
            date)
        .as(Maker::new);
  }

  private static Arbitrary<Source> source() {
    Arbitrary<String> name =
        Arbitraries.oneOf(iri(), text(), Arbitraries.of("reeds 2031.ttl", "obo:reeds"));
    return Combinators.combine(name, text()).as(Source::new);
  }

  static Arbitrary<Mapping> any() {
    return Combinators.combine(
            iri(),
            text(),
            Arbitraries.of(Predicate.class),
            iri(),
            text(),
            Arbitraries.of(Status.class),
            reason(),
            Combinators.combine(source(), maker()).as((source, maker) -> List.of(source, maker)))
        .as(
            (subject, subjectLabel, predicate, object, objectLabel, status, reason, rest) ->
                new Mapping(
                    subject,
                    subjectLabel,
                    predicate,
                    object,
                    objectLabel,
                    status,
                    reason,
                    (Source) rest.get(0),
                    (Maker) rest.get(1)));
  }

  /** No two of one subject, predicate and object, in their order. */
  static Arbitrary<List<Mapping>> several() {
    return any()
        .list()
        .uniqueElements(it -> Arrays.asList(it.subject(), it.predicate(), it.object()))
        .ofMaxSize(6)
        .map(each -> each.stream().sorted(Comparator.naturalOrder()).toList());
  }
}
