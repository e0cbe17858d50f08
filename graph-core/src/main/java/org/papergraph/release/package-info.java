/**
 * A release: dumps of a store, with what a reader needs to know of them, in a folder of their own.
 */
@NullMarked
package org.papergraph.release;

import org.jspecify.annotations.NullMarked;
