/**
 * Papers to findings with the help of a large language model, for those who ask for it. Nothing
 * else in this module opens a connection.
 */
@NullMarked
package org.papergraph.llm;

import org.jspecify.annotations.NullMarked;
