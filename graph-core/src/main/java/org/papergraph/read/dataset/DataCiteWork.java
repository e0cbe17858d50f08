package org.papergraph.read.dataset;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.papergraph.read.RecordDraft;
import org.papergraph.read.WholePage;
import org.papergraph.record.Agent;
import org.papergraph.record.Field;
import org.papergraph.record.Identifier;
import org.papergraph.record.Property;
import org.papergraph.record.Scheme;
import org.papergraph.record.Subject;

/**
 * A resource of DataCite while it is read, in XML or JSON.
 *
 * <p>What it is, a field says that may come last; so all others are kept until the end.
 */
final class DataCiteWork {
  /** See <a href="https://datacite-metadata-schema.readthedocs.io/">the schema</a>. */
  private static final Map<String, Subject> SUBJECTS =
      Map.ofEntries(
          Map.entry("dataset", Subject.DATASET),
          Map.entry("software", Subject.REPOSITORY),
          Map.entry("text", Subject.PAPER),
          Map.entry("journalarticle", Subject.PAPER),
          Map.entry("preprint", Subject.PAPER),
          Map.entry("conferencepaper", Subject.PAPER),
          Map.entry("datapaper", Subject.PAPER),
          Map.entry("dissertation", Subject.PAPER),
          Map.entry("report", Subject.PAPER),
          Map.entry("book", Subject.PAPER),
          Map.entry("bookchapter", Subject.PAPER));

  /** What software is to the repository that its files are a state of. */
  private static final Set<String> FROM_REPOSITORY =
      Set.of(
          "IsIdenticalTo",
          "IsVersionOf",
          "IsSupplementTo",
          "IsVariantFormOf",
          "IsDerivedFrom",
          "IsPublishedIn");

  /** What data and code are to works that tell about them. */
  private static final Set<String> TOLD_BY =
      Set.of("IsSupplementTo", "IsDescribedBy", "IsDocumentedBy", "IsPublishedIn");

  private static final Pattern REPOSITORY =
      Pattern.compile(
          "https?://(?:www\\.)?(?:github\\.com|bitbucket\\.org|codeberg\\.org|gitee\\.com"
              + "|gitlab\\.[\\w.-]+|git\\.[\\w.-]+)/(?!(?:orgs|topics|sponsors)/)[^/\\s]+/[^/\\s]+.*",
          Pattern.CASE_INSENSITIVE);

  private static final int MOST_STATEMENTS = 100_000;

  /** A statement that waits until it is known what it is about. */
  @FunctionalInterface
  private interface Statement {
    void say(Subject subject, RecordDraft draft);
  }

  private final long line;
  private final List<Statement> statements = new ArrayList<>();
  private String general = "";
  private String title = "";
  private boolean hasAbstract;
  private Optional<Identifier> repository = Optional.empty();

  DataCiteWork(long line) {
    this.line = line;
  }

  /** Says what it is, in general, by a word of the schema. */
  void type(String resourceTypeGeneral, String path) {
    if (general.isEmpty()) {
      general = resourceTypeGeneral.strip();
    }
    field(Property.KIND, resourceTypeGeneral, path);
  }

  private void say(Statement statement) {
    if (statements.size() <= MOST_STATEMENTS) {
      statements.add(statement);
    }
  }

  void field(Property property, String value, String path) {
    say((subject, draft) -> draft.field(property, value, path));
  }

  /** The first title without a type is the title. */
  void title(String text, String type, String path) {
    if (title.isEmpty() && type.isEmpty() && !text.isBlank()) {
      title = text;
    } else {
      field(type.equals("Subtitle") ? Property.NOTE : Property.ALIAS, text, path);
    }
  }

  /** The first abstract is the abstract. */
  void description(String text, String type, String path) {
    boolean isAbstract = type.isEmpty() || type.equals("Abstract");
    if (isAbstract && !hasAbstract && !text.isBlank()) {
      hasAbstract = true;
      say((subject, draft) -> draft.abstractText(text));
    } else {
      field(Property.NOTE, typed(type, text), path);
    }
  }

