/** The pages: plain HTML from templates, and the triples behind them in Turtle. */
@NullMarked
package org.papergraph.server.page;

import org.jspecify.annotations.NullMarked;
