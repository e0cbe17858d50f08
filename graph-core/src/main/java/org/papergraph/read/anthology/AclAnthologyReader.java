package org.papergraph.read.anthology;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.papergraph.read.PageReader;
import org.papergraph.read.RecordDraft;
import org.papergraph.read.WholePage;
import org.papergraph.read.XmlEvents;
import org.papergraph.read.XmlLook;
import org.papergraph.record.Agent;
import org.papergraph.record.Field;
import org.papergraph.record.Identifier;
import org.papergraph.record.Property;
import org.papergraph.record.Scheme;

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
public final class AclAnthologyReader implements PageReader {
  private static final Map<String, Property> OF_VOLUME =
      Map.of(
          "venue", Property.VENUE,
          "booktitle", Property.CONTAINER,
          "journal-title", Property.CONTAINER,
          "journal-volume", Property.VOLUME,
          "journal-issue", Property.ISSUE,
          "publisher", Property.PUBLISHER);

  private static final Map<String, Property> OF_PAPER =
      Map.of(
          "pages", Property.PAGES,
          "language", Property.LANGUAGE,
          "award", Property.AWARD,
          "retracted", Property.RETRACTED,
          "removed", Property.RETRACTED,
          "issue", Property.ISSUE,
          "journal", Property.CONTAINER,
          "note", Property.NOTE);

  private static final List<String> MONTHS =
      List.of(
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december");

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
    return XmlLook.at(head, AclAnthologyReader::look);
  }

  /** Other formats have collections too, but with other things in them than volumes. */
  private static void look(String root, XmlEvents xml, XmlLook look) throws IOException {
    boolean isCollection =
        root.equals("collection") && xml.namespace().isEmpty() && xml.attribute("id").isPresent();
    look.soFar(isCollection);
    xml.children(
        child -> look.end(isCollection && (child.equals("volume") || child.equals("event"))));
  }

  @Override
  public void read(InputStream input, WholePage page) throws IOException {
    XmlEvents xml = XmlEvents.of(input);
    xml.children(
        root -> {
          if (root.equals("collection")) {
            collection(xml, page);
          } else {
            xml.rejectRoot("no collection", root, "<collection id=\"...\">", page);
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
    List<Field> ofAll = new ArrayList<>();
    xml.children(
        name -> {
          if (name.equals("meta")) {
            meta(xml, ofAll);
          } else if (name.equals("paper")) {
            paper(collection, id, ofAll, xml, page);
          }
        });
  }

  /** What a volume says of all its papers; it stands before them. */
  private static void meta(XmlEvents xml, List<Field> ofAll) throws IOException {
    String[] date = {"", ""};
    xml.children(
        name -> {
          Property property = OF_VOLUME.get(name);
          if (name.equals("year")) {
            date[0] = xml.text();
          } else if (name.equals("month")) {
            date[1] = month(xml.text());
          } else if (property != null) {
            String value = xml.text();
            if (!value.isEmpty()) {
              ofAll.add(Field.of(property, value, "meta/" + name));
            }
          }
        });
    if (Field.fits(Property.ISSUED, date[0] + date[1])) {
      ofAll.add(Field.of(Property.ISSUED, date[0] + date[1], "meta/year"));
    }
  }

  /** {@code -05} for {@code May} or {@code 5}; nothing for {@code May-June}. */
  private static String month(String written) {
    int month = MONTHS.indexOf(written.toLowerCase(Locale.ROOT)) + 1;
    return month == 0 ? "" : String.format(Locale.ROOT, "-%02d", month);
  }

  private static void paper(
      String collection, String volume, List<Field> ofAll, XmlEvents xml, WholePage page)
      throws IOException {
    RecordDraft draft = new RecordDraft(xml.line());
    xml.attribute("id")
        .flatMap(paper -> AclIdentifier.of(collection, volume, paper))
        .flatMap(id -> Identifier.of(Scheme.ACL, id))
        .ifPresent(draft::ownIdentifier);
    xml.children(name -> element(name, xml, draft));
    for (Field field : ofAll) {
      draft.field(field.property(), field.value(), field.path());
    }
    page.take(draft, xml.line());
  }

  private static void element(String name, XmlEvents xml, RecordDraft draft) throws IOException {
    switch (name) {
      case "title" -> draft.title(xml.text(AclAnthologyReader::around));
      case "abstract" -> draft.abstractText(xml.text(AclAnthologyReader::around));
      case "author" -> author(xml).ifPresent(draft::author);
      case "doi" -> Identifier.of(Scheme.DOI, xml.text()).ifPresent(draft::identifier);
      case "url" -> draft.field(Property.FULL_TEXT, fullText(xml.text()), name);
      case "pwccode" ->
          draft.field(Property.CODE, xml.attribute("url").orElse("").strip(), name + "@url");
      case "pwcdataset" -> {
        Optional<String> at = xml.attribute("url");
        draft.field(Property.DATASET, xml.text(), at, name);
      }
      case "video" ->
          draft.field(Property.VIDEO, file("videos", xml.attribute("href").orElse("")), name);
      case "attachment" -> draft.field(Property.ATTACHMENT, file("attachments", xml.text()), name);
      default -> {
        Property property = OF_PAPER.get(name);
        if (property != null) {
          draft.field(property, xml.text(), name);
        }
      }
    }
  }

  /** Files without host lie on the Anthology's own. */
  private static String file(String folder, String name) {
    return name.isEmpty() || name.contains("://")
        ? name
        : "https://aclanthology.org/" + folder + "/" + name;
  }

  private static String fullText(String url) {
    return url.isEmpty() || url.contains("://") ? url : "https://aclanthology.org/" + url + ".pdf";
  }

  private static Optional<Agent> author(XmlEvents xml) throws IOException {
    List<Identifier> identifiers =
        xml.attribute("id").flatMap(id -> Identifier.of(Scheme.ACL_PERSON, id)).stream().toList();
    String[] parts = {"", ""};
    List<String> affiliations = new ArrayList<>();
    xml.children(
        name -> {
          switch (name) {
            case "first" -> parts[0] = xml.text();
            case "last" -> parts[1] = xml.text();
            case "affiliation" -> affiliations.add(xml.text());
            default -> {}
          }
        });
    String name = (parts[0] + " " + parts[1]).strip();
    affiliations.removeIf(String::isEmpty);
    return name.isEmpty()
        ? Optional.empty()
        : Optional.of(new Agent(name, parts[1], parts[0], identifiers, affiliations));
  }

  /**
   * Formulas are written as in LaTeX; what else is marked up, letters or addresses, is its text.
   */
  private static String around(String element) {
    return element.equals("tex-math") ? "$" : "";
  }
}
