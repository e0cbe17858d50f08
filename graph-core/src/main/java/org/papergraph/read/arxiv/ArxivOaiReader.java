package org.papergraph.read.arxiv;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.papergraph.read.PageReader;
import org.papergraph.read.RecordDraft;
import org.papergraph.read.WholePage;
import org.papergraph.read.XmlEvents;
import org.papergraph.read.XmlLook;
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
    return XmlLook.at(head, ArxivOaiReader::look);
  }

  /** Other archives answer by this protocol too. */
  private static void look(String root, XmlEvents xml, XmlLook look) throws IOException {
    if (root.equals("OAI-PMH") || root.equals("record") || ANSWERS.contains(root)) {
      xml.children(name -> lookWithin(name, xml, look));
    } else {
      look.end(false);
    }
  }

  private static void lookWithin(String name, XmlEvents xml, XmlLook look) throws IOException {
    switch (name) {
      case "request" -> look.endIf(xml.text().matches("https?://(?:\\w+\\.)?arxiv\\.org/.*"));
      case "identifier" ->
          look.endIf(xml.text().toLowerCase(Locale.ROOT).startsWith("oai:arxiv.org:"));
      case "arXiv", "arXivRaw" -> look.end(true);
      case "ListRecords", "GetRecord", "record", "header", "metadata" ->
          xml.children(child -> lookWithin(child, xml, look));
      default -> {}
    }
  }

  @Override
  public void read(InputStream input, WholePage page) throws IOException {
    XmlEvents xml = XmlEvents.of(input);
    xml.children(
        root -> {
          if (root.equals("OAI-PMH")) {
            xml.children(name -> answer(name, xml, page));
          } else if (root.equals("record") || ANSWERS.contains(root)) {
            answer(root, xml, page);
          } else {
            xml.rejectRoot("no answer for harvesters", root, "<OAI-PMH>", page);
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
      page.reject(line, "error answer", "the archive says: " + code + " " + xml.text(), "");
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
            ArxivFields.own(xml.text(), "header/identifier", draft);
          } else if (name.equals("setSpec")) {
            draft.field(Property.NOTE, xml.text(), "header/setSpec");
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
                days.add(xml.text());
              } else if (name.equals("description") && !hasAbstract[0]) {
                hasAbstract[0] = true;
                draft.abstractText(xml.text());
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
      case "id" -> ArxivFields.own(xml.text(), path, draft);
      case "title" -> draft.title(xml.text());
      case "abstract" -> draft.abstractText(xml.text());
      case "authors" -> authors(path, xml, draft);
      case "categories" -> ArxivFields.categories(xml.text(), path, draft);
      case "msc-class", "acm-class" -> ArxivFields.classes(xml.text(), path, draft);
      case "doi" -> ArxivFields.dois(xml.text(), path, draft);
      case "version" -> version(path, xml, draft, days);
      default -> {
        Property property = OF_ARXIV.get(name);
        if (property != null) {
          draft.field(property, xml.text(), path);
        }
      }
    }
  }

  /** One element each, or all in one text. */
  private static void authors(String path, XmlEvents xml, RecordDraft draft) throws IOException {
    if (path.startsWith("arXivRaw/")) {
      ArxivFields.authors(xml.text(), path, draft);
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
            affiliations.add(xml.text());
          } else {
            parts.put(name, xml.text());
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
          String value = xml.text();
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
    String value = xml.text();
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
}
