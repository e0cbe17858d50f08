package org.papergraph.link.vocabulary;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.papergraph.read.JsonLook;
import org.papergraph.read.rdf.RdfLook;

/** The formats of vocabularies, known by how they begin. */
enum VocabularyFormat {
  TURTLE,
  N_TRIPLES,
  RDF_XML,
  JSON_LD,
  WIKIDATA,
  TABLE;

  /** What is read, for whoever gave something else. */
  static final String ALL =
      "Turtle, TriG, N-Triples, N-Quads, RDF/XML, JSON-LD, Wikidata's JSON, and CSV or TSV with a"
          + " header that names a column of labels";

  private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

  /** An element, a declaration or a comment. */
  private static final Pattern XML = Pattern.compile("(?s)<(?:[?!]|[\\w.:-]+\\s).*");

  /** A directive, or the beginning of a statement or a graph. */
  private static final Pattern TURTLE_BEGIN =
      Pattern.compile(
          "(?s)(?:@prefix\\s|@base\\s|(?i:prefix|base)\\s[^<\\n]{0,100}<"
              + "|\\[\\s*(?:\\]|a\\s|[\\w-]*:|<)"
              + "|(?:<[^\\s<>]*>|_:\\S+)\\s+(?:a\\s|<|\\{|[\\w-]*:)).*");

  /** The format of what begins so, if it is one. */
  static Optional<VocabularyFormat> of(String head, TableLayout layout) {
    String text = head.stripLeading();
    if (text.startsWith("<") && XML.matcher(text).matches() && text.contains(RDF)) {
      return Optional.of(RDF_XML);
    }
    if (RdfLook.isMostlyOneStatementALine(head)) {
      return Optional.of(N_TRIPLES);
    }
    Optional<VocabularyFormat> json = json(text);
    if (json.isPresent()) {
      return json;
    }
    if (TURTLE_BEGIN.matcher(withoutComments(text)).matches()) {
      return Optional.of(TURTLE);
    }
    return TableHeader.looksLikeOne(head, layout) ? Optional.of(TABLE) : Optional.empty();
  }

  private static Optional<VocabularyFormat> json(String text) {
    if (!text.startsWith("{") && !text.startsWith("[")) {
      return Optional.empty();
    }
    JsonLook look = JsonLook.at(text);
    if (isEntity(look, "") || isEntity(look, "[]") || look.has(".entities")) {
      return Optional.of(WIKIDATA);
    }
    boolean isLinked =
        List.of(".", "[].").stream()
            .anyMatch(
                path ->
                    List.of("@context", "@graph", "@id", "@type").stream()
                        .anyMatch(name -> look.has(path + name)));
    return isLinked ? Optional.of(JSON_LD) : Optional.empty();
  }

  private static boolean isEntity(JsonLook look, String path) {
    String type = look.text(path + ".type");
    return (type.equals("item") || type.equals("property") || type.equals("lexeme"))
        && (look.has(path + ".id") || look.has(path + ".labels"));
  }

  private static String withoutComments(String text) {
    return text.replaceFirst("^(?:\\s*#[^\\n]*\\n)+\\s*", "");
  }
}
