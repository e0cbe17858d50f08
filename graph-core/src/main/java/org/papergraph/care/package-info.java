/** Copies stores, makes them smaller, and looks whether they are whole. */
@NullMarked
package org.papergraph.care;

import org.jspecify.annotations.NullMarked;
