/**
 * What stands around all answers of the server: validators, compression, logs, measures, limits.
 */
@NullMarked
package org.papergraph.server.http;

import org.jspecify.annotations.NullMarked;
