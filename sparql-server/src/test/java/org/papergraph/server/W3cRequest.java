package org.papergraph.server;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFList;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;

/**
 * A request of a test of the W3C, and what its answer has to be, as its manifest describes them in
 * the <a href="https://www.w3.org/TR/HTTP-in-RDF10/">HTTP vocabulary</a>.
 *
 * @param statuses the names of those that are right, such as {@code Created} or {@code
 *     StatusCode4xx}
 * @param location the word that stands for the header Location of the answer from there on
 */
record W3cRequest(
    String method,
    String path,
    TreeMap<String, String> headers,
    String body,
    Charset charset,
    Set<String> statuses,
    Optional<String> format,
    Optional<Boolean> truth,
    Optional<String> location,
    TreeMap<String, String> expectedHeaders,
    Optional<String> expectedBody) {
  private static final String HT = "http://www.w3.org/2011/http#";
  private static final String CNT = "http://www.w3.org/2011/content#";
  private static final String MF = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#";

  /** The requests of a test, in order. */
  static List<W3cRequest> of(Resource test) {
    List<W3cRequest> requests = new ArrayList<>();
    Resource connection = test.getPropertyResourceValue(property(MF, "action"));
    for (RDFNode request : list(connection, "requests")) {
      requests.add(read(request.asResource()));
    }
    return requests;
  }

  private static W3cRequest read(Resource request) {
    Resource response = request.getPropertyResourceValue(property(HT, "resp"));
    Optional<Resource> body =
        Optional.ofNullable(request.getPropertyResourceValue(property(HT, "body")));
    Charset charset =
        Charset.forName(body.flatMap(b -> text(b, CNT, "characterEncoding")).orElse("UTF-8"));
    return new W3cRequest(
        text(request, HT, "methodName").orElseThrow(),
        text(request, HT, "absolutePath").orElseThrow(),
        headers(request),
        body.flatMap(b -> text(b, CNT, "chars")).orElse(""),
        charset,
        statuses(response),
        text(response, MF, "expectedFormat"),
        text(response, MF, "expectedBoolean").map(Boolean::valueOf),
        text(response, MF, "expectedLocation"),
        headers(response),
        Optional.ofNullable(response.getPropertyResourceValue(property(HT, "body")))
            .flatMap(b -> text(b, CNT, "chars")));
  }

  private static Set<String> statuses(Resource response) {
    Set<String> names = new HashSet<>();
    response
        .listProperties(property(MF, "expectedStatus"))
        .forEach(s -> names.add(s.getResource().getURI().replaceFirst(".*#", "")));
    return names;
  }

  private static TreeMap<String, String> headers(Resource message) {
    TreeMap<String, String> headers = new TreeMap<>();
    for (RDFNode header : list(message, "headers")) {
      headers.put(
          text(header.asResource(), HT, "fieldName").orElseThrow(),
          text(header.asResource(), HT, "fieldValue").orElseThrow());
    }
    return headers;
  }

  private static List<RDFNode> list(Resource subject, String name) {
    Resource list = subject.getPropertyResourceValue(property(HT, name));
    return list == null ? List.of() : list.as(RDFList.class).asJavaList();
  }

  private static Optional<String> text(Resource subject, String namespace, String name) {
    return Optional.ofNullable(subject.getProperty(property(namespace, name)))
        .map(s -> s.getObject().asLiteral().getLexicalForm());
  }

  private static Property property(String namespace, String name) {
    return ResourceFactory.createProperty(namespace, name);
  }
}
