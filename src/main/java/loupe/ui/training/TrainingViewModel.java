package loupe.ui.training;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import loupe.storage.RunOutcome;
import loupe.training.Site;
import loupe.training.TrainingJob;
import loupe.ui.common.Texts;
import loupe.ui.common.Threads;

/** The place where networks are trained: the form, the run and the earlier runs. On the screen's thread. */
public final class TrainingViewModel {

    /** How long a window that closes waits for a run to keep what it learned. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final TrainingWork work;
    private final FormViewModel form;
    private final RunViewModel run;
    private final RunsViewModel runs;
    private final LaunchViewModel launch;
    private final InstancesViewModel instances;
    private final ObservableValue<Boolean> canTrain;
    private final ObservableValue<Optional<RunSummary>> resumable;

    /** @param account whose account a training in the cloud is asked of */
    TrainingViewModel(TrainingWork work, TrainingParts parts, Threads threads, AccountForm account) {
        this.work = work;
        this.form = parts.form();
        this.run = parts.run();
        this.runs = parts.runs();
        this.launch = new LaunchViewModel(work.cloud(), threads, account, this::begin);
        this.instances = new InstancesViewModel(form, runs);
        this.canTrain = Bindings.createBooleanBinding(this::canTrainNow, form.reading(), run.state());
        this.resumable = Bindings.createObjectBinding(this::resumableNow, run.state(), runs.shown(), runs.all());
        run.state().addListener((state, before, after) -> changed(after));
        runs.open(this::followAgain);
        form.prepareAgain();
    }

    /** A training that goes on in the cloud is followed again after a start, as its launch said. */
    private void followAgain() {
        runs.all().get().stream().filter(RunSummary::isAway).findFirst().filter(away -> run.state().get() == RunState.READY).ifPresent(away -> {
            runs.showNone();
            run.resume(away);
        });
    }

    FormViewModel form() {
        return form;
    }

    RunViewModel run() {
        return run;
    }

    /** What a training in the cloud would be, before it is agreed to. */
    LaunchViewModel launch() {
        return launch;
    }

    /** What was measured with how many instances. */
    InstancesViewModel instances() {
        return instances;
    }

    RunsViewModel runs() {
        return runs;
    }

    /** Whether the large button can be pressed. */
    ObservableValue<Boolean> canPress() {
        return canTrain;
    }

    /** The word on the large button, which is what a press does. */
    String word() {
        return Texts.of(switch (run.state().get()) {
            case READY -> "training.train";
            case STARTING -> "training.starting";
            case RUNNING -> run.pauses() ? "training.pause" : "training.training";
            case PAUSED -> "training.continue";
            case STOPPING -> "training.stopping";
        });
    }

    /** Does what the large button says. */
    void press() {
        switch (run.state().get()) {
            case READY -> train();
            case RUNNING -> run.pause();
            case PAUSED -> run.proceed();
            case STARTING, STOPPING -> { }
        }
    }

    /** Trains what the form says; does nothing where it has a fault or a run goes on. */
    void train() {
        form.settle();
        if (canTrain.getValue()) {
            form.reading().get().job().ifPresent(job -> train(job, form.reading().get().site()));
        }
    }

    private void train(TrainingJob job, Site site) {
        switch (site) {
            case Site.Here _ -> begin(job, Venue.here(work.backend()));
            case Site.LocalMode(int instances) -> begin(job, Venue.of(site, said -> work.cloud().containers(instances, said), false));
            case Site.SageMaker machines -> launch.ask(job, machines, form.reading().get().chosenThreads());
        }
    }

    private void begin(TrainingJob job, Venue venue) {
        runs.showNone();
        run.start(job, venue);
    }

    /** The run that can go on: the one that is shown, else the last one; empty where it has finished and while a run goes on. */
    ObservableValue<Optional<RunSummary>> resumable() {
        return resumable;
    }

    /** Goes on with that run; does nothing where there is none. */
    void resume() {
        resumableNow().ifPresent(earlier -> {
            runs.showNone();
            run.resume(earlier);
        });
    }

    /** Begins a run otherwise than the form says; not while one goes on. Returns whether it does. */
    boolean beginFrom(Consumer<RunViewModel> beginning) {
        boolean free = run.state().get() == RunState.READY;
        if (free) {
            runs.showNone();
            beginning.accept(run);
        }
        return free;
    }

    private Optional<RunSummary> resumableNow() {
        return run.state().get().isActive() ? Optional.empty()
                : runs.shown().get().or(() -> run.folder().flatMap(runs::of)).filter(RunSummary::canGoOn);
    }

    /** Pauses or goes on; does nothing where no run goes on. */
    void pauseOrContinue() {
        if (run.state().get() != RunState.READY) {
            press();
        }
    }

    /** Whose curves are shown. */
    String title() {
        return runs.shown().get().map(TrainingViewModel::words).or(run::title)
                .orElseGet(() -> Texts.of(runs.all().get().isEmpty() ? "training.runs.first" : "training.runs.unchosen"));
    }

    private static String words(RunSummary earlier) {
        return earlier.date().isEmpty() ? earlier.title() : Texts.of("training.runs.of", earlier.title(), earlier.date());
    }

    /** What goes on, in one line; empty text where nothing does. */
    String status() {
        if (!run.state().get().isActive()) {
            return resumableNow().filter(earlier -> earlier.came() == RunOutcome.BROKEN_OFF).map(earlier ->
                    Texts.of("training.status.brokenOff")).orElse("");
        }
        Optional<Progress> progress = run.progress().get();
        return progress.map(now -> Stream.of(word(run.state().get()), now.epochText(), now.leftText())
                .filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "))).orElse(word());
    }

    /** Lets a run that can go on by itself do so; it is followed again on demand, and after a start. */
    void leave() {
        run.leave();
    }

    /** Stops a run and waits a little until it has kept what it learned. */
    void close() {
        launch.drop();
        try {
            run.close(PATIENCE);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean canTrainNow() {
        return switch (run.state().get()) {
            case READY -> form.reading().get().job().isPresent();
            case RUNNING, PAUSED -> run.pauses();
            case STARTING, STOPPING -> false;
        };
    }

    private void changed(RunState state) {
        if (state == RunState.READY) {
            runs.refresh();
            form.lookForStarts();
            form.prepareAgain();
        }
    }

    private static String word(RunState state) {
        return Texts.of(state == RunState.PAUSED ? "training.status.paused" : "training.status.running");
    }
}
