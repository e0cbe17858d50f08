/** The graph as files other tools read. */
@NullMarked
package org.papergraph.export;

import org.jspecify.annotations.NullMarked;
