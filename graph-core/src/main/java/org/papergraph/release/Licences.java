package org.papergraph.release;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.papergraph.release.ReleaseOptions.Statement;

/**
 * Under which licence what came from each source may be passed on, as its publisher says.
 *
 * <p>A table of tab-separated values, with a line for each source: the name of its format, or what
 * the IRIs of a vocabulary begin with; its publisher; the IRI of the licence, or {@value
 * #NOT_STATED}; where the publisher says so; a remark. Lines that begin with {@code #} are remarks.
 */
public final class Licences {
  /** Stands where nobody says under which licence. */
  public static final String NOT_STATED = "not stated";

  private static final String KNOWN = "licences.tsv";
  private static final int COLUMNS = 5;

  private final Map<String, Licence> bySource;

  private Licences(Map<String, Licence> bySource) {
    this.bySource = new TreeMap<>(bySource);
  }

  /**
   * Of one source.
   *
   * @param publisher who makes it; empty where that may be anybody
   * @param iri of the licence; none if it is not stated
   * @param statedAt where the publisher says so; empty if nowhere
   * @param remark empty if there is none
   */
  public record Licence(String publisher, Optional<String> iri, String statedAt, String remark) {
    /** Of a source that nothing is known of. */
    static final Licence UNKNOWN = new Licence("", Optional.empty(), "", "");

    /**
     * @throws IllegalArgumentException if an address is none
     */
    public Licence {
      iri.ifPresent(address -> Statement.checkAddress("licence", address));
      if (!statedAt.isEmpty()) {
        Statement.checkAddress("address", statedAt);
      }
    }
  }

  /** Those that are known without being told. */
  public static Licences known() {
    try (InputStream in = Licences.class.getResourceAsStream(KNOWN)) {
      if (in == null) {
        throw new IllegalStateException(KNOWN + " is missing");
      }
      return new Licences(Map.of())
          .read(KNOWN, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * These, with those of a table, which come first.
   *
   * @throws IOException if it cannot be read, or is no such table
   */
  public Licences with(Path table) throws IOException {
    return read(table.toString(), Files.readString(table));
  }

  /**
   * These, with one more, which comes first.
   *
   * @param source the name of a format that is known, or what IRIs of a vocabulary begin with
   * @throws IllegalArgumentException if the source is neither, or the licence no IRI
   */
  public Licences with(String source, String licence) {
    if (!bySource.containsKey(source) && !Statement.isAddress(source)) {
      throw new IllegalArgumentException(
          source + " is no source; sources are " + String.join(", ", bySource.keySet()));
    }
    Licence known = bySource.getOrDefault(source, Licence.UNKNOWN);
    Map<String, Licence> all = new TreeMap<>(bySource);
    all.put(source, new Licence(known.publisher(), Optional.of(licence), "", ""));
    return new Licences(all);
  }

  private Licences read(String name, String table) throws IOException {
    Map<String, Licence> all = new TreeMap<>(bySource);
    int number = 0;
    for (String line : table.lines().toList()) {
      number++;
      if (!line.isBlank() && !line.startsWith("#")) {
        String[] values = line.split("\t", -1);
        if (values.length != COLUMNS) {
          throw new IOException(
              "%s:%d: %d columns instead of %d (source, publisher, licence, address, remark)"
                  .formatted(name, number, values.length, COLUMNS));
        }
        try {
          all.put(values[0].strip(), licence(values));
        } catch (IllegalArgumentException e) {
          throw new IOException(name + ":" + number + ": " + e.getMessage(), e);
        }
      }
    }
    return new Licences(all);
  }

  private static Licence licence(String[] values) {
    String iri = values[2].strip();
    return new Licence(
        values[1].strip(),
        iri.equals(NOT_STATED) ? Optional.empty() : Optional.of(iri),
        values[3].strip(),
        values[4].strip());
  }

  /** All sources that something is known of. */
  public Set<String> sources() {
    return Set.copyOf(bySource.keySet());
  }

  /** That of a source: of its format, or the longest beginning of its IRI. */
  public Licence of(String source) {
    Licence exact = bySource.get(source);
    if (exact != null) {
      return exact;
    }
    Licence found = Licence.UNKNOWN;
    int length = 0;
    for (Map.Entry<String, Licence> entry : bySource.entrySet()) {
      String beginning = entry.getKey();
      if (beginning.contains(":") && source.startsWith(beginning) && beginning.length() > length) {
        found = entry.getValue();
        length = beginning.length();
      }
    }
    return found;
  }
}
