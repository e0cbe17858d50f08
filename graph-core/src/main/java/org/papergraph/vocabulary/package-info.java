/** The curated vocabulary of well-known methods, datasets, tasks and metrics. */
@NullMarked
package org.papergraph.vocabulary;

import org.jspecify.annotations.NullMarked;
