/**
 * One record to findings: what a title and an abstract say, each with span, confidence and rule.
 */
@NullMarked
package org.papergraph.extract;

import org.jspecify.annotations.NullMarked;
