package org.papergraph.server.page;

import jakarta.servlet.http.HttpServletRequest;

/** The page at {@code /about}: what this graph is, and how to use it. */
final class AboutPage implements PageHandler {
  static final String PATH = "/about";

  private final Site site;
  private final GraphNumbers numbers;

  AboutPage(Site site, GraphNumbers numbers) {
    this.site = site;
    this.numbers = numbers;
  }

  /**
   * What the template shows.
   *
   * @param address of this server, as the reader knows it, without a slash at its end
   * @param base the beginning of the IRIs of entities
   * @param version of the graph; empty if nobody tells
   */
  record View(Frame frame, GraphNumbers.Known known, String address, String base, String version) {}

  @Override
  public Reply reply(HttpServletRequest request) {
    String url = request.getRequestURL().toString();
    GraphNumbers.Known known = numbers.now();
    View view =
        new View(
            Frame.of("About this graph").inSection(Frame.Section.ABOUT),
            known,
            url.substring(0, url.length() - PATH.length()),
            site.addresses().base(),
            numbers.version());
    return known.validated(Reply.page(200, Templates.render("about", view)));
  }
}
