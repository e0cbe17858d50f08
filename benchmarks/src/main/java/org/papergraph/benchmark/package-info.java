/** How fast papergraph is: benchmarks, the abstracts they run over, and the table they end in. */
@NullMarked
package org.papergraph.benchmark;

import org.jspecify.annotations.NullMarked;
