/** What the graph knows of a thing and where it read that; and the graph in figures. */
@NullMarked
package org.papergraph.explain;

import org.jspecify.annotations.NullMarked;
