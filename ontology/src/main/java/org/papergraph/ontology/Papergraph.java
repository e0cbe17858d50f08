package org.papergraph.ontology;

/**
 * The terms of the papergraph ontology as IRIs.
 *
 * <p>What each term means is said in {@code papergraph.ttl}, the published ontology; a test holds
 * that this class and that file name the same terms.
 */
public final class Papergraph {
  /** The namespace of all terms. */
  public static final String NAMESPACE = "https://w3id.org/papergraph/ontology#";

  /** The ontology itself. */
  public static final String ONTOLOGY = "https://w3id.org/papergraph/ontology";

  /** Where entities live unless a build is told otherwise. */
  public static final String DEFAULT_BASE = "https://w3id.org/papergraph/id/";

  /** The named graph of what somebody decided against the extractors, who and why. */
  public static final String CORRECTIONS_GRAPH = "https://w3id.org/papergraph/graph/corrections";

  /** The named graph of mentions: where in a text something was read. */
  public static final String EVIDENCE_GRAPH = "https://w3id.org/papergraph/graph/evidence";

  /** The named graph of mappings: which entities are concepts of other vocabularies, and why. */
  public static final String LINKS_GRAPH = "https://w3id.org/papergraph/graph/links";

  /** The named graph of sources and the records in them. */
  public static final String PROVENANCE_GRAPH = "https://w3id.org/papergraph/graph/provenance";

  /** The named graph of measurements of how good the statements are. */
  public static final String QUALITY_GRAPH = "https://w3id.org/papergraph/graph/quality";

  /** The named graph of runs: file names, counts and rejections; no part of a dump. */
  public static final String RUNS_GRAPH = "https://w3id.org/papergraph/graph/runs";

  /** What queries sent to a store find beyond what is stated. */
  public static final String HIERARCHY_ENTAILMENT =
      "https://w3id.org/papergraph/entailment/hierarchy";

  /** Where the metrics of quality live. */
  public static final String QUALITY = "https://w3id.org/papergraph/quality/";

  public static final String EXPECTED_CALIBRATION_ERROR = QUALITY + "expected-calibration-error";
  public static final String PRECISION = QUALITY + "precision";
  public static final String RECALL = QUALITY + "recall";

