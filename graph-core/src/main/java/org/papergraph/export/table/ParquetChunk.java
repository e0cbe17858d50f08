package org.papergraph.export.table;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.page.PageWriter;
import org.apache.parquet.column.statistics.SizeStatistics;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.column.statistics.geospatial.GeospatialStatistics;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.CompressionCodec;
import org.apache.parquet.format.DataPageHeader;
import org.apache.parquet.format.DictionaryPageHeader;
import org.apache.parquet.format.PageHeader;
import org.apache.parquet.format.PageType;
import org.apache.parquet.format.Util;
import org.jspecify.annotations.Nullable;

/**
 * The pages of one column in one row group, compressed by Zstandard, until the row group is
 * written: first the dictionary if there is one, then the data, as <a
 * href="https://github.com/apache/parquet-format#file-format">the format</a> wants it.
 */
final class ParquetChunk implements PageWriter {
  private static final int LEVEL = 3;

  /** Beyond this, in bytes, the least and greatest values are left out: nobody seeks by them. */
  private static final int LONGEST_BOUND = 64;

  private final ColumnDescriptor column;
  private final ByteArrayOutputStream dictionary = new ByteArrayOutputStream();
  private final ByteArrayOutputStream data = new ByteArrayOutputStream();
  private final Set<Encoding> encodings = new TreeSet<>();
  private final Statistics<?> statistics;
  private long values;
  private long uncompressed;

  ParquetChunk(ColumnDescriptor column) {
    this.column = column;
    this.statistics = Statistics.createStats(column.getPrimitiveType());
  }

  @Override
  public void writePage(
      BytesInput bytes,
      int valueCount,
      int rowCount,
      Statistics<?> pageStatistics,
      Encoding repetitions,
      Encoding definitions,
      Encoding encoding)
      throws IOException {
    byte[] plain = bytes(bytes);
    byte[] packed = Zstd.compress(plain, LEVEL);
    PageHeader header = new PageHeader(PageType.DATA_PAGE, plain.length, packed.length);
    header.setData_page_header(
        new DataPageHeader(valueCount, format(encoding), format(definitions), format(repetitions)));
    write(header, packed, data);
    statistics.mergeStatistics(pageStatistics);
    values += valueCount;
    encodings.addAll(List.of(repetitions, definitions, encoding));
  }

  @Override
  public void writePage(
      BytesInput bytes,
      int valueCount,
      int rowCount,
      Statistics<?> pageStatistics,
      @Nullable SizeStatistics sizes,
      @Nullable GeospatialStatistics shapes,
      Encoding repetitions,
      Encoding definitions,
      Encoding encoding)
      throws IOException {
    writePage(bytes, valueCount, rowCount, pageStatistics, repetitions, definitions, encoding);
  }

  @Override
  @Deprecated
  public void writePage(
      BytesInput bytes,
      int valueCount,
      Statistics<?> pageStatistics,
      Encoding repetitions,
      Encoding definitions,
      Encoding encoding) {
    throw new UnsupportedOperationException("the number of rows of a page is known");
  }

  private static byte[] bytes(BytesInput input) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(Math.toIntExact(input.size()));
    input.writeAllTo(bytes);
    return bytes.toByteArray();
  }

  @Override
  public void writeDictionaryPage(DictionaryPage page) throws IOException {
    byte[] plain = bytes(page.getBytes());
    byte[] packed = Zstd.compress(plain, LEVEL);
    PageHeader header = new PageHeader(PageType.DICTIONARY_PAGE, plain.length, packed.length);
    header.setDictionary_page_header(
        new DictionaryPageHeader(page.getDictionarySize(), format(page.getEncoding())));
    write(header, packed, dictionary);
    encodings.add(page.getEncoding());
  }

  private void write(PageHeader header, byte[] packed, ByteArrayOutputStream out)
      throws IOException {
    int before = out.size();
    Util.writePageHeader(header, out);
    uncompressed += out.size() - before + header.getUncompressed_page_size();
    out.write(packed);
  }

  private static org.apache.parquet.format.Encoding format(Encoding encoding) {
    return org.apache.parquet.format.Encoding.valueOf(encoding.name());
  }

  /**
   * Writes the pages.
   *
   * @param at how many bytes of the file stand before them
   * @return what the end of the file says of them
   */
  ColumnChunk writeTo(OutputStream out, long at) throws IOException {
    dictionary.writeTo(out);
    data.writeTo(out);
    ColumnMetaData about =
        new ColumnMetaData(
            ParquetSchema.physical(column.getPrimitiveType().getPrimitiveTypeName()),
            encodings.stream().map(ParquetChunk::format).toList(),
            new ArrayList<>(List.of(column.getPath())),
            CompressionCodec.ZSTD,
            values,
            uncompressed,
            size(),
            at + dictionary.size());
    if (dictionary.size() > 0) {
      about.setDictionary_page_offset(at);
    }
    about.setStatistics(bounds());
    ColumnChunk chunk = new ColumnChunk(at);
    chunk.setMeta_data(about);
    return chunk;
  }

  private org.apache.parquet.format.Statistics bounds() {
    org.apache.parquet.format.Statistics bounds = new org.apache.parquet.format.Statistics();
    bounds.setNull_count(statistics.getNumNulls());
    if (statistics.hasNonNullValue()) {
      byte[] least = statistics.getMinBytes();
      byte[] greatest = statistics.getMaxBytes();
      if (least.length <= LONGEST_BOUND && greatest.length <= LONGEST_BOUND) {
        bounds.setMin_value(ByteBuffer.wrap(least));
        bounds.setMax_value(ByteBuffer.wrap(greatest));
      }
    }
    return bounds;
  }

  /** The bytes it takes in the file. */
  long size() {
    return (long) dictionary.size() + data.size();
  }

  /** The bytes it would take uncompressed. */
  long uncompressedSize() {
    return uncompressed;
  }

  @Override
  public void writePageV2(
      int rowCount,
      int nullCount,
      int valueCount,
      BytesInput repetitions,
      BytesInput definitions,
      Encoding encoding,
      BytesInput bytes,
      Statistics<?> pageStatistics) {
    throw new UnsupportedOperationException("pages are written in their first version");
  }

  @Override
  public long getMemSize() {
    return size();
  }

  @Override
  public long allocatedSize() {
    return size();
  }

  @Override
  public String memUsageString(String prefix) {
    return prefix + size() + " bytes";
  }
}
