package loupe.process;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;

/** Keeps every thread of the common pool busy, as the drawing of the digits does on two cores. */
final class BusyPool implements AutoCloseable {

    private final CountDownLatch over = new CountDownLatch(1);

    BusyPool() {
        for (int i = 0; i < 4 * ForkJoinPool.getCommonPoolParallelism(); i++) {
            ForkJoinPool.commonPool().execute(this::hold);
        }
    }

    private void hold() {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        over.countDown();
    }
}
