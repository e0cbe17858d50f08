package org.papergraph.read.bibliography;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
 * Reads Crossref's answers and deposits in XML.
 *
 * <p>The grammar, over XML elements (see docs/sources/crossref-xml.md for examples, and <a
 * href="https://www.crossref.org/documentation/schema-library/">Crossref's schemas</a>):
 *
 * <pre>
 * input  = &lt;crossref_result&gt; &lt;query_result&gt; &lt;body&gt; &lt;query&gt;* | &lt;doi_records&gt; | &lt;doi_batch&gt;
 * record = &lt;doi_record&gt; &lt;crossref&gt; work              in each query, or many in doi_records
 * work   = &lt;journal&gt; ( journal_metadata | journal_issue | paper )*
 *        | &lt;conference&gt; ( event_metadata | proceedings_metadata | paper )*
 *        | &lt;book&gt; ( book_metadata | paper )*  |  &lt;report-paper&gt; ( report-paper_metadata | paper )*
 *        | paper
 * paper  = &lt;journal_article&gt; | &lt;conference_paper&gt; | &lt;content_item&gt; | &lt;posted_content&gt; | &lt;dissertation&gt;
 * </pre>
 *
 * <p>What stands around a paper is said of it too. A book or report without parts is a paper
 * itself.
 */
public final class CrossrefXmlReader implements PageReader {
  private static final Set<String> ROOTS = Set.of("crossref_result", "doi_records", "doi_batch");

  private static final Set<String> AROUND =
      Set.of("query_result", "body", "query", "doi_record", "crossref");

  private static final Set<String> PAPERS =
      Set.of(
          "journal_article", "conference_paper", "content_item", "posted_content", "dissertation");

  private static final Set<String> WHOLES = Set.of("journal", "conference", "book", "report-paper");

  private static final Set<String> NO_PAPERS =
      Set.of("database", "standard", "sa_component", "peer_review", "grant", "pending_publication");

  /** A book and a report are described by these as a paper is by itself. */
  private static final Set<String> OF_ITSELF =
      Set.of(
          "book_metadata",
          "book_series_metadata",
          "book_set_metadata",
          "report-paper_metadata",
          "report-paper_series_metadata");

  /** What stands around a paper, by the names of two elements in each other. */
  private static final Map<String, Property> OF_WHOLE =
      Map.ofEntries(
          Map.entry("journal_metadata/full_title", Property.VENUE),
          Map.entry("journal_metadata/abbrev_title", Property.NOTE),
          Map.entry("journal_metadata/issn", Property.NOTE),
          Map.entry("journal_volume/volume", Property.VOLUME),
          Map.entry("journal_issue/issue", Property.ISSUE),
          Map.entry("journal_issue/special_numbering", Property.NOTE),
          Map.entry("event_metadata/conference_name", Property.VENUE),
          Map.entry("event_metadata/conference_theme", Property.NOTE),
          Map.entry("event_metadata/conference_acronym", Property.NOTE),
          Map.entry("event_metadata/conference_sponsor", Property.NOTE),
          Map.entry("event_metadata/conference_number", Property.NOTE),
          Map.entry("event_metadata/conference_location", Property.NOTE),
          Map.entry("event_metadata/conference_date", Property.NOTE),
          Map.entry("proceedings_metadata/proceedings_title", Property.CONTAINER),
          Map.entry("proceedings_metadata/proceedings_subject", Property.SUBJECT),
          Map.entry("proceedings_metadata/isbn", Property.NOTE),
          Map.entry("proceedings_series_metadata/proceedings_title", Property.CONTAINER),
          Map.entry("proceedings_series_metadata/proceedings_subject", Property.SUBJECT),
          Map.entry("proceedings_series_metadata/volume", Property.VOLUME),
          Map.entry("proceedings_series_metadata/isbn", Property.NOTE),
          Map.entry("series_metadata/issn", Property.NOTE),
          Map.entry("publisher/publisher_name", Property.PUBLISHER),
          Map.entry("publisher/publisher_place", Property.NOTE));

  /** What a paper, a book or a report says in elements of text. */
  private static final Map<String, Property> OF_PAPER =
      Map.of(
          "volume", Property.VOLUME,
          "edition_number", Property.NOTE,
          "isbn", Property.NOTE,
          "group_title", Property.SUBJECT,
          "degree", Property.NOTE,
          "component_number", Property.NOTE,
          "contract_number", Property.NOTE);

  private static final Set<String> PARAGRAPHS = Set.of("p", "title", "sec", "list-item");

  @Override
  public String name() {
    return "crossref-xml";
  }

  @Override
  public String description() {
    return "answers and deposits of Crossref in XML: <crossref_result>, <doi_records>, <doi_batch>";
  }

  @Override
  public boolean recognises(String head) {
    return XmlLook.at(head, (root, xml, look) -> look.end(ROOTS.contains(root)));
  }

  @Override
  public void read(InputStream input, WholePage page) throws IOException {
    XmlEvents xml = XmlEvents.of(input);
    Reading reading = new Reading(xml, page);
    xml.children(reading::root);
  }

  private static final class Reading {
    private final XmlEvents xml;
    private final WholePage page;

    Reading(XmlEvents xml, WholePage page) {
      this.xml = xml;
      this.page = page;
    }

    void root(String name) throws IOException {
      if (!ROOTS.contains(name)) {
        xml.rejectRoot("no answer of Crossref", name, "<crossref_result>", page);
        return;
      }
      xml.children(this::around);
    }

    private void around(String name) throws IOException {
      long line = xml.line();
      if (name.equals("query") && xml.attribute("status").orElse("").equals("unresolved")) {
        page.reject(line, "no paper", "Crossref did not find what was asked for", "");
      } else if (AROUND.contains(name)) {
        xml.children(this::around);
      } else if (WHOLES.contains(name)) {
        whole(name);
      } else if (PAPERS.contains(name)) {
        paper(name, new Whole());
      } else if (NO_PAPERS.contains(name)) {
        page.reject(line, "no paper", "<" + name + "> is no paper; only papers are taken", "");
      }
    }

    private void whole(String name) throws IOException {
      long line = xml.line();
      Whole whole = new Whole();
      Paper itself = new Paper(line, name);
      boolean[] found = {false, false};
      xml.children(
          child -> {
            if (PAPERS.contains(child)) {
              found[0] = true;
              paper(child, whole);
            } else if (OF_ITSELF.contains(child)) {
              found[1] = true;
              xml.attribute("language").ifPresent(itself::language);
              xml.children(field -> ofItself(field, itself, whole));
            } else {
              ofWhole(child, whole);
            }
          });
      if (!found[0] && found[1]) {
        itself.end(whole, xml.line(), page);
      } else if (!found[0]) {
        page.reject(line, "no paper", "<" + name + "> has no paper in it", "");
      }
    }

    /** What a book says is said of itself, and in part of the papers in it. */
    private void ofItself(String name, Paper itself, Whole whole) throws IOException {
      if (Set.of("publisher", "series_metadata").contains(name)) {
        ofWhole(name, whole);
      } else {
        itself.field(name, xml);
        if (name.equals("titles")) {
          whole.add(Property.CONTAINER, itself.title, "book_metadata/titles/title");
        }
      }
      whole.dates.addAll(itself.dates);
    }

    private void ofWhole(String parent, Whole whole) throws IOException {
      xml.attribute("language").ifPresent(it -> whole.add(Property.LANGUAGE, it, "@language"));
      if (parent.equals("contributors")) {
        xml.children(
            name -> {
              Optional<Agent> person = person(name, xml);
              person.ifPresent(it -> whole.add(Property.NOTE, it.name(), "contributors/editor"));
            });
        return;
      }
      xml.children(
          name -> {
            String path = parent + "/" + name;
            Property property = OF_WHOLE.get(path);
            if (property != null) {
              whole.add(property, xml.text(), path);
            } else if (name.equals("publication_date")) {
              date(xml).ifPresent(whole.dates::add);
            } else if (name.equals("titles")) {
              Property ofTitle =
                  parent.equals("series_metadata") ? Property.VENUE : Property.CONTAINER;
              xml.children(
                  title -> {
                    if (title.equals("title")) {
                      whole.add(ofTitle, xml.text(), path + "/title");
                    }
                  });
            } else if (Set.of("journal_volume", "publisher", "series_metadata").contains(name)) {
              ofWhole(name, whole);
            }
          });
    }

    private void paper(String name, Whole whole) throws IOException {
      Paper paper = new Paper(xml.line(), name);
      xml.attribute("language").ifPresent(paper::language);
      xml.children(field -> paper.field(field, xml));
      paper.end(whole, xml.line(), page);
    }
  }

  /** What stands around papers and is said of all of them. */
  private static final class Whole {
    private final List<Field> fields = new ArrayList<>();
    private final TreeSet<String> dates = new TreeSet<>();

    void add(Property property, String value, String path) {
      // A file may give one journal any number of fields before it gives a paper.
      if (!value.isBlank() && fields.size() < 1_000) {
        fields.add(Field.of(property, value, path));
      }
    }
  }

  /** A paper while it is read. */
  private static final class Paper {
    private final RecordDraft draft;
    private final TreeSet<String> dates = new TreeSet<>();
    private String title = "";
    private boolean hasAbstract;
    private boolean hasLanguage;

    Paper(long line, String element) {
      this.draft = new RecordDraft(line);
      draft.field(Property.KIND, element, "element");
    }

    void language(String code) {
      hasLanguage = true;
      draft.field(Property.LANGUAGE, code, "@language");
    }

    /** When it first appeared is the earliest of its dates. */
    void end(Whole whole, long lastLine, WholePage page) throws IOException {
      for (Field field : whole.fields) {
        boolean itself = field.property() == Property.CONTAINER && field.value().equals(title);
        boolean known = hasLanguage && field.property() == Property.LANGUAGE;
        if (!itself && !known) {
          draft.field(field.property(), field.value(), field.path());
        }
      }
      TreeSet<String> known = dates.isEmpty() ? whole.dates : dates;
      if (!known.isEmpty()) {
        draft.field(Property.ISSUED, known.first(), "publication_date");
      }
      page.take(draft, lastLine);
    }

    void field(String name, XmlEvents xml) throws IOException {
      switch (name) {
        case "titles" -> titles(xml);
        case "contributors" -> xml.children(child -> contributor(child, xml));
        case "abstract" -> abstractText(xml);
        case "publication_date", "posted_date", "approval_date" -> date(xml).ifPresent(dates::add);
        case "acceptance_date" ->
            date(xml).ifPresent(date -> draft.field(Property.NOTE, date, name));
        case "pages" -> pages(xml);
        case "doi_data" -> xml.children(child -> doiData(child, xml));
        case "publisher_item" -> xml.children(child -> publisherItem(child, xml));
        case "institution" ->
            xml.children(
                child -> {
                  if (child.equals("institution_name")) {
                    draft.field(Property.ORGANIZATION, xml.text(), "institution/institution_name");
                  }
                });
        case "program", "crossmark" -> program(xml);
        default -> {
          Property property = OF_PAPER.get(name);
          if (property != null) {
            draft.field(property, xml.text(), name);
          }
        }
      }
    }

    private void titles(XmlEvents xml) throws IOException {
      xml.children(
          name -> {
            if (name.equals("title") && title.isEmpty()) {
              title = xml.text();
              draft.title(title);
            } else {
              draft.field(Property.NOTE, xml.text(), "titles/" + name);
            }
          });
    }

    /** A second abstract, or one for others than readers of papers, is a note. */
    private void abstractText(XmlEvents xml) throws IOException {
      boolean special = xml.attribute("abstract-type").isPresent();
      String text =
          xml.text(element -> PARAGRAPHS.contains(element) ? " " : "").replaceAll(" {2,}", " ");
      if (special || hasAbstract) {
        draft.field(Property.NOTE, text, "abstract@abstract-type");
      } else if (!text.isEmpty()) {
        hasAbstract = true;
        draft.abstractText(text);
      }
    }

    private void contributor(String name, XmlEvents xml) throws IOException {
      String role = xml.attribute("contributor_role").orElse("author");
      Optional<Agent> person = person(name, xml);
      if (person.isPresent() && role.equals("author")) {
        draft.author(person.get());
      } else if (person.isPresent()) {
        draft.field(Property.NOTE, person.get().name(), "contributors@contributor_role");
      }
    }

    private void pages(XmlEvents xml) throws IOException {
      Map<String, String> parts = new HashMap<>();
      xml.children(name -> parts.put(name, xml.text()));
      String first = parts.getOrDefault("first_page", "");
      String last = parts.getOrDefault("last_page", "");
      draft.field(Property.PAGES, last.isEmpty() ? first : first + "-" + last, "pages/first_page");
      draft.field(Property.NOTE, parts.getOrDefault("other_pages", ""), "pages/other_pages");
    }

    private void doiData(String name, XmlEvents xml) throws IOException {
      switch (name) {
        case "doi" -> Identifier.of(Scheme.DOI, xml.text()).ifPresent(draft::ownIdentifier);
        case "resource" -> {
          String address = xml.text();
          Identifier.inAddress(address).ifPresent(draft::identifier);
          draft.field(Property.PAGE, address, "doi_data/resource");
        }
        case "collection" -> {
          boolean text = xml.attribute("property").orElse("").equals("text-mining");
          xml.children(item -> item(item, text, xml));
        }
        default -> {}
      }
    }

    private void item(String name, boolean text, XmlEvents xml) throws IOException {
      if (name.equals("item") && text) {
        xml.children(
            child -> {
              if (child.equals("resource")) {
                draft.field(Property.FULL_TEXT, xml.text(), "doi_data/collection/item/resource");
              }
            });
      }
    }

    private void publisherItem(String name, XmlEvents xml) throws IOException {
      boolean doi = xml.attribute("id_type").orElse("").equals("doi");
      String value = xml.text();
      if (name.equals("identifier") && doi) {
        Identifier.of(Scheme.DOI, value).ifPresent(draft::identifier);
      } else if (name.equals("identifier") || name.equals("item_number")) {
        draft.field(Property.NOTE, value, "publisher_item/" + name);
      }
    }

    /** Funders, licences, relations and notices; they stand in each other in many ways. */
    private void program(XmlEvents xml) throws IOException {
      xml.children(
          name -> {
            String kind = xml.attribute("name").orElse("");
            String relation = xml.attribute("relationship-type").orElse("");
            String update = xml.attribute("type").orElse("");
            switch (name) {
              case "assertion" -> {
                if (kind.equals("fundgroup")) {
                  program(xml);
                } else if (kind.equals("funder_name") || kind.equals("award_number")) {
                  draft.field(
                      Property.NOTE,
                      xml.text(within -> " ").replaceAll(" {2,}", " "),
                      "program/" + kind);
                }
              }
              case "license_ref" ->
                  draft.field(Property.LICENSE, xml.text(), "program/license_ref");
              case "inter_work_relation", "intra_work_relation" ->
                  draft.field(Property.NOTE, relation + " " + xml.text(), "program/related_item");
              case "update" ->
                  draft.field(Property.NOTE, update + " " + xml.text(), "crossmark/update");
              case "related_item", "program", "updates", "custom_metadata" -> program(xml);
              default -> {}
            }
          });
    }
  }

  private static Optional<String> date(XmlEvents xml) throws IOException {
    Map<String, String> parts = new HashMap<>();
    xml.children(name -> parts.put(name, xml.text()));
    return Dates.of(
        parts.getOrDefault("year", ""),
        parts.getOrDefault("month", ""),
        parts.getOrDefault("day", ""));
  }

  /** A person or, with its name alone, an organization. */
  private static Optional<Agent> person(String element, XmlEvents xml) throws IOException {
    if (element.equals("organization")) {
      String name = xml.text();
      return name.isEmpty() ? Optional.empty() : Optional.of(Agent.named(name));
    }
    Map<String, String> parts = new HashMap<>();
    List<String> affiliations = new ArrayList<>();
    if (element.equals("person_name")) {
      xml.children(
          name -> {
            switch (name) {
              case "given_name" -> parts.put("given", xml.text());
              case "surname" -> parts.put("family", xml.text());
              case "suffix", "ORCID" -> parts.put(name, xml.text());
              case "affiliation" -> affiliations.add(xml.text());
              case "affiliations" -> affiliations(xml, affiliations);
              default -> {}
            }
          });
    }
    affiliations.removeIf(String::isBlank);
    return CiteJson.agent(parts, affiliations);
  }

  private static void affiliations(XmlEvents xml, List<String> affiliations) throws IOException {
    xml.children(
        institution ->
            xml.children(
                name -> {
                  if (name.equals("institution_name")) {
                    affiliations.add(xml.text());
                  }
                }));
  }
}
