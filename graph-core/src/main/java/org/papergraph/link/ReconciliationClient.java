package org.papergraph.link;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.papergraph.fetch.AnswerFiles;
import org.papergraph.fetch.NoAnswerException;
import org.papergraph.fetch.PatientClient;

/**
 * Asks a service of the <a
 * href="https://www.w3.org/community/reports/reconciliation/CG-FINAL-specs-0.2-20230410/">Reconciliation
 * Service API</a>, versions 0.1 and 0.2, what names stand for.
 *
 * <p>Names are sent in batches, one after the other, and none twice; what a cache has is not sent.
 * Whatever the service does, the rest of a run goes on: a name may be without an answer, and after
 * {@value #MOST_FAILURES} batches in a row without one the service is left out. One thread at a
 * time.
 */
public final class ReconciliationClient {
  /** Batches in a row without an answer, after which the service is left out. */
  static final int MOST_FAILURES = 3;

  /** Fifty queries with fifty candidates each are some 500 kB. */
  static final int LONGEST_RESPONSE = 4 << 20;

  private static final String NOT_ASKED = "not asked";

  private final ReconciliationSettings settings;
  private final PatientClient.Pause pause;
  private final PatientClient client;
  private final Optional<AnswerFiles> cache;
  private final SortedMap<String, Long> unanswered = new TreeMap<>();
  private @Nullable ReconciliationManifest manifest;
  private @Nullable String leftOut;
  private @Nullable String notKept;
  private boolean sent;
  private int failures;
  private long names;
  private long asked;
  private long kept;

  /**
   * @throws IOException if the folder of the cache cannot be made
   */
  public ReconciliationClient(ReconciliationSettings settings) throws IOException {
    this(settings, PatientClient.Pause::sleep);
  }

  ReconciliationClient(ReconciliationSettings settings, PatientClient.Pause pause)
      throws IOException {
    this.settings = settings;
    this.pause = pause;
    this.client =
        new PatientClient(
            new PatientClient.Limits(settings.timeout(), LONGEST_RESPONSE, "no such address"),
            pause);
    this.cache =
        settings.cache().isPresent()
            ? Optional.of(AnswerFiles.in(settings.cache().get(), LONGEST_RESPONSE))
            : Optional.empty();
  }

  /**
   * The candidates for each name, the best first; names without an answer are not in the map.
   *
   * @throws InterruptedException if the run is being ended
   */
  public Map<ReconciliationQuery, List<ReconciliationCandidate>> ask(
      Collection<ReconciliationQuery> queries) throws InterruptedException {
    Map<ReconciliationQuery, List<ReconciliationCandidate>> answers = new LinkedHashMap<>();
    Set<ReconciliationQuery> distinct = new LinkedHashSet<>(queries);
    names += distinct.size();
    Optional<ReconciliationManifest> service = service();
    List<ReconciliationQuery> batch = new ArrayList<>();
    for (ReconciliationQuery query : distinct) {
      if (service.isEmpty()) {
        count(NOT_ASKED, 1);
      } else if (!isKept(query, service.get(), answers)) {
        batch.add(query);
        if (batch.size() == service.get().batchSize()) {
          ask(batch, service.get(), answers);
          batch.clear();
        }
      }
    }
    if (service.isPresent() && !batch.isEmpty()) {
      ask(batch, service.get(), answers);
    }
    return answers;
  }

  /** What became of all names so far. */
  public ReconciliationReport report() {
    return new ReconciliationReport(
        names, asked, kept, unanswered, Optional.ofNullable(leftOut), Optional.ofNullable(notKept));
  }

  /** The manifest, which is asked for once. */
  private Optional<ReconciliationManifest> service() throws InterruptedException {
    if (manifest == null && leftOut == null) {
      String key = key("manifest");
      try {
        Optional<ReconciliationManifest> known = keptManifest(key);
        manifest = known.isPresent() ? known.get() : askedManifest(key);
      } catch (NoAnswerException e) {
        leftOut = e.reason();
      }
    }
    return Optional.ofNullable(manifest);
  }

