package org.papergraph.read.bibliography;

import java.util.ArrayList;
import java.util.List;
import org.papergraph.record.Agent;
import org.papergraph.text.ReadableText;

/**
 * Names of people as BibTeX writes them.
 *
 * <p>The grammar, where what is in braces counts as one letter:
 *
 * <pre>
 * names = name ( "and" name )* ( "and" "others" )?
 * name  = "{" text "}"                          one that has no parts, as of an institution
 *       | von? family "," ( suffix "," )? given
 *       | given* von? family
 * von   = words that begin with a small letter
 * </pre>
 *
 * <p>See chapter 11 of <a href="https://mirrors.ctan.org/info/bibtex/tamethebeast/ttb_en.pdf">Tame
 * the BeaST</a>.
 */
final class BibTexNames {
  private BibTexNames() {}

  /** The people, in order. */
  static List<Agent> of(String names) {
    List<Agent> people = new ArrayList<>();
    List<String> name = new ArrayList<>();
    for (String word : words(names)) {
      if (word.equalsIgnoreCase("and")) {
        add(name, people);
        name.clear();
      } else {
        name.add(word);
      }
    }
    add(name, people);
    return people;
  }

  private static void add(List<String> name, List<Agent> people) {
    String whole = String.join(" ", name).strip();
    if (whole.equals("others") || text(whole).isEmpty()) {
      return;
    }
    people.add(
        name.size() == 1 && whole.startsWith("{") && whole.endsWith("}")
            ? Agent.named(text(whole))
            : agent(name));
  }

  private static Agent agent(List<String> name) {
    List<List<String>> parts = new ArrayList<>(List.of(new ArrayList<>()));
    for (String word : name) {
      if (word.equals(",")) {
        parts.add(new ArrayList<>());
      } else {
        parts.get(parts.size() - 1).add(word);
      }
    }
    if (parts.size() == 1) {
      int family = familyBegins(name);
      return agent(text(name, family, name.size()), text(name, 0, family), "");
    }
    String given = text(String.join(" ", parts.get(parts.size() - 1)));
    String suffix = parts.size() > 2 ? text(String.join(" ", parts.get(1))) : "";
    return agent(text(String.join(" ", parts.get(0))), given, suffix);
  }

  private static Agent agent(String family, String given, String suffix) {
    String whole = (given + " " + family + " " + suffix).strip().replaceAll("\\s+", " ");
    return given.isEmpty() || family.isEmpty()
        ? Agent.named(whole)
        : new Agent(whole, family, given, List.of(), List.of());
  }

  /** Where the family name begins: with the first small word, or the last word. */
  private static int familyBegins(List<String> words) {
    int last = words.size() - 1;
    for (int i = 0; i < last; i++) {
      boolean allSmall = i == 0 && isSmall(words.get(last));
      if (isSmall(words.get(i)) && !allSmall) {
        return i;
      }
    }
    return last;
  }

  private static boolean isSmall(String word) {
    String text = text(word);
    return !text.isEmpty() && Character.isLowerCase(text.codePointAt(0));
  }

  private static String text(List<String> words, int begin, int end) {
    return text(String.join(" ", words.subList(begin, end)));
  }

  private static String text(String latex) {
    return ReadableText.of(latex).text().strip();
  }

  /** The words and the commas that stand in no braces. */
  private static List<String> words(String names) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    int depth = 0;
    for (int i = 0; i < names.length(); i++) {
      char c = names.charAt(i);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      boolean accent = i > 0 && names.charAt(i - 1) == '\\';
      boolean blank = Character.isWhitespace(c) || (c == '~' && !accent);
      if (depth > 0 || !(blank || c == ',')) {
        word.append(c);
        continue;
      }
      if (!word.isEmpty()) {
        words.add(word.toString());
        word.setLength(0);
      }
      if (c == ',') {
        words.add(",");
      }
    }
    if (!word.isEmpty()) {
      words.add(word.toString());
    }
    return words;
  }
}
