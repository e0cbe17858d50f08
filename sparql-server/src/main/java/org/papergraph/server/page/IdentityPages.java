package org.papergraph.server.page;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.papergraph.server.scan.GraphIndexes;

/** The pages below {@code /id/}, one for each entity; for programs its triples in Turtle. */
final class IdentityPages implements PageHandler {
  private static final String TURTLE_ENDING = ".ttl";

  private final Site site;
  private final PaperPage papers;
  private final EntityPage entities;
  private final SourcePage sources;
  private final ThingPage things;

  IdentityPages(Site site, GraphIndexes indexes) {
    this.site = site;
    this.papers = new PaperPage(site);
    this.entities = new EntityPage(site, indexes);
    this.sources = new SourcePage(site);
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
    return path.endsWith(TURTLE_ENDING)
        ? known(path.substring(0, path.length() - TURTLE_ENDING.length()))
            .map(this::turtle)
            .orElseGet(() -> ErrorPage.notFound(path))
        : ErrorPage.notFound(path);
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
    return Reply.turtle(Triples.turtle(entity, site));
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
      return things.reply(entity, path);
    }
    return kind.get() == EntityKind.PAPER
        ? papers.reply(entity, path)
        : entities.reply(entity, kind.get(), path, new Wish(request));
  }
}
