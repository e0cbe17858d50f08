package org.papergraph.server.data;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.fileupload2.core.FileItemInput;
import org.apache.commons.fileupload2.core.FileItemInputIterator;
import org.apache.commons.fileupload2.core.FileUploadException;
import org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletFileUpload;
import org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletRequestContext;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.atlas.web.ContentType;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RDFParserBuilder;
import org.apache.jena.riot.lang.LangJSONLD11;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.shared.JenaException;
import org.jspecify.annotations.Nullable;

/**
 * Reads the statements in the body of a request: a graph, or a form with files that are graphs.
 *
 * <p>Nothing but the body is read: a context of JSON-LD that stands elsewhere is a mistake, and so
 * is a document type in RDF/XML, which could declare entities.
 */
final class Uploads {
  private static final String FORM = "multipart/form-data";

  private static final Map<String, Lang> LANGUAGES =
      Map.of(
          "text/turtle", Lang.TURTLE,
          "application/n-triples", Lang.NTRIPLES,
          "application/rdf+xml", Lang.RDFXML,
          "application/ld+json", Lang.JSONLD);

  private static final String TYPES =
      "graphs are taken as text/turtle, application/n-triples, application/rdf+xml or"
          + " application/ld+json, or as files of these types in multipart/form-data";

  private final HttpAction action;
  private final SentBody body;
  private final String base;
  private final TimeLimit time;
  private final SentStatements statements;

  /**
   * @param base what relative IRIs are resolved against
   */
  Uploads(HttpAction action, SentBody body, String base, TimeLimit time) {
    this.action = action;
    this.body = body;
    this.base = base;
    this.time = time;
    this.statements = new SentStatements(time);
  }

  /** The statements, in the order they were sent. */
  List<Triple> read() {
    ContentType type = ContentType.create(action.getRequestContentType());
    try {
      if (type != null && type.getContentTypeStr().equalsIgnoreCase(FORM)) {
        readForm();
      } else {
        parse(body, type);
      }
    } catch (FileUploadException e) {
      throw Refusal.of(Refusal.BAD_REQUEST, "this is no multipart/form-data: " + e.getMessage());
    } catch (IOException e) {
      throw Refusal.of(Refusal.BAD_REQUEST, "the body ended early or could not be read");
    }
    return statements.list();
  }

  private void readForm() throws IOException {
    FileItemInputIterator parts =
        new JakartaServletFileUpload<>()
            .getItemIterator(
                new JakartaServletRequestContext(action.getRequest()) {
                  @Override
                  public InputStream getInputStream() {
                    return body;
                  }
                });
    while (parts.hasNext()) {
      FileItemInput part = parts.next();
      if (part.isFormField()) {
        throw Refusal.of(Refusal.BAD_REQUEST, "the form has a field that is no file");
      }
      parse(part.getInputStream(), ContentType.create(part.getContentType()));
    }
  }

  // The source is decoded here, as Jena would overlook what is not in UTF-8.
  @SuppressWarnings("deprecation")
  private void parse(InputStream input, @Nullable ContentType type) throws IOException {
    Lang language = language(type);
    RDFParserBuilder parser =
        RDFParser.create()
            .forceLang(language)
            .base(base)
            .set(LangJSONLD11.JSONLD_OPTIONS, jsonLd())
            .errorHandler(ErrorHandlerFactory.errorHandlerSimple());
    try {
      if (language.equals(Lang.RDFXML)) {
        parser.source(XmlWithoutTypes.of(input)).parse(statements);
      } else {
        parser.source(new InputStreamReader(input, UTF_8.newDecoder())).parse(statements);
      }
    } catch (RuntimeIOException | JenaException e) {
      throw refusal(e, language);
    }
  }

  /** Parsers wrap or replace what ends the reading from within. */
  private RuntimeException refusal(RuntimeException e, Lang language) {
    return body.end()
        .or(statements::end)
        .orElseGet(
            () ->
                Refusal.of(
                    Refusal.BAD_REQUEST, "the body is no " + language.getName() + reason(e)));
  }

  private static Lang language(@Nullable ContentType type) {
    String name = type == null ? "" : type.getContentTypeStr();
    Lang language = LANGUAGES.get(name);
    String charset = type == null ? null : type.getCharset();
    if (language == null || (charset != null && !charset.equalsIgnoreCase("utf-8"))) {
      throw Refusal.of(Refusal.UNSUPPORTED_TYPE, TYPES + ", in UTF-8");
    }
    return language;
  }

  private JsonLdOptions jsonLd() {
    JsonLdOptions options =
        new JsonLdOptions(
            (address, how) -> {
              throw new JsonLdError(
                  JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED,
                  "contexts that stand elsewhere are not fetched");
            });
    options.setTimeout(Duration.ofMillis(time.millisLeft()));
    return options;
  }

  private static String reason(Throwable e) {
    Throwable cause = e.getCause() instanceof JsonLdError inner ? inner : e;
    return Optional.ofNullable(cause.getMessage()).map(text -> ": " + text).orElse("");
  }
}
