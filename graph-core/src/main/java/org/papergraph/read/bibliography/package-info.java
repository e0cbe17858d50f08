/** Formats in which bibliographies are passed on. */
@NullMarked
package org.papergraph.read.bibliography;

import org.jspecify.annotations.NullMarked;
