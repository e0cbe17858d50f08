package org.papergraph.care;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.papergraph.build.Progress;
import org.papergraph.ontology.Papergraph;

/**
 * Holds mentions against texts: what a mention quotes stands at its place, what it denotes is
 * described, and what papers say of others was read somewhere.
 */
final class EvidenceCheck {
  private static final int STEP = 1 << 14;
  private static final int TEXTS = 512;

  private static final Node EVIDENCE = iri(Papergraph.EVIDENCE_GRAPH);
  private static final Node CORRECTIONS = iri(Papergraph.CORRECTIONS_GRAPH);
  private static final Node IN_PAPER = iri(Papergraph.IN_PAPER);
  private static final Node DENOTES = iri(Papergraph.DENOTES);
  private static final Node HAS_RESULT = iri(Papergraph.HAS_RESULT);

  /** What is only said of a paper because it was read in it, or in a field of its record. */
  private static final Set<Node> READ =
      Set.of(
          iri(Papergraph.INTRODUCES_METHOD),
          iri(Papergraph.MENTIONS_METHOD),
          iri(Papergraph.INTRODUCES_DATASET),
          iri(Papergraph.USES_DATASET),
          iri(Papergraph.ADDRESSES_TASK),
          iri(Papergraph.MENTIONS_TASK),
          iri(Papergraph.REPORTS_METRIC),
          iri(Papergraph.MENTIONS_METRIC),
          iri(Papergraph.HAS_REPOSITORY),
          iri(Papergraph.HAS_LINK),
          iri(Papergraph.HAS_RESULT),
          iri(Papergraph.DEFINES_ACRONYM));

  private final DatasetGraph dataset;
  private final Findings findings;
  private final Progress progress;