  void creator(Agent creator) {
    say((subject, draft) -> draft.author(creator));
  }

  /** An identifier of the resource itself. */
  void identifier(String value, String path) {
    repositoryAt(value);
    say(
        (subject, draft) -> {
          Optional<Identifier> identifier = identifier(value, subject);
          if (identifier.isEmpty()) {
            draft.field(
                Field.fits(Property.PAGE, value) ? Property.PAGE : Property.NOTE, value, path);
          } else if (subject == Subject.REPOSITORY) {
            // A DOI is that of an archived state, so it is what is cited for the repository.
            identifier
                .flatMap(Identifier::address)
                .ifPresent(it -> draft.field(Property.CITED_AS, it, path));
          } else {
            draft.identifier(identifier.get());
          }
        });
  }

  /** Another identifier of it, of a type that its registrants made up. */
  void alternate(String value, String type, String path) {
    boolean isKnown =
        identifier(value, Subject.PAPER).isPresent() || Field.fits(Property.PAGE, value.strip());
    if (isKnown) {
      identifier(value.strip(), path);
    } else {
      field(Property.NOTE, typed(type, value), path);
    }
  }

  private static Optional<Identifier> identifier(String value, Subject subject) {
    return subject == Subject.PAPER
        ? Identifier.inAddress(value)
            .or(() -> DatasetAddresses.identifier(value))
            .or(() -> Identifier.of(Scheme.DOI, value).filter(it -> value.contains("10.48550/")))
            .or(() -> Identifier.of(Scheme.ARXIV, value).filter(it -> value.contains("rXiv:")))
        : DatasetAddresses.identifier(value);
  }

  /** What else there is, and how this is related to it. */
  void related(String value, String type, String relation, String path) {
    String text = value.strip();
    Optional<String> address = address(text, type);
    if (FROM_REPOSITORY.contains(relation)) {
      address.ifPresent(this::repositoryAt);
    }
    say(
        (subject, draft) -> {
          boolean isCode = address.filter(it -> REPOSITORY.matcher(it).matches()).isPresent();
          Optional<Identifier> same =
              relation.equals("IsIdenticalTo")
                  ? identifier(address.orElse(text), subject)
                  : Optional.empty();
          if (same.isPresent() && subject != Subject.REPOSITORY) {
            draft.identifier(same.get());
          } else if (address.isPresent() && isCode && isOwnCode(subject, relation)) {
            draft.field(Property.CODE, address.get(), path);
          } else if (address.isPresent() && isTold(subject, relation) && !isCode) {
            draft.field(Property.CITED_AS, address.get(), path);
          } else if (relation.equals("IsDerivedFrom") && subject == Subject.DATASET) {
            draft.field(Property.BASED_ON, address.orElse(text), path);
          } else {
            draft.field(Property.NOTE, typed(relation, address.orElse(text)), path);
          }
        });
  }

  private static boolean isOwnCode(Subject subject, String relation) {
    return subject == Subject.REPOSITORY
        ? FROM_REPOSITORY.contains(relation)
        : Set.of("IsSupplementedBy", "IsIdenticalTo", "IsCompiledBy").contains(relation);
  }

  private static boolean isTold(Subject subject, String relation) {
    return subject != Subject.PAPER && TOLD_BY.contains(relation);
  }

  private void repositoryAt(String address) {
    if (repository.isEmpty() && REPOSITORY.matcher(address.strip()).matches()) {
      String root = address.strip().replaceFirst("/-/.*", "");
      repository = Identifier.of(Scheme.REPOSITORY, root);
    }
  }

