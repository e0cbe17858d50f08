package org.papergraph.server.data;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** XML that declares no document type, and so no entities. It is held in memory. */
final class XmlWithoutTypes {
  private XmlWithoutTypes() {}

  /** The same bytes, if they declare none; otherwise the action is ended. */
  static InputStream of(InputStream xml) throws IOException {
    byte[] bytes = xml.readAllBytes();
    try {
      if (declaresType(new ByteArrayInputStream(bytes))) {
        throw Refusal.of(
            Refusal.BAD_REQUEST, "the RDF/XML has a document type, which may declare entities");
      }
    } catch (XMLStreamException e) {
      throw Refusal.of(Refusal.BAD_REQUEST, "the body is no XML: " + e.getMessage());
    }
    return new ByteArrayInputStream(bytes);
  }

  private static boolean declaresType(InputStream xml) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    XMLStreamReader reader = factory.createXMLStreamReader(xml);
    while (reader.hasNext()) {
      int event = reader.next();
      if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.START_ELEMENT) {
        return event == XMLStreamConstants.DTD;
      }
    }
    return false;
  }
}
