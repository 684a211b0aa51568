package loupe.ui.tuning;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import loupe.training.Divergence;
import loupe.training.TrainingEvent;
import loupe.training.race.Ballot;
import loupe.training.race.Race;
import loupe.training.race.RaceControl;
import loupe.training.race.RaceEvent;
import loupe.training.race.RaceText;
import loupe.ui.common.Mailbox;
import loupe.ui.common.Texts;
import loupe.ui.common.Threads;
import loupe.ui.common.chart.ChartAxis;
import loupe.ui.common.chart.ChartQuantity;
import loupe.ui.common.chart.ChartViewModel;

/** The race that the learner describes and ranks, and the one that goes on or went on last. On the screen's thread. */
public final class RaceViewModel {

    private static final String FIRST = "As it is:\nSigmoid: activation sigmoid\nAdam 0.001: optimizer adam, lr 0.001\nBatch 1000: batch 1000";

    private final TuningWork work;
    private final Threads threads;
    private final ObservableValue<Optional<TuningBase>> base;
    private final Mailbox<RaceEvent> mailbox;
    private final ReadOnlyStringWrapper lanes = new ReadOnlyStringWrapper(FIRST);
    private final ReadOnlyStringWrapper ranking = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper fault = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper outcome = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<RaceState> state = new ReadOnlyObjectWrapper<>(RaceState.READY);
    private final ReadOnlyObjectWrapper<Optional<Standings>> standings = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ChartViewModel curves = new ChartViewModel(ChartQuantity.ACCURACY);
    private Optional<RaceRun> run = Optional.empty();
    private Ballot ballot = new Ballot(List.of());
    /** Those of each lane in the seed that runs. */
    private final Map<Integer, List<TrainingEvent.EpochDone>> epochs = new HashMap<>();

    /** @param base what the training screen's form describes; empty where that is no training */
    RaceViewModel(TuningWork work, Threads threads, ObservableValue<Optional<TuningBase>> base) {
        this.work = work;
        this.threads = threads;
        this.base = base;
        mailbox = new Mailbox<>(threads.frames(), events -> events.forEach(this::take));
        base.subscribe(now -> check());
        standings.map(now -> now.map(Standings::curves)).subscribe(told -> curves.show(ChartAxis.EPOCHS, standings.get().map(RaceCurves::of).orElse(List.of())));
    }

    ReadOnlyStringProperty lanes() {
        return lanes.getReadOnlyProperty();
    }

    ReadOnlyStringProperty ranking() {
        return ranking.getReadOnlyProperty();
    }

    /** What keeps the race from starting; empty where nothing does. */
    ReadOnlyStringProperty fault() {
        return fault.getReadOnlyProperty();
    }

