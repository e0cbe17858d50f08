package org.papergraph.link.vocabulary;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.Optional;
import org.papergraph.read.DamagedInputException;
import org.papergraph.read.JsonLook;
import org.papergraph.read.JsonTokens;

/**
 * Reads <a href="https://www.mediawiki.org/wiki/Wikibase/DataModel/JSON">entities of Wikidata</a>:
 * its dump, an array with an entity a line, and what its interface answers to {@code
 * wbgetentities}. A broken line of a dump costs that line only.
 */
final class WikidataReader {
  private static final int LONGEST_LINE = JsonTokens.LONGEST_TEXT;

  private final Reader input;
  private final boolean isLines;
  private final Reading reading;
  private final WikidataEntity entity;

  WikidataReader(Reader input, String head, Reading reading) {
    this.input = input;
    this.isLines = isOneALine(head);
    this.reading = reading;
    this.entity = new WikidataEntity(reading);
  }

  /** Lines of objects, or an array of such lines; a line longer than the head may be one. */
  private static boolean isOneALine(String head) {
    String text = head.strip().replaceFirst("^\\[\\s*\n\\s*", "");
    int end = text.indexOf('\n');
    String first = (end < 0 ? text : text.substring(0, end)).strip();
    boolean ends = end < 0 || first.endsWith("}") || first.endsWith("},");
    return ends && first.matches("\\{ *\".*") && !JsonLook.at(first).has(".entities");
  }

  /**
   * Reads them to the end.
   *
   * @throws DamagedInputException where what is not one entity a line breaks
   */
  void read() throws IOException {
    if (isLines) {
      readLines();
    } else {
      readWhole();
    }
  }

  private void readLines() throws IOException {
    Lines lines = new Lines(input, LONGEST_LINE);
    for (Optional<Line> line = lines.next(); line.isPresent(); line = lines.next()) {
      Line found = line.get();
      if (found.isWhole()) {
        readLine(found);
      } else if (found.isBegin()) {
        reading.problem(
            found.number(), "a line of more than " + LONGEST_LINE + " characters is left out");
        reading.notRead(1);
      }
    }
  }

  private void readLine(Line line) throws IOException {
    String text = line.text().strip();
    text = text.endsWith(",") ? text.substring(0, text.length() - 1) : text;
    if (text.isBlank() || text.equals("[") || text.equals("]")) {
      return;
    }
    reading.isAt(line::number);
    try (JsonTokens json = new JsonTokens(new StringReader(text), line.number() - 1)) {
      json.roots(() -> entity.take(json));
    } catch (DamagedInputException e) {
      reading.problem(e.line(), e.rejection("").reason() + ": the entity is left out");
      reading.notRead(1);
    }
  }

  private void readWhole() throws IOException {
    try (JsonTokens json = new JsonTokens(input, 0)) {
      reading.isAt(json::line);
      json.roots(() -> root(json));
    }
  }

  private void root(JsonTokens json) throws IOException {
    if (json.atArray()) {
      json.items(() -> entity.take(json));
    } else {
      entity.takeAllOrOne(json);
    }
  }
}
