package org.papergraph.link.vocabulary;

import java.io.IOException;
import java.io.Reader;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.apache.jena.rdfxml.xmlinput1.ALiteral;
import org.apache.jena.rdfxml.xmlinput1.ARPErrorNumbers;
import org.apache.jena.rdfxml.xmlinput1.AResource;
import org.apache.jena.rdfxml.xmlinput1.SAX2RDF;
import org.apache.jena.rdfxml.xmlinput1.StatementHandler;
import org.papergraph.read.DamagedInputException;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;

/**
 * Reads <a href="https://www.w3.org/TR/rdf-syntax-grammar/">RDF/XML</a> as a stream. Of document
 * types only entities that stand for plain text are read, and nothing outside the file.
 *
 * <p>What XML allows and RDF/XML does not is left out; where the XML itself breaks, the reading
 * ends.
 */
final class RdfXmlReader {
  private static final String FEATURES = "http://xml.org/sax/features/";
  private static final String LIMITS = "http://www.oracle.com/xml/jaxp/properties/";
  private static final String NO_LIMIT = "0";

  private final BoundedText text;
  private final Reading reading;
  private final ConceptStatements statements;

  RdfXmlReader(Reader input, Reading reading) {
    this.text = new BoundedText(input);
    this.reading = reading;
    this.statements = new ConceptStatements(reading);
  }

  /** Reads it to its end, or to where it breaks. */
  void read() throws IOException {
    try {
      XMLReader parser = parser();
      RdfXmlEvents events = new RdfXmlEvents(parser, text, reading);
      parser.setProperty("http://xml.org/sax/properties/declaration-handler", events.entities());
      events.setContentHandler(rdf());
      events.parse(new InputSource(text));
    } catch (RdfXmlEvents.EndException e) {
      end(e.line(), String.valueOf(e.getMessage()));
    } catch (SAXException e) {
      end(reading.line(), "broken RDF/XML: " + Reading.shown(String.valueOf(e.getMessage())));
    } catch (Reading.SinkException e) {
      throw e;
    } catch (RuntimeException e) {
      end(reading.line(), "broken RDF/XML: " + Reading.shown(String.valueOf(e.getMessage())));
    } catch (DamagedInputException e) {
      end(e.line(), String.valueOf(e.getMessage()));
    }
    statements.finish();
  }

  private void end(long line, String message) throws IOException {
    reading.problem(line, message + "; what came before it was taken, what follows it was not");
    reading.notRead(Math.max(0, text.lastLine() - line + 1));
  }

  /** The JDK's own, whatever else is on the class path. */
  private static XMLReader parser() throws SAXException {
    try {
      SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
      factory.setNamespaceAware(true);
      XMLReader parser = factory.newSAXParser().getXMLReader();
      parser.setFeature(FEATURES + "external-general-entities", false);
      parser.setFeature(FEATURES + "external-parameter-entities", false);
      parser.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
      // Namespaces are written as entities, a million times in large files; see RdfXmlEvents.
      // Depth is limited there too, alike on all platforms.
      parser.setProperty(LIMITS + "maxElementDepth", NO_LIMIT);
      parser.setProperty(LIMITS + "entityExpansionLimit", NO_LIMIT);
      parser.setProperty(LIMITS + "totalEntitySizeLimit", NO_LIMIT);
      return parser;
    } catch (ParserConfigurationException e) {
      throw new SAXException(e);
    }
  }

  private SAX2RDF rdf() throws SAXException {
    SAX2RDF rdf = SAX2RDF.create(reading.base());
    rdf.getHandlers().setStatementHandler(new Statements());
    rdf.getHandlers().setErrorHandler(new Errors());
    // To tell it, all of them would be held.
    rdf.getOptions()
        .setErrorMode(ARPErrorNumbers.WARN_REDEFINITION_OF_ID, ARPErrorNumbers.EM_IGNORE);
    return rdf;
  }

  /** What is wrong as RDF; the parser goes on behind it. */
  private final class Errors implements ErrorHandler {
    @Override
    public void warning(SAXParseException e) {}

    @Override
    public void error(SAXParseException e) {
      String message = String.valueOf(e.getMessage()).replaceFirst("^\\{\\w+\\} *", "");
      reading.problem(e.getLineNumber(), "broken RDF/XML: " + Reading.shown(message));
    }

    @Override
    public void fatalError(SAXParseException e) throws SAXException {
      throw e;
    }
  }

  /** Hands statements on. */
  private final class Statements implements StatementHandler {
    @Override
    public void statement(AResource subject, AResource predicate, AResource object) {
      if (!subject.isAnonymous() && !object.isAnonymous()) {
        statements.relation(subject.getURI(), predicate.getURI(), object.getURI());
      }
    }

    @Override
    public void statement(AResource subject, AResource predicate, ALiteral object) {
      if (!subject.isAnonymous()) {
        statements.text(subject.getURI(), predicate.getURI(), object.toString(), object.getLang());
      }
    }
  }
}
