package loupe.training.race;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import loupe.training.DataRef;
import loupe.training.Job;
import loupe.training.Lanes;
import loupe.training.Placement;
import loupe.training.TrainingBackend;
import loupe.training.TrainingEvent;
import loupe.training.TrainingRun;
import org.junit.jupiter.api.Test;

class RacerTest {

    private static final Race TWO = RaceTest.race(RaceTest.lane("As it is"), RaceTest.lane("Adam", "optimizer=adam"));

    private final List<RaceEvent> events = new ArrayList<>();
    private final RaceControl control = new RaceControl();
    private final Runs runs = new Runs();
    private Consumer<RaceEvent> listener = event -> { };

    /** Runs that do nothing by themselves and remember what they were told. */
    private static final class Runs implements TrainingBackend {
        private final List<Run> started = new ArrayList<>();

        @Override
        public void prepare(DataRef data, Placement where) {}

        @Override
        public TrainingRun start(Job job, Path folder, Consumer<? super TrainingEvent> told) {
            started.add(new Run(folder, told, new ArrayList<>()));
            return started.getLast();
        }

        @Override
        public TrainingRun resume(Job job, Path folder, Consumer<? super TrainingEvent> told) {
            throw new IllegalStateException("a race resumes nothing");
        }

        @Override
        public void close() {}
    }

    private record Run(Path folder, Consumer<? super TrainingEvent> told, List<String> orders) implements TrainingRun {

        void comeIn(double accuracy) {
            told.accept(new TrainingEvent.EpochDone(0, 1, 0.5, 1, accuracy, 1));
            told.accept(new TrainingEvent.Finished("ab", 2));
        }

        @Override
        public void pause() {
            orders.add("pause");
        }

        @Override
        public void proceed() {
            orders.add("proceed");
        }

        @Override
        public void stop() {
            orders.add("stop");
            told.accept(new TrainingEvent.Stopped(1, "ab", 1));
        }
    }

    private RaceEvent.Over race(Race race, int sideBySide, long memory) {
        new Racer(new Lanes(runs, memory), sideBySide, event -> {
            events.add(event);
            listener.accept(event);
        }, control).race(race, lane -> Path.of("lane-" + lane));
        assertThat(events.stream().filter(RaceEvent.Over.class::isInstance)).hasSize(1);
        return (RaceEvent.Over) events.getLast();
    }

    @Test
    void in_turn_a_lane_starts_when_the_one_before_it_is_in() {
        listener = event -> {
            if (event instanceof RaceEvent.LaneTold told && told.event() instanceof TrainingEvent.EpochDone) {
                assertThat(runs.started).hasSize(told.lane() + 1);
            }
        };
        RaceEvent.Over over = withEachComingIn(1, Long.MAX_VALUE);

        assertThat(over.results()).extracting(result -> result.best().orElseThrow()).containsExactly(0.5, 0.75);
        assertThat(over.stopped()).isFalse();
        assertThat(events.getFirst()).isEqualTo(new RaceEvent.LaneBegun(0, Path.of("lane-0")));
    }

    /** A lane comes in as soon as it is told that it began: what it tells waits in the queue meanwhile. */
    private RaceEvent.Over withEachComingIn(int sideBySide, long memory) {
        Consumer<RaceEvent> before = listener;
        TrainingBackend quick = new TrainingBackend() {
            @Override
            public void prepare(DataRef data, Placement where) {}

            @Override
            public TrainingRun start(Job job, Path folder, Consumer<? super TrainingEvent> told) {
                Run run = (Run) runs.start(job, folder, told);
                run.comeIn(0.25 + 0.25 * runs.started.size());
                return run;
            }

            @Override
            public TrainingRun resume(Job job, Path folder, Consumer<? super TrainingEvent> told) {
                return runs.resume(job, folder, told);
            }

            @Override
            public void close() {}
        };
        new Racer(new Lanes(quick, memory), sideBySide, event -> {
            events.add(event);
            before.accept(event);
        }, control).race(TWO, lane -> Path.of("lane-" + lane));
        return (RaceEvent.Over) events.getLast();
    }

    @Test
    void side_by_side_both_run_at_once_unless_memory_is_short() {
        endWhen(2);
        race(TWO, 2, Long.MAX_VALUE);
        assertThat(events.get(1)).isEqualTo(new RaceEvent.LaneBegun(1, Path.of("lane-1")));

        events.clear();
        runs.started.clear();
        RaceControl fresh = new RaceControl();
        new Racer(new Lanes(runs, 0), 2, event -> {
            events.add(event);
            if (event instanceof RaceEvent.LaneBegun) {
                fresh.stop();
            }
        }, fresh).race(TWO, lane -> Path.of("lane-" + lane));
        assertThat(runs.started).hasSize(1);
    }

    /** Lets every lane come in once {@code count} have begun. */
    private void endWhen(int count) {
        listener = event -> {
            if (event instanceof RaceEvent.LaneBegun begun && begun.lane() + 1 == count) {
                control.stop();
            }
        };
    }

    @Test
    void a_stop_ends_every_lane_and_starts_no_other() {
        endWhen(1);

        RaceEvent.Over over = race(TWO, 1, Long.MAX_VALUE);

        assertThat(over.stopped()).isTrue();
        assertThat(runs.started).hasSize(1).allSatisfy(run -> assertThat(run.orders()).containsExactly("stop"));
    }

    @Test
    void a_pause_holds_every_lane_and_a_stop_ends_it() {
        listener = event -> {
            if (event instanceof RaceEvent.LaneBegun begun && begun.lane() == 1) {
                control.pause();
                runs.started.getFirst().told().accept(new TrainingEvent.BatchesDone(0, 1, List.of(), 1));
            } else if (event instanceof RaceEvent.LaneTold told && told.event() instanceof TrainingEvent.BatchesDone done) {
                if (done.seconds() == 1) {
                    runs.started.getFirst().told().accept(new TrainingEvent.BatchesDone(0, 1, List.of(), 2));
                } else {
                    control.stop();
                }
            }
        };

        race(TWO, 2, Long.MAX_VALUE);

        assertThat(runs.started).hasSize(2);
        assertThat(runs.started.getFirst().orders()).startsWith("pause").endsWith("stop");
    }

    @Test
    void a_lane_that_diverges_is_told_in_words_and_the_race_goes_on() {
        listener = event -> {
            if (event instanceof RaceEvent.LaneTold told && told.lane() == 0 && told.event() instanceof TrainingEvent.Failed) {
                assertThat(told.standing().trouble()).isEqualTo("The loss is no longer a number (epoch 1, batch 2).");
                runs.started.get(1).comeIn(0.5);
            } else if (event instanceof RaceEvent.LaneBegun begun && begun.lane() == 1) {
                runs.started.getFirst().told().accept(new TrainingEvent.Failed("The loss is no longer a number (epoch 1, batch 2)."));
            }
        };

        RaceEvent.Over over = race(TWO, 2, Long.MAX_VALUE);

        assertThat(over.results().get(1).best()).hasValue(0.5);
        assertThat(new Ballot(List.of(1, 0)).score(over.results())).isEqualTo(new Ballot.Score(1, 1));
    }

    @Test
    void what_is_no_race_is_told_and_nothing_starts() {
        RaceEvent.Over over = race(new Race(RaceTest.BASE, List.of()), 1, Long.MAX_VALUE);

        assertThat(over).isEqualTo(new RaceEvent.Over(List.of(), false, "A race has from 2 to 4 lanes, not 0."));
        assertThat(runs.started).isEmpty();
    }
}
