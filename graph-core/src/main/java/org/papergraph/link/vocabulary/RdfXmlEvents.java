package org.papergraph.link.vocabulary;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.irix.IRIException;
import org.apache.jena.rdfxml.xmlinput1.ParseException;
import org.jspecify.annotations.Nullable;
import org.papergraph.read.JsonTokens;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;
import org.xml.sax.ext.DeclHandler;
import org.xml.sax.ext.DefaultHandler2;
import org.xml.sax.helpers.AttributesImpl;
import org.xml.sax.helpers.XMLFilterImpl;

/** Events of XML on their way to a parser of RDF/XML, which has no limits and loses its way. */
final class RdfXmlEvents extends XMLFilterImpl {
  private static final int DEEPEST = 256;
  private static final int LONGEST_TEXT = JsonTokens.LONGEST_TEXT;

  /** Namespaces are shorter. */
  private static final int LONGEST_ENTITY = 500;

  /** So that entities add up to no more than is held without them. */
  private static final int LONGEST_EVENT_WITH_ENTITIES = 1 << 17;

  /** See https://www.w3.org/TR/rdf-syntax-grammar/#section-Namespace. */
  private static final Set<String> UNQUALIFIED =
      Set.of("ID", "about", "resource", "parseType", "type");

  private static final Set<String> ADDRESSES =
      Set.of("ID", "about", "resource", "datatype", "base");

  private final BoundedText text;
  private final Reading reading;
  private @Nullable Locator locator;
  private int depth;
  private long characters;

  /** Ends the reading. */
  static final class EndException extends SAXException {
    private static final long serialVersionUID = 1L;
    private final long line;

    EndException(long line, String message) {
      super(message);
      this.line = line;
    }

    long line() {
      return line;
    }
  }

  RdfXmlEvents(XMLReader parser, BoundedText text, Reading reading) {
    super(parser);
    this.text = text;
    this.reading = reading;
    reading.isAt(this::line);
  }

  private long line() {
    return locator == null ? 1 : locator.getLineNumber();
  }

  private EndException end(String message) {
    return new EndException(Math.max(1, line()), message);
  }

  @Override
  public void setDocumentLocator(Locator where) {
    locator = where;
    super.setDocumentLocator(where);
  }

  @Override
  public void startElement(String uri, String name, String qualified, Attributes attributes)
      throws SAXException {
    text.begin();
    characters = 0;
    if (++depth > DEEPEST) {
      throw end("XML beyond limits: more than " + DEEPEST + " elements in each other");
    }
    AttributesImpl allowed = allowed(attributes);
    try {
      super.startElement(uri, name, qualified, allowed);
    } catch (ParseException | IRIException e) {
      reading.problem("an address that is none is left out: " + Reading.shown(addresses(allowed)));
      super.startElement(uri, name, qualified, withoutAddresses(allowed));
    }
  }

  private static String addresses(Attributes attributes) {
    return IntStream.range(0, attributes.getLength())
        .filter(i -> ADDRESSES.contains(attributes.getLocalName(i)))
        .mapToObj(attributes::getValue)
        .collect(Collectors.joining(", "));
  }

  private static Attributes withoutAddresses(AttributesImpl attributes) {
    for (int i = attributes.getLength() - 1; i >= 0; i--) {
      if (ADDRESSES.contains(attributes.getLocalName(i))) {
        attributes.removeAttribute(i);
      }
    }
    return attributes;
  }

  /** Prefixes are resolved already. */
  @Override
  public void startPrefixMapping(String prefix, String uri) {}

  /** Attributes without a namespace mean nothing, but for some of RDF's own. */
  private AttributesImpl allowed(Attributes attributes) {
    AttributesImpl allowed = new AttributesImpl(attributes);
    for (int i = allowed.getLength() - 1; i >= 0; i--) {
      if (allowed.getURI(i).isEmpty() && !UNQUALIFIED.contains(allowed.getLocalName(i))) {
        String name = allowed.getQName(i);
        reading.problem(
            "the attribute "
                + Reading.shown(name)
                + " has no namespace and is left out"
                + (name.equals("lang") ? "; a language is given with xml:lang" : ""));
        allowed.removeAttribute(i);
      }
    }
    return allowed;
  }

  @Override
  public void endElement(String uri, String name, String qualified) throws SAXException {
    text.begin();
    characters = 0;
    depth--;
    super.endElement(uri, name, qualified);
  }

  @Override
  public void characters(char[] content, int offset, int length) throws SAXException {
    text.begin();
    characters += length;
    if (characters > LONGEST_TEXT) {
      throw end("XML beyond limits: a text of more than " + LONGEST_TEXT + " characters");
    }
    super.characters(content, offset, length);
  }

  @Override
  public void skippedEntity(String name) {
    reading.problem("the entity &" + Reading.shown(name) + "; is not defined here and is left out");
  }

  @Override
  public InputSource resolveEntity(@Nullable String publicId, @Nullable String systemId)
      throws SAXException {
    throw end(
        "XML that refers to " + Reading.shown(String.valueOf(systemId)) + ": nothing is fetched");
  }

  @Override
  public void error(SAXParseException e) {
    // Of documents that are not valid, which nobody asked.
  }

  /** The parser's own words depend on the language of the machine. */
  @Override
  public void fatalError(SAXParseException e) throws SAXException {
    throw new EndException(
        Math.max(1, e.getLineNumber()),
        "broken XML: it is not well-formed at column " + e.getColumnNumber());
  }

  /** Takes declarations of entities. */
  DeclHandler entities() {
    return new DefaultHandler2() {
      @Override
      public void internalEntityDecl(String name, String value) throws SAXException {
        text.limit(LONGEST_EVENT_WITH_ENTITIES);
        boolean isPlain = value.indexOf('&') < 0 && value.indexOf('%') < 0 && !name.startsWith("%");
        if (!isPlain || value.length() > LONGEST_ENTITY) {
          throw end(
              "XML beyond limits: the entity "
                  + Reading.shown(name)
                  + " is made of entities, or has more than "
                  + LONGEST_ENTITY
                  + " characters");
        }
      }

      @Override
      public void externalEntityDecl(
          String name, @Nullable String publicId, @Nullable String systemId) {
        reading.problem(
            "the entity " + Reading.shown(name) + " stands elsewhere, and nothing is fetched");
      }
    };
  }
}
