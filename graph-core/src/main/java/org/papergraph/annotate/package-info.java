/** Findings as files for people who want them without a graph: lines of JSON, and brat. */
@NullMarked
package org.papergraph.annotate;

import org.jspecify.annotations.NullMarked;
