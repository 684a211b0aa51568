package loupe.ui.training;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import loupe.training.Site;
import loupe.training.TrainingEvent;
import loupe.training.TrainingJob;
import loupe.training.TrainingRun;
import loupe.ui.common.Delay;
import loupe.ui.common.Mailbox;
import loupe.ui.common.Texts;
import loupe.ui.common.Threads;

/** The run that goes on, or that went on last. On the screen's thread. */
public final class RunViewModel {

    /** Batches are shown at most this often, so that training keeps the processor. */
    private static final Duration REST = Duration.ofMillis(500);
    private static final int MOST_LINES = 500;

    private final TrainingWork work;
    private final Threads threads;
    private final Delay delay;
    private final LiveCard card;
    private final CurveFeed curves = new CurveFeed();
    private final Mailbox<RunStart.Message> mailbox;
    private final ReadOnlyObjectWrapper<RunState> state = new ReadOnlyObjectWrapper<>(RunState.READY);
    private final ReadOnlyObjectWrapper<Optional<Progress>> progress = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Outcome>> outcome = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<TrainingEvent.EpochDone>> epoch = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final List<TrainingEvent.EpochDone> epochs = new ArrayList<>();
    private ProgressFeed feed = new ProgressFeed();
    private final ReadOnlyObjectWrapper<List<String>> said = new ReadOnlyObjectWrapper<>(List.of());
    private Optional<TrainingJob> job = Optional.empty();
    private final ReadOnlyBooleanWrapper stays = new ReadOnlyBooleanWrapper();
    private Site site = Site.HERE;
    private Optional<TrainingRun> run = Optional.empty();
    private Optional<Path> folder = Optional.empty();
    private Optional<Follower> follower = Optional.empty();
    private boolean leaving;
    private boolean seen;
    private CountDownLatch over = new CountDownLatch(0);

    RunViewModel(TrainingWork work, Threads threads, Delay delay, LiveCard card) {
        this.work = work;
        this.threads = threads;
        this.delay = delay;
        this.card = card;
        this.mailbox = new Mailbox<>(threads.frames(), this::take);
    }

    ReadOnlyObjectProperty<RunState> state() {
        return state.getReadOnlyProperty();
    }

    /** How far it is; empty before it starts. */
    ReadOnlyObjectProperty<Optional<Progress>> progress() {
        return progress.getReadOnlyProperty();
    }

    /** How the last run ended; empty before its end. */
    ReadOnlyObjectProperty<Optional<Outcome>> outcome() {
        return outcome.getReadOnlyProperty();
    }

    /** The last epoch that is over; empty before the first. */
    ReadOnlyObjectProperty<Optional<TrainingEvent.EpochDone>> epoch() {
        return epoch.getReadOnlyProperty();
    }

    /** What its machines said last, oldest first; nothing where it trains in a process of this machine. */
    ReadOnlyObjectProperty<List<String>> said() {
        return said.getReadOnlyProperty();
    }

    /** Whether the run that goes on would go on without this program. */
    ReadOnlyBooleanProperty stays() {
        return stays.getReadOnlyProperty();
    }

    /** On whose machines the run that goes on, or that went on last, is. */
    Site site() {
        return site;
    }

    /** Whether it can be held up and go on. */
    boolean pauses() {
        return site.pauses();
    }

    /** What is trained, for example {@code CNN on Digits}; empty before the first run. */
    Optional<String> title() {
        return job.map(known -> Texts.of("training.on", known.network().name().toUpperCase(Locale.ROOT),
                DataNames.title(known.data().name())));
    }

    /** Its curves. */
    CurveFeed curves() {
        return curves;
    }

    /** Starts {@code next} on this machine; does nothing while a run goes on. */
    void start(TrainingJob next) {
        start(next, Venue.here(work.backend()));
    }

    /** Starts {@code next} at {@code venue}; does nothing while a run goes on. */
    void start(TrainingJob next, Venue venue) {
        begin(next, venue.site(), venue.stays(), new RunStart(work, next, venue)::run);
    }

    /** Goes on with {@code earlier}; does nothing while a run goes on. */
    void resume(RunSummary earlier) {
        if (earlier.speed().site() instanceof Site.SageMaker there) {
            begin(earlier.job(), there, true, new RunGoingOn(work, earlier.folder())::follow);
        } else {
            begin(earlier.job(), earlier.speed().site(), false, new RunGoingOn(work, earlier.folder())::run);
        }
    }

    /** Trains {@code same}, the job of the run in {@code of}, once more; does nothing while a run goes on. */
    void again(TrainingJob same, Path of) {
        begin(same, Site.HERE, false, new RunGoingOn(work, of)::again);
    }

    /** Gives the finished run in {@code of} {@code more} epochs, in a run of their own; does nothing while a run goes on. */
    void trainOn(TrainingJob same, Path of, double more) {
        begin(same, Site.HERE, false, tell -> new RunGoingOn(work, of).trainOn(more, tell));
    }

    /** The folder of the run that goes on, or that went on last; empty before it has one. */
    Optional<Path> folder() {
        return folder;
    }

    private void begin(TrainingJob next, Site where, boolean staysThere, Consumer<Consumer<RunStart.Message>> beginning) {
        if (state.get().isActive()) {
            return;
        }
        job = Optional.of(next);
        site = where;
        stays.set(staysThere);
        said.set(List.of());
        run = Optional.empty();
        folder = Optional.empty();
        follower = Optional.empty();
        feed = new ProgressFeed();
        progress.set(Optional.empty());
        outcome.set(Optional.empty());
        epoch.set(Optional.empty());
        epochs.clear();
        curves.clear();
        CountDownLatch ended = new CountDownLatch(1);
        over = ended;
        state.set(RunState.STARTING);
        threads.background().execute(() -> beginning.accept(message -> post(message, ended)));
    }

