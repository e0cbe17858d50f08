/** What the graph says of one thing after the other, in an order that is the same everywhere. */
@NullMarked
package org.papergraph.export.facts;

import org.jspecify.annotations.NullMarked;
