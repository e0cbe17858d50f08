package org.papergraph.read.rdf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.papergraph.read.DamagedInputException;
import org.papergraph.read.PageReader;
import org.papergraph.read.PeekedInput;
import org.papergraph.read.SourceText;
import org.papergraph.read.WholePage;
import org.papergraph.store.ScratchGraph;

/**
 * Reads graphs in the terms of the <a href="https://w3id.org/papergraph/ontology">papergraph
 * ontology</a>: <a href="https://www.w3.org/TR/turtle/">Turtle</a>, <a
 * href="https://www.w3.org/TR/trig/">TriG</a>, <a
 * href="https://www.w3.org/TR/n-triples/">N-Triples</a> and <a
 * href="https://www.w3.org/TR/n-quads/">N-Quads</a>.
 *
 * <p>The grammar, over triples (see docs/sources/rdf.md for examples); names of graphs are passed
 * over:
 *
 * <pre>
 * input     = ( paper | thing | other )*
 * paper     = node a pg:Paper ; dcterms:title text ; statement*
 * thing     = node a pg:Dataset | pg:Method | pg:Repository ; skos:prefLabel text ;
 *             ( dcterms:identifier text | dcterms:description text ) ; statement*
 * statement = term value                       the terms of {@link
 *                                              org.papergraph.record.PropertyTerms}
 *           | pg:hasAuthorship [ pg:author node ; pg:position number ]
 *           | relation node                    a field, unless only a text says so
 * </pre>
 *
 * <p>The statements on one thing may stand anywhere in a file, so all are loaded into a database on
 * disk first; records come in the order of the addresses of what they describe.
 */
public final class RdfReader implements PageReader {
  private static final int HEAD_BYTES = 1 << 16;

  @Override
  public String name() {
    return "rdf";
  }

  @Override
  public String description() {
    return "graphs in the terms of papergraph: Turtle, TriG, N-Triples or N-Quads";
  }

  @Override
  public boolean recognises(String head) {
    return RdfLook.isRdf(head) && RdfLook.isInKnownTerms(head);
  }

  @Override
  public void read(InputStream input, WholePage page) throws IOException {
    PeekedInput peeked = PeekedInput.of(input, HEAD_BYTES);
    boolean isLines =
        RdfLook.isOneStatementALine(new String(peeked.head(), StandardCharsets.UTF_8));
    Statements statements = new Statements(SourceText.reader(peeked.whole()), isLines);
    try (ScratchGraph graph = ScratchGraph.of(statements::writeTo)) {
      Optional<DamagedInputException> damage = statements.damage();
      if (damage.isPresent()) {
        page.reject(damage.get());
      }
      boolean anything = new Descriptions(graph.dataset(), page).take();
      Optional<IOException> failure = statements.failure();
      if (failure.isPresent()) {
        throw failure.get();
      }
      if (!anything && damage.isEmpty()) {
        page.reject(
            1,
            "nothing in our terms",
            "RDF is read where it describes a pg:Paper, or a pg:Dataset, pg:Method or pg:Repository"
                + " with dcterms:identifier or dcterms:description",
            "");
      }
    }
  }
}
