package org.papergraph.read.arxiv;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.papergraph.read.PageReader;
import org.papergraph.read.RecordDraft;
import org.papergraph.read.SourceText;
import org.papergraph.read.WholePage;
import org.papergraph.read.XmlEvents;
import org.papergraph.record.Agent;
import org.papergraph.record.Identifier;
import org.papergraph.record.Property;
import org.papergraph.record.Scheme;

/**
 * Reads what arXiv's interface for harvesters answers.
 *
 * <p>The grammar, over XML elements (see docs/sources/arxiv-oai.md for examples, the <a
 * href="https://www.openarchives.org/OAI/openarchivesprotocol.html">protocol</a> and <a
 * href="https://info.arxiv.org/help/oa/index.html">arXiv's use of it</a>):
 *
 * <pre>
 * input    = &lt;OAI-PMH&gt; ( error | answer | other )* | answer | record
 * answer   = &lt;ListRecords&gt;, &lt;GetRecord&gt; ( record | other )*
 * record   = &lt;record&gt; header metadata?
 * header   = &lt;header status?&gt; identifier datestamp setSpec*
 * metadata = &lt;metadata&gt; ( arXiv | arXivRaw | oai_dc:dc )
 * </pre>
 *
 * <p>A deleted record is a rejection, as nothing is told of its paper.
 */
public final class ArxivOaiReader implements PageReader {
  private static final Map<String, Property> OF_ARXIV =
      Map.ofEntries(
          Map.entry("submitter", Property.NOTE),
          Map.entry("created", Property.ISSUED),
          Map.entry("updated", Property.MODIFIED),
          Map.entry("comments", Property.NOTE),
          Map.entry("report-no", Property.NOTE),
          Map.entry("journal-ref", Property.NOTE),
          Map.entry("proxy", Property.NOTE),
          Map.entry("license", Property.LICENSE));

  private static final Map<String, Property> OF_DUBLIN_CORE =
      Map.ofEntries(
          Map.entry("subject", Property.SUBJECT),
          Map.entry("type", Property.KIND),
          Map.entry("language", Property.LANGUAGE),
          Map.entry("rights", Property.LICENSE),
          Map.entry("publisher", Property.PUBLISHER),
          Map.entry("contributor", Property.NOTE),
          Map.entry("format", Property.NOTE),
          Map.entry("source", Property.NOTE),
          Map.entry("relation", Property.NOTE),
          Map.entry("coverage", Property.NOTE));

  private static final Set<String> ANSWERS = Set.of("ListRecords", "GetRecord");

  /** What the protocol answers to other questions. */
  private static final Set<String> WITHOUT_RECORDS =
      Set.of("Identify", "ListMetadataFormats", "ListSets", "ListIdentifiers");

  @Override
  public String name() {
    return "arxiv-oai";
  }

  @Override
  public String description() {
    return "answers of arXiv's interface for harvesters (OAI-PMH): arXiv, arXivRaw or oai_dc";
  }

  @Override
  public boolean recognises(String head) {
    String text = SourceText.withoutByteOrderMark(head).stripLeading();
    return text.startsWith("<") && new Look().sees(text);
  }

  /** Other archives answer by this protocol too. */
  private static final class Look {
    private boolean found;

    boolean sees(String text) {
      try {
        XmlEvents xml = new XmlEvents(new StringReader(text), XmlEvents.DocumentType.PASSED_OVER);
        xml.children(
            root -> {
              if (!root.equals("OAI-PMH") && !root.equals("record") && !ANSWERS.contains(root)) {
                throw new EOFException("the first tag tells enough");
              }
              xml.children(name -> element(name, xml));
            });
      } catch (IOException e) {
        // Enough was seen, or the head ends here, or it is broken; what was seen counts.
        return found;
      }
      return found;
    }

