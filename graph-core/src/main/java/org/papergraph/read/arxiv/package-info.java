/** What arXiv gives out: its metadata snapshot and the answers of its interfaces. */
@NullMarked
package org.papergraph.read.arxiv;

import org.jspecify.annotations.NullMarked;
