package org.papergraph.llm;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.papergraph.extract.Finding;
import org.papergraph.extract.Span;
import org.papergraph.llm.QuotedPaper.NumberPlace;
import org.papergraph.llm.QuotedPaper.Place;
import org.papergraph.text.NameKey;
import org.papergraph.vocabulary.Concept;
import org.papergraph.vocabulary.Kind;
import org.papergraph.vocabulary.Vocabulary;

/**
 * Adds to the findings of one paper what a model says of it and the text confirms.
 *
 * <p>Nothing the model wrote gets any further: names, numbers and units are those at their places
 * in the text. What was found before stays as it is. For one thread.
 */
final class Merger {
  /**
   * The same for all that models say: nobody has measured how often they are right. In the middle,
   * as it is evidence for both.
   */
  static final double CONFIDENCE = 0.5;

  private static final List<Kind> KINDS = List.of(Kind.values());
  private static final int LONGEST_NAME = 100;
  private static final Pattern NUMBER =
      Pattern.compile("\\+?(\\d+(?:[.,]\\d+)*(?:-\\d+(?:\\.\\d+)?)?)\\s*(\\S{0,12})");
  private static final Comparator<Finding> BY_PLACE =
      Comparator.comparing((Finding finding) -> finding.spans().get(0));

  /**
   * The outcome.
   *
   * @param findings those from before and those added, in the usual order
   * @param added how many the model added
   * @param known how many it said that were found before
   * @param dropped how many were not taken over, by reason
   */
  record Merged(List<Finding> findings, int added, int known, Map<String, Integer> dropped) {
    Merged {
      findings = List.copyOf(findings);
      dropped = Map.copyOf(dropped);
    }
  }

  /**
   * One thing, by the forms of its name that the paper gives.
   *
   * @param identity what tells it from other things of its kind
   */
  private record Thing(
      Kind kind,
      String identity,
      String name,
      Optional<String> expansion,
      Optional<String> concept) {}

  private final List<Finding> before;
  private final QuotedPaper paper;
  private final Vocabulary vocabulary;
  private final String rule;
  private final Map<Kind, Map<String, String>> names = new HashMap<>();
  private final Set<String> knownConcepts = new HashSet<>();
  private final Map<Thing, Finding.Named> named = new LinkedHashMap<>();
  private final List<Finding> results = new ArrayList<>();
  private final Set<Span> numbers = new HashSet<>();
  private final Map<String, Integer> dropped = new TreeMap<>();
  private int known;

  Merger(List<Finding> before, QuotedPaper paper, Vocabulary vocabulary, String rule) {
    this.before = before;
    this.paper = paper;
    this.vocabulary = vocabulary;
    this.rule = rule;
    for (Finding finding : before) {
      if (finding instanceof Finding.Named one) {
        know(one);
        one.concept().ifPresent(iri -> knownConcepts.add(one.kind() + " " + iri));
      }
    }
  }

  private void know(Finding.Named one) {
    Map<String, String> ofKind = names.computeIfAbsent(one.kind(), k -> new HashMap<>());
    ofKind.putIfAbsent(NameKey.of(one.name()), one.name());
    one.expansion().ifPresent(long_ -> ofKind.putIfAbsent(NameKey.of(long_), one.name()));
  }

  Merged merge(Answer answer) {
    if (answer.malformed() > 0) {
      dropped.put("malformed", answer.malformed());
    }
    answer.names().forEach(this::name);
    named.values().forEach(this::know);
    answer.results().forEach(this::result);
    List<Finding> findings = new ArrayList<>(named.values());
    findings.addAll(results);
    findings.sort(BY_PLACE);
    int added = findings.size();
    findings.addAll(0, before);
    findings.sort(Comparator.comparingInt(Merger::rank));
    return new Merged(findings, added, known, dropped);
  }

  /** The order of kinds in which readers tell findings. */
  private static int rank(Finding finding) {
    if (finding instanceof Finding.Named one) {
      return 3 + KINDS.indexOf(one.kind());
    } else if (finding instanceof Finding.Repository) {
      return 0;
    } else if (finding instanceof Finding.Link) {
      return 1;
    }
    return finding instanceof Finding.Acronym ? 2 : 3 + KINDS.size();
  }

  private void drop(String reason) {
    dropped.merge(reason, 1, Integer::sum);
  }

  private void name(Answer.Name said) {
    String name = QuotedPaper.plain(said.name());
    Optional<Place> quote = paper.quote(said.quote());
    if (NameKey.of(name).isEmpty() || name.length() > LONGEST_NAME) {
      drop("malformed");
    } else if (quote.isEmpty()) {
      drop("quote not in the text");
    } else if (quote.get().places(name).isEmpty()) {
      drop("name not in its quote");
    } else {
      Thing thing = thing(said.kind(), name);
      if (isKnown(thing)) {
        known++;
      } else {
        named.merge(thing, finding(thing, said.role(), name), Merger::joined);
      }
    }
  }

