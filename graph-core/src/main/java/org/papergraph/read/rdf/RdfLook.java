package org.papergraph.read.rdf;

import java.util.List;
import java.util.regex.Pattern;
import org.papergraph.ontology.Papergraph;
import org.papergraph.read.SourceText;

/** What the beginning of an input looks like as RDF. */
public final class RdfLook {
  private static final String IRI = "<(?:https?://|urn:|info:|tag:|file:)[^\\s<>\"]*>";

  /** A directive, or the beginning of a triple. */
  private static final Pattern FIRST =
      Pattern.compile(
          "(?:@prefix\\s|@base\\s|(?i:prefix|base)\\s[^<]{0,100}<"
              + "|(?:_:\\S+|"
              + IRI
              + ")\\s+(?:<[^\\s<>]*>|\\{|a\\s|[\\w-]*:)).*",
          Pattern.DOTALL);

  private static final Pattern QUERY =
      Pattern.compile("(?im)^\\s*(?:select|construct|ask|describe|insert|delete|with)\\b");

  private static final Pattern DIRECTIVE = Pattern.compile("(?i)@?(?:prefix|base)\\s");

  private static final Pattern STATEMENT =
      Pattern.compile(
          "(?:IRI|_:\\S+)\\s*IRI\\s*(?:IRI|_:\\S+|TEXT(?:@[\\w-]+|\\^\\^IRI)?)"
              + "(?:\\s*IRI|\\s*_:\\S+)?\\s*\\.\\s*(?:#.*)?");

  private static final List<String> NAMESPACES =
      List.of(Papergraph.NAMESPACE, "https://schema.org/", "http://purl.org/dc/terms/");

  private RdfLook() {}

  /** Whether it may be any of Turtle, TriG, N-Triples and N-Quads. */
  public static boolean isRdf(String head) {
    String text = withoutComments(SourceText.withoutByteOrderMark(head));
    return FIRST.matcher(text).matches() && !QUERY.matcher(text).find();
  }

  static boolean isInKnownTerms(String head) {
    return NAMESPACES.stream().anyMatch(head::contains);
  }

  private static String withoutComments(String head) {
    String text = head.stripLeading();
    while (text.startsWith("#")) {
      int end = text.indexOf('\n');
      text = end < 0 ? "" : text.substring(end).stripLeading();
    }
    return text;
  }

  /** Whether the lines look like those of N-Triples or N-Quads, but for some that are broken. */
  public static boolean isOneStatementALine(String head) {
    List<String> lines = lines(head);
    return areMostlyStatements(lines) && isStatement(lines.get(0));
  }

  /** The same where even the first line may be broken, if no line is a directive. */
  public static boolean isMostlyOneStatementALine(String head) {
    List<String> lines = lines(head);
    return areMostlyStatements(lines)
        && lines.stream().noneMatch(line -> DIRECTIVE.matcher(line).lookingAt());
  }

  private static boolean areMostlyStatements(List<String> lines) {
    return lines.stream().filter(RdfLook::isStatement).count() * 2 > lines.size();
  }

  private static List<String> lines(String head) {
    String text = SourceText.withoutByteOrderMark(head);
    int end = text.lastIndexOf('\n');
    return (end < 0 ? text : text.substring(0, end))
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .toList();
  }

  private static boolean isStatement(String line) {
    return STATEMENT.matcher(shape(line)).matches();
  }

  /** A line with {@code IRI} for its absolute addresses and {@code TEXT} for its texts. */
  private static String shape(String line) {
    StringBuilder shape = new StringBuilder();
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"') {
        i = endOfText(line, i);
        shape.append("TEXT");
      } else if (c == '<') {
        int end = line.indexOf('>', i);
        int colon = line.indexOf(':', i);
        boolean absolute = colon > i + 1 && colon < end;
        shape.append(absolute ? "IRI" : "?");
        i = end < 0 ? line.length() : end;
      } else {
        shape.append(c);
      }
    }
    return shape.toString();
  }

  private static int endOfText(String line, int begin) {
    int i = begin + 1;
    while (i < line.length() && line.charAt(i) != '"') {
      i += line.charAt(i) == '\\' ? 2 : 1;
    }
    return i;
  }
}
