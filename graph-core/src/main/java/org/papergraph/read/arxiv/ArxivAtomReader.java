package org.papergraph.read.arxiv;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.papergraph.read.JsonFields;
import org.papergraph.read.PageReader;
import org.papergraph.read.RecordDraft;
import org.papergraph.read.WholePage;
import org.papergraph.read.XmlEvents;
import org.papergraph.read.XmlLook;
import org.papergraph.record.Agent;
import org.papergraph.record.Property;
import org.papergraph.record.Scheme;

/**
 * Reads the feeds that arXiv's search interface answers.
 *
 * <p>The grammar, over XML elements (see docs/sources/arxiv-atom.md for examples, the <a
 * href="https://info.arxiv.org/help/api/user-manual.html">manual of the interface</a> and <a
 * href="https://www.rfc-editor.org/rfc/rfc4287">RFC 4287</a>):
 *
 * <pre>
 * input  = feed | entry
 * feed   = &lt;feed&gt; ( entry | other )*
 * entry  = &lt;entry&gt; ( id | title | summary | published | updated | author | category | link
 *          | arxiv:comment | arxiv:journal_ref | arxiv:doi | arxiv:primary_category | other )*
 * author = &lt;author&gt; name arxiv:affiliation*
 * </pre>
 *
 * <p>Elements come in any order. An error is answered as an entry too; it is a rejection.
 */
public final class ArxivAtomReader implements PageReader {
  private static final String ATOM = "http://www.w3.org/2005/Atom";

  private static final Map<String, Property> PROPERTIES =
      Map.of(
          "published", Property.ISSUED,
          "updated", Property.MODIFIED,
          "comment", Property.NOTE,
          "journal_ref", Property.NOTE);

  @Override
  public String name() {
    return "arxiv-atom";
  }

  @Override
  public String description() {
    return "answers of arXiv's search interface: an Atom feed with a paper in each entry";
  }

  @Override
  public boolean recognises(String head) {
    return XmlLook.at(head, ArxivAtomReader::look);
  }

  /** Feeds of others are Atom too, but do not come from arXiv's interface. */
  private static void look(String root, XmlEvents xml, XmlLook look) throws IOException {
    boolean isAtom = xml.namespace().equals(ATOM);
    if (isAtom && (root.equals("feed") || root.equals("entry"))) {
      xml.children(name -> lookWithin(name, xml, look));
    } else {
      look.end(false);
    }
  }

  private static void lookWithin(String name, XmlEvents xml, XmlLook look) throws IOException {
    if (name.equals("id")) {
      look.endIf(isArxiv(xml.text()));
    } else if (name.equals("link")) {
      look.endIf(isArxiv(xml.attribute("href").orElse("")));
    } else if (name.equals("entry")) {
      xml.children(child -> lookWithin(child, xml, look));
    }
  }

  private static boolean isArxiv(String address) {
    return address.matches("https?://(?:export\\.)?arxiv\\.org/(?:api|abs)/.*");
  }

  @Override
  public void read(InputStream input, WholePage page) throws IOException {
    XmlEvents xml = XmlEvents.of(input);
    xml.children(
        root -> {
          if (root.equals("feed")) {
            xml.children(
                name -> {
                  if (name.equals("entry")) {
                    entry(xml, page);
                  }
                });
          } else if (root.equals("entry")) {
            entry(xml, page);
          } else {
            xml.rejectRoot("no feed", root, "<feed>", page);
          }
        });
  }

  private static void entry(XmlEvents xml, WholePage page) throws IOException {
    RecordDraft draft = new RecordDraft(xml.line());
    boolean[] isError = {false};
    String[] summary = {""};
    xml.children(
        name -> {
          switch (name) {
            case "id" -> {
              String id = xml.text();
              isError[0] |= id.contains("/api/errors");
              ArxivFields.own(id, name, draft);
            }
            case "summary" -> {
              summary[0] = xml.text();
              draft.abstractText(summary[0]);
            }
            default -> element(name, xml, draft);
          }
        });
    if (isError[0]) {
      page.reject(draft.line(), "error answer", "arXiv says: " + summary[0], draft.excerpt());
    } else {
      page.take(draft, xml.line());
    }
  }

  private static void element(String name, XmlEvents xml, RecordDraft draft) throws IOException {
    switch (name) {
      case "title" -> draft.title(xml.text());
      case "author" -> author(xml, draft);
      case "doi" -> ArxivFields.dois(xml.text(), "arxiv:doi", draft);
      case "category" ->
          draft.field(Property.SUBJECT, xml.attribute("term").orElse(""), "category@term");
      case "primary_category" ->
          draft.field(
              Property.SUBJECT, xml.attribute("term").orElse(""), "arxiv:primary_category@term");
      case "link" -> link(xml, draft);
      default -> {
        Property property = PROPERTIES.get(name);
        if (property != null) {
          String path = property == Property.NOTE ? "arxiv:" + name : name;
          JsonFields.field(property, xml.text(), path, draft);
        }
      }
    }
  }

  /** What a link leads to, its title tells, or how it is related to the paper. */
  private static void link(XmlEvents xml, RecordDraft draft) {
    String address = xml.attribute("href").orElse("");
    String title = xml.attribute("title").orElse("");
    String relation = xml.attribute("rel").orElse("alternate");
    if (title.equals("doi")) {
      JsonFields.identifier(Scheme.DOI, address, "link[doi]", draft);
    } else if (title.equals("pdf")) {
      JsonFields.field(Property.FULL_TEXT, address, "link[pdf]", draft);
    } else if (relation.equals("alternate")) {
      JsonFields.field(Property.PAGE, address, "link[alternate]", draft);
    } else {
      draft.field(Property.NOTE, address, "link");
    }
  }

  private static void author(XmlEvents xml, RecordDraft draft) throws IOException {
    String[] called = {""};
    List<String> affiliations = new ArrayList<>();
    xml.children(
        name -> {
          if (name.equals("name")) {
            called[0] = xml.text();
          } else if (name.equals("affiliation")) {
            affiliations.add(xml.text());
          }
        });
    affiliations.removeIf(String::isEmpty);
    if (!called[0].isEmpty()) {
      draft.author(new Agent(called[0], "", "", List.of(), affiliations));
    }
  }
}
