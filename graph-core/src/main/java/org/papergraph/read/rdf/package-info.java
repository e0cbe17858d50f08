/** Graphs in our own terms, read back. */
@NullMarked
package org.papergraph.read.rdf;

import org.jspecify.annotations.NullMarked;
