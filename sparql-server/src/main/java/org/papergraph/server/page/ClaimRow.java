package org.papergraph.server.page;

import org.apache.jena.graph.Node;
import org.papergraph.server.scan.GraphIndex;
import org.papergraph.server.scan.ResultIndex.Claim;

/**
 * A result that a paper states, in a table.
 *
 * @param year of the paper, or empty
 * @param reading the sentence with the value marked
 */
record ClaimRow(ResultRow result, Link paper, String year, Reading reading) {
  static ClaimRow of(Claim claim, GraphIndex index, Site site) {
    Node result = index.results().node(claim);
    Node paper = index.papers().paper(claim.paper());
    int year = index.papers().year(claim.paper());
    return new ClaimRow(
        ResultRow.of(result, site),
        site.names().link(paper),
        year == 0 ? "" : String.valueOf(year),
        Reading.ofResult(result, paper, site));
  }
}
