/** Raw text as it was read, its readable rendering, and the keys names are compared by. */
@NullMarked
package org.papergraph.text;

import org.jspecify.annotations.NullMarked;
