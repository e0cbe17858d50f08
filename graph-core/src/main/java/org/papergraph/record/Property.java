package org.papergraph.record;

/** What fields of records mean, whatever each format calls them. */
public enum Property {
  /** When it first appeared: a year, a month or a day. */
  ISSUED(Type.DATE),
  /** When it was last changed. */
  MODIFIED(Type.DATE),
  /** When it was shown to the readers of a daily page. */
  FEATURED(Type.DATE),
  /** Conference, journal or book series. */
  VENUE(Type.NAME),
  /** Title of the volume it is in. */
  CONTAINER(Type.TEXT),
  /** {@code journal}, {@code conference} and so on. */
  KIND(Type.TEXT),
  /** Number of the volume. */
  VOLUME(Type.TEXT),
  /** Number of the issue. */
  ISSUE(Type.TEXT),
  /** First to last page. */
  PAGES(Type.TEXT),
  PUBLISHER(Type.TEXT),
  /** Its language, by a code of ISO 639. */
  LANGUAGE(Type.TEXT),
  /** Terms of use, by name or address. */
  LICENSE(Type.TEXT),
  KEYWORD(Type.TEXT),
  /** A class of the source's own scheme. */
  SUBJECT(Type.TEXT),
  /** A page about it. */
  PAGE(Type.ADDRESS),
  /** The text itself. */
  FULL_TEXT(Type.ADDRESS),
  /** Its code. */
  CODE(Type.ADDRESS),
  /** The project's own page. */
  PROJECT(Type.ADDRESS),
  /** Slides, posters, data and other files beside it. */
  ATTACHMENT(Type.ADDRESS),
  /** A recorded talk. */
  VIDEO(Type.ADDRESS),
  /** A data set it uses. */
  DATASET(Type.NAME),
  /** A problem it works on. */
  TASK(Type.NAME),
  /** A method it is about. */
  METHOD(Type.NAME),
  /** Where it was made. */
  ORGANIZATION(Type.NAME),
  /** Approvals by readers. */
  UPVOTES(Type.NUMBER),
  /** Another name it goes by. */
  ALIAS(Type.TEXT),
  /** Its name without abbreviation. */
  FULL_NAME(Type.TEXT),
  /** A version, as its makers call it. */
  VERSION(Type.TEXT),
  /** A language that code is written in. */
  PROGRAMMING_LANGUAGE(Type.TEXT),
  /** What it is in: images, text; formats of files. */
  MODALITY(Type.TEXT),
  /** How much it is, in bytes, examples or a range of them. */
  SIZE(Type.TEXT),
  /** A file to be had. */
  DOWNLOAD(Type.ADDRESS),
  /** What it was made from. */
  BASED_ON(Type.TEXT),
  /** A paper or other work about it, or to be cited for it. */
  CITED_AS(Type.ADDRESS),
  /** How often it was fetched. */
  DOWNLOADS(Type.NUMBER),
  /** Copies that others work on. */
  FORKS(Type.NUMBER),
  /** Remarks by readers. */
  COMMENTS(Type.NUMBER),
  /** Approvals of its code. */
  STARS(Type.NUMBER),
  /** A summary by somebody else than the authors. */
  SUMMARY(Type.TEXT),
  AWARD(Type.TEXT),
  /** Why it was withdrawn. */
  RETRACTED(Type.TEXT),
  /** What else the source says, behind the field's name. */
  NOTE(Type.TEXT);

  /** What kind of value a property has. */
  public enum Type {
    TEXT,
    /** A thing by its name and, where the source tells it, its address. */
    NAME,
    /** An http or https address. */
    ADDRESS,
    /** {@code 2012}, {@code 2012-05} or {@code 2012-05-31}. */
    DATE,
    /** A whole number, not negative. */
    NUMBER
  }

  private final Type type;

  Property(Type type) {
    this.type = type;
  }

  /** What kind of value it has. */
  public Type type() {
    return type;
  }
}
