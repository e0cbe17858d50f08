package org.papergraph.link.vocabulary;

import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.document.JsonDocument;
import jakarta.json.Json;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.lang.LangJSONLD11;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.papergraph.read.JsonTokens;

/**
 * Reads <a href="https://www.w3.org/TR/json-ld11/">JSON-LD</a>, held in memory. Contexts elsewhere
 * are not fetched, so terms that only they define say nothing.
 */
final class JsonLdReader {
  private static final int MOST_CHARACTERS = 64 << 20;

  private final Reader input;
  private final Reading reading;
  private final ConceptStatements statements;

  JsonLdReader(Reader input, Reading reading) {
    this.input = input;
    this.reading = reading;
    this.statements = new ConceptStatements(reading);
  }

  /**
   * Reads it whole.
   *
   * @throws IOException if it is too large, or broken as JSON
   */
  void read() throws IOException {
    String text = text();
    look(text);
    try {
      parse(text);
    } catch (Reading.SinkException e) {
      throw e;
    } catch (RuntimeException e) {
      reading.problem("broken JSON-LD: " + Reading.shown(reason(e)) + "; nothing of it was taken");
      reading.notRead(text.lines().count());
    }
    statements.finish();
  }

  private static String reason(RuntimeException e) {
    Throwable cause = e instanceof RiotException && e.getCause() != null ? e.getCause() : e;
    return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
  }

  private String text() throws IOException {
    StringBuilder text = new StringBuilder();
    char[] buffer = new char[1 << 16];
    for (int n = 0; n >= 0; n = input.read(buffer, 0, buffer.length)) {
      text.append(buffer, 0, n);
      if (text.length() > MOST_CHARACTERS) {
        throw new VocabularyException(
            "JSON-LD of more than "
                + MOST_CHARACTERS
                + " characters is not read, as it is held in memory; N-Triples or Turtle of any"
                + " size are");
      }
    }
    return text.toString();
  }

  /** Sees that the text is JSON within limits, and what contexts it refers to. */
  private void look(String text) throws IOException {
    try (JsonTokens json = new JsonTokens(new StringReader(text), 0)) {
      json.roots(() -> look(json));
    }
  }

  private void look(JsonTokens json) throws IOException {
    if (json.atObject()) {
      json.fields(
          name -> {
            if (name.equals("@context") || name.equals("@import")) {
              lookAtContext(json);
            } else {
              look(json);
            }
          });
    } else if (json.atArray()) {
      json.items(() -> look(json));
    }
  }

  private void lookAtContext(JsonTokens json) throws IOException {
    if (json.atText()) {
      reading.problem(
          json.line(),
          "the context "
              + Reading.shown(json.text())
              + " stands elsewhere, and nothing is fetched: terms that only it defines are left"
              + " out");
    } else if (json.atArray()) {
      json.items(() -> lookAtContext(json));
    } else {
      look(json);
    }
  }

  // The source is decoded already.
  @SuppressWarnings("deprecation")
  private void parse(String text) {
    Document nothing =
        JsonDocument.of(
            Json.createObjectBuilder().add("@context", Json.createObjectBuilder()).build());
    JsonLdOptions options = new JsonLdOptions((address, how) -> nothing);
    RDFParser.create()
        .source(new StringReader(text))
        .forceLang(Lang.JSONLD)
        .base(reading.base())
        .checking(false)
        .set(LangJSONLD11.JSONLD_OPTIONS, options)
        .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
        .parse(
            new StreamRDFBase() {
              @Override
              public void quad(Quad quad) {
                triple(quad.asTriple());
              }

              @Override
              public void triple(Triple triple) {
                RdfTerms.give(triple, statements);
              }
            });
  }
}
