package org.papergraph.read.repository;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.papergraph.read.RecordDraft;
import org.papergraph.read.RecordSink;
import org.papergraph.read.SourceText;
import org.papergraph.read.WholePage;
import org.papergraph.record.Identifier;
import org.papergraph.record.Property;
import org.papergraph.record.Subject;

/**
 * A checked-out repository: a folder that holds {@code .git}. It is one record, made of origin's
 * address, README, licence and the languages of its files (see docs/sources/repository-folder.md).
 *
 * <p>The record is told on a page of its own, whose checksum is that of the bytes of {@code
 * repository ADDRESS}, the README, the licence, and {@code languages LANGUAGES}, with a line feed
 * behind each.
 */
public final class RepositoryFolder {
  /** As the name of a reader, but for a folder. */
  public static final String NAME = "repository-folder";

  /** One line for people: what is taken for such a folder, and what becomes of it. */
  public static final String DESCRIPTION =
      "a folder with .git in it is a code repository, by origin's address, README and licence";

  private static final int MOST_OF_A_TEXT = 1 << 16;
  private static final Pattern README = Pattern.compile("readme(?:\\.(?:md|markdown|rst|txt))?");
  private static final Pattern PROSE = Pattern.compile(".*\\.(?:md|markdown|rst|adoc|html)");
  private static final Pattern LICENSE =
      Pattern.compile("(?:licen[cs]e|copying|unlicense)(?:[.-].*)?");

  private final Path folder;
  private final Optional<String> address;

  private RepositoryFolder(Path folder) {
    this.folder = folder;
    this.address = GitConfig.origin(folder);
  }

  /** Whether a folder is a repository's. */
  public static boolean is(Path folder) {
    return GitConfig.isIn(folder);
  }

  public static RepositoryFolder at(Path folder) {
    return new RepositoryFolder(folder);
  }

  /** Whether a file in a repository is code or says something of it, by the end of its name. */
  public static boolean isProse(String fileName) {
    String name = fileName.replaceFirst(".*[/\\\\!]", "").toLowerCase(Locale.ROOT);
    return PROSE.matcher(name).matches()
        || README.matcher(name).matches()
        || LICENSE.matcher(name).matches()
        || CodeLanguages.of(name).isPresent();
  }

  /** The folder. */
  public Path path() {
    return folder;
  }

  /** What the repository is known by. */
  public Optional<Identifier> identifier() {
    return address.flatMap(Addresses::repository);
  }

  /** Reads the folder as one record; files that are inputs by themselves are not part of it. */
  public void readInto(RecordSink sink) throws IOException {
    RecordDraft draft = new RecordDraft(Subject.REPOSITORY, 1);
    StringBuilder told = new StringBuilder();
    Optional<Path> readme = first(README);
    Optional<Path> license = first(LICENSE);
    String readmeText = beginning(readme);
    String licenseText = beginning(license);
    CodeLanguages languages = CodeLanguages.in(folder);
    told.append("repository ").append(identifier().map(Identifier::value).orElse("")).append('\n');
    told.append(readmeText).append('\n').append(licenseText).append('\n');
    told.append("languages ").append(languages).append('\n');
    identify(draft);
    describe(draft, Readme.of(readmeText));
    if (license.isPresent()) {
      String name = String.valueOf(license.get().getFileName());
      draft.field(Property.LICENSE, LicenseText.spdx(licenseText).orElse(name), "license");
    }
    languages.leading().forEach(it -> draft.field(Property.PROGRAMMING_LANGUAGE, it, "languages"));
    draft.field(Property.NOTE, languages.toString(), "languages");
    sink.beginInput(folder.toString());
    byte[] bytes = told.toString().getBytes(StandardCharsets.UTF_8);
    WholePage.read(
        NAME,
        new ByteArrayInputStream(bytes),
        folder.toString(),
        sink,
        (content, page) -> page.take(draft, 1));
  }

  private void identify(RecordDraft draft) {
    identifier().ifPresent(draft::identifier);
    if (identifier().isEmpty()) {
      draft.fault(
          "no address",
          "a repository is known by the address of its remote, and .git/config has no origin"
              + " with an address on the web");
    }
  }

  private void describe(RecordDraft draft, Readme readme) {
    String last = address.map(it -> it.replaceFirst("(?:\\.git)?/*$", "")).orElse("");
    last = last.substring(Math.max(last.lastIndexOf('/'), last.lastIndexOf(':')) + 1);
    String fallback = last.isEmpty() ? name() : last;
    draft.title(isText(readme.heading()) ? readme.heading() : fallback);
    draft.abstractText(isText(readme.paragraph()) ? readme.paragraph() : "");
  }

  private static boolean isText(String words) {
    return !words.isEmpty() && SourceText.isWhole(words);
  }

  /**
   * The first file at the top with such a name, if it lies in the folder and is not linked away.
   */
  private Optional<Path> first(Pattern fileName) {
    try (Stream<Path> files = Files.list(folder)) {
      Path real = folder.toRealPath();
      return files
          .filter(file -> fileName.matcher(lowerName(file)).matches())
          .sorted(Comparator.comparing(Path::toString))
          .filter(file -> isWithin(real, file))
          .findFirst();
    } catch (IOException | UncheckedIOException e) {
      return Optional.empty();
    }
  }

  private static String lowerName(Path file) {
    return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
  }

  private static boolean isWithin(Path folder, Path file) {
    try {
      return Files.isRegularFile(file) && file.toRealPath().startsWith(folder);
    } catch (IOException e) {
      return false;
    }
  }

  /** Empty where there is no such file, or it may not be read. */
  private static String beginning(Optional<Path> file) {
    if (file.isEmpty()) {
      return "";
    }
    try (InputStream input = Files.newInputStream(file.get())) {
      return BoundedText.beginning(input, MOST_OF_A_TEXT);
    } catch (IOException e) {
      return "";
    }
  }

  private String name() {
    return String.valueOf(folder.toAbsolutePath().normalize().getFileName());
  }
}
