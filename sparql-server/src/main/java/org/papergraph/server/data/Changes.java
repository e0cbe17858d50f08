package org.papergraph.server.data;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.apache.jena.fuseki.servlets.ActionErrorException;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.update.UpdateException;
import org.papergraph.store.StoreBusyException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes changes, one at a time, each in a transaction: it is made whole or not at all. Threads
 * share it.
 */
final class Changes {
  private static final Logger LOG = LoggerFactory.getLogger(Changes.class);

  private final Semaphore turn = new Semaphore(1, true);
  private final DataLimits limits;

  Changes(DataLimits limits) {
    this.limits = limits;
  }

  /** What a change is made of, once it is read from a request, and then how it is made. */
  interface Change<B, T> {
    B read(SentBody body, TimeLimit time);

    T make(B body, DatasetGraph dataset, TimeLimit time);
  }

  /** Reads and makes a change. Those who only read the graph wait for neither. */
  <B, T> T make(HttpAction action, Change<B, T> change) {
    TimeLimit time = TimeLimit.of(limits.change());
    return answered(
        () -> {
          await(time);
          try {
            B body = change.read(SentBody.of(action, limits.bodyBytes(), time), time);
            return transaction(action, dataset -> change.make(body, dataset, time), time);
          } finally {
            turn.release();
          }
        });
  }

  private void await(TimeLimit time) {
    try {
      if (!turn.tryAcquire(time.millisLeft(), TimeUnit.MILLISECONDS)) {
        throw Refusal.of(Refusal.UNAVAILABLE, "others are changing the graph; try again later");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Refusal.of(Refusal.UNAVAILABLE, "the server is being stopped");
    }
  }

  private static <T> T transaction(
      HttpAction action, Function<DatasetGraph, T> change, TimeLimit time) {
    action.beginWrite();
    boolean made = false;
    try {
      T result = change.apply(new WatchedDataset(action.getActiveDSG(), time));
      action.commit();
      made = true;
      return result;
    } finally {
      if (!made) {
        action.abortSilent();
      }
      action.endWrite();
    }
  }

  private interface Work<T> {
    T run();
  }

  private static <T> T answered(Work<T> work) {
    try {
      return work.run();
    } catch (ActionErrorException e) {
      throw e;
    } catch (TimeLimit.OverrunException | QueryCancelledException e) {
      throw Refusal.of(
          Refusal.UNAVAILABLE, "the change took longer than the time limit; nothing was changed");
    } catch (StoreBusyException e) {
      throw Refusal.of(
          Refusal.UNAVAILABLE, "the graph is being copied; nothing was changed, try again later");
    } catch (QueryException | UpdateException e) {
      throw Refusal.of(Refusal.BAD_REQUEST, e.getMessage());
    } catch (StackOverflowError e) {
      throw Refusal.of(Refusal.BAD_REQUEST, "the body is nested too deep; nothing was changed");
    } catch (RuntimeException e) {
      LOG.error("a change failed and was undone", e);
      throw Refusal.of(Refusal.FAILED, "the change failed; nothing was changed");
    }
  }
}
