package org.papergraph.server.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.shared.JenaException;
import org.papergraph.server.rdf.Format;
import org.papergraph.server.rdf.RdfText;
import org.papergraph.server.scan.GraphIndexes;

/**
 * The things of the graph, and documents about them: pages for people, triples for programs.
 *
 * <p>An address that is that of a thing is never taken for that of a document about another: {@code
 * /id/link/otters.html} is the thing of that name, if there is one.
 */
final class IdentityPages implements PageHandler {
  private final Site site;
  private final GraphNotes notes;
  private final PaperPage papers;
  private final EntityPage entities;
  private final SourcePage sources;
  private final PersonPage people;
  private final VenuePage venues;
  private final ThingPage things;

  /**
   * @param notes what else there is to say of graphs
   * @param version tells the state of the graph
   */
  IdentityPages(Site site, GraphNotes notes, GraphIndexes indexes, Supplier<String> version) {
    this.site = site;
    this.notes = notes;
    this.papers = new PaperPage(site);
    this.entities = new EntityPage(site, indexes);
    this.sources = new SourcePage(site);
    this.people = new PersonPage(site);
    this.venues = new VenuePage(site, version);
    this.things = new ThingPage(site);
  }

  /** Says more of a graph than is stated in any. */
  @FunctionalInterface
  interface GraphNotes {
    /**
     * What there is to say.
     *
     * @param name of the graph, or any other thing
     * @param root the address of the server, ending in {@code /}
     */
    List<Graph> of(Node name, String root);
  }

  @Override
  public Reply reply(HttpServletRequest request) {
    String address = request.getRequestURI();
    Optional<Node> thing = site.addresses().at(address);
    if (thing.isPresent()) {
      Optional<Format> format =
          Optional.ofNullable(request.getParameter("format")).flatMap(Format::withEnding);
      return format.isPresent()
          ? document(thing.get(), address, format.get(), request)
          : choose(thing.get(), address, request);
    }
    return Format.ALL.stream()
        .filter(format -> address.endsWith("." + format.ending()))
        .findFirst()
        .flatMap(format -> document(address, format, request))
        .orElseGet(() -> Problems.notFound(request));
  }

  private Optional<Reply> document(String address, Format format, HttpServletRequest request) {
    String thing = address.substring(0, address.length() - format.ending().length() - 1);
    return site.addresses().at(thing).map(node -> document(node, thing, format, request));
  }

  private LinkedThing linked(Node thing, String address) {
    return new LinkedThing(
        address, thing.getURI(), Format.ALL, format -> site.addresses().document(address, format));
  }

  private Reply choose(Node thing, String address, HttpServletRequest request) {
    LinkedThing linked = linked(thing, address);
    return replacement(thing)
        .flatMap(site.addresses()::thing)
        .map(now -> linked.linked(Reply.redirect(now)).with("Vary", "Accept"))
        .orElseGet(() -> linked.choose(request));
  }

  private Optional<Node> replacement(Node thing) {
    return site.facts().object(thing, Terms.REPLACED_BY);
  }

  private Reply document(Node thing, String address, Format format, HttpServletRequest request) {
    LinkedThing linked = linked(thing, address);
    if (format == Format.HTML) {
      return linked.linked(page(thing, address, request));
    }
    String root = Origin.of(request);
    String document = root + linked.document().apply(format).substring(1);
    List<Graph> graphs = new ArrayList<>(site.facts().graphs());
    graphs.addAll(more(thing, root));
    Graph triples = Triples.about(thing, graphs).inDocument(thing, document, root);
    try {
      Reply reply = Reply.rdf(200, RdfText.of(triples, format), format);
      return linked.linked(countedLater(thing) ? reply.with("Cache-Control", "no-store") : reply);
    } catch (JenaException e) {
      // RDF/XML has no way to write some properties.
      return Problems.unwritable(request, format);
    }
  }

  /** What is said of graphs grows when they have been counted. */
  private static boolean countedLater(Node thing) {
    return Terms.NAMED_GRAPHS.contains(thing);
  }

  private List<Graph> more(Node thing, String root) {
    List<Graph> graphs = new ArrayList<>(Definitions.of(thing));
    graphs.addAll(notes.of(thing, root));
    return graphs;
  }

  private Reply page(Node thing, String path, HttpServletRequest request) {
    Optional<Reply> moved =
        replacement(thing)
            .flatMap(now -> site.addresses().link(now, ""))
            .map(link -> Reply.redirect(link.href()));
    if (moved.isPresent()) {
      return moved.get();
    }
    int page = Pager.requested(request.getParameter("page"));
    if (site.facts().provenance().contains(thing, Terms.TYPE, Terms.SOURCE)) {
      return sources.reply(thing, path, page);
    }
    Optional<EntityKind> kind = site.facts().kind(thing);
    if (kind.isEmpty()) {
      return other(thing, path, page, request);
    }
    return kind.get() == EntityKind.PAPER
        ? papers.reply(thing, path)
        : entities.reply(thing, kind.get(), path, new Wish(request));
  }

  private Reply other(Node entity, String path, int page, HttpServletRequest request) {
    Graph facts = site.facts().facts();
    if (facts.contains(entity, Terms.TYPE, RecordTerms.PERSON)) {
      return people.reply(entity, path, page);
    }
    String year = Optional.ofNullable(request.getParameter("year")).orElse("");
    return facts.contains(entity, Terms.TYPE, Shelf.VENUES.type())
        ? venues.reply(entity, path, page, year)
        : things.reply(entity, path, request, more(entity, Origin.of(request)));
  }
}
