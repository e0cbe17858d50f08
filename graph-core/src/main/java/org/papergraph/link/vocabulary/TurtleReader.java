package org.papergraph.link.vocabulary;

import java.io.IOException;
import java.io.Reader;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.lang.LabelToNode;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;
import org.papergraph.read.DamagedInputException;
import org.papergraph.read.UnreadableInputException;
import org.papergraph.read.rdf.LimitedText;

/**
 * Reads <a href="https://www.w3.org/TR/turtle/">Turtle</a>, <a
 * href="https://www.w3.org/TR/trig/">TriG</a>, <a
 * href="https://www.w3.org/TR/n-triples/">N-Triples</a> and <a
 * href="https://www.w3.org/TR/n-quads/">N-Quads</a> as streams; names of graphs are passed over.
 *
 * <p>Where the syntax breaks, reading goes on where the next statement seems to begin: at a line
 * that is not indented, behind one that ends with a full stop. In N-Triples and N-Quads that is the
 * next line.
 */
final class TurtleReader {
  /** What is more often broken than that is no vocabulary. */
  private static final int MOST_BREAKS = 1_000;

  private static final int MOST_BROKEN_LINES = 100_000;
  private static final int LONGEST_LINE = 1 << 20;

  private static final Pattern BEGIN = Pattern.compile("[<_\\[(@:{\\p{L}].*", Pattern.DOTALL);
  private static final Pattern DIRECTIVE =
      Pattern.compile("(?i)(?:@(?:prefix|base)|(?:prefix|base))\\s.*", Pattern.DOTALL);

  /** Nothing, a comment, or what ends with a full stop and a comment. */
  private static final Pattern WHOLE = Pattern.compile("|#.*|.*\\.\\s*#.*");

  private final Reading reading;
  private final boolean isLines;
  private final ResumableText text;
  private final ConceptStatements statements;
  private final PrefixMap prefixes = PrefixMapFactory.create();
  private final LabelToNode labels = LabelToNode.createIncremental();
  private String base;

  /**
   * The line that was reached with what was understood last. A parser of N-Triples has begun to
   * read the next statement there, and hands it on only when it has begun with the one behind.
   */
  private long understood;

  /** Where the syntax broke. */
  private record Break(long line, String message) {}

  /**
   * @param isLines whether it is N-Triples or N-Quads
   */
  TurtleReader(Reader input, boolean isLines, Reading reading) {
    this.reading = reading;
    this.isLines = isLines;
    this.base = reading.base();
    this.statements = new ConceptStatements(reading);
    UnaryOperator<Line> filter = isLines ? this::wholeStatement : UnaryOperator.identity();
    this.text = new ResumableText(new Lines(input, LONGEST_LINE), filter, false);
    reading.isAt(text::line);
  }

  /**
   * Reads it to its end.
   *
   * @throws UnreadableInputException if the input fails
   */
  void read() throws IOException {
    int most = isLines ? MOST_BROKEN_LINES : MOST_BREAKS;
    int breaks = 0;
    Optional<Break> broken = parse();
    while (broken.isPresent()) {
      reading.problem(broken.get().line, broken.get().message);
      if (++breaks >= most) {
        giveUp(broken.get().line, most);
        break;
      }
      broken = passOver(broken.get().line) ? parse() : Optional.empty();
    }
    statements.finish();
  }

  private void giveUp(long line, int most) throws IOException {
    reading.problem(line, "broken in " + most + " places: the rest is not read");
    text.goTo(line);
    while (text.next().isPresent()) {
      reading.notRead(1);
    }
  }

  /** Goes to where the next statement begins; false if there is none. */
  private boolean passOver(long broken) throws IOException {
    if (isLines && text.goToWithout(Math.min(understood, broken), broken)) {
      reading.notRead(1);
      return true;
    }
    text.goTo(broken);
    boolean ended = false;
    boolean first = true;
    for (Optional<Line> line = text.next(); line.isPresent(); line = text.next()) {
      String content = line.get().text();
      if (!first && line.get().isBegin() && isBegin(content, ended)) {
        text.goTo(line.get().number());
        return true;
      }
      if (line.get().isFilled()) {
        reading.notRead(line.get().isEnd() ? 1 : 0);
        ended = content.stripTrailing().endsWith(".");
      }
      first = false;
    }
    return false;
  }

