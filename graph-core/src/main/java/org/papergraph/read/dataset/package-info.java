/** Data sets: cards, Croissant, Hugging Face's interface and DataCite. */
@NullMarked
package org.papergraph.read.dataset;

import org.jspecify.annotations.NullMarked;
