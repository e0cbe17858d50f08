package org.papergraph.export.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.ParquetMetadata;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;

/**
 * A file as Parquet's own reader sees it.
 *
 * @param rows by column; what is not there is left out
 */
record ReadParquet(ParquetMetadata end, List<Map<String, Object>> rows) {
  static ReadParquet of(byte[] bytes) throws IOException {
    Path file = Files.createTempFile("pond", ".parquet");
    try {
      Files.write(file, bytes);
      return of(file);
    } finally {
      Files.delete(file);
    }
  }

  private static ReadParquet of(Path file) throws IOException {
    List<Map<String, Object>> rows = new ArrayList<>();
    ParquetReadOptions options =
        ParquetReadOptions.builder(new PlainParquetConfiguration()).build();
    try (ParquetFileReader reader = ParquetFileReader.open(new LocalInputFile(file), options)) {
      MessageType schema = reader.getFooter().getFileMetaData().getSchema();
      for (PageReadStore pages = reader.readNextRowGroup();
          pages != null;
          pages = reader.readNextRowGroup()) {
        RecordReader<Group> records =
            new ColumnIOFactory()
                .getColumnIO(schema)
                .getRecordReader(pages, new GroupRecordConverter(schema));
        for (long i = 0; i < pages.getRowCount(); i++) {
          rows.add(row(records.read(), schema));
        }
      }
      return new ReadParquet(reader.getFooter(), rows);
    }
  }

  private static Map<String, Object> row(Group group, MessageType schema) {
    Map<String, Object> row = new LinkedHashMap<>();
    for (Type field : schema.getFields()) {
      if (group.getFieldRepetitionCount(field.getName()) > 0) {
        row.put(field.getName(), value(group, field));
      }
    }
    return row;
  }

  private static Object value(Group group, Type field) {
    String name = field.getName();
    if (!field.isPrimitive()) {
      Group list = group.getGroup(name, 0);
      List<String> texts = new ArrayList<>();
      for (int i = 0; i < list.getFieldRepetitionCount("list"); i++) {
        texts.add(list.getGroup("list", i).getString("element", 0));
      }
      return texts;
    }
    return switch (field.asPrimitiveType().getPrimitiveTypeName()) {
      case INT64 -> group.getLong(name, 0);
      case INT32 -> group.getInteger(name, 0);
      case DOUBLE -> group.getDouble(name, 0);
      case BOOLEAN -> group.getBoolean(name, 0);
      default -> group.getString(name, 0);
    };
  }
}
