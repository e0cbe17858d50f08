/** Papers to findings with the help of a large language model, for those who ask for it. */
@NullMarked
package org.papergraph.llm;

import org.jspecify.annotations.NullMarked;
