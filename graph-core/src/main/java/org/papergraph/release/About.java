package org.papergraph.release;

import org.papergraph.describe.GraphCounts;

/**
 * What a store says of itself.
 *
 * @param counts of the graphs that are in the dumps
 * @param accounts of the runs, as JSON
 */
record About(GraphCounts counts, Sources sources, StatementQuality quality, String accounts) {}
