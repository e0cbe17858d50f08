/** The graph as a whole, and its changes: the Graph Store Protocol, and SPARQL Update. */
@NullMarked
package org.papergraph.server.data;

import org.jspecify.annotations.NullMarked;