    /** Waits after the present batch; does nothing unless it runs, and where it is not held up. */
    void pause() {
        if (state.get() == RunState.RUNNING && pauses()) {
            run.ifPresent(TrainingRun::pause);
            state.set(RunState.PAUSED);
        }
    }

    /** Goes on after a pause; does nothing unless it is paused. */
    void proceed() {
        if (state.get() == RunState.PAUSED) {
            run.ifPresent(TrainingRun::proceed);
            state.set(RunState.RUNNING);
        }
    }

    /** Ends it, keeping what was learned; does nothing where none goes on. */
    void stop() {
        if (state.get().isActive()) {
            state.set(RunState.STOPPING);
            run.ifPresent(TrainingRun::stop);
        }
    }

    /**
     * Stops it, or leaves it where it goes on without this program, waits a little until it has kept what it learned, and takes that in.
     *
     * @throws InterruptedException where the wait is interrupted
     */
    void close(Duration patience) throws InterruptedException {
        mailbox.readNow();
        leave();
        over.await(patience.toMillis(), TimeUnit.MILLISECONDS);
        mailbox.readNow();
    }

    /** Stops it, but lets go of one that goes on without this program; does nothing where none goes on. */
    void leave() {
        if (state.get().isActive()) {
            state.set(RunState.STOPPING);
            leaving = true;
            run.ifPresent(TrainingRun::leave);
        }
    }

    /** Whether somebody looks at it; nobody does at first. */
    void seen(boolean now) {
        seen = now;
        run.ifPresent(underway -> underway.seen(now));
    }

    private void post(RunStart.Message message, CountDownLatch ended) {
        if (canWait(message)) {
            mailbox.putAfter(delay, REST, message);
        } else {
            mailbox.put(message);
        }
        if (message instanceof RunStart.Message.Happened(TrainingEvent.Ended last)) {
            ended.countDown();
        }
    }

    /** Batches come ten times a second and epochs may come as fast; only the first are waited for. */
    private static boolean canWait(RunStart.Message message) {
        return message instanceof RunStart.Message.Said || message instanceof RunStart.Message.Happened(TrainingEvent event) && switch (event) {
            case TrainingEvent.BatchesDone done -> done.epoch() > 0 || done.firstBatch() > 1;
            case TrainingEvent.CheckpointSaved saved -> true;
            case TrainingEvent.LayersMoved moved -> true;
            case TrainingEvent.OfRecommender other -> false;
            case TrainingEvent.Started started -> false;
            case TrainingEvent.EpochDone done -> done.epoch() > 0;
            case TrainingEvent.Ended ended -> false;
        };
    }

    private void take(List<RunStart.Message> messages) {
        messages.forEach(this::take);
        progress.set(feed.progress());
        hear(messages);
        curves.refresh();
    }

    private void hear(List<RunStart.Message> messages) {
        List<String> lines = messages.stream().filter(RunStart.Message.Said.class::isInstance).map(message -> ((RunStart.Message.Said) message).line()).toList();
        if (!lines.isEmpty()) {
            List<String> all = Stream.concat(said.get().stream(), lines.stream()).toList();
            said.set(all.subList(Math.max(0, all.size() - MOST_LINES), all.size()));
        }
    }

    private void take(RunStart.Message message) {
        switch (message) {
            case RunStart.Message.Placed placed -> {
                folder = Optional.of(placed.folder());
                follower = job.map(known -> new Follower(known, placed.folder(), card, threads));
            }
            case RunStart.Message.Underway underway -> take(underway.run());
            case RunStart.Message.Happened happened -> take(happened.event());
            case RunStart.Message.Said _ -> { }
        }
    }

    /** A stop or a pause may have been asked before there was anything to stop. */
    private void take(TrainingRun underway) {
        if (!state.get().isActive()) {
            return;
        }
        run = Optional.of(underway);
        underway.seen(seen);
        if (leaving) {
            underway.leave();
        } else if (state.get() == RunState.STOPPING) {
            underway.stop();
        } else if (state.get() == RunState.PAUSED) {
            underway.pause();
        }
    }

    private void take(TrainingEvent event) {
        curves.take(event);
        feed.take(event);
        follower.ifPresent(following -> following.take(event));
        switch (event) {
            case TrainingEvent.Started started -> begun();
            case TrainingEvent.BatchesDone done -> { }
            case TrainingEvent.EpochDone done -> {
                epochs.add(done);
                epoch.set(Optional.of(done));
            }
            case TrainingEvent.OfRecommender other -> { }
            case TrainingEvent.CheckpointSaved saved -> { }
            case TrainingEvent.LayersMoved moved -> { }
            case TrainingEvent.Ended ended -> end(ended);
        }
    }

    private void begun() {
        if (state.get() == RunState.STARTING) {
            state.set(RunState.RUNNING);
        }
    }

    private void end(TrainingEvent.Ended ended) {
        progress.set(feed.progress());
        outcome.set(job.map(known -> Outcomes.of(ended, epochs, known)));
        run = Optional.empty();
        follower = Optional.empty();
        stays.set(false);
        leaving = false;
        state.set(RunState.READY);
    }
}
