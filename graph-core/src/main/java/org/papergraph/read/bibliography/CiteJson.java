package org.papergraph.read.bibliography;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.papergraph.read.JsonTokens;
import org.papergraph.record.Agent;
import org.papergraph.record.Identifier;
import org.papergraph.record.Scheme;

/** The values that CSL-JSON and Crossref's interface have in common: people and dates. */
final class CiteJson {
  private CiteJson() {}

  /**
   * The date the parser stands at; nothing for what is none.
   *
   * <p>{@code {"date-parts": [[2031, 5, 2]]}}, where year, month and day may be texts, or {@code
   * {"raw": "2031-05-02"}}, or that text alone.
   */
  static Optional<String> date(JsonTokens json) throws IOException {
    if (!json.atObject()) {
      return json.scalar().map(written -> Dates.of(written).orElse(written));
    }
    Map<String, String> found = new HashMap<>();
    json.fields(
        name -> {
          if (name.equals("date-parts") && json.atArray()) {
            json.items(
                () ->
                    json.scalars().stream()
                        .forEach(part -> found.merge(name, part, CiteJson::joined)));
          } else {
            json.scalar().ifPresent(value -> found.put(name, value));
          }
        });
    String[] parts = found.getOrDefault("date-parts", "").split("-", 4);
    Optional<String> ofParts =
        Dates.of(parts[0], parts.length > 1 ? parts[1] : "", parts.length > 2 ? parts[2] : "");
    for (String other : List.of("date-time", "raw", "literal", "date")) {
      Optional<String> written = Optional.ofNullable(found.get(other));
      if (ofParts.isEmpty() && written.isPresent()) {
        return Dates.of(written.get()).or(() -> written);
      }
    }
    return ofParts;
  }

  private static String joined(String before, String part) {
    return before + "-" + part;
  }

  /** The people the parser stands at, an array of them or one. */
  static List<Agent> people(JsonTokens json) throws IOException {
    List<Agent> people = new ArrayList<>();
    json.each(() -> person(json).ifPresent(people::add));
    return people;
  }

  /** One whose name has parts, or a name, or an institution. */
  private static Optional<Agent> person(JsonTokens json) throws IOException {
    if (!json.atObject()) {
      return json.scalar().filter(name -> !name.isBlank()).map(String::strip).map(Agent::named);
    }
    Map<String, String> parts = new HashMap<>();
    List<String> affiliations = new ArrayList<>();
    json.fields(
        name -> {
          if (name.equals("affiliation")) {
            affiliations(json, affiliations);
          } else {
            json.scalar().ifPresent(value -> parts.put(name, value.strip()));
          }
        });
    return agent(parts, affiliations);
  }

  static Optional<Agent> agent(Map<String, String> parts, List<String> affiliations) {
    String given = joined(parts, "given", "dropping-particle");
    String family = joined(parts, "non-dropping-particle", "family");
    String whole = (given + " " + family + " " + parts.getOrDefault("suffix", "")).strip();
    String name = family.isEmpty() && given.isEmpty() ? other(parts) : whole;
    if (name.isBlank()) {
      return Optional.empty();
    }
    boolean both = !given.isEmpty() && !family.isEmpty();
    String orcid = parts.getOrDefault("ORCID", parts.getOrDefault("orcid", ""));
    List<Identifier> identifiers = Identifier.of(Scheme.ORCID, orcid).stream().toList();
    return Optional.of(
        new Agent(name, both ? family : "", both ? given : "", identifiers, affiliations));
  }

  private static String joined(Map<String, String> parts, String first, String second) {
    return (parts.getOrDefault(first, "") + " " + parts.getOrDefault(second, "")).strip();
  }

  private static String other(Map<String, String> parts) {
    return parts.getOrDefault("literal", parts.getOrDefault("name", ""));
  }

  /** Texts, or objects with a name each. */
  private static void affiliations(JsonTokens json, List<String> affiliations) throws IOException {
    json.each(() -> affiliation(json, affiliations));
  }

  private static void affiliation(JsonTokens json, List<String> affiliations) throws IOException {
    if (json.atObject()) {
      json.fields(
          name -> {
            if (name.equals("name")) {
              add(json.scalar(), affiliations);
            }
          });
    } else {
      add(json.scalar(), affiliations);
    }
  }

  private static void add(Optional<String> affiliation, List<String> affiliations) {
    affiliation.map(String::strip).filter(it -> !it.isEmpty()).ifPresent(affiliations::add);
  }
}