  private boolean isBegin(String line, boolean ended) {
    return isLines || DIRECTIVE.matcher(line).matches() || (ended && BEGIN.matcher(line).matches());
  }

  /** A line of N-Triples that cannot be a statement is left out, as the parser reads on behind. */
  private Line wholeStatement(Line line) {
    String content = line.text().strip();
    if (line.isWhole() && (content.endsWith(".") || WHOLE.matcher(content).matches())) {
      return line;
    }
    if (line.isBegin()) {
      String fault =
          line.isWhole()
              ? "a statement ends with a full stop on its line: "
              : "a line of more than " + LONGEST_LINE + " characters is not read: ";
      reading.problem(line.number(), fault + Reading.shown(content));
      reading.notRead(1);
    }
    return line.emptied();
  }

  /** Reads on from where the text is; what is there if the syntax breaks. */
  private Optional<Break> parse() throws IOException {
    long before = text.line();
    understood = isLines ? before + 1 : understood;
    LimitedText limited = new LimitedText(text);
    Errors errors = new Errors(before);
    try {
      parse(limited, errors);
      return Optional.empty();
    } catch (Reading.SinkException e) {
      throw e;
    } catch (RuntimeException e) {
      Optional<IOException> failure = limited.failure();
      if (failure.isPresent() && failure.get() instanceof DamagedInputException damage) {
        return Optional.of(new Break(before + damage.line(), reason(damage)));
      }
      if (failure.isPresent()) {
        throw failure.get();
      }
      return Optional.of(new Break(errors.place(e), "broken RDF: " + reason(e)));
    }
  }

  // The source is decoded already, so that bytes that are no text are marked.
  @SuppressWarnings("deprecation")
  private void parse(Reader source, ErrorHandler errors) {
    RDFParser.create()
        .source(source)
        .forceLang(isLines ? Lang.NQUADS : Lang.TRIG)
        .base(base)
        .resolveURIs(!isLines)
        .prefixes(prefixes)
        .checking(false)
        .labelToNode(labels)
        .errorHandler(errors)
        .parse(new Statements());
  }

  private static String reason(Exception e) {
    String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    return Reading.shown(message.replaceFirst("^\\[line: \\d+, col: \\d+ *\\] *", ""));
  }

  /** Keeps the line of the error that ends the reading. */
  private final class Errors implements ErrorHandler {
    private final long before;
    private long line;
    private @Nullable String message;

    Errors(long before) {
      this.before = before;
    }

    @Override
    public void warning(String warning, long at, long column) {}

    /** The parser goes on behind blanks in addresses; what is said of those is left out. */
    @Override
    public void error(String error, long at, long column) {
      reading.problem(before + at, "broken RDF: " + Reading.shown(error));
    }

    @Override
    public void fatal(String error, long at, long column) {
      line = at;
      message = error;
      throw new RiotException(error);
    }

    /**
     * Where it broke. The parser has counted the end of a line that it stumbled over; at the end of
     * the text, what broke began behind what was understood last.
     */
    long place(RuntimeException e) {
      if (message == null || line <= 0) {
        return Math.max(before + 1, text.line());
      }
      boolean stumbled = String.valueOf(e.getMessage()).contains("newline");
      long broken = before + line - (stumbled ? 1 : 0);
      return text.isAtEnd() ? Math.min(broken, text.firstFilled(understood + 1)) : broken;
    }
  }

  /** Hands statements on, and keeps what the rest of the text may need. */
  private final class Statements extends StreamRDFBase {
    @Override
    public void prefix(String prefix, String iri) {
      understood();
      prefixes.add(prefix, iri);
    }

    @Override
    public void base(String iri) {
      understood();
      base = iri;
    }

    @Override
    public void quad(Quad quad) {
      triple(quad.asTriple());
    }

    @Override
    public void triple(Triple triple) {
      understood();
      RdfTerms.give(triple, statements);
    }

    private void understood() {
      understood = text.line();
      text.keepFrom(understood);
    }
  }
}
