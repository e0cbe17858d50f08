package org.papergraph.server.query;

import java.util.Set;
import org.apache.jena.sparql.function.FunctionFactory;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.pfunction.PropertyFunctionFactory;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.apache.jena.sparql.procedure.ProcedureFactory;
import org.apache.jena.sparql.procedure.ProcedureRegistry;
import org.apache.jena.sparql.util.Context;
import org.jspecify.annotations.Nullable;

/**
 * The functions that queries may call by their IRI: casts, those of <a
 * href="https://www.w3.org/TR/xpath-functions-31/">XPath</a> and of ARQ that are harmless, text
 * search and lists.
 *
 * <p>ARQ's own registries have functions that wait, print, run other functions, tell the version or
 * make texts of any length, and load any class of the class path by {@code java:}.
 */
final class SafeFunctions {
  private static final String CASTS = "http://www.w3.org/2001/XMLSchema#";
  private static final String MATHS = "http://www.w3.org/2005/xpath-functions/math#";
  private static final String XPATH = "http://www.w3.org/2005/xpath-functions#";
  private static final String ARQ = "http://jena.apache.org/ARQ/function#";

  /** Those that SPARQL has by name too, guarded there, and those that fail or call others. */
  private static final Set<String> NOT_OF_XPATH =
      Set.of(
          "matches",
          "replace",
          "concat",
          "encode-for-uri",
          "apply",
          "error",
          "format-number",
          "normalize-unicode",
          "collation-key");

  private static final Set<String> OF_ARQ =
      Set.of(
          "bnode",
          "localname",
          "namespace",
          "now",
          "pi",
          "e",
          "max",
          "min",
          "sqrt",
          "strlen",
          "substr",
          "substring",
          "strjoin",
          "sha1sum");

  private static final Set<String> PROPERTY_FUNCTIONS =
      Set.of(
          "http://jena.apache.org/text#query",
          "http://jena.apache.org/ARQ/list#member",
          "http://jena.apache.org/ARQ/list#index",
          "http://jena.apache.org/ARQ/list#length",
          "http://www.w3.org/2000/01/rdf-schema#member");

  private final FunctionRegistry functions = functions();
  private final PropertyFunctionRegistry propertyFunctions = propertyFunctions();
  private final ProcedureRegistry procedures = new NoProcedures();

  /** Lets queries with this context call these functions and no others. */
  void allowIn(Context context) {
    FunctionRegistry.set(context, functions);
    PropertyFunctionRegistry.set(context, propertyFunctions);
    ProcedureRegistry.set(context, procedures);
  }

  private static FunctionRegistry functions() {
    FunctionRegistry all = FunctionRegistry.get();
    FunctionRegistry some = new KnownFunctions();
    all.keys()
        .forEachRemaining(
            iri -> {
              if (isHarmless(iri)) {
                some.put(iri, all.get(iri));
              }
            });
    OF_ARQ.forEach(
        name -> {
          FunctionFactory function = all.get(ARQ + name);
          if (function != null) {
            some.put(ARQ + name, function);
          }
        });
    return some;
  }

  private static boolean isHarmless(String iri) {
    return iri.startsWith(CASTS)
        || iri.startsWith(MATHS)
        || (iri.startsWith(XPATH) && !NOT_OF_XPATH.contains(iri.substring(XPATH.length())));
  }

  private static PropertyFunctionRegistry propertyFunctions() {
    PropertyFunctionRegistry all = PropertyFunctionRegistry.get();
    PropertyFunctionRegistry some = new KnownPropertyFunctions();
    PROPERTY_FUNCTIONS.stream()
        .filter(all::isRegistered)
        .forEach(iri -> some.put(iri, all.get(iri)));
    return some;
  }

  private static final class KnownFunctions extends FunctionRegistry {
    @Override
    public @Nullable FunctionFactory get(String iri) {
      return isRegistered(iri) ? super.get(iri) : null;
    }
  }

  private static final class KnownPropertyFunctions extends PropertyFunctionRegistry {
    @Override
    public boolean manages(String iri) {
      return isRegistered(iri);
    }

    @Override
    public @Nullable PropertyFunctionFactory get(String iri) {
      return isRegistered(iri) ? super.get(iri) : null;
    }
  }

  private static final class NoProcedures extends ProcedureRegistry {
    @Override
    public @Nullable ProcedureFactory get(String iri) {
      return null;
    }
  }
}
