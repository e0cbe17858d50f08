/** Pages that list papers. */
@NullMarked
package org.papergraph.read.listing;

import org.jspecify.annotations.NullMarked;
