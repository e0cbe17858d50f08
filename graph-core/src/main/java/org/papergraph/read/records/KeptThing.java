package org.papergraph.read.records;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.papergraph.record.Identifier;

/**
 * A paper or other thing as a store kept it.
 *
 * @param records all of it, sorted
 * @param contested identifiers among those of the records that others claim too
 * @param findings what was found in a paper, in the form of the software that found it
 */
@JsonPropertyOrder({"records", "contested", "findings"})
public record KeptThing(
    List<KeptRecord> records, List<Identifier> contested, List<JsonNode> findings) {
  public KeptThing {
    records = List.copyOf(records);
    contested = List.copyOf(contested);
    findings = List.copyOf(findings);
    if (records.stream().allMatch(KeptRecord::older)) {
      throw new IllegalArgumentException("a thing without a record that counts");
    }
    if (records.stream().map(it -> it.description().subject()).distinct().count() > 1) {
      throw new IllegalArgumentException("a thing that is of two kinds");
    }
  }
}
