package org.papergraph.read;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;

/**
 * Reads the collections of the ACL Anthology.
 *
 * <p>The grammar, over XML elements (see docs/sources/acl-anthology.md for examples):
 *
 * <pre>
 * input      = collection
 * collection = &lt;collection id&gt; ( volume | other )*
 * volume     = &lt;volume id&gt; ( paper | other )*
 * paper      = &lt;paper id&gt; ( title | abstract | other )*      in any order
 * title, abstract = &lt;title&gt;, &lt;abstract&gt; ( text | tex-math | fixed-case | url | i | b )*
 * </pre>
 *
 * <p>Front matter is no paper.
 */
public final class AclAnthologyReader implements SourceReader {
  private static final String PREFIX = "acl:";

  @Override
  public String name() {
    return "acl-anthology";
  }

  @Override
  public String description() {
    return "collections of the ACL Anthology in XML: volumes with the papers in each";
  }

  @Override
  public boolean recognises(String head) {
    String text = SourceText.withoutByteOrderMark(head).stripLeading();
    return text.startsWith("<") && new Look().sees(text);
  }

  /** Other formats have collections too, but with other things in them than volumes. */
  private static final class Look {
    private boolean collection;

    boolean sees(String text) {
      try {
        XmlEvents xml = new XmlEvents(new StringReader(text), XmlEvents.DocumentType.PASSED_OVER);
        xml.children(name -> root(name, xml));
      } catch (IOException e) {
        // Enough was seen, or the head ends here, or it is broken; what was seen counts.
        return collection;
      }
      return collection;
    }

    private void root(String name, XmlEvents xml) throws IOException {
      collection =
          name.equals("collection") && xml.namespace().isEmpty() && xml.attribute("id").isPresent();
      xml.children(
          child -> {
            collection &= child.equals("volume") || child.equals("event");
            throw new EOFException("one child tells enough");
          });
    }
  }

  @Override
  public void read(InputStream input, String fileName, RecordSink sink) throws IOException {
    WholePage.read(this, input, fileName, sink, AclAnthologyReader::read);
  }

  private static void read(InputStream input, WholePage page) throws IOException {
    XmlEvents xml = new XmlEvents(SourceText.reader(input), XmlEvents.DocumentType.REFUSED);
    xml.children(
        root -> {
          if (root.equals("collection")) {
            collection(xml, page);
          } else {
            page.reject(
                xml.line(),
                "no collection",
                "the outermost element is <" + root + ">; <collection id=\"...\"> belongs there",
                "");
          }
        });
  }

  private static void collection(XmlEvents xml, WholePage page) throws IOException {
    String id = xml.attribute("id").orElse("");
    xml.children(
        name -> {
          if (name.equals("volume")) {
            volume(id, xml, page);
          }
        });
  }

  private static void volume(String collection, XmlEvents xml, WholePage page) throws IOException {
    String id = xml.attribute("id").orElse("");
    xml.children(
        name -> {
          if (name.equals("paper")) {
            paper(collection, id, xml, page);
          }
        });
  }

  private static void paper(String collection, String volume, XmlEvents xml, WholePage page)
      throws IOException {
    RecordDraft draft = new RecordDraft(xml.line());
    xml.attribute("id")
        .flatMap(paper -> AclIdentifier.of(collection, volume, paper))
        .ifPresent(id -> draft.identifier(PREFIX + id));
    xml.children(
        name -> {
          switch (name) {
            case "title" -> draft.title(xml.text(AclAnthologyReader::around));
            case "abstract" -> draft.abstractText(xml.text(AclAnthologyReader::around));
            default -> {}
          }
        });
    page.take(draft, xml.line());
  }

  /**
   * Formulas are written as in LaTeX; what else is marked up, letters or addresses, is its text.
   */
  private static String around(String element) {
    return element.equals("tex-math") ? "$" : "";
  }
}
