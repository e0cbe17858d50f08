/** Collections of the papers of a field. */
@NullMarked
package org.papergraph.read.anthology;

import org.jspecify.annotations.NullMarked;
