/** The archive of all records of a store, as one file. */
@NullMarked
package org.papergraph.read.records;

import org.jspecify.annotations.NullMarked;
