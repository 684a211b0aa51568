package loupe.process;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import loupe.data.BadInputException;
import loupe.training.Job;
import loupe.training.TrainingEvent;
import loupe.training.TrainingRun;

/**
 * This machine's part of a job that several machines share: its roles and its worker, watched from a process that never loads the engine,
 * for a worker that waits for a dead peer hears nothing. One end is told, whatever happens.
 */
final class SharedRun implements TrainingRun {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
    private static final Duration AT_ONCE = Duration.ofMillis(900);

    private final Work work;
    private final ChildCommand command;
    private final Path logs;
    private final Limits limits;
    private final CountDownLatch over = new CountDownLatch(1);
    private Optional<LocalRun> worker = Optional.empty();
    private Optional<Vigil> vigil = Optional.empty();
    private volatile boolean stopped;

    /** What is trained, where it is kept, and who hears of it. */
    record Work(Job job, Path folder, Consumer<? super TrainingEvent> events) {}

    SharedRun(Work work, ChildCommand command, Path logs, Limits limits) {
        this.work = work;
        this.command = command;
        this.logs = logs;
        this.limits = limits;
    }

    /** Does all of it on this thread. @param begin what the worker does with the processes that it is given */
    void whole(Meeting meeting, BiConsumer<LocalRun, LocalRun.Processes> begin) {
        try {
            Cluster cluster = meeting.find(() -> stopped);
            try (Roles roles = Roles.start(cluster, command, logs)) {
                train(cluster, roles, begin);
            }
        } catch (BadInputException e) {
            fail(e.getMessage());
        } catch (IOException e) {
            fail("The processes of a shared training could not be started (" + e.getMessage() + "). Is there enough memory?");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            fail("The training was interrupted from outside. Start it again.");
        } finally {
            over.countDown();
        }
    }

    private void fail(String reason) {
        work.events().accept(new TrainingEvent.Failed(reason));
    }

    private void train(Cluster cluster, Roles roles, BiConsumer<LocalRun, LocalRun.Processes> begin) {
        Vigil watching = new Vigil(cluster, System::nanoTime);
        LocalRun run = new LocalRun(work.job(), work.folder(), event -> pass(event, roles), limits, watching);
        Thread.ofPlatform().name("vigil").daemon().start(() -> watch(run, roles, watching));
        ChildCommand workers = command.with(cluster.environment(Cluster.Role.WORKER));
        adopt(run, watching);
        begin.accept(run, job -> TrainingProcess.start(address -> workers.of(job.where(), address, Optional.empty())));
    }

    private void pass(TrainingEvent event, Roles roles) {
        if (event instanceof TrainingEvent.Finished || event instanceof TrainingEvent.Stopped) {
            roles.inPeace();
        }
        work.events().accept(event);
    }

    private synchronized void adopt(LocalRun run, Vigil watching) {
        worker = Optional.of(run);
        vigil = Optional.of(watching);
        if (stopped) {
            end(run, watching);
        }
    }

    private void watch(LocalRun run, Roles roles, Vigil watching) {
        try {
            while (!run.hasEnded() && !over.await(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS)) {
                watching.fault(run::standsStill).or(() -> roles.died().map(dead -> watching.died(dead.getKey(), dead.getValue()))).ifPresent(run::breakOff);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public Path folder() {
        return work.folder();
    }

    /** Does nothing: one that waits would hold up the others. */
    @Override
    public void pause() {}

    @Override
    public void proceed() {}

    /** All workers stop after the same step; one that still waits for the others has none to wait for. */
    @Override
    public synchronized void stop() {
        if (!stopped) {
            stopped = true;
            worker.ifPresent(run -> end(run, vigil.orElseThrow()));
        }
    }

    private static void end(LocalRun run, Vigil watching) {
        run.stop();
        if (!watching.hasStepped()) {
            Later.run(AT_ONCE, run::killUnlessEnded);
        }
    }
}
