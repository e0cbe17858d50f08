package org.papergraph.export.table;

import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.BINARY;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.BOOLEAN;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.DOUBLE;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.INT32;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.INT64;

import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.format.ConvertedType;
import org.apache.parquet.format.DateType;
import org.apache.parquet.format.FieldRepetitionType;
import org.apache.parquet.format.ListType;
import org.apache.parquet.format.LogicalType;
import org.apache.parquet.format.SchemaElement;
import org.apache.parquet.format.StringType;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Type.Repetition;
import org.apache.parquet.schema.Types;

/**
 * The columns of a table as types of Parquet: <a
 * href="https://github.com/apache/parquet-format/blob/master/LogicalTypes.md">logical types</a>.
 */
final class ParquetSchema {
  static final String LIST = "list";
  static final String ELEMENT = "element";

  private ParquetSchema() {}

  /** The types that values are taken apart by. */
  static MessageType message(String name, List<? extends Column<?>> columns) {
    return new MessageType(name, columns.stream().map(ParquetSchema::field).toList());
  }

  private static Type field(Column<?> column) {
    Repetition repetition = column.isRequired() ? Repetition.REQUIRED : Repetition.OPTIONAL;
    return switch (column.type()) {
      case TEXT ->
          Types.primitive(BINARY, repetition)
              .as(LogicalTypeAnnotation.stringType())
              .named(column.name());
      case INTEGER -> Types.primitive(INT64, repetition).named(column.name());
      case NUMBER -> Types.primitive(DOUBLE, repetition).named(column.name());
      case BOOLEAN -> Types.primitive(BOOLEAN, repetition).named(column.name());
      case DATE ->
          Types.primitive(INT32, repetition)
              .as(LogicalTypeAnnotation.dateType())
              .named(column.name());
      case TEXTS ->
          Types.list(repetition)
              .requiredElement(BINARY)
              .as(LogicalTypeAnnotation.stringType())
              .named(column.name());
    };
  }

  /** The same as the end of a file tells it: a tree, each node before what is below it. */
  static List<SchemaElement> elements(MessageType message) {
    List<SchemaElement> elements = new ArrayList<>();
    SchemaElement root = new SchemaElement(message.getName());
    root.setNum_children(message.getFieldCount());
    elements.add(root);
    message.getFields().forEach(field -> add(field, elements));
    return elements;
  }

  private static void add(Type type, List<SchemaElement> elements) {
    SchemaElement element = new SchemaElement(type.getName());
    element.setRepetition_type(FieldRepetitionType.valueOf(type.getRepetition().name()));
    annotate(type, element);
    elements.add(element);
    if (type.isPrimitive()) {
      element.setType(physical(type.asPrimitiveType().getPrimitiveTypeName()));
    } else {
      element.setNum_children(type.asGroupType().getFieldCount());
      type.asGroupType().getFields().forEach(field -> add(field, elements));
    }
  }

  /** Says what a type means, for today's readers and for those that know the old names alone. */
  private static void annotate(Type type, SchemaElement element) {
    LogicalTypeAnnotation meaning = type.getLogicalTypeAnnotation();
    if (meaning instanceof LogicalTypeAnnotation.StringLogicalTypeAnnotation) {
      element.setLogicalType(LogicalType.STRING(new StringType()));
      element.setConverted_type(ConvertedType.UTF8);
    } else if (meaning instanceof LogicalTypeAnnotation.DateLogicalTypeAnnotation) {
      element.setLogicalType(LogicalType.DATE(new DateType()));
      element.setConverted_type(ConvertedType.DATE);
    } else if (meaning instanceof LogicalTypeAnnotation.ListLogicalTypeAnnotation) {
      element.setLogicalType(LogicalType.LIST(new ListType()));
      element.setConverted_type(ConvertedType.LIST);
    }
  }

  /** The name of a type of bytes in the end of a file. */
  static org.apache.parquet.format.Type physical(PrimitiveTypeName name) {
    return name == BINARY
        ? org.apache.parquet.format.Type.BYTE_ARRAY
        : org.apache.parquet.format.Type.valueOf(name.name());
  }
}