  /** Titles and abstracts of the papers met last; mentions of a paper come together. */
  private final Map<Text, List<String>> texts =
      new LinkedHashMap<>(TEXTS, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Text, List<String>> eldest) {
          return size() > TEXTS;
        }
      };

  /** What a text is of, by the property that holds it. */
  private record Text(Node paper, Node property) {}

  EvidenceCheck(DatasetGraph dataset, Findings findings, Progress progress) {
    this.dataset = dataset;
    this.findings = findings;
    this.progress = progress;
  }

  private static Node iri(String iri) {
    return NodeFactory.createURI(iri);
  }

  /** All that is said of one mention or reading. */
  private record Reading(Node node, Map<String, List<Node>> said) {
    boolean is(String type) {
      return said.getOrDefault(RDF.type.getURI(), List.of()).contains(iri(type));
    }

    Optional<Node> the(String property) {
      List<Node> all = said.getOrDefault(property, List.of());
      return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
    }

    Optional<String> text(String property) {
      return the(property).filter(Node::isLiteral).map(Node::getLiteralLexicalForm);
    }

    Optional<Integer> number(String property) {
      return text(property).filter(it -> it.matches("\\d{1,9}")).map(Integer::valueOf);
    }
  }

  /** Checks all mentions and readings. */
  void mentions() {
    Iterator<Quad> quads = dataset.find(EVIDENCE, Node.ANY, Node.ANY, Node.ANY);
    try {
      Reading reading = new Reading(Node.ANY, Map.of());
      for (long count = 0; quads.hasNext(); ) {
        Quad quad = quads.next();
        if (!quad.getSubject().equals(reading.node())) {
          check(reading);
          reading = new Reading(quad.getSubject(), new HashMap<>());
          if (++count % STEP == 0) {
            progress.done(count);
          }
        }
        reading
            .said()
            .computeIfAbsent(quad.getPredicate().getURI(), k -> new ArrayList<>())
            .add(quad.getObject());
      }
      check(reading);
    } finally {
      Iter.close(quads);
    }
  }

  private void check(Reading reading) {
    boolean mention = reading.is(Papergraph.MENTION);
    if (mention || reading.is(Papergraph.FIELD_READING)) {
      if (mention) {
        quote(reading);
      }
      confidence(reading);
      denoted(reading);
    }
  }

  private void quote(Reading mention) {
    Optional<Node> paper = mention.the(Papergraph.IN_PAPER);
    Optional<String> part = mention.text(Papergraph.IN_PART);
    Optional<String> exact = mention.text(Papergraph.EXACT);
    Optional<Integer> begin = mention.number(Papergraph.BEGIN);
    Optional<Integer> end = mention.number(Papergraph.END);
    if (paper.isEmpty() || part.isEmpty() || exact.isEmpty() || begin.isEmpty() || end.isEmpty()) {
      findings.found("mentions that do not say what stands where", mention.node().toString());
      return;
    }
    Node property =
        part.get().equals("title") ? DCTerms.title.asNode() : DCTerms.abstract_.asNode();
    List<String> held = texts.computeIfAbsent(new Text(paper.get(), property), this::read);
    if (held.stream().noneMatch(text -> stands(exact.get(), text, begin.get(), end.get()))) {
      findings.found(
          "mentions that quote what does not stand there",
          mention.node()
              + ": \""
              + exact.get()
              + "\" at "
              + begin.get()
              + " to "
              + end.get()
              + " of the "
              + part.get()
              + " of "
              + paper.get());
    }
  }

  private List<String> read(Text text) {
    return Iter.iter(dataset.find(Quad.defaultGraphIRI, text.paper(), text.property(), Node.ANY))
        .map(Quad::getObject)
        .filter(Node::isLiteral)
        .map(Node::getLiteralLexicalForm)
        .toList();
  }

  /** Places are counted in characters of Unicode, of which some are two of Java's. */
  private static boolean stands(String exact, String text, int begin, int end) {
    int characters = text.codePointCount(0, text.length());
    if (begin > end || end > characters) {
      return false;
    }
    int from = text.offsetByCodePoints(0, begin);
    return text.substring(from, text.offsetByCodePoints(from, end - begin)).equals(exact);
  }

  private void confidence(Reading reading) {
    Optional<String> said = reading.text(Papergraph.CONFIDENCE);
    if (said.isEmpty() || !said.get().matches("0(\\.\\d+)?|1(\\.0+)?")) {
      findings.found(
          "confidences that are not from 0 to 1", reading.node() + ": " + said.orElse("none"));
    }
  }

  private void denoted(Reading reading) {
    List<Node> denoted = reading.said().getOrDefault(Papergraph.DENOTES, List.of());
    if (denoted.size() != 1) {
      findings.found("mentions that do not denote one thing", reading.node() + ": " + denoted);
    }
    for (Node thing : denoted) {
      if (!dataset.contains(Quad.defaultGraphIRI, thing, Node.ANY, Node.ANY)
          && !dataset.contains(CORRECTIONS, Node.ANY, Node.ANY, thing)) {
        findings.found("mentions of what is not described", reading.node() + ": " + thing);
      }
    }
  }

  /** Checks that what papers say was read somewhere. */
  void statements() {
    Iterator<Quad> papers =
        dataset.find(Quad.defaultGraphIRI, Node.ANY, RDF.type.asNode(), iri(Papergraph.PAPER));
    try {
      for (long count = 1; papers.hasNext(); count++) {
        paper(papers.next().getSubject());
        if (count % STEP == 0) {
          progress.done(count);
        }
      }
    } finally {
      Iter.close(papers);
    }
  }

  private void paper(Node paper) {
    List<Quad> said = new ArrayList<>();
    dataset
        .find(Quad.defaultGraphIRI, paper, Node.ANY, Node.ANY)
        .forEachRemaining(
            quad -> {
              if (READ.contains(quad.getPredicate())) {
                said.add(quad);
              }
            });
    if (said.isEmpty()) {
      return;
    }
    Set<Node> read = new HashSet<>();
    dataset
        .find(EVIDENCE, Node.ANY, IN_PAPER, paper)
        .forEachRemaining(
            it ->
                dataset
                    .find(EVIDENCE, it.getSubject(), DENOTES, Node.ANY)
                    .forEachRemaining(denoted -> read.add(denoted.getObject())));
    for (Quad quad : said) {
      if (!read.contains(quad.getObject())
          && !isOfResult(quad.getObject(), said, read)
          && !isCorrected(paper, quad.getObject())) {
        findings.found(
            "statements that no mention leads to",
            paper + " " + quad.getPredicate() + " " + quad.getObject());
      }
    }
  }

  /** Whether somebody said so. */
  private boolean isCorrected(Node paper, Node object) {
    return Iter.anyMatch(
        dataset.find(CORRECTIONS, Node.ANY, RDF.subject.asNode(), paper),
        quad -> dataset.contains(CORRECTIONS, quad.getSubject(), Node.ANY, object));
  }

  /** A row of a table is read as a result; what it names is told by the result. */
  private boolean isOfResult(Node object, List<Quad> said, Set<Node> read) {
    return said.stream()
        .filter(quad -> quad.getPredicate().equals(HAS_RESULT))
        .map(Quad::getObject)
        .anyMatch(
            result ->
                read.contains(result)
                    && dataset.contains(Quad.defaultGraphIRI, result, Node.ANY, object));
  }
}
