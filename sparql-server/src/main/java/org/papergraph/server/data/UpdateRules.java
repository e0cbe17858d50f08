package org.papergraph.server.data;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.modify.request.UpdateLoad;
import org.apache.jena.sparql.modify.request.UpdateModify;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.update.Update;
import org.apache.jena.update.UpdateRequest;

/** Which updates are made: those that have the server open nothing. */
final class UpdateRules {
  static final String NO_LOAD = "LOAD is refused: this server fetches nothing and opens no file";

  private final Set<String> services;

  /**
   * @param services the endpoints that may be asked by SERVICE
   */
  UpdateRules(Set<String> services) {
    this.services = services;
  }

  /** Why an update is refused; empty if it is not. */
  Optional<String> refusal(UpdateRequest request) {
    for (Update update : request.getOperations()) {
      if (update instanceof UpdateLoad) {
        return Optional.of(NO_LOAD);
      }
      if (update instanceof UpdateModify modify && asksOthers(modify.getWherePattern())) {
        return Optional.of("SERVICE is refused: this server does not ask that endpoint");
      }
    }
    return Optional.empty();
  }

  private boolean asksOthers(Element pattern) {
    Set<Node> asked = new HashSet<>();
    Walker.walk(
        Algebra.compile(pattern),
        new OpVisitorBase() {
          @Override
          public void visit(OpService service) {
            asked.add(service.getService());
          }
        },
        new ExprVisitorBase());
    return !asked.stream().allMatch(node -> node.isURI() && services.contains(node.getURI()));
  }
}
