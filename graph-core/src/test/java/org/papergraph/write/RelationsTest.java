package org.papergraph.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.papergraph.extract.Finding.Role;
import org.papergraph.record.Property;
import org.papergraph.record.PropertyTerms;
import org.papergraph.vocabulary.Kind;

class RelationsTest {
  @Test
  void fieldsAndFindingsHaveOneTermForOneRelation() {
    for (Property property : List.of(Property.DATASET, Property.TASK, Property.METHOD)) {
      Kind kind = FieldNames.kind(property).orElseThrow();

      assertEquals(Relations.of(kind, FieldNames.role(kind)), PropertyTerms.relation(property));
      for (Role role : Role.values()) {
        assertTrue(PropertyTerms.relations(property).contains(Relations.of(kind, role)));
      }
    }
  }

  @Test
  void eachPropertyIsAStatementOrNamesAThing() {
    for (Property property : Property.values()) {
      boolean isThing = PropertyTerms.ofThings().contains(property);
      assertEquals(!isThing, PropertyTerms.statement(property).isPresent(), property.name());
    }
  }
}
