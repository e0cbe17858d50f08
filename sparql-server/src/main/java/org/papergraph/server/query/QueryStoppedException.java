package org.papergraph.server.query;

import org.apache.jena.query.QueryCancelledException;

/** A query was stopped before its end. */
public final class QueryStoppedException extends QueryCancelledException {
  private static final long serialVersionUID = 1L;

  private final StopReason reason;
  private final String message;

  QueryStoppedException(StopReason reason, QueryLimits limits) {
    this.reason = reason;
    this.message = reason.explain(limits);
  }

  /** Why it was stopped. */
  public StopReason reason() {
    return reason;
  }

  @Override
  public String getMessage() {
    return message;
  }
}
