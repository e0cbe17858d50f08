/** The store folder: generations of a TDB2 database, switched as a whole. */
@NullMarked
package org.papergraph.store;

import org.jspecify.annotations.NullMarked;
