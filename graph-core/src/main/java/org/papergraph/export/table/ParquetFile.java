package org.papergraph.export.table;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.ColumnWriteStore;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.column.page.PageWriteStore;
import org.apache.parquet.column.page.PageWriter;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.ColumnOrder;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.TypeDefinedOrder;
import org.apache.parquet.format.Util;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.MessageColumnIO;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.MessageType;

/**
 * A table as <a href="https://parquet.apache.org/docs/file-format/">Parquet</a>: row groups, one
 * after the other, and what is in them at the end.
 *
 * <p>Encodings, levels and the structures of the end are Parquet's own; its writer of files needs
 * Hadoop, so the file is put together here. Nothing in it depends on the machine: the compression
 * is that of the bundled Zstandard.
 */
final class ParquetFile implements RowSink {
  private static final byte[] MAGIC = "PAR1".getBytes(US_ASCII);

  /** Readers want a version: that of how files are put together here, not of the program. */
  private static final String MAKER = "papergraph version 1";

  /** The least that readers must understand: nothing of the second version is used. */
  private static final int VERSION = 1;

  /** Bytes of a row group in memory before it is written. */
  static final long ROW_GROUP = 32L << 20;

  private final List<? extends Column<?>> columns;
  private final OutputStream out;
  private final long rowGroup;
  private final MessageType schema;
  private final MessageColumnIO levels;
  private final ParquetProperties properties =
      ParquetProperties.builder()
          .withWriterVersion(ParquetProperties.WriterVersion.PARQUET_1_0)
          .build();
  private final List<RowGroup> groups = new ArrayList<>();
  private Group group;
  private long position;
  private long rows;

  /**
   * @param rowGroup how many bytes of rows are held before they are written
   */
  ParquetFile(String name, List<? extends Column<?>> columns, OutputStream out, long rowGroup)
      throws IOException {
    this.rowGroup = rowGroup;
    this.columns = columns;
    this.out = out;
    this.schema = ParquetSchema.message(name, columns);
    this.levels = new ColumnIOFactory().getColumnIO(schema);
    this.group = new Group();
    write(MAGIC);
  }

  @Override
  public void row(List<Optional<?>> values) throws IOException {
    group.row(values);
    rows++;
    if (group.isFull()) {
      group.write();
      group = new Group();
    }
  }

  @Override
  public void end() throws IOException {
    group.write();
    FileMetaData end = new FileMetaData(VERSION, ParquetSchema.elements(schema), rows, groups);
    end.setCreated_by(MAKER);
    end.setColumn_orders(
        schema.getColumns().stream()
            .map(it -> ColumnOrder.TYPE_ORDER(new TypeDefinedOrder()))
            .toList());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Util.writeFileMetaData(end, bytes);
    write(bytes.toByteArray());
    write(
        ByteBuffer.allocate(Integer.BYTES)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putInt(bytes.size())
            .array());
    write(MAGIC);
  }

  private void write(byte[] bytes) throws IOException {
    out.write(bytes);
    position += bytes.length;
  }

  /** Rows that are not written yet. */
  private final class Group implements PageWriteStore {
    private final Map<ColumnDescriptor, ParquetChunk> chunks = new LinkedHashMap<>();
    private final ColumnWriteStore store;
    private final RecordConsumer record;
    private long size;

    Group() {
      schema.getColumns().forEach(column -> chunks.put(column, new ParquetChunk(column)));
      store = properties.newColumnWriteStore(schema, this);
      record = levels.getRecordWriter(store);
    }

    @Override
    public PageWriter getPageWriter(ColumnDescriptor column) {
      ParquetChunk chunk = chunks.get(column);
      if (chunk == null) {
        throw new IllegalArgumentException("no column " + column);
      }
      return chunk;
    }

    @Override
    public void close() {
      store.close();
    }

    boolean isFull() {
      return store.getBufferedSize() >= rowGroup;
    }

    void row(List<Optional<?>> values) {
      record.startMessage();
      for (int i = 0; i < values.size(); i++) {
        if (values.get(i).isPresent()) {
          String name = columns.get(i).name();
          record.startField(name, i);
          value(values.get(i).get());
          record.endField(name, i);
        }
      }
      record.endMessage();
      size++;
    }

    private void value(Object value) {
      if (value instanceof String text) {
        record.addBinary(Binary.fromString(text));
      } else if (value instanceof Long number) {
        record.addLong(number);
      } else if (value instanceof BigDecimal number) {
        // Through its text: the nearest double on every version of the JDK.
        record.addDouble(Double.parseDouble(number.toString()));
      } else if (value instanceof Boolean truth) {
        record.addBoolean(truth);
      } else if (value instanceof LocalDate day) {
        record.addInteger(Math.toIntExact(day.toEpochDay()));
      } else if (value instanceof List<?> texts) {
        texts(texts);
      } else {
        throw new IllegalArgumentException("no value of a table: " + value);
      }
    }

    private void texts(List<?> texts) {
      record.startGroup();
      if (!texts.isEmpty()) {
        record.startField(ParquetSchema.LIST, 0);
        for (Object text : texts) {
          record.startGroup();
          record.startField(ParquetSchema.ELEMENT, 0);
          record.addBinary(Binary.fromString(text.toString()));
          record.endField(ParquetSchema.ELEMENT, 0);
          record.endGroup();
        }
        record.endField(ParquetSchema.LIST, 0);
      }
      record.endGroup();
    }

    void write() throws IOException {
      record.flush();
      store.flush();
      if (size > 0) {
        long begin = position;
        long uncompressed = 0;
        List<ColumnChunk> written = new ArrayList<>();
        for (ParquetChunk chunk : chunks.values()) {
          written.add(chunk.writeTo(out, position));
          position += chunk.size();
          uncompressed += chunk.uncompressedSize();
        }
        RowGroup about = new RowGroup(written, uncompressed, size);
        about.setFile_offset(begin);
        about.setTotal_compressed_size(position - begin);
        groups.add(about);
      }
      close();
    }
  }
}
