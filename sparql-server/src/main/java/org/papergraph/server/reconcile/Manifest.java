package org.papergraph.server.reconcile;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.papergraph.ontology.Papergraph;

/** The <em>service manifest</em>: what the service can do, and where. */
final class Manifest {
  private Manifest() {}

  /**
   * @param address of the service, as its clients have it
   * @param base the beginning of the IRIs of entities
   */
  static ObjectNode of(String address, String base) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.putArray("versions").add("0.1").add("0.2");
    json.put("name", "papergraph: methods, data sets, tasks, metrics and papers");
    json.put("identifierSpace", base);
    json.put("schemaSpace", Papergraph.NAMESPACE);
    json.putObject("view").put("url", address + ReconcileServlet.VIEW + "?id={{id}}");
    Types.DEFAULT.forEach(kind -> json.withArray("defaultTypes").add(Types.json(kind)));
    json.put("batchSize", QuestionReader.MOST_QUERIES);
    preview(json, address);
    suggest(json, address);
    extend(json, address);
    return json;
  }

  private static void preview(ObjectNode json, String address) {
    json.putObject("preview")
        .put("url", address + "/preview?id={{id}}")
        .put("width", 430)
        .put("height", 300);
  }

  private static void suggest(ObjectNode json, String address) {
    ObjectNode suggest = json.putObject("suggest");
    service(suggest.putObject("entity"), address, ReconcileServlet.SUGGEST_ENTITY);
    service(suggest.putObject("type"), address, ReconcileServlet.SUGGEST_TYPE);
    service(suggest.putObject("property"), address, ReconcileServlet.SUGGEST_PROPERTY);
  }

  private static void service(ObjectNode service, String address, String path) {
    service.put("service_url", address).put("service_path", path);
  }

  private static void extend(ObjectNode json, String address) {
    ObjectNode extend = json.putObject("extend");
    service(extend.putObject("propose_properties"), address, ReconcileServlet.PROPERTIES);
    extend
        .putArray("property_settings")
        .addObject()
        .put("name", "limit")
        .put("label", "Limit")
        .put("type", "number")
        .put("default", Extension.USUAL_VALUES)
        .put("help_text", "How many values a row may get");
  }
}
