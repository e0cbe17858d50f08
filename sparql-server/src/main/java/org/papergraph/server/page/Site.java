package org.papergraph.server.page;

import org.apache.jena.sparql.core.DatasetGraph;
import org.papergraph.server.query.QueryRunner;

/** What all pages draw on. */
public record Site(
    DatasetGraph dataset, Addresses addresses, Facts facts, Names names, QueryRunner queries) {
  /** What pages over a dataset draw on, whose entities have IRIs below a base. */
  public static Site of(DatasetGraph dataset, String base, QueryRunner queries) {
    Facts facts = new Facts(dataset);
    Addresses addresses =
        new Addresses(
            base, node -> facts.knows(node) || facts.refersTo(node) || Definitions.defines(node));
    return new Site(dataset, addresses, facts, new Names(facts, addresses), queries);
  }

  /** Where a link leads to a list of pages, and which page of it is shown. */
  static final int PAPERS_PER_PAGE = 20;
}
