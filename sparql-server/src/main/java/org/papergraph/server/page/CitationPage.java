package org.papergraph.server.page;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.jbibtex.BibTeXDatabase;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXFormatter;
import org.jbibtex.Key;
import org.jbibtex.StringValue;
import org.papergraph.record.Scheme;

/** A paper as an entry of a bibliography, in BibTeX, at {@code /cite?paper=}. */
final class CitationPage implements PageHandler {
  static final String PATH = "/cite";

  private static final String TYPE = "application/x-bibtex;charset=utf-8";

  private final Site site;

  CitationPage(Site site) {
    this.site = site;
  }

  static String address(Node paper, Site site) {
    return PATH + "?paper=" + Addresses.encoded(site.addresses().shortened(paper.getURI()));
  }

  @Override
  public Reply reply(HttpServletRequest request) {
    String id = Optional.ofNullable(request.getParameter("paper")).orElse("");
    Node paper =
        site.addresses().isOwn(id)
            ? NodeFactory.createURI(id)
            : site.addresses().entity(Addresses.ENTITIES + id);
    if (site.facts().kind(paper).filter(EntityKind.PAPER::equals).isEmpty()) {
      return ErrorPage.notFound(PATH + "?paper=" + id);
    }
    String name = key(paper).replaceAll("[^A-Za-z0-9]", "") + ".bib";
    return Reply.of(TYPE, entry(paper))
        .with("Content-Disposition", "inline; filename=\"" + name + "\"");
  }

  /** The entry, one field a line. */
  String entry(Node paper) {
    Graph facts = site.facts().facts();
    boolean inJournal = site.facts().text(paper, RecordTerms.VOLUME).isPresent();
    boolean published = inJournal || site.facts().text(paper, RecordTerms.CONTAINER).isPresent();
    Key type =
        inJournal
            ? BibTeXEntry.TYPE_ARTICLE
            : published ? BibTeXEntry.TYPE_INPROCEEDINGS : BibTeXEntry.TYPE_MISC;
    BibTeXEntry entry = new BibTeXEntry(type, new Key(key(paper)));
    put(entry, BibTeXEntry.KEY_TITLE, Optional.of(site.names().name(paper)));
    put(entry, BibTeXEntry.KEY_AUTHOR, authors(paper));
    put(
        entry,
        inJournal ? BibTeXEntry.KEY_JOURNAL : BibTeXEntry.KEY_BOOKTITLE,
        site.facts().text(paper, RecordTerms.CONTAINER).map(Names::readable));
    put(entry, BibTeXEntry.KEY_YEAR, Dates.year(facts, paper).map(String::valueOf));
    put(entry, BibTeXEntry.KEY_VOLUME, site.facts().text(paper, RecordTerms.VOLUME));
    put(entry, BibTeXEntry.KEY_NUMBER, site.facts().text(paper, RecordTerms.ISSUE));
    put(entry, BibTeXEntry.KEY_PAGES, site.facts().text(paper, RecordTerms.PAGES));
    put(entry, BibTeXEntry.KEY_PUBLISHER, site.facts().text(paper, RecordTerms.PUBLISHER));
    identifiers(entry, paper);
    return written(entry);
  }

  /** These are addresses, which no LaTeX is read in. */
  private void identifiers(BibTeXEntry entry, Node paper) {
    raw(entry, BibTeXEntry.KEY_DOI, Identifiers.of(paper, Scheme.DOI, site));
    List<String> arxiv = Identifiers.of(paper, Scheme.ARXIV, site);
    raw(entry, BibTeXEntry.KEY_EPRINT, arxiv);
    raw(entry, new Key("archiveprefix"), arxiv.isEmpty() ? List.of() : List.of("arXiv"));
    raw(
        entry,
        BibTeXEntry.KEY_URL,
        Facts.objects(site.facts().facts(), paper, RecordTerms.PAGE).stream()
            .filter(Node::isURI)
            .map(Node::getURI)
            .toList());
  }

  private static void raw(BibTeXEntry entry, Key field, List<String> values) {
    values.stream()
        .limit(1)
        .map(value -> value.replaceAll("[{}\\\\\\s]", ""))
        .forEach(value -> entry.addField(field, new StringValue(value, StringValue.Style.BRACED)));
  }

  private Optional<String> authors(Node paper) {
    AuthorList authors = AuthorList.of(paper, site);
    return Optional.of(
            Stream.of(authors.first(), authors.rest())
                .flatMap(List::stream)
                .map(Link::text)
                .collect(Collectors.joining(" and ")))
        .filter(names -> !names.isEmpty());
  }

  /** The end of the paper's IRI, of the signs that BibTeX takes in keys. */
  private String key(Node paper) {
    String iri = site.addresses().shortened(paper.getURI());
    return iri.replaceFirst("^paper/", "").replaceAll("[^A-Za-z0-9.:-]+", "-");
  }

  private static void put(BibTeXEntry entry, Key field, Optional<String> value) {
    value.ifPresent(
        text -> entry.addField(field, new StringValue(escaped(text), StringValue.Style.BRACED)));
  }

  /** What LaTeX would take for commands, written so that it prints. */
  private static String escaped(String text) {
    return text.replaceAll("\\s+", " ")
        .replaceAll("[{}]", "")
        .replace("\\", "\\textbackslash ")
        .replaceAll("([&%$#_])", "\\\\$1")
        .replace("~", "\\textasciitilde ")
        .replace("^", "\\textasciicircum ");
  }

  private static String written(BibTeXEntry entry) {
    BibTeXDatabase database = new BibTeXDatabase();
    database.addObject(entry);
    StringWriter out = new StringWriter();
    try {
      new BibTeXFormatter().format(database, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString() + "\n";
  }
}
