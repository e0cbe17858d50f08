package org.papergraph.server.reconcile;

/** A request that is not answered, with the HTTP status and a message for its sender. */
final class RefusedException extends Exception {
  private static final long serialVersionUID = 1L;

  private final int status;

  private RefusedException(int status, String message) {
    super(message);
    this.status = status;
  }

  static RefusedException of(int status, String message) {
    return new RefusedException(status, message);
  }

  static RefusedException malformed(String message) {
    return new RefusedException(400, message);
  }

  static RefusedException tooMuch(String message) {
    return new RefusedException(413, message);
  }

  static RefusedException notInTime(String message) {
    return new RefusedException(503, message);
  }

  int status() {
    return status;
  }

  String message() {
    return String.valueOf(getMessage());
  }
}
