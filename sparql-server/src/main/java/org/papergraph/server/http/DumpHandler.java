package org.papergraph.server.http;

import java.util.Map;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.http.MimeTypes;
import org.eclipse.jetty.http.content.HttpContent;
import org.eclipse.jetty.http.content.ResourceHttpContentFactory;
import org.eclipse.jetty.io.ByteBufferPool;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ResourceHandler;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.resource.ResourceFactory;

/**
 * Serves the files of a release below {@link ReleaseFiles#PATH}, with ranges, validators and sizes.
 * Nothing else of the disk can be had, and there is no list but that of the checksums.
 */
public final class DumpHandler extends ResourceHandler {
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("csv", "text/csv"),
          Map.entry("gz", "application/gzip"),
          Map.entry("json", "application/json"),
          Map.entry("jsonld", "application/ld+json"),
          Map.entry("md", "text/markdown"),
          Map.entry("nq", "application/n-quads"),
          Map.entry("nt", "application/n-triples"),
          Map.entry("parquet", "application/vnd.apache.parquet"),
          Map.entry("rdf", "application/rdf+xml"),
          Map.entry("trig", "application/trig"),
          Map.entry("tsv", "text/tab-separated-values"),
          Map.entry("ttl", "text/turtle"),
          Map.entry("zst", "application/zstd"));

  private final ReleaseFiles files;

  /**
   * @param other answers for all other addresses
   */
  public DumpHandler(Handler other, ReleaseFiles files) {
    super(other);
    this.files = files;
    setBaseResource(ResourceFactory.of(this).newResource(files.folder()));
    setDirAllowed(false);
    setEtags(true);
  }

  /** Files are read as they are sent; dumps are too large to be kept. */
  @Override
  protected HttpContent.Factory newHttpContentFactory(ByteBufferPool.Sized buffers) {
    return new ResourceHttpContentFactory(getBaseResource(), types(), buffers);
  }

  /** When it is started, the handler takes the types of its context for its own. */
  private static MimeTypes types() {
    MimeTypes.Mutable types = new MimeTypes.Mutable();
    TYPES.forEach(types::addMimeMapping);
    return types;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    String path = Request.getPathInContext(request);
    if (!path.startsWith(ReleaseFiles.PATH)) {
      return getHandler().handle(request, response, callback);
    }
    SafetyHeaders.ALL.forEach((name, value) -> response.getHeaders().put(name, value));
    response.getHeaders().put("Content-Security-Policy", "default-src 'none'; sandbox");
    response.getHeaders().put("Access-Control-Allow-Origin", "*");
    if (!HttpMethod.GET.is(request.getMethod()) && !HttpMethod.HEAD.is(request.getMethod())) {
      response.getHeaders().put(new HttpField(HttpHeader.ALLOW, "GET, HEAD"));
      Response.writeError(request, response, callback, HttpStatus.METHOD_NOT_ALLOWED_405);
      return true;
    }
    String name = path.substring(ReleaseFiles.PATH.length());
    if (!files.has(name)) {
      Response.writeError(request, response, callback, HttpStatus.NOT_FOUND_404);
      return true;
    }
    return super.handle(new Within(request, "/" + name), response, callback);
  }

  /** A request as it is within the release. */
  private static final class Within extends Request.Wrapper {
    private final HttpURI address;

    private Within(Request request, String path) {
      super(request);
      this.address = HttpURI.build(request.getHttpURI(), path).asImmutable();
    }

    @Override
    public HttpURI getHttpURI() {
      return address;
    }
  }
}
