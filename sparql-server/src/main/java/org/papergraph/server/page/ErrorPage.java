package org.papergraph.server.page;

/** The pages for what goes wrong. */
final class ErrorPage {
  private ErrorPage() {}

  /** What the template shows. */
  record View(Frame frame, String heading, String text) {}

  static Reply notFound(String path) {
    return reply(404, "Nothing here", "There is no page at " + path + " in this graph.");
  }

  static Reply unavailable(String why) {
    return reply(503, "That took too long", why);
  }

  static Reply failed() {
    return reply(
        500,
        "Something went wrong",
        "The page could not be made. What happened is in the log of the server.");
  }

  static Reply methodNotAllowed() {
    return reply(405, "Only for reading", "Pages answer GET and HEAD.")
        .with("Allow", "GET, HEAD")
        .with("Connection", "close");
  }

  private static Reply reply(int status, String heading, String text) {
    View view = new View(Frame.of(heading), heading, text);
    return Reply.page(status, Templates.render("error", view));
  }
}
