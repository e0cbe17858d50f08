package org.papergraph.read;

import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * XML elements one after the other, as a stream.
 *
 * <p>Whoever is handed an element may read it or leave it; what is left is passed over. There are
 * no document types, so no entities of the document's own, and nothing is fetched from anywhere.
 * Broken XML is a {@link DamagedInputException}.
 */
public final class XmlEvents {
  /** The formats read here need nine. */
  public static final int DEEPEST = 64;

  /** No tag, comment or stretch of text has more; a parser holds each of them in memory. */
  public static final int LONGEST_EVENT = 4 << 20;

  /** What a record takes; one character more is kept, so that it can be told that there was. */
  private static final int MOST_KEPT = TextLines.MAXIMUM_BYTES;

  private static final String AFTER = "; what came before it was taken, what follows it was not";

  private final BoundedReader text;
  private final XMLStreamReader parser;
  private final DocumentType documentType;
  private int depth;

  /** What to do where a document declares a type. */
  public enum DocumentType {
    REFUSED,
    /** Only where nothing is read but the names of elements. */
    PASSED_OVER
  }

  /** Takes the element the parser stands at. */
  @FunctionalInterface
  public interface Elements {
    void element(String name) throws IOException;
  }

  public XmlEvents(Reader text, DocumentType documentType) throws IOException {
    this.documentType = documentType;
    this.text = new BoundedReader(text);
    try {
      this.parser = factory().createXMLStreamReader(this.text);
    } catch (XMLStreamException e) {
      throw damage(e, 1);
    }
  }

  /** Those of an input that may declare no type. */
  public static XmlEvents of(InputStream input) throws IOException {
    return new XmlEvents(SourceText.reader(input), DocumentType.REFUSED);
  }

  /** The JDK's own, whatever else is on the class path. */
  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("nothing is fetched");
        });
    return factory;
  }

  /** Hands over the elements in the one the parser stands at; at first, the outermost one. */
  public void children(Elements elements) throws IOException {
    int outer = depth;
    while (next() && depth >= outer) {
      if (parser.getEventType() == XMLStreamConstants.START_ELEMENT) {
        elements.element(parser.getLocalName());
        passOver(outer);
      }
    }
  }

  private void passOver(int outer) throws IOException {
    while (depth > outer && next()) {
      // Passes over what nobody asked for.
    }
  }

  /** The text in the element the parser stands at, and in those within. */
  public String text() throws IOException {
    return text(element -> "");
  }

  /**
   * The text in the element the parser stands at, white space made single blanks, as it says
   * nothing in XML.
   *
   * @param around what stands before and after the text of an element within, by its name
   */
  public String text(UnaryOperator<String> around) throws IOException {
    int outer = depth;
    StringBuilder found = new StringBuilder();
    Deque<String> open = new ArrayDeque<>();
    while (next() && depth >= outer) {
      switch (parser.getEventType()) {
        case XMLStreamConstants.START_ELEMENT -> {
          open.push(around.apply(parser.getLocalName()));
          found.append(open.element());
        }
        case XMLStreamConstants.END_ELEMENT -> found.append(open.pop());
        default -> append(found);
      }
    }
    return found.toString().strip();
  }

  /** Appends the text the parser stands at; more than a record takes is not kept. */
  private void append(StringBuilder found) {
    if (!parser.hasText() || parser.getEventType() == XMLStreamConstants.COMMENT) {
      return;
    }
    char[] characters = parser.getTextCharacters();
    int end = parser.getTextStart() + parser.getTextLength();
    for (int i = parser.getTextStart(); i < end && found.length() <= MOST_KEPT; i++) {
      char c = characters[i];
      boolean blank = c == ' ' || c == '\n' || c == '\t' || c == '\r';
      if (!blank) {
        found.append(c);
      } else if (!found.isEmpty() && found.charAt(found.length() - 1) != ' ') {
        found.append(' ');
      }
    }
  }

  public Optional<String> attribute(String name) {
    return Optional.ofNullable(parser.getAttributeValue(null, name));
  }

  /** The namespace of the element the parser stands at; empty if it has none. */
  public String namespace() {
    @Nullable String uri = parser.getNamespaceURI();
    return uri == null ? "" : uri;
  }

  /** The line on which the tag, or the text, that the parser stands at ends. */
  public long line() {
    return Math.max(1, parser.getLocation().getLineNumber());
  }

  /**
   * Rejects a document for its outermost element.
   *
   * @param reason as in {@link Rejection#reason}
   * @param name what the element is called
   * @param right the tag that belongs there
   */
  public void rejectRoot(String reason, String name, String right, WholePage page)
      throws IOException {
    String advice = "the outermost element is <" + name + ">; " + right + " belongs there";
    page.reject(line(), reason, advice, "");
  }

  /** Goes on; false at the end of the document. */
  private boolean next() throws IOException {
    try {
      if (!parser.hasNext()) {
        return false;
      }
      text.begin();
      int event = parser.next();
      check(event);
      return true;
    } catch (XMLStreamException e) {
      throw damage(e, line());
    }
  }

  private void check(int event) throws DamagedInputException {
    switch (event) {
      case XMLStreamConstants.START_ELEMENT -> {
        if (++depth > DEEPEST) {
          throw new DamagedInputException(
              line(),
              "XML beyond limits",
              "more than " + DEEPEST + " elements in each other" + AFTER);
        }
      }
      case XMLStreamConstants.END_ELEMENT -> depth--;
      case XMLStreamConstants.DTD -> {
        if (documentType == DocumentType.REFUSED) {
          throw new DamagedInputException(
              line(),
              "XML with a document type",
              "none is read, for what it may define or fetch; take the <!DOCTYPE ...> out");
        }
      }
      case XMLStreamConstants.ENTITY_REFERENCE -> throw entity(line());
      default -> {}
    }
  }

  private static DamagedInputException entity(long line) {
    return new DamagedInputException(
        line, "broken XML", "an entity that XML itself does not define" + AFTER);
  }

  private IOException damage(XMLStreamException e, long line) {
    if (e.getNestedException() instanceof TooLongException) {
      return new DamagedInputException(
          line,
          "XML beyond limits",
          "a tag, comment or text of more than " + LONGEST_EVENT + " characters" + AFTER);
    }
    if (e.getNestedException() instanceof IOException io) {
      return io;
    }
    // The parser's own words depend on the language of the machine.
    long column = e.getLocation() == null ? 0 : e.getLocation().getColumnNumber();
    long at = e.getLocation() == null ? line : Math.max(1, e.getLocation().getLineNumber());
    return text.ended
        ? new DamagedInputException(
            at, "cut off", "the XML ends before what it began; what came before it was taken")
        : new DamagedInputException(
            at, "broken XML", "it is not well-formed at column " + column + AFTER);
  }

  private static final class TooLongException extends IOException {
    private static final long serialVersionUID = 1L;
  }

  /** Fails where a parser asks for more and more without having anything to tell. */
  private static final class BoundedReader extends FilterReader {
    private long left = LONGEST_EVENT;
    private boolean ended;

    BoundedReader(Reader reader) {
      super(reader);
    }

    void begin() {
      left = LONGEST_EVENT;
    }

    @Override
    public int read() throws IOException {
      char[] one = new char[1];
      return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] characters, int offset, int length) throws IOException {
      if (left <= 0) {
        throw new TooLongException();
      }
      int read = super.read(characters, offset, length);
      ended = read < 0;
      left -= read;
      return read;
    }
  }
}
