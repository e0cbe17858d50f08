/** Answers of Hugging Face's interfaces. */
@NullMarked
package org.papergraph.read.huggingface;

import org.jspecify.annotations.NullMarked;
