package org.papergraph.read.records;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import org.papergraph.record.Identifier;

/**
 * The first line of an archive, which says what it is.
 *
 * @param papergraph {@value #KIND}
 * @param format of the archive, {@value #FORMAT}
 * @param software the version whose extractors found the findings; empty where it was not one
 * @param base where the entities of the graph live
 * @param run the number of the last run
 * @param apart identifiers of papers that somebody said are no others, sorted
 * @param counts of what follows
 */
@JsonPropertyOrder({"papergraph", "format", "software", "base", "run", "apart", "counts"})
public record ArchiveHeader(
    String papergraph,
    int format,
    String software,
    String base,
    int run,
    List<Identifier> apart,
    ArchiveCounts counts) {
  /** What it is the first line of. */
  public static final String KIND = "records";

  /** The version of the form of archives. */
  public static final int FORMAT = 1;

  public ArchiveHeader {
    if (!papergraph.equals(KIND)) {
      throw new IllegalArgumentException("no archive of records: \"" + papergraph + "\"");
    }
    if (run < 1) {
      throw new IllegalArgumentException("run " + run + " is less than 1");
    }
    apart = apart.stream().sorted().toList();
  }

  public ArchiveHeader(
      String software, String base, int run, List<Identifier> apart, ArchiveCounts counts) {
    this(KIND, FORMAT, software, base, run, apart, counts);
  }
}
