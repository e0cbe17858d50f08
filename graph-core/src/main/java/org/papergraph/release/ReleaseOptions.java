package org.papergraph.release;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.papergraph.export.Compression;

/**
 * What a release is to hold, and what is said of it. Nothing of it is found out by looking at the
 * machine: the same options give the same bytes.
 *
 * @param parts the names of the dumps to write; all there are if empty
 * @param compression of the dumps
 * @param partBytes how long a file is to be before it is compressed, in bytes; none for files of
 *     any length
 * @param licences under which what came from each source may be passed on
 * @param since the folder of the previous release, to tell the differences
 * @param statement what the publisher says of it
 */
public record ReleaseOptions(
    Set<String> parts,
    Compression compression,
    Optional<Long> partBytes,
    Licences licences,
    Optional<Path> since,
    Statement statement) {
  /** All dumps, compressed by Zstandard, and nothing said of them. */
  public static final ReleaseOptions DEFAULT =
      new ReleaseOptions(
          Set.of(),
          Compression.ZSTD,
          Optional.empty(),
          Licences.known(),
          Optional.empty(),
          Statement.NONE);

  /**
   * @throws IllegalArgumentException if a part is unknown
   */
  public ReleaseOptions {
    parts = new TreeSet<>(parts);
    for (String part : parts) {
      if (!Parts.NAMES.contains(part)) {
        throw new IllegalArgumentException(
            part + " is unknown; known formats: " + String.join(", ", Parts.NAMES));
      }
    }
    if (since.isPresent() && !parts.isEmpty() && !parts.contains(Parts.QUADS)) {
      throw new IllegalArgumentException(
          "differences to another release are told from "
              + Parts.QUADS
              + ", which is to be left"
              + " out; name it among the formats");
    }
  }

  /** Whether a dump is to be written. */
  boolean wants(String part) {
    return parts.isEmpty() || parts.contains(part);
  }

  /** The same with the differences to the release in a folder. */
  public ReleaseOptions withSince(Path folder) {
    return new ReleaseOptions(
        parts, compression, partBytes, licences, Optional.of(folder), statement);
  }

  /** The same with some of the dumps alone. */
  public ReleaseOptions withParts(Set<String> names) {
    return new ReleaseOptions(names, compression, partBytes, licences, since, statement);
  }

  /**
   * What the publisher says of a release.
   *
   * @param title of the release
   * @param publisher a name or an IRI
   * @param issued a date, 2031-05-17
   * @param licence of the release as a whole, an IRI
   * @param publicUrl where its files will stand; ends in {@code /}
   */
  public record Statement(
      String title,
      Optional<String> publisher,
      Optional<String> issued,
      Optional<String> licence,
      Optional<String> publicUrl) {
    /** Says nothing but what it is. */
    public static final Statement NONE =
        new Statement(
            "papergraph", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /**
     * @throws IllegalArgumentException if a date or an address is none
     */
    public Statement {
      if (title.isBlank()) {
        throw new IllegalArgumentException("the title is empty");
      }
      issued.ifPresent(Statement::checkDate);
      licence.ifPresent(iri -> checkAddress("licence", iri));
      publicUrl.ifPresent(url -> checkAddress("public address", url));
      publicUrl = publicUrl.map(url -> url.endsWith("/") ? url : url + "/");
    }

    private static void checkDate(String date) {
      if (!date.matches("\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])")) {
        throw new IllegalArgumentException(date + " is no date; dates look like 2031-05-17");
      }
    }

    static void checkAddress(String what, String address) {
      if (!isAddress(address)) {
        throw new IllegalArgumentException(
            "the " + what + " \"" + address + "\" is no address; they look like https://host/path");
      }
    }

    static boolean isAddress(String text) {
      try {
        URI uri = new URI(text);
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        return (scheme.equals("http") || scheme.equals("https"))
            && uri.getHost() != null
            && uri.getQuery() == null
            && uri.getFragment() == null;
      } catch (URISyntaxException e) {
        return false;
      }
    }
  }
}
