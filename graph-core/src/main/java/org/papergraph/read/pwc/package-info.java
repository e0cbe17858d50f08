/** What Papers with Code gave out before it was switched off. */
@NullMarked
package org.papergraph.read.pwc;

import org.jspecify.annotations.NullMarked;
