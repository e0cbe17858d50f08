package org.papergraph.write;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.papergraph.extract.Finding;
import org.papergraph.extract.Part;
import org.papergraph.extract.Span;
import org.papergraph.ontology.Papergraph;
import org.papergraph.resolve.Entity;
import org.papergraph.resolve.EntityKey;
import org.papergraph.resolve.NameIndex;
import org.papergraph.resolve.Paper;
import org.papergraph.resolve.PaperKey;
import org.papergraph.resolve.RecordPlace;
import org.papergraph.resolve.SourceEntry;
import org.papergraph.resolve.Thing;
import org.papergraph.text.NameKey;
import org.papergraph.text.ReadableText;
import org.papergraph.vocabulary.Kind;

/**
 * Writes entities, papers and evidence as triples and quads.
 *
 * <p>Facts go to the default graph, mentions to the evidence graph, sources and source records to
 * the provenance graph. A statement may be sent twice; RDF holds it once.
 */
public final class GraphWriter {
  private final Statements out;
  private final Iris iris;
  private final NameIndex.Entities entities;
  private final RecordWriter records;

  /**
   * @param names what names and addresses mean
   */
  public GraphWriter(StreamRDF out, Iris iris, Names names) {
    this.out = new Statements(out);
    this.iris = iris;
    this.entities = names.entities();
    this.records = new RecordWriter(this.out, iris, names);
  }

  /** Writes all methods, datasets, tasks and metrics, and all acronyms. */
  public void entities() {
    entities.forEach(this::entity);
    entities.forEachAcronym(this::acronym);
  }

  /** Writes what a method, dataset, task or metric is called. */
  public void entity(Entity entity) {
    Node node = iris.entity(entity.key());
    Kind kind = entity.key().kind();
    fact(node, Terms.TYPE, term(type(kind)));
    fact(node, Terms.PREFERRED, text(entity.preferredLabel()));
    entity.alternativeLabels().forEach(label -> fact(node, Terms.ALTERNATIVE, text(label)));
    entity.concept().ifPresent(iri -> fact(node, Terms.EXACT_MATCH, NodeFactory.createURI(iri)));
    for (String former : entity.formerSlugs()) {
      fact(iris.entity(new EntityKey(kind, former)), Terms.IS_REPLACED_BY, node);
    }
  }

  /** Writes what a short form stands for. */
  public void acronym(NameIndex.Acronym acronym) {
    Node node = acronym(acronym.shortForm(), acronym.longKey());
    fact(node, Terms.TYPE, term(Papergraph.ACRONYM));
    fact(node, term(Papergraph.SHORT_FORM), text(acronym.shortForm()));
    fact(node, term(Papergraph.LONG_FORM), text(acronym.longForm()));
  }

  private Node acronym(String shortForm, String longKey) {
    return iris.acronym(NameKey.of(shortForm), shortForm + "=" + longKey);
  }

  private static String type(Kind kind) {
    return switch (kind) {
      case METHOD -> Papergraph.METHOD;
      case DATASET -> Papergraph.DATASET;
      case TASK -> Papergraph.TASK;
      case METRIC -> Papergraph.METRIC_CLASS;
    };
  }

  /**
   * Writes a paper, what was found in it, and where it was read.
   *
   * @return its IRI
   */
  public String paper(Paper paper, Collection<Finding> findings) {
    PaperKey key = paper.key();
    Node node = iris.paper(key);
    fact(node, Terms.TYPE, term(Papergraph.PAPER));
    fact(node, Terms.TITLE, text(paper.title()));
    fact(node, Terms.LABEL, text(ReadableText.of(paper.title()).text().strip()));
    if (!paper.abstractText().isEmpty()) {
      fact(node, Terms.ABSTRACT, text(paper.abstractText()));
    }
    for (RecordPlace place : paper.places()) {
      sourceRecord(node, place);
    }
    records.paper(paper, node);
    new PaperWriter(paper, key, node).findings(findings);
    return node.getURI();
  }

  /**
   * Writes a data set, method or repository that records describe.
   *
   * @return its IRI
   */
  public String thing(Thing thing) {
    Node node = records.thing(thing);
    thing.entries().stream()
        .map(SourceEntry::place)
        .distinct()
        .sorted()
        .forEach(place -> sourceRecord(node, place));
    return node.getURI();
  }

