/** Which of the graph's entities are concepts of other people's vocabularies, and why. */
@NullMarked
package org.papergraph.link;

import org.jspecify.annotations.NullMarked;
