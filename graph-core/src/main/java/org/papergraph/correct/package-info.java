/** What people decide against extractors and rules: read, kept in a graph, and applied. */
@NullMarked
package org.papergraph.correct;

import org.jspecify.annotations.NullMarked;
