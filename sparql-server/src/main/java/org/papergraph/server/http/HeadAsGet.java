package org.papergraph.server.http;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;

/** Has HEAD answered as GET is. Jetty, which knows better, sends no body. */
public final class HeadAsGet implements Filter {
  private final String except;

  /**
   * @param except the beginning of paths whose service knows of HEAD and saves itself the work
   */
  public HeadAsGet(String except) {
    this.except = except;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest asked = (HttpServletRequest) request;
    chain.doFilter(isAnswered(asked) ? new Get(asked) : asked, response);
  }

  private boolean isAnswered(HttpServletRequest request) {
    return request.getMethod().equals("HEAD") && !request.getRequestURI().startsWith(except);
  }

  private static final class Get extends HttpServletRequestWrapper {
    private Get(HttpServletRequest request) {
      super(request);
    }

    @Override
    public String getMethod() {
      return "GET";
    }
  }
}