    private void element(String name, XmlEvents xml) throws IOException {
      switch (name) {
        case "request" ->
            tell(plain(xml).matches("https?://(?:\\w+\\.)?arxiv\\.org/.*"), "an address");
        case "identifier" ->
            tell(plain(xml).toLowerCase(Locale.ROOT).startsWith("oai:arxiv.org:"), "one record");
        case "arXiv", "arXivRaw" -> tell(true, name);
        case "ListRecords", "GetRecord", "record", "header", "metadata" ->
            xml.children(child -> element(child, xml));
        default -> {}
      }
    }

    private void tell(boolean isArxiv, String what) throws IOException {
      if (isArxiv) {
        found = true;
        throw new EOFException(what + " tells enough");
      }
    }
  }

  @Override
  public void read(InputStream input, WholePage page) throws IOException {
    XmlEvents xml = new XmlEvents(SourceText.reader(input), XmlEvents.DocumentType.REFUSED);
    xml.children(
        root -> {
          if (root.equals("OAI-PMH")) {
            xml.children(name -> answer(name, xml, page));
          } else if (root.equals("record") || ANSWERS.contains(root)) {
            answer(root, xml, page);
          } else {
            page.reject(
                xml.line(),
                "no answer for harvesters",
                "the outermost element is <" + root + ">; <OAI-PMH> belongs there",
                "");
          }
        });
  }

  private static void answer(String name, XmlEvents xml, WholePage page) throws IOException {
    if (name.equals("record")) {
      record(xml, page);
    } else if (ANSWERS.contains(name)) {
      xml.children(
          child -> {
            if (child.equals("record")) {
              record(xml, page);
            }
          });
    } else if (name.equals("error")) {
      long line = xml.line();
      String code = xml.attribute("code").orElse("");
      page.reject(line, "error answer", "the archive says: " + code + " " + plain(xml), "");
    } else if (WITHOUT_RECORDS.contains(name)) {
      page.reject(
          xml.line(),
          "answer without records",
          "this is an answer to " + name + "; ask for ListRecords or GetRecord",
          "");
    }
  }

  private static void record(XmlEvents xml, WholePage page) throws IOException {
    RecordDraft draft = new RecordDraft(xml.line());
    boolean[] isDeleted = {false};
    xml.children(
        name -> {
          if (name.equals("header")) {
            isDeleted[0] = xml.attribute("status").orElse("").equals("deleted");
            header(xml, draft);
          } else if (name.equals("metadata")) {
            xml.children(form -> metadata(form, xml, draft));
          }
        });
    if (isDeleted[0]) {
      page.reject(
          draft.line(),
          "deleted record",
          "the archive has deleted what it knew of this paper",
          draft.excerpt());
    } else {
      page.take(draft, xml.line());
    }
  }

  private static void header(XmlEvents xml, RecordDraft draft) throws IOException {
    xml.children(
        name -> {
          if (name.equals("identifier")) {
            ArxivFields.own(plain(xml), "header/identifier", draft);
          } else if (name.equals("setSpec")) {
            draft.field(Property.NOTE, plain(xml), "header/setSpec");
          }
        });
  }

  private static void metadata(String form, XmlEvents xml, RecordDraft draft) throws IOException {
    switch (form) {
      case "arXiv", "arXivRaw" -> {
        ArxivFields.Days days = new ArxivFields.Days();
        xml.children(name -> ofArxiv(form + "/" + name, name, xml, draft, days));
        days.take("arXivRaw/version/date", draft);
      }
      case "dc" -> {
        ArxivFields.Days days = new ArxivFields.Days();
        boolean[] hasAbstract = {false};
        xml.children(
            name -> {
              if (name.equals("date")) {
                days.add(plain(xml));
              } else if (name.equals("description") && !hasAbstract[0]) {
                hasAbstract[0] = true;
                draft.abstractText(plain(xml));
              } else {
                ofDublinCore("dc/" + name, name, xml, draft);
              }
            });
        days.take("dc/date", draft);
      }
      default ->
          draft.fault(
              "unknown metadata", "<" + form + "> is not read; arXiv, arXivRaw and oai_dc are");
    }
  }

