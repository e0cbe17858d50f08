/**
 * Requests to a server that somebody named: sent again where that may help, within limits, and with
 * answers that can be kept. Nothing else in this module opens a connection.
 */
@NullMarked
package org.papergraph.fetch;

import org.jspecify.annotations.NullMarked;
