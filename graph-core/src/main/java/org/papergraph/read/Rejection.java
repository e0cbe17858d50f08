package org.papergraph.read;

/**
 * A piece of input that was not taken over.
 *
 * @param place where it stands
 * @param reason what is wrong, in the same words for all of its kind
 * @param advice what would have been right
 * @param excerpt the beginning of the rejected text, at most {@value #EXCERPT_LENGTH} characters
 */
public record Rejection(Place place, String reason, String advice, String excerpt) {
  /** Enough to recognise an entry by; a rejected text may be as large as a file. */
  public static final int EXCERPT_LENGTH = 2_000;

  public Rejection {
    if (reason.isBlank()) {
      throw new IllegalArgumentException("a rejection needs a reason");
    }
    excerpt =
        excerpt.length() > EXCERPT_LENGTH ? excerpt.substring(0, EXCERPT_LENGTH) + "…" : excerpt;
  }

  @Override
  public String toString() {
    String shown = excerpt.length() > 80 ? excerpt.substring(0, 80) + "…" : excerpt;
    String quoted = shown.isBlank() ? "" : ": \"" + shown.strip() + "\"";
    return place + ": " + reason + quoted + " (" + advice + ")";
  }
}
