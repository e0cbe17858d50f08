package org.papergraph.server.page;

import jakarta.servlet.http.HttpServletRequest;

/** One kind of page. It is called inside a read transaction of the dataset. */
@FunctionalInterface
interface PageHandler {
  Reply reply(HttpServletRequest request);
}
