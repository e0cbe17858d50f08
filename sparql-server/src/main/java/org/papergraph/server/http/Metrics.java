package org.papergraph.server.http;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.NanoTime;
import org.papergraph.server.query.QueryGate;
import org.papergraph.server.query.StopReason;
import org.papergraph.store.StoreVersion;

/**
 * Measures of the server in the <a
 * href="https://prometheus.io/docs/instrumenting/exposition_formats/">text format of
 * Prometheus</a>.
 *
 * <p>Labels have few values: kinds of addresses, status codes, outcomes; never what a client sent.
 */
public final class Metrics implements RequestLog, AutoCloseable {
  /** The media type of the text. */
  static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";

  private static final Duration[] BUCKETS = {
    Duration.ofMillis(5),
    Duration.ofMillis(20),
    Duration.ofMillis(50),
    Duration.ofMillis(100),
    Duration.ofMillis(200),
    Duration.ofMillis(500),
    Duration.ofSeconds(1),
    Duration.ofSeconds(2),
    Duration.ofSeconds(5),
    Duration.ofSeconds(10),
    Duration.ofSeconds(30)
  };

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final JvmGcMetrics garbage = new JvmGcMetrics();
  private final MultiGauge versions;
  private final StoreState store;

  /**
   * @param queries tells what goes on where queries are let in
   */
  public Metrics(Supplier<QueryGate.Figures> queries, StoreState store) {
    this.store = store;
    this.versions =
        MultiGauge.builder("papergraph.store")
            .description("1, for the state the graph is in")
            .register(registry);
    garbage.bindTo(registry);
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
    new FileDescriptorMetrics().bindTo(registry);
    bind(queries);
    bind(store);
  }

  private void bind(Supplier<QueryGate.Figures> queries) {
    Gauge.builder("papergraph.queries", () -> queries.get().running())
        .tag("state", "running")
        .register(registry);
    Gauge.builder("papergraph.queries", () -> queries.get().waiting())
        .tag("state", "waiting")
        .register(registry);
    Gauge.builder("papergraph.queries.memory", () -> queries.get().memory())
        .baseUnit("bytes")
        .description("What running queries keep in memory, by estimate")
        .register(registry);
    ended("answered", queries, figures -> figures.answered());
    for (StopReason reason : StopReason.values()) {
      String outcome = reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
      ended(outcome, queries, figures -> figures.stopped().getOrDefault(reason, 0L));
    }
  }

  private void ended(
      String outcome,
      Supplier<QueryGate.Figures> queries,
      ToDoubleFunction<QueryGate.Figures> count) {
    FunctionCounter.builder(
            "papergraph.queries.ended", queries, figures -> count.applyAsDouble(figures.get()))
        .tag("outcome", outcome)
        .description("Queries to /sparql and of pages by what became of them")
        .register(registry);
  }

  private void bind(StoreState state) {
    Gauge.builder("papergraph.store.size", state, StoreState::bytes)
        .baseUnit("bytes")
        .description("Bytes of the files of the graph that is served")
        .strongReference(true)
        .register(registry);
  }

  @Override
  public void log(Request request, Response response) {
    String path = request.getHttpURI().getPath();
    Timer.builder("papergraph.requests")
        .description("Requests by what their address is for and the status of the answer")
        .serviceLevelObjectives(BUCKETS)
        .tag("kind", AddressKind.of(path == null ? "" : path).label())
        .tag("status", Integer.toString(response.getStatus()))
        .register(registry)
        .record(Duration.ofNanos(NanoTime.since(request.getBeginNanoTime())));
  }

  /** All measures as they are now. */
  String text() {
    StoreVersion version = store.version().get();
    if (!version.equals(StoreVersion.UNKNOWN)) {
      versions.register(List.of(MultiGauge.Row.of(Tags.of("version", version.tag()), 1)), true);
    }
    return registry.scrape();
  }

  @Override
  public void close() {
    garbage.close();
    registry.close();
  }
}
