/** How good the statements of the graph are, as measured on annotated papers. */
@NullMarked
package org.papergraph.quality;

import org.jspecify.annotations.NullMarked;
