package org.papergraph.annotate;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.papergraph.extract.PaperReader;
import org.papergraph.read.Inputs;
import org.papergraph.read.Place;
import org.papergraph.read.RecordSink;
import org.papergraph.read.Rejection;
import org.papergraph.read.SourcePage;
import org.papergraph.read.SourceRecord;
import org.papergraph.record.Subject;

/**
 * Reads inputs and writes what each record says, in the order of the records, whatever the number
 * of threads.
 *
 * <p>One thread reads and writes, the others extract. A few batches of records are held in memory,
 * however large the inputs are.
 */
public final class Extraction {
  /** Characters handed to a thread at once, so that few records of a megabyte are held. */
  private static final long BATCH_CHARACTERS = 1 << 18;

  private final PaperReader reader;
  private final int threads;

  /**
   * @param threads for extraction, at least 1; what is written does not depend on it
   */
  public Extraction(PaperReader reader, int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException("threads: " + threads + " is less than 1");
    }
    this.reader = reader;
    this.threads = threads;
  }

  /**
   * Reads all inputs.
   *
   * @param onRejection told of each record that could not be read, as it happens
   * @param onWritten told how many were written, every now and then
   * @return how many were written
   * @throws IOException if an input is missing, or {@code out} fails
   */
  public long run(
      Inputs inputs, AnnotationWriter out, Consumer<Rejection> onRejection, LongConsumer onWritten)
      throws IOException {
    inputs.check();
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    try {
      Pipeline pipeline = new Pipeline(executor, out, onRejection, onWritten);
      inputs.readInto(pipeline);
      pipeline.finish();
      return pipeline.written;
    } finally {
      executor.shutdownNow();
    }
  }

  /** A record on its way to a thread. */
  private record Placed(Place place, SourceRecord record) {
    int length() {
      return record.title().length() + record.abstractText().length();
    }
  }

  /** Hands records to threads and takes their findings in the order of the records. */
  private final class Pipeline implements RecordSink {
    private final ExecutorService executor;
    private final AnnotationWriter out;
    private final Consumer<Rejection> onRejection;
    private final LongConsumer onWritten;
    private final Deque<Future<List<AnnotatedText>>> running = new ArrayDeque<>();
    private List<Placed> batch = new ArrayList<>();
    private long batchCharacters;
    private String fileName = "";
    private long firstLine = 1;
    private int pages;
    private long written;

    Pipeline(
        ExecutorService executor,
        AnnotationWriter out,
        Consumer<Rejection> onRejection,
        LongConsumer onWritten) {
      this.executor = executor;
      this.out = out;
      this.onRejection = onRejection;
      this.onWritten = onWritten;
    }

    @Override
    public void beginInput(String name) {
      fileName = name;
    }

    @Override
    public int beginPage() {
      return beginPage(1);
    }

    @Override
    public int beginPage(long line) {
      firstLine = line;
      return pages++;
    }

    @Override
    public void record(SourceRecord record) throws IOException {
      if (record.description().subject() != Subject.PAPER) {
        return;
      }
      Place place = new Place(fileName, firstLine + record.line() - 1);
      Placed placed = new Placed(place, record);
      batch.add(placed);
      batchCharacters += placed.length();
      if (batch.size() >= reader.batch() || batchCharacters >= BATCH_CHARACTERS) {
        submit();
      }
    }

    @Override
    public void rejection(Rejection rejection) {
      onRejection.accept(rejection);
    }

    @Override
    public void endPage(int page, SourcePage description) {}

    private void submit() throws IOException {
      List<Placed> records = List.copyOf(batch);
      batch = new ArrayList<>();
      batchCharacters = 0;
      running.add(executor.submit(() -> records.stream().map(this::read).toList()));
      if (running.size() > 2 * threads) {
        take();
      }
    }

    private AnnotatedText read(Placed placed) {
      return AnnotatedText.of(placed.place(), placed.record(), reader);
    }

    private void take() throws IOException {
      try {
        for (AnnotatedText text : running.remove().get()) {
          out.write(text);
          written++;
        }
        onWritten.accept(written);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("interrupted while extracting", e);
      } catch (ExecutionException e) {
        throw new IllegalStateException("extraction failed: " + e.getCause(), e.getCause());
      }
    }

    void finish() throws IOException {
      submit();
      while (!running.isEmpty()) {
        take();
      }
    }
  }
}
