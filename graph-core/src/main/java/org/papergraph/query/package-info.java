/** Questions to the graph in SPARQL, and answers in the formats people use. */
@NullMarked
package org.papergraph.query;

import org.jspecify.annotations.NullMarked;