  private static Optional<String> address(String value, String type) {
    if (Field.fits(Property.PAGE, value)) {
      return Optional.of(value);
    }
    return switch (type.toLowerCase(Locale.ROOT)) {
      case "doi" -> Identifier.of(Scheme.DOI, value).flatMap(Identifier::address);
      case "arxiv" -> Identifier.of(Scheme.ARXIV, value).flatMap(Identifier::address);
      case "handle" -> Optional.of("https://hdl.handle.net/" + value);
      default -> Optional.empty();
    };
  }

  void date(String value, String type, String path) {
    String day = Values.day(value);
    switch (type) {
      case "Issued" -> field(Property.ISSUED, day, path);
      case "Updated" -> field(Property.MODIFIED, day, path);
      case "Withdrawn" -> field(Property.RETRACTED, typed(type, value), path);
      default -> field(Property.NOTE, typed(type, value), path);
    }
  }

  /** A value that only its type explains. */
  void typed(String type, String value, String path) {
    if (!value.isBlank()) {
      field(Property.NOTE, typed(type, value), path);
    }
  }

  private static String typed(String type, String value) {
    return type.isBlank() || value.isBlank() ? value : type + ": " + value.strip();
  }

  /** What it is published in, or something else that has no identifier of its own. */
  void container(Map<String, String> parts, String relation, String path) {
    String name = parts.getOrDefault("title", "");
    if (!relation.equals("IsPublishedIn")) {
      typed(relation, name, path + "/title");
      return;
    }
    String first = parts.getOrDefault("firstPage", "");
    String last = parts.getOrDefault("lastPage", "");
    field(Property.CONTAINER, name, path + "/title");
    field(Property.VOLUME, parts.getOrDefault("volume", ""), path + "/volume");
    field(Property.ISSUE, parts.getOrDefault("issue", ""), path + "/issue");
    field(Property.PAGES, last.isEmpty() ? first : first + "-" + last, path + "/firstPage");
  }

  /** The address of a page about it; of software perhaps its repository. */
  void page(String address, String path) {
    repositoryAt(address);
    field(Property.PAGE, address, path);
  }

  void end(WholePage page, long lastLine) throws IOException {
    Subject subject = SUBJECTS.get(general.toLowerCase(Locale.ROOT));
    if (subject == null) {
      String what = general.isEmpty() ? "no resourceTypeGeneral" : "\"" + general + "\"";
      String advice = what + "; only data sets, software and texts are taken";
      page.reject(line, "no data set, software or paper", advice, title);
    } else if (subject == Subject.REPOSITORY && repository.isEmpty()) {
      page.reject(line, "no repository", "software without the address of its repository", title);
    } else if (statements.size() > MOST_STATEMENTS) {
      page.reject(line, "record too large", "at most " + MOST_STATEMENTS + " fields", title);
    } else {
      page.take(draft(subject), lastLine);
    }
  }

  private RecordDraft draft(Subject subject) {
    RecordDraft draft = new RecordDraft(subject, line);
    if (!title.isEmpty()) {
      draft.title(title);
    }
    if (subject == Subject.REPOSITORY) {
      repository.ifPresent(draft::identifier);
    }
    statements.forEach(it -> it.say(subject, draft));
    return draft;
  }

  /** A person with parts of a name, or anybody by a name. */
  static Optional<Agent> agent(
      String name,
      String given,
      String family,
      List<String> identifiers,
      List<String> affiliations) {
    boolean whole = !given.isBlank() && !family.isBlank();
    String shown = whole ? given.strip() + " " + family.strip() : name.strip();
    if (shown.isEmpty()) {
      return Optional.empty();
    }
    List<Identifier> known =
        identifiers.stream().flatMap(it -> Identifier.of(Scheme.ORCID, it).stream()).toList();
    List<String> at = affiliations.stream().map(String::strip).filter(it -> !it.isEmpty()).toList();
    return Optional.of(
        whole
            ? new Agent(shown, family.strip(), given.strip(), known, at)
            : new Agent(shown, "", "", known, at));
  }
}
