/** How much there is of what in a graph, in the words of VoID. */
@NullMarked
package org.papergraph.describe;

import org.jspecify.annotations.NullMarked;
