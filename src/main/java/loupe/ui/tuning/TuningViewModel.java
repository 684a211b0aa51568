package loupe.ui.tuning;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import loupe.training.tuning.Trial;
import loupe.training.tuning.TuningEvent;
import loupe.training.tuning.TuningJob;
import loupe.ui.common.Mailbox;
import loupe.ui.common.Texts;
import loupe.ui.common.Threads;
import loupe.ui.common.trials.Trials;

/** The tuning that the learner describes, and the one that goes on or went on last. On the screen's thread. */
public final class TuningViewModel {

    private final TuningWork work;
    private final Threads threads;
    private final ObservableValue<Optional<TuningBase>> base;
    private final Mailbox<TuningEvent> mailbox;
    private final ReadOnlyObjectWrapper<TuningForm> form = new ReadOnlyObjectWrapper<>(TuningForm.FIRST);
    private final ReadOnlyObjectWrapper<TuningForm.Reading> reading;
    private final ReadOnlyObjectWrapper<TuningState> state = new ReadOnlyObjectWrapper<>(TuningState.READY);
    private final ReadOnlyObjectWrapper<Trials> trials = new ReadOnlyObjectWrapper<>(Trials.NONE);
    private final ReadOnlyStringWrapper outcome = new ReadOnlyStringWrapper("");
    private Optional<TuningRun> run = Optional.empty();
    private Optional<TuningRun> stopped = Optional.empty();

    /** @param base what the training screen's form describes; empty where that is no training */
    TuningViewModel(TuningWork work, Threads threads, ObservableValue<Optional<TuningBase>> base) {
        this.work = work;
        this.threads = threads;
        this.base = base;
        mailbox = new Mailbox<>(threads.frames(), this::take);
        reading = new ReadOnlyObjectWrapper<>(TuningForm.FIRST.read(base.getValue()));
        base.subscribe(now -> reading.set(form.get().read(now)));
    }

    ReadOnlyObjectProperty<TuningForm> form() {
        return form.getReadOnlyProperty();
    }

    ObservableValue<Optional<TuningBase>> base() {
        return base;
    }

    /** What form and base mean together. */
    ReadOnlyObjectProperty<TuningForm.Reading> reading() {
        return reading.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<TuningState> state() {
        return state.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Trials> trials() {
        return trials.getReadOnlyProperty();
    }

    /** How the last tuning ended; empty before. */
    ReadOnlyStringProperty outcome() {
        return outcome.getReadOnlyProperty();
    }

    void change(UnaryOperator<TuningForm> step) {
        form.set(step.apply(form.get()));
        reading.set(form.get().read(base.getValue()));
    }

    /** Whether starting goes on with the tuning that was stopped or broke off: it is the same but for its end, and what was found is kept. */
    boolean goesOn() {
        return stopped.isPresent() && reading.get().job().filter(this::isStopped).isPresent();
    }

    private boolean isStopped(TuningJob job) {
        TuningJob before = stopped.orElseThrow().job();
        return before.with(job.plan()).equals(job) && before.plan().strategy() == job.plan().strategy();
    }

    /** Starts the tuning that is described, or goes on with it; does nothing where something is wrong or one goes on. */
    void start() {
        if (state.get().isActive() || reading.get().job().isEmpty()) {
            return;
        }
        TuningJob job = reading.get().job().get();
        TuningRun next = new TuningRun(work, job, goesOn() ? stopped.flatMap(TuningRun::folder) : Optional.empty());
        run = Optional.of(next);
        stopped = Optional.empty();
        outcome.set("");
        trials.set(new Trials(job.space(), job.objective(), List.of()));
        state.set(TuningState.RUNNING);
        threads.background().execute(() -> next.run(mailbox::put));
    }

    /** Ends it, keeping what was found; does nothing where none goes on. */
    void stop() {
        if (state.get() == TuningState.RUNNING) {
            state.set(TuningState.STOPPING);
            run.ifPresent(TuningRun::stop);
        }
    }

    /** Stops it and waits a little until it has kept what it found. @throws InterruptedException where the wait is interrupted */
    void close(Duration patience) throws InterruptedException {
        stop();
        if (run.isPresent()) {
            run.get().over().await(patience.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void take(List<TuningEvent> events) {
        events.forEach(this::take);
    }

    private void take(TuningEvent event) {
        switch (event) {
            case TuningEvent.Begun begun -> show(begun.kept().trials());
            case TuningEvent.TrialBegun begun -> put(begun.trial());
            case TuningEvent.TrialReported told -> put(told.trial());
            case TuningEvent.TrialOver over -> put(over.trial());
            case TuningEvent.Finished end -> end(end.best().map(best -> Texts.of("tuning.finished", best.trial().number(),
                    best.trial().proposal().assignment().text(), trials.get().figure(best.trial()),
                    Numbers.percent(best.test().orElse(Double.NaN)), best.run().toString())).orElse(Texts.of("tuning.nothing")));
            case TuningEvent.Stopped end -> {
                stopped = run;
                end(Texts.of("tuning.stopped", end.progress().trials().stream().filter(Trial::isOver).count()));
            }
            case TuningEvent.Failed end -> {
                stopped = run.filter(going -> going.folder().isPresent());
                end(end.reason());
            }
        }
    }

    private void end(String sentence) {
        run = Optional.empty();
        state.set(TuningState.READY);
        outcome.set(sentence);
    }

    private void put(Trial trial) {
        List<Trial> all = new ArrayList<>(trials.get().all());
        if (trial.number() <= all.size()) {
            all.set(trial.number() - 1, trial);
        } else {
            all.add(trial);
        }
        show(all);
    }

    private void show(List<Trial> all) {
        trials.set(new Trials(trials.get().space(), trials.get().objective(), all));
    }
}
