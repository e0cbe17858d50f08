/** Papers as public graphs of them tell: OpenAlex and Semantic Scholar. */
@NullMarked
package org.papergraph.read.graph;

import org.jspecify.annotations.NullMarked;
