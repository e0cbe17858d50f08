/** Reading all statements of a property at once, and what is kept of them in memory. */
@NullMarked
package org.papergraph.server.scan;

import org.jspecify.annotations.NullMarked;
