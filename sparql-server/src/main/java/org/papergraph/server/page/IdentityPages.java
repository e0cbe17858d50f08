package org.papergraph.server.page;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;

/** The pages below {@code /id/}, one for each entity; for programs its triples in Turtle. */
final class IdentityPages implements PageHandler {
  private static final Map<String, Lang> ENDINGS =
      Map.of(".ttl", Lang.TURTLE, ".jsonld", Lang.JSONLD, ".nt", Lang.NTRIPLES);

  private final Site site;
  private final PaperPage papers;
  private final EntityPage entities;
  private final SourcePage sources;
  private final PersonPage people;
  private final VenuePage venues;
  private final ThingPage things;

  /**
   * @param version tells the state of the graph
   */
  IdentityPages(Site site, Supplier<String> version) {
    this.site = site;
    this.papers = new PaperPage(site);
    this.entities = new EntityPage(site);
    this.sources = new SourcePage(site);
    this.people = new PersonPage(site);
    this.venues = new VenuePage(site, version);
    this.things = new ThingPage(site);
  }

  @Override
  public Reply reply(HttpServletRequest request) {
    String path = request.getRequestURI();
    Optional<Node> entity = known(path);
    if (entity.isPresent()) {
      boolean turtle = Negotiation.prefers(request, "text/turtle", "text/html");
      return (turtle ? turtle(entity.get()) : page(entity.get(), path, request))
          .with("Vary", "Accept");
    }
    return ENDINGS.entrySet().stream()
        .filter(ending -> path.endsWith(ending.getKey()))
        .findFirst()
        .flatMap(ending -> triples(path, ending.getKey(), ending.getValue()))
        .orElseGet(() -> ErrorPage.notFound(path));
  }

  private Optional<Reply> triples(String path, String ending, Lang lang) {
    return known(path.substring(0, path.length() - ending.length()))
        .map(
            entity ->
                Reply.of(
                    lang.getContentType().getContentTypeStr() + ";charset=utf-8",
                    Triples.text(entity, site, lang)));
  }

  /** The entity of a path, with escapes as they are or resolved, whichever the graph knows. */
  private Optional<Node> known(String path) {
    if (path.length() <= Addresses.ENTITIES.length()) {
      return Optional.empty();
    }
    return Stream.of(path, decoded(path))
        .map(site.addresses()::entity)
        .filter(site.facts()::knows)
        .findFirst();
  }

  private static String decoded(String path) {
    try {
      return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return path;
    }
  }

  private Reply turtle(Node entity) {
    return Reply.turtle(Triples.text(entity, site, Lang.TURTLE));
  }

  private Reply page(Node entity, String path, HttpServletRequest request) {
    Optional<Reply> moved =
        site.facts()
            .object(entity, Terms.REPLACED_BY)
            .flatMap(now -> site.addresses().link(now, ""))
            .map(link -> Reply.redirect(link.href()));
    if (moved.isPresent()) {
      return moved.get();
    }
    int page = Pager.requested(request.getParameter("page"));
    if (site.facts().provenance().contains(entity, Terms.TYPE, Terms.SOURCE)) {
      return sources.reply(entity, path, page);
    }
    Optional<EntityKind> kind = site.facts().kind(entity);
    if (kind.isEmpty()) {
      return other(entity, path, page, request);
    }
    return kind.get() == EntityKind.PAPER
        ? papers.reply(entity, path)
        : entities.reply(entity, kind.get(), path, page);
  }

  private Reply other(Node entity, String path, int page, HttpServletRequest request) {
    Graph facts = site.facts().facts();
    if (facts.contains(entity, Terms.TYPE, RecordTerms.PERSON)) {
      return people.reply(entity, path, page);
    }
    String year = Optional.ofNullable(request.getParameter("year")).orElse("");
    return facts.contains(entity, Terms.TYPE, Shelf.VENUES.type())
        ? venues.reply(entity, path, page, year)
        : things.reply(entity, path, request);
  }
}
