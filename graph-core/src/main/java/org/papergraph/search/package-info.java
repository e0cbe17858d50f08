/** The full-text index of a graph: what goes into it, and how people and queries search it. */
@NullMarked
package org.papergraph.search;

import org.jspecify.annotations.NullMarked;
