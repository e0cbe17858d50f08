/**
 * The <a
 * href="https://www.w3.org/community/reports/reconciliation/CG-FINAL-specs-0.2-20230410/">Reconciliation
 * Service API</a>: which entities names in other people's tables stand for.
 */
@NullMarked
package org.papergraph.server.reconcile;

import org.jspecify.annotations.NullMarked;
