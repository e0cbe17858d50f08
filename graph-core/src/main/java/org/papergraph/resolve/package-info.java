/** Findings and records to entities: which records are one paper, which names are one thing. */
@NullMarked
package org.papergraph.resolve;

import org.jspecify.annotations.NullMarked;