  private static void ofArxiv(
      String path, String name, XmlEvents xml, RecordDraft draft, ArxivFields.Days days)
      throws IOException {
    switch (name) {
      case "id" -> ArxivFields.own(plain(xml), path, draft);
      case "title" -> draft.title(plain(xml));
      case "abstract" -> draft.abstractText(plain(xml));
      case "authors" -> authors(path, xml, draft);
      case "categories" -> ArxivFields.categories(plain(xml), path, draft);
      case "msc-class", "acm-class" -> ArxivFields.classes(plain(xml), path, draft);
      case "doi" -> ArxivFields.dois(plain(xml), path, draft);
      case "version" -> version(path, xml, draft, days);
      default -> {
        Property property = OF_ARXIV.get(name);
        if (property != null) {
          draft.field(property, plain(xml), path);
        }
      }
    }
  }

  /** One element each, or all in one text. */
  private static void authors(String path, XmlEvents xml, RecordDraft draft) throws IOException {
    if (path.startsWith("arXivRaw/")) {
      ArxivFields.authors(plain(xml), path, draft);
    } else {
      xml.children(
          name -> {
            if (name.equals("author")) {
              author(xml).ifPresent(draft::author);
            }
          });
    }
  }

  private static Optional<Agent> author(XmlEvents xml) throws IOException {
    Map<String, String> parts = new HashMap<>();
    List<String> affiliations = new ArrayList<>();
    xml.children(
        name -> {
          if (name.equals("affiliation")) {
            affiliations.add(plain(xml));
          } else {
            parts.put(name, plain(xml));
          }
        });
    return ArxivFields.author(
        parts.getOrDefault("keyname", ""),
        parts.getOrDefault("forenames", ""),
        parts.getOrDefault("suffix", ""),
        affiliations);
  }

  private static void version(String path, XmlEvents xml, RecordDraft draft, ArxivFields.Days days)
      throws IOException {
    String version = xml.attribute("version").orElse("");
    xml.children(
        name -> {
          String value = plain(xml);
          if (name.equals("date")) {
            days.add(value);
            draft.field(Property.NOTE, version + " " + value, path + "@version");
          } else if (name.equals("size") || name.equals("source_type")) {
            draft.field(Property.NOTE, version + " " + value, path + "/" + name);
          }
        });
  }

  private static void ofDublinCore(String path, String name, XmlEvents xml, RecordDraft draft)
      throws IOException {
    String value = plain(xml);
    switch (name) {
      case "title" -> draft.title(value);
      case "creator" -> creator(value).ifPresent(draft::author);
      case "description" -> draft.field(Property.NOTE, value, path);
      case "identifier" -> identifier(value, path, draft);
      default -> {
        Property property = OF_DUBLIN_CORE.get(name);
        if (property != null) {
          draft.field(property, value, path);
        }
      }
    }
  }

  /** {@code Heron, Greta}. */
  private static Optional<Agent> creator(String value) {
    int comma = value.indexOf(',');
    return comma < 0
        ? Optional.of(value).filter(name -> !name.isBlank()).map(Agent::named)
        : ArxivFields.author(value.substring(0, comma), value.substring(comma + 1), "", List.of());
  }

  /** An address at arXiv, a DOI, or where a journal has it. */
  private static void identifier(String value, String path, RecordDraft draft) {
    Optional<Identifier> identifier =
        value.toLowerCase(Locale.ROOT).startsWith("doi:")
            ? Identifier.of(Scheme.DOI, value.substring(4))
            : Identifier.inAddress(value);
    if (identifier.isPresent()) {
      draft.identifier(identifier.get());
    } else {
      draft.field(Property.NOTE, value, path);
    }
  }

  private static String plain(XmlEvents xml) throws IOException {
    return xml.text(element -> "");
  }
}
