package org.papergraph.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.papergraph.server.query.Answer;
import org.papergraph.server.query.GuardedQueries;
import org.papergraph.server.query.QueryGate;
import org.papergraph.server.query.QueryLimits;
import org.papergraph.server.query.QueryRunner;
import org.papergraph.server.query.SampleQuery;

class SampleQueryTest {
  @Test
  void everySampleQueryHasAnAnswer() {
    QueryRunner runner =
        new QueryRunner(
            ServedGraph.dataset(),
            new GuardedQueries(new QueryGate(QueryLimits.DEFAULT), Set.of()));
    assertEquals(3, SampleQuery.all().size());
    for (SampleQuery sample : SampleQuery.all()) {
      Answer.Table table = assertInstanceOf(Answer.Table.class, runner.run(sample.text(), 10));
      assertTrue(!table.rows().isEmpty(), sample.title());
    }
  }
}
