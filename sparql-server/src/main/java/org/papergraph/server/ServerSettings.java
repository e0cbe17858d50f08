package org.papergraph.server;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.jena.sparql.core.DatasetGraph;
import org.papergraph.ontology.Papergraph;
import org.papergraph.server.data.DataLimits;
import org.papergraph.server.http.HttpSettings;
import org.papergraph.server.http.ReleaseFiles;
import org.papergraph.server.query.QueryLimits;
import org.papergraph.store.StoreVersion;

/** What is served, where, and what is allowed. Made by a {@link Builder}. */
public final class ServerSettings {
  /** The port unless told otherwise. */
  public static final int DEFAULT_PORT = 3030;

  /** The address unless told otherwise: this machine only. */
  public static final String DEFAULT_HOST = "127.0.0.1";

  private final Builder chosen;

  private ServerSettings(Builder chosen) {
    this.chosen = chosen;
  }

  /** The settings of a server over a graph, whose context decides how queries are answered. */
  public static Builder of(DatasetGraph dataset) {
    return new Builder(dataset);
  }

  /** The graph. */
  public DatasetGraph dataset() {
    return chosen.dataset;
  }

  /** The beginning of the IRIs of entities, which are shown below {@code /id/}. */
  public String base() {
    return chosen.base;
  }

  /** The name or address to listen on. */
  public String host() {
    return chosen.host;
  }

  /** The port to listen on, or 0 for any that is free. */
  public int port() {
    return chosen.port;
  }

  /** What queries may take. */
  public QueryLimits limits() {
    return chosen.limits;
  }

  /** What a client has to send to change the graph; empty if nobody can. */
  public Optional<String> updateToken() {
    return chosen.updateToken;
  }

  /** How large the body of a change may be, in bytes. */
  public long bodyBytes() {
    return chosen.bodyBytes;
  }

  /**
   * What reading and changing graphs as a whole may take; a download may take ten queries' time.
   */
  DataLimits dataLimits() {
    QueryLimits limits = limits();
    return new DataLimits(
        limits.time(),
        bodyBytes(),
        limits.time().multipliedBy(10),
        limits.bytes(),
        limits.concurrent());
  }

  /** The endpoints that queries may ask by {@code SERVICE}. */
  public Set<String> services() {
    return chosen.services;
  }

  /** The state the graph is in. */
  public StoreVersion version() {
    return chosen.version.get();
  }

  /** The folder the graph is stored in; empty if it is in none, or nobody said. */
  public Optional<Path> folder() {
    return chosen.folder;
  }

  /** The release whose files are served. */
  public Optional<ReleaseFiles> release() {
    return chosen.release;
  }

  /** How clients are dealt with. */
  public HttpSettings http() {
    return chosen.http;
  }

  /** Chooses settings; whatever is not chosen is as it is unless told otherwise. */
  public static final class Builder {
    private final DatasetGraph dataset;
    private String base = Papergraph.DEFAULT_BASE;
    private String host = DEFAULT_HOST;
    private int port = DEFAULT_PORT;
    private QueryLimits limits = QueryLimits.DEFAULT;
    private Optional<String> updateToken = Optional.empty();
    private long bodyBytes = DataLimits.DEFAULT_BODY_BYTES;
    private Set<String> services = Set.of();
    private Supplier<StoreVersion> version = () -> StoreVersion.UNKNOWN;
    private Optional<Path> folder = Optional.empty();
    private Optional<ReleaseFiles> release = Optional.empty();
    private HttpSettings http = HttpSettings.DEFAULT;

    private Builder(DatasetGraph dataset) {
      this.dataset = dataset;
    }

    /** Sets the beginning of the IRIs of entities. */
    public Builder base(String iri) {
      this.base = iri;
      return this;
    }

    /** Sets the address; one that is not of this machine opens the server to others. */
    public Builder host(String name) {
      this.host = name;
      return this;
    }

    /** Sets the port; 0 is any that is free. */
    public Builder port(int number) {
      if (number < 0 || number > 65_535) {
        throw new IllegalArgumentException("port " + number + " is not from 0 to 65535");
      }
      this.port = number;
      return this;
    }

    /** Sets what queries may take. */
    public Builder limits(QueryLimits most) {
      this.limits = most;
      return this;
    }

    /** Lets those who send this token change the graph. */
    public Builder updateToken(String token) {
      this.updateToken = Optional.of(token);
      return this;
    }

    /** Sets how large the body of a change may be. */
    public Builder bodyBytes(long most) {
      if (most <= 0) {
        throw new IllegalArgumentException("limit of a body, " + most + ", is not above 0");
      }
      this.bodyBytes = most;
      return this;
    }

    /** Lets queries ask these endpoints by {@code SERVICE}. */
    public Builder services(Set<String> endpoints) {
      this.services = Set.copyOf(endpoints);
      return this;
    }

    /** Sets who tells the state of the graph. */
    public Builder version(Supplier<StoreVersion> teller) {
      this.version = teller;
      return this;
    }

    /** Sets the folder the graph is stored in. */
    public Builder folder(Path path) {
      this.folder = Optional.of(path);
      return this;
    }

    /** Serves the files of a release as well. */
    public Builder release(ReleaseFiles files) {
      this.release = Optional.of(files);
      return this;
    }

    /** Sets how clients are dealt with. */
    public Builder http(HttpSettings settings) {
      this.http = settings;
      return this;
    }

    /** The settings. The builder is not used after it. */
    public ServerSettings build() {
      return new ServerSettings(this);
    }
  }
}