    /** How the last race ended; empty before. */
    ReadOnlyStringProperty outcome() {
        return outcome.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<RaceState> state() {
        return state.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Standings>> standings() {
        return standings.getReadOnlyProperty();
    }

    /** The validation accuracy of its lanes, over one another. */
    ChartViewModel curves() {
        return curves;
    }

    void write(String text) {
        lanes.set(text);
        check();
    }

    /** Takes the order in which the learner expects the lanes to come in: their numbers from 1, the best first. */
    void rank(String text) {
        ranking.set(text);
        check();
    }

    private void check() {
        try {
            Race race = race();
            ballot(race.lanes().size());
            fault.set("");
        } catch (IllegalArgumentException e) {
            fault.set(e.getMessage());
        }
    }

    private Race race() {
        return RaceText.parse(lanes.get(), base.getValue().orElseThrow(() -> new IllegalArgumentException(Texts.of("tuning.base.none"))).job());
    }

    private Ballot ballot(int count) {
        try {
            Ballot read = new Ballot(Arrays.stream(ranking.get().split("[,\\s]+")).filter(word -> !word.isEmpty())
                    .map(word -> Integer.parseInt(word) - 1).toList());
            if (read.order().size() == count) {
                return read;
            }
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(Texts.of("race.ranking.fault", count), e);
        }
        throw new IllegalArgumentException(Texts.of("race.ranking.fault", count));
    }

    /** Starts the race that is described; does nothing where something is wrong or one goes on. */
    void start() {
        if (fault.get().isEmpty() && !state.get().isActive()) {
            Race race = race();
            ballot = ballot(race.lanes().size());
            standings.set(Optional.of(Standings.of(race)));
            threads.background().execute(() -> {
                List<Standings.SharedLayers> starts = Standings.startsOf(race);
                threads.screen().execute(() -> standings.set(standings.get().map(now -> now.race().equals(race) ? now.with(starts) : now)));
            });
            start(race);
        }
    }

    private void start(Race race) {
        RaceRun next = new RaceRun(work, race, new RaceControl(), new CountDownLatch(1));
        run = Optional.of(next);
        epochs.clear();
        outcome.set("");
        state.set(RaceState.RUNNING);
        threads.background().execute(() -> next.run(mailbox::put));
    }

    /** Whether the race that is over can be run with another seed, to see what chance does. */
    boolean canRepeat() {
        return !state.get().isActive() && standings.get().filter(now -> !now.results().isEmpty() && now.results().size() < 3).isPresent();
    }

    /** Runs the race that is over once more, with the next seed. */
    void repeat() {
        if (canRepeat()) {
            Standings now = standings.get().orElseThrow();
            start(now.race().withSeed(now.race().base().seed() + now.results().size()));
        }
    }

    /** Holds all lanes, or lets them go on. */
    void togglePause() {
        switch (state.get()) {
            case RUNNING -> {
                run.ifPresent(going -> going.control().pause());
                state.set(RaceState.PAUSED);
            }
            case PAUSED -> {
                run.ifPresent(going -> going.control().proceed());
                state.set(RaceState.RUNNING);
            }
            case READY, STOPPING -> { }
        }
    }

    /** Ends all lanes. */
    void stop() {
        if (state.get().isActive()) {
            state.set(RaceState.STOPPING);
            run.ifPresent(going -> going.control().stop());
        }
    }

    /** Stops it and waits a little until it has kept what was learned. @throws InterruptedException where the wait is interrupted */
    void close(Duration patience) throws InterruptedException {
        stop();
        if (run.isPresent()) {
            run.get().over().await(patience.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void take(RaceEvent event) {
        switch (event) {
            case RaceEvent.LaneBegun _ -> { }
            case RaceEvent.LaneTold told -> {
                standings.set(standings.get().map(now -> now.after(told.lane(), told.event(), told.standing())));
                remark(told);
                if (!told.standing().trouble().isEmpty()) {
                    outcome.set(outcome.get() + Texts.of("race.trouble", told.lane() + 1,
                            standings.get().orElseThrow().race().lanes().get(told.lane()).title(), told.standing().trouble()) + " ");
                }
            }
            case RaceEvent.Over over -> over(over);
        }
    }

    /** A lane that came in, and whose loss ran away on the way. */
    private void remark(RaceEvent.LaneTold told) {
        Race race = standings.get().orElseThrow().race();
        switch (told.event()) {
            case TrainingEvent.EpochDone done -> epochs.computeIfAbsent(told.lane(), lane -> new ArrayList<>()).add(done);
            case TrainingEvent.Finished _ -> Divergence.remark(race.job(told.lane()), epochs.getOrDefault(told.lane(), List.of()))
                    .ifPresent(sentence -> outcome.set(outcome.get() + Texts.of("race.remark", told.lane() + 1, race.lanes().get(told.lane()).title(), sentence) + " "));
            case TrainingEvent _ -> { }
        }
    }

    private void over(RaceEvent.Over over) {
        run = Optional.empty();
        boolean whole = over.trouble().isEmpty() && !over.stopped();
        if (whole) {
            standings.set(standings.get().map(now -> now.after(over.results())));
        }
        state.set(RaceState.READY);
        Ballot.Score score = whole ? ballot.score(standings.get().orElseThrow().results().getFirst()) : new Ballot.Score(0, 0);
        outcome.set(outcome.get() + (!over.trouble().isEmpty() ? over.trouble() : over.stopped() ? Texts.of("race.stopped")
                : Texts.of("race.over", score.right(), score.pairs())));
    }
}
