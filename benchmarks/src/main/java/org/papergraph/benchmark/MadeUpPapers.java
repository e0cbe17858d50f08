package org.papergraph.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Papers that nobody wrote, always the same ones, of the length and make-up of real ones.
 *
 * <p>They are grown from {@code made-up-papers.txt}. A line {@code name = one | other} gives
 * alternatives, one of which replaces {@code <name>}. A name in capitals is decided once a paper,
 * so that a paper keeps to its subject; {@code <^NAME>} are the initials of its choice.
 */
final class MadeUpPapers {
  /** So many that their texts do not fit into a processor's second-level cache. */
  static final int COUNT = 2_500;

  /** Any other would do. {@link Random} gives the same numbers in every Java. */
  private static final long SEED = 20_260_101;

  private static final Pattern REFERENCE = Pattern.compile("<(\\^?)([A-Za-z][A-Za-z0-9-]*)>");

  private static final Pattern SENTENCE_START = Pattern.compile("(^|[.] )[a-z]");

  private final Map<String, List<String>> alternatives;
  private final Map<String, String> decided = new HashMap<>();
  private final Random random = new Random(SEED);

  private MadeUpPapers(Map<String, List<String>> alternatives) {
    this.alternatives = alternatives;
  }

  /** All {@link #COUNT} of them. */
  static List<Paper> all() {
    MadeUpPapers papers = new MadeUpPapers(alternatives());
    List<Paper> all = new ArrayList<>(COUNT);
    for (int i = 0; i < COUNT; i++) {
      all.add(papers.next());
    }
    return List.copyOf(all);
  }

  private Paper next() {
    decided.clear();
    return new Paper(polished(grow("title")), polished(grow("abstract")));
  }

  /** Has sentences begin with capitals, and no "a" before a vowel. */
  private static String polished(String text) {
    return SENTENCE_START
        .matcher(text)
        .replaceAll(start -> start.group().toUpperCase(Locale.ROOT))
        .replaceAll("\\b([Aa]) (?=[aeiou])", "$1n ");
  }

  private String grow(String name) {
    String known = decided.get(name);
    if (known != null) {
      return known;
    }
    List<String> choices = alternatives.get(name);
    if (choices == null) {
      throw new IllegalStateException("made-up-papers.txt does not say what <" + name + "> is");
    }
    String grown = filled(choices.get(random.nextInt(choices.size())));
    if (Character.isUpperCase(name.charAt(0))) {
      decided.put(name, grown);
    }
    return grown;
  }

  private String filled(String template) {
    StringBuilder out = new StringBuilder();
    Matcher reference = REFERENCE.matcher(template);
    int done = 0;
    while (reference.find()) {
      out.append(template, done, reference.start());
      String grown = grow(reference.group(2));
      out.append(reference.group(1).isEmpty() ? grown : initials(grown));
      done = reference.end();
    }
    return out.append(template, done, template.length()).toString();
  }

  private static String initials(String name) {
    return Pattern.compile("\\W+")
        .splitAsStream(name)
        .map(word -> word.substring(0, 1))
        .collect(Collectors.joining());
  }

  private static Map<String, List<String>> alternatives() {
    Map<String, List<String>> alternatives = new LinkedHashMap<>();
    for (String line : lines()) {
      if (!line.isBlank() && !line.startsWith("#")) {
        int sign = line.indexOf('=');
        List<String> known =
            alternatives.computeIfAbsent(line.substring(0, sign).strip(), k -> new ArrayList<>());
        Pattern.compile("\\|")
            .splitAsStream(line.substring(sign + 1))
            .map(String::strip)
            .forEach(known::add);
      }
    }
    return alternatives;
  }

  private static List<String> lines() {
    try (InputStream in = MadeUpPapers.class.getResourceAsStream("made-up-papers.txt")) {
      if (in == null) {
        throw new IllegalStateException("made-up-papers.txt is missing from the jar");
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("made-up-papers.txt", e);
    }
  }
}
