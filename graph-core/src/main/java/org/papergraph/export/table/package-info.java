/** The graph as tables, in CSV and Parquet. */
@NullMarked
package org.papergraph.export.table;

import org.jspecify.annotations.NullMarked;
