/** A graph as it was, from a dump of it. */
@NullMarked
package org.papergraph.restore;

import org.jspecify.annotations.NullMarked;
