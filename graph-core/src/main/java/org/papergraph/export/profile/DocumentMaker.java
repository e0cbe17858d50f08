package org.papergraph.export.profile;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.papergraph.export.facts.Thing;

/** Makes documents of things. */
interface DocumentMaker {
  /** The classes whose things have documents. */
  List<String> classes();

  /** The document of a thing; nothing where too little is known. */
  Optional<ObjectNode> document(Thing thing);
}