  /** Writes that there is a repository at an address. */
  public void repository(String url) {
    records.repository(url);
  }

  private void sourceRecord(Node paper, RecordPlace place) {
    Node record = iris.sourceRecord(place);
    quad(Terms.PROVENANCE, paper, Terms.DERIVED_FROM, record);
    quad(Terms.PROVENANCE, record, Terms.TYPE, term(Papergraph.SOURCE_RECORD));
    quad(Terms.PROVENANCE, record, term(Papergraph.IN_SOURCE), iris.source(place.source()));
    quad(Terms.PROVENANCE, record, term(Papergraph.LINE), integer(place.line()));
    quad(Terms.PROVENANCE, record, term(Papergraph.LAST_LINE), integer(place.lastLine()));
  }

  /** Writes a source page. */
  public void source(String sha256, long byteCount, String format) {
    Node node = iris.source(sha256);
    quad(Terms.PROVENANCE, node, Terms.TYPE, term(Papergraph.SOURCE));
    quad(Terms.PROVENANCE, node, term(Papergraph.SHA256), text(sha256));
    quad(Terms.PROVENANCE, node, term(Papergraph.BYTE_COUNT), integer(byteCount));
    quad(Terms.PROVENANCE, node, term(Papergraph.FORMAT), text(format));
  }

  private void fact(Node subject, Node predicate, Node object) {
    out.fact(subject, predicate, object);
  }

  private void quad(Node graph, Node subject, Node predicate, Node object) {
    out.quad(graph, subject, predicate, object);
  }

  static Node term(String iri) {
    return NodeFactory.createURI(iri);
  }

  static Node text(String text) {
    return NodeFactory.createLiteralString(text);
  }

  static Node integer(long value) {
    return NodeFactory.createLiteralDT(Long.toString(value), XSDDatatype.XSDinteger);
  }

  /** The canonical form, which TDB2 gives back unchanged: no zeros at the end, one point. */
  static Node decimal(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    String plain = (stripped.scale() < 1 ? stripped.setScale(1) : stripped).toPlainString();
    return NodeFactory.createLiteralDT(plain, XSDDatatype.XSDdecimal);
  }

  static Node bool(boolean value) {
    return NodeFactory.createLiteralDT(Boolean.toString(value), XSDDatatype.XSDboolean);
  }

  /** Writes what was found in one paper. */
  private final class PaperWriter {
    private final Paper paper;
    private final PaperKey key;
    private final Node node;
    private final Map<Kind, Map<String, EntityKey>> named = new HashMap<>();
    private final Map<Node, Evidence> evidence = new LinkedHashMap<>();
    private final Set<Node> results = new HashSet<>();

    PaperWriter(Paper paper, PaperKey key, Node node) {
      this.paper = paper;
      this.key = key;
      this.node = node;
    }

    void findings(Collection<Finding> findings) {
      strongestRoles(findings);
      for (Finding finding : findings) {
        if (finding instanceof Finding.Named one) {
          EntityKey entity = entities.of(one);
          named
              .computeIfAbsent(one.kind(), k -> new HashMap<>())
              .put(NameKey.of(one.name()), entity);
          mentions(one, iris.entity(entity), slug(entity));
        }
      }
      for (Finding finding : findings) {
        if (finding instanceof Finding.Repository repository) {
          repository(repository);
        } else if (finding instanceof Finding.Link link) {
          link(link);
        } else if (finding instanceof Finding.Acronym acronym) {
          acronym(acronym);
        } else if (finding instanceof Finding.Result result) {
          result(result);
        }
      }
      evidence.forEach(this::mention);
    }

    private static String slug(EntityKey entity) {
      return entity.kind().name().toLowerCase(Locale.ROOT) + "-" + entity.slug();
    }

    /** Two names of a paper may be one entity; the paper states the most specific relation once. */
    private void strongestRoles(Collection<Finding> findings) {
      Map<EntityKey, Finding.Role> roles = new HashMap<>();
      for (Finding finding : findings) {
        if (finding instanceof Finding.Named one) {
          roles.merge(entities.of(one), one.role(), (a, b) -> a.compareTo(b) <= 0 ? a : b);
        }
      }
      for (FieldNames.Name name : FieldNames.of(paper.entries())) {
        roles.merge(
            entities.of(name.kind(), name.name()),
            name.role(),
            (a, b) -> a.compareTo(b) <= 0 ? a : b);
      }
      roles.forEach(
          (entity, role) ->
              fact(node, term(Relations.of(entity.kind(), role)), iris.entity(entity)));
    }

