package org.papergraph.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.XSD;

/**
 * <a href="https://www.w3.org/TR/json-ld11/#expanded-document-form">JSON-LD in expanded form</a>,
 * an object a line: it needs no context, so that nothing has to be fetched and no IRI can be taken
 * for the short form of another.
 */
final class JsonLdSyntax implements Syntax {
  private static final JsonFactory JSON = new JsonFactory();
  private static final String TYPE = "@type";

  private final List<Node> graphs;

  JsonLdSyntax(List<Node> graphs) {
    this.graphs = List.copyOf(graphs);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public byte[] beginning() {
    return utf8("[\n");
  }

  @Override
  public byte[] end() {
    return utf8("\n]\n");
  }

  private boolean isNamed(int graph) {
    return !Quad.isDefaultGraph(graphs.get(graph));
  }

  @Override
  public byte[] opening(int graph, boolean first) {
    String separator = first ? "" : ",\n";
    if (!isNamed(graph)) {
      return utf8(separator);
    }
    Bytes name = new Bytes();
    write(name, json -> json.writeString(id(graphs.get(graph))));
    String written = new String(name.array(), 0, name.size(), StandardCharsets.UTF_8);
    return utf8(separator + "{\"@id\":" + written + ",\"@graph\":[\n");
  }

  @Override
  public byte[] closing(int graph) {
    return isNamed(graph) ? utf8("\n]}") : NOTHING;
  }

  @Override
  public byte[] between() {
    return utf8(",\n");
  }

  private interface Writing {
    void to(JsonGenerator json) throws IOException;
  }

  private static void write(Bytes out, Writing writing) {
    try (JsonGenerator json = JSON.createGenerator(out)) {
      writing.to(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public int block(Block block, Bytes out) {
    write(out, json -> object(block, json));
    return block.statements().size();
  }

  private static void object(Block block, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("@id", id(block.subject().node()));
    String last = "";
    for (Block.Statement statement : block.statements()) {
      Node object = statement.object().node();
      String key = key(statement.predicate().node(), object);
      if (!key.equals(last)) {
        if (!last.isEmpty()) {
          json.writeEndArray();
        }
        json.writeArrayFieldStart(key);
        last = key;
      }
      if (key.equals(TYPE)) {
        json.writeString(id(object));
      } else {
        value(object, json);
      }
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static String key(Node predicate, Node object) {
    boolean type = predicate.equals(RDF.type.asNode()) && !object.isLiteral();
    return type ? TYPE : predicate.getURI();
  }

  private static String id(Node node) {
    return node.isBlank()
        ? "_:" + NodeFmtLib.encodeBNodeLabel(node.getBlankNodeLabel())
        : node.getURI();
  }

  private static void value(Node node, JsonGenerator json) throws IOException {
    json.writeStartObject();
    if (!node.isLiteral()) {
      json.writeStringField("@id", id(node));
    } else {
      json.writeStringField("@value", node.getLiteralLexicalForm());
      if (!node.getLiteralLanguage().isEmpty()) {
        json.writeStringField("@language", node.getLiteralLanguage());
      } else if (!node.getLiteralDatatypeURI().equals(XSD.xstring.getURI())) {
        json.writeStringField("@type", node.getLiteralDatatypeURI());
      }
    }
    json.writeEndObject();
  }
}
