package loupe.cloud;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Stream;
import loupe.data.GrayImage;
import loupe.inference.Classifier;
import loupe.inference.Prediction;

/**
 * Pictures of many threads, shown to one network together: while it answers, the next ones gather, so that eight who ask at once
 * wait hardly longer than one. Safe from any thread.
 */
final class AnswerQueue implements AutoCloseable {

    /** At most so many pictures are shown together, unless one request alone has more. */
    private static final int MOST = 64;

    private final BlockingQueue<Asked> waiting = new LinkedBlockingQueue<>();
    private final Classifier network;
    private final Thread worker;

    /** @param pictures none ends the queue */
    private record Asked(List<GrayImage> pictures, CompletableFuture<List<Prediction>> answer) {}

    /** @param network not closed with this */
    AnswerQueue(Classifier network) {
        this.network = network;
        worker = Thread.ofPlatform().daemon().name("loupe-answers").start(this::work);
    }

    /** One answer a picture. Waits for it. @throws IllegalStateException where the network cannot answer */
    List<Prediction> ask(List<GrayImage> pictures) {
        Asked asked = new Asked(pictures, new CompletableFuture<>());
        waiting.add(asked);
        try {
            return asked.answer().join();
        } catch (CompletionException e) {
            throw new IllegalStateException("The network could not answer: " + e.getCause().getMessage(), e.getCause());
        }
    }

    /** How many requests wait until the network has answered others. */
    int waiting() {
        return waiting.size();
    }

    private void work() {
        try {
            for (Asked first = waiting.take(); !first.pictures().isEmpty(); first = waiting.take()) {
                List<Asked> together = new ArrayList<>(List.of(first));
                int count = first.pictures().size();
                for (Asked next = waiting.peek(); next != null && !next.pictures().isEmpty() && count + next.pictures().size() <= MOST;
                        next = waiting.peek()) {
                    together.add(waiting.take());
                    count += next.pictures().size();
                }
                answer(together);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void answer(List<Asked> together) {
        try {
            float[][] rows = network.classify(together.stream().flatMap(asked -> asked.pictures().stream()).toList());
            List<Prediction> all = Stream.of(rows).map(Prediction::of).toList();
            int from = 0;
            for (Asked asked : together) {
                asked.answer().complete(all.subList(from, from + asked.pictures().size()));
                from += asked.pictures().size();
            }
        } catch (RuntimeException | LinkageError | OutOfMemoryError fault) {
            together.forEach(asked -> asked.answer().completeExceptionally(fault));
        }
    }

    /** Answers what was asked before, then ends. */
    @Override
    public void close() {
        waiting.add(new Asked(List.of(), new CompletableFuture<>()));
        try {
            worker.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