  /** A file that holds no manifest is none, and the service's answer replaces it. */
  private Optional<ReconciliationManifest> keptManifest(String key) {
    Optional<String> known = cache.flatMap(files -> files.get(key));
    try {
      return known.isEmpty() ? Optional.empty() : Optional.of(manifest(known.get()));
    } catch (NoAnswerException e) {
      return Optional.empty();
    }
  }

  private ReconciliationManifest askedManifest(String key)
      throws NoAnswerException, InterruptedException {
    String answer = send(request().GET());
    ReconciliationManifest asked = manifest(answer);
    keep(key, "manifest", answer);
    return asked;
  }

  private static ReconciliationManifest manifest(String answer) throws NoAnswerException {
    return ReconciliationManifest.of(ReconciliationAnswers.object(answer));
  }

  private boolean isKept(
      ReconciliationQuery query,
      ReconciliationManifest service,
      Map<ReconciliationQuery, List<ReconciliationCandidate>> answers) {
    String key = key(query.json(settings.candidates()).toString());
    Optional<String> known = cache.flatMap(files -> files.get(key));
    if (known.isEmpty()) {
      return false;
    }
    try {
      JsonNode result = ReconciliationAnswers.object(known.get());
      answers.put(query, ReconciliationAnswers.candidates(result, service));
      kept++;
      return true;
    } catch (NoAnswerException e) {
      return false;
    }
  }

  private void ask(
      List<ReconciliationQuery> batch,
      ReconciliationManifest service,
      Map<ReconciliationQuery, List<ReconciliationCandidate>> answers)
      throws InterruptedException {
    if (leftOut != null) {
      count(NOT_ASKED, batch.size());
      return;
    }
    try {
      JsonNode response = ReconciliationAnswers.object(send(post(batch)));
      int before = answers.size();
      for (int i = 0; i < batch.size(); i++) {
        answered(batch.get(i), response.path("q" + i), service, answers);
      }
      // A service that answers none of a batch has no more to say than one that is down.
      count(answers.size() > before, "no results");
    } catch (NoAnswerException e) {
      count(e.reason(), batch.size());
      count(false, e.reason());
    }
  }

  private void answered(
      ReconciliationQuery query,
      JsonNode result,
      ReconciliationManifest service,
      Map<ReconciliationQuery, List<ReconciliationCandidate>> answers) {
    try {
      answers.put(query, ReconciliationAnswers.candidates(result, service));
      asked++;
      String json = query.json(settings.candidates()).toString();
      keep(key(json), json, result.toString());
    } catch (NoAnswerException e) {
      count(e.reason(), 1);
    }
  }

  private void count(String reason, long more) {
    unanswered.merge(reason, more, Long::sum);
  }

  private void count(boolean success, String reason) {
    failures = success ? 0 : failures + 1;
    if (failures >= MOST_FAILURES) {
      leftOut = reason;
    }
  }

  private HttpRequest.Builder request() {
    return HttpRequest.newBuilder(settings.service()).header("Accept", "application/json");
  }

  private HttpRequest.Builder post(List<ReconciliationQuery> batch) {
    ObjectNode queries = JsonNodeFactory.instance.objectNode();
    for (int i = 0; i < batch.size(); i++) {
      queries.set("q" + i, batch.get(i).json(settings.candidates()));
    }
    String form = "queries=" + URLEncoder.encode(queries.toString(), StandardCharsets.UTF_8);
    return request()
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString(form, StandardCharsets.UTF_8));
  }

  /** A pause before each request but the first keeps to the rate, however quick the answers are. */
  private String send(HttpRequest.Builder request) throws NoAnswerException, InterruptedException {
    if (sent) {
      pause.last(Duration.ofMillis(Math.round(1000 / settings.requestsPerSecond())));
    }
    sent = true;
    return client.ask(request.build());
  }

  private String key(String query) {
    return AnswerFiles.key(List.of("reconciliation", settings.service().toString(), query));
  }

  private void keep(String key, String query, String answer) {
    if (cache.isEmpty()) {
      return;
    }
    try {
      Map<String, String> about = new TreeMap<>();
      about.put("query", query);
      about.put("service", settings.service().toString());
      cache.get().put(key, about, answer);
    } catch (IOException e) {
      notKept = String.valueOf(e.getMessage());
    }
  }
}