  public static final String ACRONYM = NAMESPACE + "Acronym";
  public static final String AUTHORSHIP = NAMESPACE + "Authorship";
  public static final String CORRECTION = NAMESPACE + "Correction";
  public static final String DATASET = NAMESPACE + "Dataset";
  public static final String FIELD_READING = NAMESPACE + "FieldReading";
  public static final String MENTION = NAMESPACE + "Mention";
  public static final String METHOD = NAMESPACE + "Method";
  public static final String METRIC_CLASS = NAMESPACE + "Metric";
  public static final String PAPER = NAMESPACE + "Paper";
  public static final String REJECTION = NAMESPACE + "Rejection";
  public static final String REPOSITORY = NAMESPACE + "Repository";
  public static final String RESULT = NAMESPACE + "Result";
  public static final String RUN = NAMESPACE + "Run";
  public static final String SOURCE = NAMESPACE + "Source";
  public static final String SOURCE_RECORD = NAMESPACE + "SourceRecord";
  public static final String TASK = NAMESPACE + "Task";
  public static final String VENUE = NAMESPACE + "Venue";
  public static final String WEB_PAGE = NAMESPACE + "WebPage";
  public static final String ABOUT = NAMESPACE + "about";
  public static final String ADDRESSES_TASK = NAMESPACE + "addressesTask";
  public static final String AMBIGUOUS_LABEL = NAMESPACE + "ambiguousLabel";
  public static final String ANSWER_BYTE_LIMIT = NAMESPACE + "answerByteLimit";
  public static final String ANSWER_ROW_LIMIT = NAMESPACE + "answerRowLimit";
  public static final String AUTHOR = NAMESPACE + "author";
  public static final String BASELINE = NAMESPACE + "baseline";
  public static final String BEGIN = NAMESPACE + "begin";
  public static final String BYTE_COUNT = NAMESPACE + "byteCount";
  public static final String CONCURRENT_QUERY_LIMIT = NAMESPACE + "concurrentQueryLimit";
  public static final String CONFIDENCE = NAMESPACE + "confidence";
  public static final String CONFIDENCE_LEVEL = NAMESPACE + "confidenceLevel";
  public static final String CONTAINER_TITLE = NAMESPACE + "containerTitle";
  public static final String DECISION = NAMESPACE + "decision";
  public static final String DEFINES_ACRONYM = NAMESPACE + "definesAcronym";
  public static final String DENOTES = NAMESPACE + "denotes";
  public static final String DOWNLOADS = NAMESPACE + "downloads";
  public static final String END = NAMESPACE + "end";
  public static final String EXACT = NAMESPACE + "exact";
  public static final String EXCERPT = NAMESPACE + "excerpt";
  public static final String FEATURED = NAMESPACE + "featured";
  public static final String FIELD = NAMESPACE + "field";
  public static final String FILE_NAME = NAMESPACE + "fileName";
  public static final String FORKS = NAMESPACE + "forks";
  public static final String FORMAT = NAMESPACE + "format";
  public static final String HAS_AUTHORSHIP = NAMESPACE + "hasAuthorship";
  public static final String HAS_LINK = NAMESPACE + "hasLink";
  public static final String HAS_REPOSITORY = NAMESPACE + "hasRepository";
  public static final String HAS_RESULT = NAMESPACE + "hasResult";
  public static final String IN_PAPER = NAMESPACE + "inPaper";
  public static final String IN_PART = NAMESPACE + "inPart";
  public static final String IN_RECORD = NAMESPACE + "inRecord";
  public static final String IN_SOURCE = NAMESPACE + "inSource";
  public static final String INTRODUCES_DATASET = NAMESPACE + "introducesDataset";
  public static final String INTRODUCES_METHOD = NAMESPACE + "introducesMethod";
  public static final String IS_RELATIVE = NAMESPACE + "isRelative";
  public static final String LAST_LINE = NAMESPACE + "lastLine";
  public static final String LINE = NAMESPACE + "line";
  public static final String LINK_KIND = NAMESPACE + "linkKind";
  public static final String LONG_FORM = NAMESPACE + "longForm";
  public static final String LONG_QUERY_LIMIT = NAMESPACE + "longQueryLimit";
  public static final String LOWER_BOUND = NAMESPACE + "lowerBound";
  public static final String MAPPING_STATUS = NAMESPACE + "mappingStatus";
  public static final String MENTIONS_METHOD = NAMESPACE + "mentionsMethod";
  public static final String MENTIONS_METRIC = NAMESPACE + "mentionsMetric";
  public static final String MENTIONS_TASK = NAMESPACE + "mentionsTask";
  public static final String MERGE_REASON = NAMESPACE + "mergeReason";
  public static final String METRIC = NAMESPACE + "metric";
  public static final String OF_METHOD = NAMESPACE + "ofMethod";
  public static final String ON_DATASET = NAMESPACE + "onDataset";
  public static final String ON_TASK = NAMESPACE + "onTask";
  public static final String PAPERS_STORED = NAMESPACE + "papersStored";
  public static final String POSITION = NAMESPACE + "position";
  public static final String PUBLISHED_IN = NAMESPACE + "publishedIn";
  public static final String QUERY_BYTE_LIMIT = NAMESPACE + "queryByteLimit";
  public static final String QUERY_MEMORY_LIMIT = NAMESPACE + "queryMemoryLimit";
  public static final String QUERY_TIME_LIMIT = NAMESPACE + "queryTimeLimit";
  public static final String READ = NAMESPACE + "read";
  public static final String REASON = NAMESPACE + "reason";
  public static final String RECORDS_MERGED = NAMESPACE + "recordsMerged";
  public static final String RECORDS_READ = NAMESPACE + "recordsRead";
  public static final String RECORDS_REJECTED = NAMESPACE + "recordsRejected";
  public static final String REJECTED_BY = NAMESPACE + "rejectedBy";
  public static final String REPORTS_METRIC = NAMESPACE + "reportsMetric";
  public static final String RETRACTED = NAMESPACE + "retracted";
  public static final String RULE = NAMESPACE + "rule";
  public static final String SAMPLE_SIZE = NAMESPACE + "sampleSize";
  public static final String SHA256 = NAMESPACE + "sha256";
  public static final String SHORT_FORM = NAMESPACE + "shortForm";
  public static final String SOFTWARE_VERSION = NAMESPACE + "softwareVersion";
  public static final String STARS = NAMESPACE + "stars";
  public static final String SUPPORTS_TASK = NAMESPACE + "supportsTask";
  public static final String TRUNCATED_AFTER = NAMESPACE + "truncatedAfter";
  public static final String UNIT = NAMESPACE + "unit";
  public static final String UPPER_BOUND = NAMESPACE + "upperBound";
  public static final String UPVOTES = NAMESPACE + "upvotes";
  public static final String USES_DATASET = NAMESPACE + "usesDataset";
  public static final String VALUE = NAMESPACE + "value";

  private Papergraph() {}
}
