/** What somebody who writes a query may mean: the terms and the names of the graph. */
@NullMarked
package org.papergraph.server.complete;

import org.jspecify.annotations.NullMarked;
