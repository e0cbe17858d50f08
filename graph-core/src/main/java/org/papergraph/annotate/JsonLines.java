package org.papergraph.annotate;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.papergraph.extract.Finding;
import org.papergraph.extract.Span;
import org.papergraph.ontology.Papergraph;
import org.papergraph.write.Relations;

/**
 * Annotated texts as JSON objects, one a line (<a href="https://jsonlines.org/">JSON Lines</a>), in
 * UTF-8.
 *
 * <p>The fields, always in this order; what a finding does not have is left out:
 *
 * <pre>
 * record  = source? line? id? title abstract findings: [ finding* ]
 * finding = kind role
 *           ( name expansion? concept?                  method, dataset, task, metric
 *           | name expansion                            acronym
 *           | url                                       repository
 *           | url linkKind                              link
 *           | value unit? relative metric? dataset? method? baseline?      result
 *           ) confidence rule mentions: [ mention+ ]
 * mention = part begin end text
 * </pre>
 *
 * <p>{@code begin} and {@code end} count code points of the part, half-open. What each field means
 * is said in docs/extract.md.
 */
public final class JsonLines implements AnnotationWriter {
  private static final JsonFactory FACTORY = new JsonFactory();
  private static final int BUFFER = 1 << 16;

  private final OutputStream out;

  /**
   * @param out is flushed and closed with this
   */
  public JsonLines(OutputStream out) {
    this.out = new BufferedOutputStream(out, BUFFER);
  }

  @Override
  public void write(AnnotatedText text) throws IOException {
    StringWriter line = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(line)) {
      record(text, json);
    }
    out.write(line.append('\n').toString().getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void flush() throws IOException {
    out.flush();
  }

  @Override
  public void close() throws IOException {
    out.close();
  }

  private static void record(AnnotatedText text, JsonGenerator json) throws IOException {
    json.writeStartObject();
    if (text.place().isPresent()) {
      json.writeStringField("source", text.place().get().file());
      json.writeNumberField("line", text.place().get().line());
    }
    optional("id", text.identifier(), json);
    json.writeStringField("title", text.title());
    json.writeStringField("abstract", text.abstractText());
    json.writeArrayFieldStart("findings");
    for (Finding finding : text.findings()) {
      finding(finding, text, json);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void finding(Finding finding, AnnotatedText text, JsonGenerator json)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("kind", FindingKind.of(finding).label());
    String role = Relations.of(finding).substring(Papergraph.NAMESPACE.length());
    json.writeStringField("role", role);
    if (finding instanceof Finding.Named named) {
      json.writeStringField("name", named.name());
      optional("expansion", named.expansion(), json);
      optional("concept", named.concept(), json);
    } else if (finding instanceof Finding.Acronym acronym) {
      json.writeStringField("name", acronym.shortForm());
      json.writeStringField("expansion", acronym.longForm());
    } else if (finding instanceof Finding.Repository repository) {
      json.writeStringField("url", repository.url());
    } else if (finding instanceof Finding.Link link) {
      json.writeStringField("url", link.url());
      json.writeStringField("linkKind", link.kind().name().toLowerCase(Locale.ROOT));
    } else if (finding instanceof Finding.Result result) {
      result(result, json);
    }
    json.writeNumberField("confidence", finding.confidence());
    json.writeStringField("rule", finding.rule());
    json.writeArrayFieldStart("mentions");
    for (Span span : finding.spans()) {
      mention(span, text, json);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void result(Finding.Result result, JsonGenerator json) throws IOException {
    json.writeStringField("value", result.value());
    optional("unit", Optional.of(result.unit()).filter(unit -> !unit.isEmpty()), json);
    json.writeBooleanField("relative", result.relative());
    optional("metric", result.metric(), json);
    optional("dataset", result.dataset(), json);
    optional("method", result.method(), json);
    optional("baseline", result.baseline(), json);
  }

  private static void mention(Span span, AnnotatedText text, JsonGenerator json)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("part", span.part().label());
    json.writeNumberField("begin", text.begin(span));
    json.writeNumberField("end", text.end(span));
    json.writeStringField("text", text.words(span));
    json.writeEndObject();
  }

  private static void optional(String name, Optional<String> value, JsonGenerator json)
      throws IOException {
    if (value.isPresent()) {
      json.writeStringField(name, value.get());
    }
  }
}
