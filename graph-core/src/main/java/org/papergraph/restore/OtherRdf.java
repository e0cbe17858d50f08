package org.papergraph.restore;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RDFParserBuilder;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.lang.LabelToNode;
import org.apache.jena.riot.lang.LangJSONLD11;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.papergraph.read.JsonTokens;
import org.papergraph.read.PeekedInput;

/**
 * Reads RDF/XML and JSON-LD. Nothing but the file is read: no context that stands elsewhere, and no
 * entity, which only a document type could declare.
 */
final class OtherRdf {
  private static final int HEAD_BYTES = 1 << 16;

  /** JSON-LD is held in memory. */
  private static final int MOST_CHARACTERS = 64 << 20;

  private OtherRdf() {}

  static void read(RdfFile file, InputStream input, StreamRDF out) throws IOException {
    RDFParserBuilder parser =
        RDFParser.create()
            .forceLang(file.syntax().language())
            .checking(false)
            .labelToNode(LabelToNode.createUseLabelEncoded())
            .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging);
    if (file.syntax() == Syntax.JSONLD) {
      json(parser, Unpacked.text(input), out);
    } else {
      parser.source(withoutType(input)).parse(out);
    }
  }

  // The source is decoded already.
  @SuppressWarnings("deprecation")
  private static void json(RDFParserBuilder parser, Reader input, StreamRDF out)
      throws IOException {
    StringBuilder text = new StringBuilder();
    char[] buffer = new char[1 << 16];
    for (int n = 0; n >= 0; n = input.read(buffer, 0, buffer.length)) {
      text.append(buffer, 0, n);
      if (text.length() > MOST_CHARACTERS) {
        throw new IOException(
            "JSON-LD of more than " + MOST_CHARACTERS + " characters, which are held in memory");
      }
    }
    try (JsonTokens limited = new JsonTokens(new StringReader(text.toString()), 0)) {
      limited.roots(() -> {});
    }
    JsonLdOptions options =
        new JsonLdOptions(
            (address, how) -> {
              throw new JsonLdError(
                  JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED,
                  "the context " + address + " stands elsewhere, and nothing is fetched");
            });
    parser
        .source(new StringReader(text.toString()))
        .set(LangJSONLD11.JSONLD_OPTIONS, options)
        .parse(out);
  }

  private static InputStream withoutType(InputStream xml) throws IOException {
    PeekedInput peeked = PeekedInput.of(xml, HEAD_BYTES);
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try {
      XMLStreamReader reader =
          factory.createXMLStreamReader(new ByteArrayInputStream(peeked.head()));
      int event = reader.getEventType();
      while (event != XMLStreamConstants.START_ELEMENT) {
        if (event == XMLStreamConstants.DTD) {
          throw new RiotException("it has a document type, which may declare entities");
        }
        event = reader.next();
      }
    } catch (XMLStreamException e) {
      throw new RiotException("no XML: " + e.getMessage(), e);
    }
    return peeked.whole();
  }
}
