package org.papergraph.llm;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.papergraph.fetch.NoAnswerException;

/**
 * Gets the answer for a paper: from the cache, from a thread that is asking the same, or from the
 * model, as long as that can be reached. Safe for any number of threads.
 */
final class AnswerSource {
  /** Abstracts rarely have more than 3,000 characters; what is longer is something else. */
  static final int LONGEST_TEXT = 20_000;

  /** Papers in a row without a response, after which the model is left out. */
  static final int MOST_UNREACHED = 5;

  /**
   * An answer.
   *
   * @param asked whether a request was made for it
   */
  record Reply(Answer answer, boolean asked) {}

  private final LlmSettings settings;
  private final Optional<AnswerCache> cache;
  private final ChatClient client;
  private final String instructions = Prompt.instructions();
  private final Semaphore permits;
  private final Map<String, CompletableFuture<Answer>> running = new ConcurrentHashMap<>();
  private int unreached;
  private @Nullable String leftOut;
  private @Nullable String notKept;

  AnswerSource(LlmSettings settings, ChatClient client) throws IOException {
    this.settings = settings;
    this.client = client;
    this.permits = new Semaphore(settings.parallel());
    this.cache =
        settings.cache().isPresent()
            ? Optional.of(AnswerCache.in(settings.cache().get()))
            : Optional.empty();
  }

  /** Why the model was left out, if it was. */
  synchronized Optional<String> leftOut() {
    return Optional.ofNullable(leftOut);
  }

  /** Why an answer could not be kept, if one could not. */
  synchronized Optional<String> notKept() {
    return Optional.ofNullable(notKept);
  }

  /**
   * The answer for a paper.
   *
   * @throws NoAnswerException if there is none that can be used
   */
  Reply of(QuotedPaper paper) throws NoAnswerException {
    if (paper.title().length() + paper.abstractText().length() > LONGEST_TEXT) {
      throw NoAnswerException.unusable("text longer than " + LONGEST_TEXT + " characters");
    }
    String key = AnswerCache.key(settings.model(), paper);
    CompletableFuture<Answer> mine = new CompletableFuture<>();
    CompletableFuture<Answer> other = running.putIfAbsent(key, mine);
    try {
      if (other != null) {
        return new Reply(other.get(), false);
      }
      Reply reply = cachedOrAsked(key, paper);
      mine.complete(reply.answer());
      return reply;
    } catch (NoAnswerException e) {
      mine.completeExceptionally(e);
      throw e;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof NoAnswerException same) {
        throw same;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw NoAnswerException.unusable("interrupted");
    } finally {
      if (other == null) {
        // Nobody waits for ever, whatever happened here.
        mine.cancel(false);
        running.remove(key);
      }
    }
  }

  private Reply cachedOrAsked(String key, QuotedPaper paper)
      throws NoAnswerException, InterruptedException {
    Optional<Answer> kept = cache.flatMap(folder -> folder.get(key)).flatMap(AnswerSource::parsed);
    if (kept.isPresent()) {
      return new Reply(kept.get(), false);
    }
    String content = ask(paper);
    Answer answer = Answer.parse(content);
    keep(key, content);
    return new Reply(answer, true);
  }

  private static Optional<Answer> parsed(String content) {
    try {
      return Optional.of(Answer.parse(content));
    } catch (NoAnswerException e) {
      return Optional.empty();
    }
  }

  private String ask(QuotedPaper paper) throws NoAnswerException, InterruptedException {
    permits.acquire();
    try {
      if (leftOut().isPresent()) {
        throw NoAnswerException.unusable("not asked");
      }
      String request = Prompt.request(instructions, settings.model(), paper);
      String content = Answer.content(client.ask(request));
      reached();
      return content;
    } catch (NoAnswerException e) {
      if (e.isUnreached()) {
        unreached(e.reason());
      }
      throw e;
    } finally {
      permits.release();
    }
  }

  private synchronized void reached() {
    unreached = 0;
  }

  private synchronized void unreached(String reason) {
    unreached++;
    if (unreached >= MOST_UNREACHED && leftOut == null) {
      leftOut = reason;
    }
  }

  private void keep(String key, String content) {
    if (cache.isEmpty()) {
      return;
    }
    try {
      cache.get().put(key, settings.model(), content);
    } catch (IOException e) {
      synchronized (this) {
        notKept = String.valueOf(e.getMessage());
      }
    }
  }
}
