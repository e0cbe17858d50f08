package org.papergraph.read;

import java.io.IOException;
import java.io.StringReader;

/** Whether the beginning of an input is XML of a format. */
public final class XmlLook {
  /** Looks at the element the parser stands at, and at what is in it. */
  @FunctionalInterface
  public interface Element {
    void look(String name, XmlEvents xml, XmlLook look) throws IOException;
  }

  /** Enough was seen. */
  private static final class SeenException extends IOException {
    private static final long serialVersionUID = 1L;
  }

  private boolean answer;

  private XmlLook() {}

  /** Shows the outermost element; no, as long as nothing is answered. */
  public static boolean at(String head, Element root) {
    XmlLook look = new XmlLook();
    String text = SourceText.withoutByteOrderMark(head).stripLeading();
    if (!text.startsWith("<")) {
      return false;
    }
    try {
      XmlEvents xml = new XmlEvents(new StringReader(text), XmlEvents.DocumentType.PASSED_OVER);
      xml.children(name -> root.look(name, xml, look));
    } catch (IOException e) {
      // Enough was seen, or the head ends here, or it is broken; what was seen counts.
      return look.answer;
    }
    return look.answer;
  }

  /** Answers unless more that is seen answers otherwise. */
  public void soFar(boolean isFormat) {
    answer = isFormat;
  }

  /** Answers and ends the look. */
  public void end(boolean isFormat) throws IOException {
    answer = isFormat;
    throw new SeenException();
  }

  /** Ends the look if this is so. */
  public void endIf(boolean isFormat) throws IOException {
    if (isFormat) {
      end(true);
    }
  }
}