  /** The thing of that name; short and long form of an acronym that the paper defines are one. */
  private Thing thing(Kind kind, String name) {
    String key = NameKey.of(name);
    List<Finding.Acronym> acronyms =
        before.stream()
            .filter(Finding.Acronym.class::isInstance)
            .map(Finding.Acronym.class::cast)
            .filter(each -> keys(each).contains(key))
            .toList();
    Optional<Finding.Acronym> acronym =
        acronyms.size() == 1 ? Optional.of(acronyms.get(0)) : Optional.empty();
    Set<String> keys = acronym.map(Merger::keys).orElse(Set.of(key));
    Optional<String> concept = concept(kind, keys);
    String identity =
        concept.orElseGet(() -> acronym.map(each -> NameKey.of(each.longForm())).orElse(key));
    // Of two names for one concept the first stands for both, so that they meet in the map.
    for (Thing other : named.keySet()) {
      if (other.kind() == kind && other.identity().equals(identity)) {
        return other;
      }
    }
    return new Thing(
        kind,
        identity,
        acronym.map(Finding.Acronym::shortForm).orElse(name),
        acronym.map(Finding.Acronym::longForm),
        concept);
  }

  private static Set<String> keys(Finding.Acronym acronym) {
    Set<String> keys = new HashSet<>();
    keys.add(NameKey.of(acronym.shortForm()));
    keys.add(NameKey.of(acronym.longForm()));
    return keys;
  }

  /** The well-known thing of that kind, if only one has such a label. */
  private Optional<String> concept(Kind kind, Set<String> keys) {
    List<String> iris =
        keys.stream()
            .flatMap(key -> vocabulary.labels(key).stream())
            .map(Vocabulary.Label::concept)
            .filter(concept -> concept.kind() == kind)
            .map(Concept::iri)
            .distinct()
            .toList();
    return iris.size() == 1 ? Optional.of(iris.get(0)) : Optional.empty();
  }

  private boolean isKnown(Thing thing) {
    Map<String, String> ofKind = names.getOrDefault(thing.kind(), Map.of());
    return ofKind.containsKey(NameKey.of(thing.name()))
        || thing.expansion().map(NameKey::of).filter(ofKind::containsKey).isPresent()
        || thing
            .concept()
            .filter(iri -> knownConcepts.contains(thing.kind() + " " + iri))
            .isPresent();
  }

  private Finding.Named finding(Thing thing, Finding.Role role, String written) {
    List<Place> places = new ArrayList<>(paper.places(written));
    places.addAll(paper.places(thing.name()));
    thing.expansion().ifPresent(expansion -> places.addAll(paper.places(expansion)));
    return new Finding.Named(
        thing.kind(),
        role,
        thing.name(),
        thing.expansion(),
        thing.concept(),
        places.stream().map(Place::span).toList(),
        CONFIDENCE,
        rule);
  }

  private static Finding.Named joined(Finding.Named one, Finding.Named other) {
    List<Span> spans = new ArrayList<>(one.spans());
    spans.addAll(other.spans());
    return new Finding.Named(
        one.kind(),
        one.role().compareTo(other.role()) <= 0 ? one.role() : other.role(),
        one.name(),
        one.expansion(),
        one.concept(),
        spans,
        one.confidence(),
        one.rule());
  }

  private void result(Answer.Result said) {
    Matcher number = NUMBER.matcher(QuotedPaper.plain(said.value()));
    Optional<Place> quote = paper.quote(said.quote());
    if (!number.matches()) {
      drop("malformed");
      return;
    } else if (quote.isEmpty()) {
      drop("quote not in the text");
      return;
    }
    String value = Objects.requireNonNull(number.group(1));
    String glued = Objects.requireNonNull(number.group(2));
    String unit = glued.isEmpty() ? QuotedPaper.plain(said.unit()) : glued;
    List<NumberPlace> places = quote.get().numbers(value, unit);
    if (places.isEmpty()) {
      drop("number not in its quote");
      return;
    }
    Optional<NumberPlace> free =
        places.stream().filter(each -> !numbers.contains(each.place().span())).findFirst();
    if (free.isEmpty()) {
      drop("said twice");
    } else {
      numbers.add(free.get().place().span());
      result(said, value, free.get());
    }
  }

  private void result(Answer.Result said, String value, NumberPlace number) {
    Span span = number.place().span();
    if (before.stream().anyMatch(each -> isAt(each, span))) {
      known++;
      return;
    }
    results.add(
        new Finding.Result(
            value,
            number.unit(),
            said.relative(),
            reference(Kind.METRIC, said.metric()),
            reference(Kind.DATASET, said.dataset()),
            reference(Kind.METHOD, said.method()),
            reference(Kind.METHOD, said.baseline()),
            List.of(span),
            CONFIDENCE,
            rule));
  }

  private static boolean isAt(Finding finding, Span span) {
    return finding instanceof Finding.Result
        && finding.spans().stream()
            .anyMatch(
                each ->
                    each.part() == span.part()
                        && each.begin() < span.end()
                        && span.begin() < each.end());
  }

  /** The name, as the paper's findings have it; of something that is no finding there is none. */
  private Optional<String> reference(Kind kind, String name) {
    return Optional.ofNullable(names.getOrDefault(kind, Map.of()).get(NameKey.of(name)));
  }
}
