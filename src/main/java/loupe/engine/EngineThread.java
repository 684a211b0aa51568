package loupe.engine;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;

/**
 * The one thread that touches native arrays while the window lives: closing an array in one thread while another uses
 * it ends the whole process, so no other thread ever holds one.
 */
final class EngineThread implements AutoCloseable {

    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().name("engine").daemon().factory());

    /** Does {@code work} on the engine thread and waits for it. @throws IllegalStateException after {@link #close} */
    <T> T call(Supplier<T> work) {
        try {
            return CompletableFuture.supplyAsync(work, thread).join();
        } catch (RejectedExecutionException e) {
            throw new IllegalStateException("the engine is closed", e);
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    /** Lets the work under way and before it end, then ends the thread. */
    @Override
    public void close() {
        thread.close();
    }
}