    private void repository(Finding.Repository finding) {
      Node repository = records.repository(finding.url());
      fact(node, term(Papergraph.HAS_REPOSITORY), repository);
      mentions(finding, repository, "repository");
    }

    private void link(Finding.Link finding) {
      Node page = NodeFactory.createURI(WebIri.escaped(finding.url()));
      fact(node, term(Papergraph.HAS_LINK), page);
      fact(page, Terms.TYPE, term(Papergraph.WEB_PAGE));
      fact(page, term(Papergraph.LINK_KIND), text(finding.kind().name().toLowerCase(Locale.ROOT)));
      mentions(finding, page, "link");
    }

    private void acronym(Finding.Acronym finding) {
      Node acronym = GraphWriter.this.acronym(finding.shortForm(), NameKey.of(finding.longForm()));
      fact(node, term(Papergraph.DEFINES_ACRONYM), acronym);
      mentions(finding, acronym, "acronym-" + NameKey.of(finding.shortForm()));
    }

    private void result(Finding.Result finding) {
      int number = 1;
      while (!results.add(iris.result(key, finding.spans().get(0), number))) {
        number++;
      }
      Node result = iris.result(key, finding.spans().get(0), number);
      fact(node, term(Papergraph.HAS_RESULT), result);
      fact(result, Terms.TYPE, term(Papergraph.RESULT));
      new ValueWriter(out).value(result, finding.value(), finding.unit());
      fact(result, term(Papergraph.IS_RELATIVE), bool(finding.relative()));
      reference(result, Papergraph.METRIC, Kind.METRIC, finding.metric());
      reference(result, Papergraph.ON_DATASET, Kind.DATASET, finding.dataset());
      reference(result, Papergraph.OF_METHOD, Kind.METHOD, finding.method());
      reference(result, Papergraph.BASELINE, Kind.METHOD, finding.baseline());
      mentions(finding, result, number == 1 ? "result" : "result-" + number);
    }

    private void reference(Node result, String property, Kind kind, Optional<String> name) {
      EntityKey entity =
          name.map(NameKey::of).map(named.getOrDefault(kind, Map.of())::get).orElse(null);
      if (entity != null) {
        fact(result, term(property), iris.entity(entity));
      }
    }

    /** The same words may have been read as the same thing twice; the surer reading counts. */
    private void mentions(Finding finding, Node denoted, String what) {
      for (Span span : finding.spans()) {
        Evidence one = new Evidence(denoted, span, finding.confidence(), finding.rule());
        evidence.merge(
            iris.mention(key, span, what), one, (a, b) -> b.confidence() > a.confidence() ? b : a);
      }
    }

    private void mention(Node mention, Evidence found) {
      Span span = found.span();
      String raw = span.part() == Part.TITLE ? paper.title() : paper.abstractText();
      quad(Terms.EVIDENCE, mention, Terms.TYPE, term(Papergraph.MENTION));
      quad(Terms.EVIDENCE, mention, term(Papergraph.IN_PAPER), node);
      quad(Terms.EVIDENCE, mention, term(Papergraph.DENOTES), found.denoted());
      String exact = raw.substring(span.begin(), span.end());
      quad(Terms.EVIDENCE, mention, term(Papergraph.EXACT), text(exact));
      long begin = raw.codePointCount(0, span.begin());
      long end = begin + exact.codePointCount(0, exact.length());
      quad(Terms.EVIDENCE, mention, term(Papergraph.BEGIN), integer(begin));
      quad(Terms.EVIDENCE, mention, term(Papergraph.END), integer(end));
      quad(Terms.EVIDENCE, mention, term(Papergraph.IN_PART), text(span.part().label()));
      Node confidence = decimal(BigDecimal.valueOf(found.confidence()));
      quad(Terms.EVIDENCE, mention, term(Papergraph.CONFIDENCE), confidence);
      quad(Terms.EVIDENCE, mention, term(Papergraph.RULE), text(found.rule()));
    }
  }

  /** What a mention says. */
  private record Evidence(Node denoted, Span span, double confidence, String rule) {}
}
