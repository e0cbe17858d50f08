/** The run: read, extract, resolve and write, in one pass over sorted records. */
@NullMarked
package org.papergraph.build;

import org.jspecify.annotations.NullMarked;
