package loupe.training.tuning;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import loupe.data.BadInputException;
import loupe.training.RunControl;
import loupe.training.TrainingEvent;
import loupe.training.TrainingJob;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TunerTest {

    private static final long PLENTY = 1L << 40;

    private final FakeRecord record = new FakeRecord();
    private final List<TuningEvent> events = new ArrayList<>();
    private final AtomicInteger tests = new AtomicInteger();
    private final AtomicLong time = new AtomicLong();
    private Consumer<TuningEvent> listener = event -> { };

    private TuningEvent.Ended tune(TuningJob job, FakeRuns runs, BooleanSupplier stop, long memory) {
        new Tuner(runs, (trained, run) -> 0.9 + tests.incrementAndGet() / 1000.0, () -> memory, time::get).tune(job, record, event -> {
            events.add(event);
            listener.accept(event);
        }, control(stop));
        assertThat(events.stream().filter(TuningEvent.Ended.class::isInstance)).hasSize(1);
        return (TuningEvent.Ended) events.getLast();
    }

    private TuningEvent.Ended tune(TuningJob job, FakeRuns runs) {
        return tune(job, runs, () -> false, PLENTY);
    }

    private static RunControl control(BooleanSupplier stop) {
        return new RunControl() {
            @Override
            public boolean stopRequested() {
                return stop.getAsBoolean();
            }

            @Override
            public void waitWhilePaused() {}
        };
    }

    private static TuningJob plan(TuningJob job, Optional<Duration> limit, boolean early) {
        return job.with(new Plan(job.plan().strategy(), job.plan().trials(), limit, job.plan().parallel(), early));
    }

    @ParameterizedTest
    @EnumSource(Strategy.class)
    void every_strategy_runs_its_trials_and_names_the_best_as_a_run(Strategy strategy) {
        FakeRuns runs = new FakeRuns(true);

        TuningEvent.Finished end = (TuningEvent.Finished) tune(Bases.rate(strategy, 8, 1), runs);

        TuningEvent.Best best = end.best().orElseThrow();
        assertThat(runs.started).hasSize(8).allSatisfy(run -> assertThat(run.job.validation()).isEqualTo(Bases.MLP.validation()));
        assertThat(best.trial().result().orElseThrow())
                .isEqualTo(runs.started.stream().mapToDouble(run -> FakeRuns.accuracy(run.job)).max().orElseThrow());
        assertThat(best.run()).isEqualTo(runs.started.get(best.trial().number() - 1).folder);
    }

    @Test
    void the_test_pictures_are_used_once_for_the_winner() {
        TuningEvent.Finished end = (TuningEvent.Finished) tune(Bases.rate(Strategy.RANDOM, 5, 1), new FakeRuns(true));

        assertThat(tests).hasValue(1);
        assertThat(end.best().orElseThrow().test()).contains(0.901);
        assertThat(record.kept().tested()).contains(new Progress.Tested(end.best().orElseThrow().trial().number(), 0.901));
    }

    @Test
    void a_tuning_that_is_over_says_its_result_again_and_neither_trains_nor_tests() {
        tune(Bases.rate(Strategy.RANDOM, 5, 1), new FakeRuns(true));
        events.clear();
        FakeRuns runs = new FakeRuns(true);

        TuningEvent.Finished end = (TuningEvent.Finished) tune(Bases.rate(Strategy.RANDOM, 5, 1), runs);

        assertThat(runs.started).isEmpty();
        assertThat(tests).hasValue(1);
        assertThat(end.best().orElseThrow().test()).contains(0.901);
    }

    @Test
    void a_stop_ends_what_runs_and_keeps_what_is_over_and_the_same_tuning_goes_on_as_if_it_had_not_been_stopped() {
        FakeRuns whole = new FakeRuns(true);
        tune(Bases.rate(Strategy.BAYESIAN, 8, 1), whole);
        events.clear();
        record.kept.add(Progress.NONE);

        FakeRuns first = new FakeRuns(true);
        TuningEvent.Stopped stopped = (TuningEvent.Stopped) tune(Bases.rate(Strategy.BAYESIAN, 8, 1), first, () -> first.started.size() == 6, PLENTY);
        assertThat(stopped.best()).isPresent();
        assertThat(stopped.best().orElseThrow().test()).isEmpty();
        events.clear();
        FakeRuns second = new FakeRuns(true);
        tune(Bases.rate(Strategy.BAYESIAN, 8, 1), second);

        List<TrainingJob> jobs = new ArrayList<>(first.started.stream().map(run -> run.job).toList());
        jobs.addAll(second.started.stream().map(run -> run.job).toList());
        assertThat(jobs).isEqualTo(whole.started.stream().map(run -> run.job).toList());
    }

    @Test
    void a_trial_that_was_cut_short_begins_again_in_a_cleared_folder() {
        FakeRuns first = new FakeRuns(false);
        tune(Bases.rate(Strategy.RANDOM, 3, 2), first, () -> first.started.size() == 2, PLENTY);
        assertThat(first.started).allMatch(run -> run.stopped);
        assertThat(record.kept().trials()).hasSize(2).noneMatch(Trial::isOver);
        events.clear();
        record.cleared.clear();
        FakeRuns second = new FakeRuns(true);

        tune(Bases.rate(Strategy.RANDOM, 3, 2), second);

        assertThat(record.cleared).containsExactly(1, 2, 3);
        assertThat(second.started.subList(0, 2).stream().map(run -> run.job)).containsExactlyElementsOf(first.started.stream().map(run -> run.job).toList());
    }

    @Test
    void as_many_trials_run_at_a_time_as_the_plan_and_memory_allow() {
        assertThat(atATime(3, PLENTY)).isEqualTo(3);
        assertThat(atATime(3, 1300L << 20)).isEqualTo(2);
        assertThat(atATime(3, 0)).isEqualTo(1);
    }

    private int atATime(int parallel, long memory) {
        FakeRuns runs = new FakeRuns(false);
        listener = event -> {
            if (event instanceof TuningEvent.TrialBegun) {
                runs.started.stream().filter(run -> !run.ended && runs.mostAtATime >= parallel).findFirst()
                        .ifPresent(run -> run.end(new TrainingEvent.Failed("No.")));
            }
        };
        BooleanSupplier onward = () -> {
            runs.started.stream().filter(run -> !run.ended && run.job.settings().epochs() > 0).skip(parallel - 1).findFirst()
                    .ifPresent(run -> run.end(new TrainingEvent.Failed("No.")));
            return asked.incrementAndGet() > 5;
        };
        asked.set(0);
        record.kept.add(Progress.NONE);
        events.clear();
        tune(Bases.rate(Strategy.RANDOM, 20, parallel), runs, onward, memory);
        return runs.mostAtATime;
    }

    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void a_trial_that_fails_is_told_and_the_others_go_on() {
        FakeRuns runs = new FakeRuns(false);
        BooleanSupplier script = () -> {
            runs.started.stream().filter(run -> !run.ended).forEach(run -> {
                if (runs.started.size() == 2) {
                    run.end(new TrainingEvent.Failed("The loss is no longer a number."));
                } else {
                    run.epoch(0, 0.5);
                    run.end(new TrainingEvent.Finished("ab", 1));
                }
            });
            return false;
        };

        TuningEvent.Finished end = (TuningEvent.Finished) tune(Bases.rate(Strategy.RANDOM, 3, 1), runs, script, PLENTY);

        assertThat(end.progress().trials().get(1).state()).isEqualTo(new Trial.Failed("The loss is no longer a number."));
        assertThat(end.best().orElseThrow().trial().number()).isEqualTo(1);
    }

    @Test
    void where_every_trial_fails_there_is_no_best_and_the_test_pictures_stay_unseen() {
        FakeRuns runs = new FakeRuns(false);
        BooleanSupplier script = () -> {
            runs.started.forEach(run -> run.end(new TrainingEvent.Failed("No.")));
            return false;
        };

        TuningEvent.Finished end = (TuningEvent.Finished) tune(Bases.rate(Strategy.BAYESIAN, 7, 1), runs, script, PLENTY);

        assertThat(end.best()).isEmpty();
        assertThat(end.progress().trials()).hasSize(7);
        assertThat(tests).hasValue(0);
    }

    @Test
    void settings_that_make_no_training_together_cost_a_trial_and_no_run() {
        Space space = new Space(List.of(new Parameter("1.kernel", new Range.Choice(List.of("5", "17"))),
                new Parameter("4.kernel", new Range.Choice(List.of("3", "9")))));
        TuningJob job = new TuningJob(Bases.CNN, space, Objective.VALIDATION_ACCURACY, Bases.rate(Strategy.GRID, 4, 1).plan());
        FakeRuns runs = new FakeRuns(true);

        TuningEvent.Finished end = (TuningEvent.Finished) tune(job, runs);

        assertThat(runs.started).hasSize(3);
        assertThat(end.progress().trials().get(3).state()).isInstanceOf(Trial.Failed.class);
    }

    @Test
    void when_time_is_up_what_runs_is_ended_and_counts_as_far_as_it_got() {
        FakeRuns runs = new FakeRuns(false);
        BooleanSupplier clock = () -> {
            if (runs.started.size() == 2 && time.get() == 0) {
                runs.started.getFirst().epoch(0, 0.75);
                time.set(Duration.ofMinutes(2).toNanos());
            }
            return false;
        };

        TuningEvent.Finished end = (TuningEvent.Finished) tune(plan(Bases.rate(Strategy.RANDOM, 50, 2), Optional.of(Duration.ofMinutes(1)), false),
                runs, clock, PLENTY);

        assertThat(runs.started).hasSize(2);
        assertThat(end.progress().trials().get(0).state()).isEqualTo(new Trial.EndedEarly(2));
        assertThat(end.progress().trials().get(1).state()).isEqualTo(new Trial.Failed("Time was up before its first epoch was over."));
        assertThat(end.best().orElseThrow().trial().result()).hasValue(0.75);
        assertThat(end.progress().seconds()).isEqualTo(120);
    }

    @Test
    void the_time_of_before_a_stop_counts() {
        record.kept.add(new Progress(List.of(), 61, Optional.empty()));
        FakeRuns runs = new FakeRuns(true);

        tune(plan(Bases.rate(Strategy.RANDOM, 50, 2), Optional.of(Duration.ofMinutes(1)), false), runs);

        assertThat(runs.started).isEmpty();
    }

    @Test
    void a_trial_that_does_worse_than_most_did_is_ended_early() {
        FakeRuns runs = new FakeRuns(false);
        BooleanSupplier script = () -> {
            FakeRuns.Run run = runs.started.isEmpty() ? null : runs.started.getLast();
            if (run != null && !run.ended && asked.get() < runs.started.size()) {
                asked.set(runs.started.size());
                run.epoch(0, runs.started.size() == 4 ? 0.1 : 0.8);
                if (runs.started.size() != 4) {
                    run.end(new TrainingEvent.Finished("ab", 1));
                }
            }
            return false;
        };

        TuningEvent.Finished end = (TuningEvent.Finished) tune(plan(Bases.rate(Strategy.RANDOM, 4, 1), Optional.empty(), true), runs, script, PLENTY);

        assertThat(end.progress().trials().get(3)).satisfies(trial -> {
            assertThat(trial.state()).isEqualTo(new Trial.EndedEarly(2));
            assertThat(trial.result()).hasValue(0.1);
        });
    }

    @Test
    void a_full_disk_ends_it_with_a_sentence_and_stops_what_runs() {
        record.writesLeft = 2;
        FakeRuns runs = new FakeRuns(false);

        TuningEvent.Ended end = tune(Bases.rate(Strategy.RANDOM, 5, 4), runs);

        assertThat(end).isEqualTo(new TuningEvent.Failed("The tuning's results could not be kept (No space left on device). Is the disk full, "
                + "or the folder gone? What was kept before is whole; the same tuning goes on from there."));
        assertThat(runs.started).hasSize(2).allMatch(run -> run.stopped);
        assertThat(record.kept().trials()).hasSize(2);
    }

    @Test
    void a_winner_that_cannot_be_tried_is_told() {
        new Tuner(new FakeRuns(true), (job, run) -> {
            throw new BadInputException("run-1 holds no run.");
        }, () -> PLENTY, time::get).tune(Bases.rate(Strategy.RANDOM, 1, 1), record, events::add, RunControl.NONE);

        assertThat(events.getLast()).isEqualTo(new TuningEvent.Failed(
                "The winner, trial 1, could not be tried on the test pictures. run-1 holds no run."));
    }

    @Test
    void a_tuning_with_a_fault_does_not_begin() {
        assertThat(tune(Bases.rate(Strategy.RANDOM, 0, 1), new FakeRuns(true)))
                .isEqualTo(new TuningEvent.Failed("Trials must be from 1 to 10000, not 0."));
    }

    @Test
    void every_change_of_a_trial_is_told_in_order() {
        tune(Bases.rate(Strategy.RANDOM, 2, 1), new FakeRuns(true));

        assertThat(events).extracting(event -> event.getClass().getSimpleName()).containsExactly("Begun", "TrialBegun", "TrialReported",
                "TrialOver", "TrialBegun", "TrialReported", "TrialOver", "Finished");
        assertThat(((TuningEvent.TrialBegun) events.get(1)).run()).isEqualTo(Path.of("run-1"));
    }
}
