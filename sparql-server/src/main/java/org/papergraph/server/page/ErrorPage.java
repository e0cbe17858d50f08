package org.papergraph.server.page;

import java.time.Duration;

/** The pages for what goes wrong. */
final class ErrorPage {
  private ErrorPage() {}

  /** What the template shows. */
  record View(Frame frame, int status, String heading, String text) {}

  static Reply notFound(String path) {
    return reply(404, "Nothing here", "There is no page at " + path + " in this graph.");
  }

  static Reply unavailable(String why) {
    return reply(503, "That took too long", why);
  }

  static Reply textTooSlow(Duration limit) {
    return unavailable(
        "Reading the text took longer than the limit of "
            + limit.toMillis() / 1000.0
            + " s. Send a shorter one; on the command line, papergraph extract has no limit.");
  }

  static Reply busy() {
    return reply(503, "Too much at once", "Many texts are being read right now. Try again soon.")
        .with("Retry-After", "10");
  }

  /**
   * @param request the id of the request
   */
  static Reply failed(String request) {
    return reply(
        500,
        "Something went wrong",
        "The page could not be made. What happened is in the log of the server, with the number of"
            + " this request: "
            + request);
  }

  static Reply methodNotAllowed(String allowed) {
    return reply(405, "Only for reading", "This page answers " + allowed + ".")
        .with("Allow", allowed)
        .with("Connection", "close");
  }

  /**
   * What the sender of a form is told that is not taken.
   *
   * @param most the longest form that is, in bytes
   */
  static Reply refused(SentForm.Refusal refusal, int most) {
    return switch (refusal) {
      case NO_FORM -> noForm(refusal);
      case TOO_LARGE -> tooLarge(most);
      case MALFORMED -> malformed();
    };
  }

  private static Reply tooLarge(int bytes) {
    return reply(
            413,
            "That is too long",
            "Texts of up to "
                + bytes / 1024
                + " KiB are read here. On the command line, papergraph extract reads as many as"
                + " there are.")
        .with("Connection", "close");
  }

  private static Reply noForm(SentForm.Refusal refusal) {
    return reply(415, "That is no form", "Only a form can be read: " + refusal.message() + ".")
        .with("Connection", "close");
  }

  private static Reply malformed() {
    return reply(
        400, "That cannot be read", "There is a % in the form without two hexadecimal digits.");
  }

  static Reply reply(int status, String heading, String text) {
    View view = new View(Frame.of(heading), status, heading, text);
    return Reply.page(status, Templates.render("error", view));
  }
}
