package org.papergraph.link;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import org.apache.commons.csv.CSVFormat;

/**
 * Mapping sets as <a
 * href="https://mapping-commons.github.io/sssom/spec-formats-tsv/">SSSOM/TSV</a>.
 *
 * <p>The status of a mapping is an extension slot, {@value #STATUS}.
 */
public final class SssomTsv {
  /** The column of {@link Mapping#status()}. */
  public static final String STATUS = "ext_status";

  static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setDelimiter('\t').setRecordSeparator("\n").get();

  private SssomTsv() {}

  /**
   * Writes a mapping set: metadata as YAML behind {@code #}, then the table. The same mappings give
   * the same text in whatever order they come.
   *
   * <p>Every IRI is a CURIE, whose prefix the metadata declares. What made all mappings stands in
   * the metadata; columns without a value are left out. Confidence has up to three digits.
   *
   * @param out wants UTF-8
   */
  public static void write(MappingSet set, Collection<Mapping> mappings, Appendable out)
      throws IOException {
    new SssomWriter(set, mappings).write(out);
  }

  /**
   * Reads a mapping set, ours or another's, with bounded memory. What a row says:
   *
   * <ul>
   *   <li>Its status column ({@value #STATUS}, {@code status} or {@code mapping_status}, in small
   *       or capital letters) decides if it says {@code accepted} or {@code rejected}.
   *   <li>Otherwise {@code predicate_modifier} {@code Not} is a rejection.
   *   <li>Otherwise, without a status, {@code semapv:ManualMappingCuration} and {@code
   *       semapv:MappingReview} are an acceptance, and everything else was found by a tool and is
   *       suggested.
   * </ul>
   *
   * <p>Who decided is {@code author_label}, {@code author_id}, {@code reviewer_label} or {@code
   * reviewer_id}: the first of them that is given. Slots of the whole set count for all rows if the
   * table has no such column. Where spreadsheets add quotes, line ends, byte order marks and empty
   * columns, these change nothing. Unknown columns are passed over, and so are rows that say that
   * there is no term ({@code sssom:NoTermFound}). Full addresses are read as well as CURIEs. A row
   * that cannot be understood is a rejection; the rows after it arrive.
   *
   * @param fileName what rejections say they stand in
   * @throws IOException if the input cannot be read at all
   */
  public static void read(InputStream input, String fileName, MappingSink sink) throws IOException {
    new SssomReader(input, fileName, sink).read();
  }
}
