/**
 * Trains the classifiers of extraction on annotated papers, and measures them.
 *
 * <p>Nothing here runs when a graph is built.
 */
@NullMarked
package org.papergraph.learn;

import org.jspecify.annotations.NullMarked;
