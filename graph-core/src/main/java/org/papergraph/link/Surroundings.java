package org.papergraph.link;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.papergraph.text.NameKey;

/**
 * Whether what a vocabulary tells of a concept is what papers on an entity are about: by words that
 * stand in few of the vocabulary's texts, and in the titles of several of the papers.
 */
final class Surroundings {
  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{N}]{3,}");

  /** A word that more of the texts have tells little. */
  private static final double COMMON = 0.02;

  private static final int SELDOM = 3;

  /** So many papers must have a word in their titles, and so many words be shared. */
  private static final int ENOUGH_PAPERS = 2;

  private static final int ENOUGH_WORDS = 2;

  private final Map<String, Integer> texts = new HashMap<>();
  private final Function<String, List<String>> titles;
  private final Map<String, Set<String>> known = new HashMap<>();
  private final double most;

  /**
   * @param concepts of the vocabulary that are met
   * @param titles of papers that speak of an entity, by its IRI
   */
  Surroundings(Collection<Concept> concepts, Function<String, List<String>> titles) {
    this.titles = titles;
    for (Concept concept : concepts) {
      words(concept.notes()).forEach(word -> texts.merge(word, 1, Integer::sum));
    }
    this.most = Math.max(SELDOM, COMMON * concepts.size());
  }

  private static Set<String> words(Iterable<String> texts) {
    Set<String> words = new TreeSet<>();
    for (String text : texts) {
      Matcher word = WORD.matcher(text.toLowerCase(Locale.ROOT));
      while (word.find()) {
        words.add(NameKey.of(word.group()));
      }
    }
    return words;
  }

  /** The words that both share; none if they are too few to tell anything. */
  Set<String> shared(EntityNames.Entity entity, Concept concept) {
    Set<String> shared = new TreeSet<>();
    Set<String> own = words(entity.labels().stream().map(EntityNames.Label::text).toList());
    for (String word : words(concept.notes())) {
      if (texts.getOrDefault(word, 0) <= most && !own.contains(word)) {
        shared.add(word);
      }
    }
    if (shared.size() >= ENOUGH_WORDS) {
      shared.retainAll(known.computeIfAbsent(entity.iri(), this::ofTitles));
    }
    return shared.size() >= ENOUGH_WORDS ? shared : Set.of();
  }

  /** Words in the titles of several papers. */
  private Set<String> ofTitles(String entity) {
    Map<String, Integer> counts = new HashMap<>();
    for (String title : titles.apply(entity)) {
      words(List.of(title)).forEach(word -> counts.merge(word, 1, Integer::sum));
    }
    Set<String> several = new HashSet<>();
    counts.forEach(
        (word, count) -> {
          if (count >= ENOUGH_PAPERS) {
            several.add(word);
          }
        });
    return several;
  }
}
