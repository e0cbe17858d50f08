/** Input files to records: one reader a format, bad input as counted rejections. */
@NullMarked
package org.papergraph.read;

import org.jspecify.annotations.NullMarked;
