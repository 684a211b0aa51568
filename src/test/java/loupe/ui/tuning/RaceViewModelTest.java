package loupe.ui.tuning;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import loupe.training.Start;
import loupe.ui.common.trials.Mark;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RaceViewModelTest {

    @TempDir
    private Path home;
    private TuningFixture bench;
    private RaceViewModel race;

    @BeforeEach
    void open() {
        bench = new TuningFixture(home);
        race = bench.race;
        race.write("As it is:\nSlow: lr 0.01\nWild: lr 0.9");
    }

    private Standings standings() {
        return race.standings().get().orElseThrow();
    }

    @Test
    void first_the_learner_ranks_the_lanes() {
        assertThat(race.fault().get()).isEqualTo("Rank all 3 lanes first: their numbers, the best first, each once.");
        race.start();
        assertThat(bench.background).isEmpty();

        race.rank("2, 1, 1");
        assertThat(race.fault().get()).isEqualTo("Rank all 3 lanes first: their numbers, the best first, each once.");
        race.rank("first");
        assertThat(race.fault().get()).isEqualTo("Rank all 3 lanes first: their numbers, the best first, each once.");
        race.rank("1, 2, 3");
        assertThat(race.fault().get()).isEmpty();
    }

    @Test
    void the_lanes_run_and_the_ranking_is_scored() {
        race.rank("1 2 3");
        race.start();
        assertThat(race.state().get()).isEqualTo(RaceState.RUNNING);
        bench.runBackground();

        assertThat(race.state().get()).isEqualTo(RaceState.READY);
        // 0.8 as it is, 0.89 slow, and the wild one failed: of three pairs the first is ranked the wrong way.
        assertThat(race.outcome().get()).isEqualTo("Lane 3, Wild, could not go on; the others do. The loss is no longer a number. All lanes are in. "
                + "Of 3 pairs of lanes that differ you ranked 2 as they came in.");
        assertThat(standings().curves().get(1)).containsExactly(0.89);
        assertThat(standings().results().getFirst().get(2).trouble()).isEqualTo("The loss is no longer a number.");
        assertThat(standings().starts()).containsOnly(new Standings.SharedLayers(2, 2)).hasSize(3);
    }

    @Test
    void the_spread_over_seeds_comes_on_demand_up_to_three() {
        race.rank("1 2 3");
        assertThat(race.canRepeat()).isFalse();
        race.start();
        bench.runBackground();
        assertThat(race.canRepeat()).isTrue();

        race.repeat();
        bench.runBackground();
        race.repeat();
        bench.runBackground();

        assertThat(race.canRepeat()).isFalse();
        assertThat(bench.trained).extracting(job -> job.seed()).containsExactly(1L, 1L, 1L, 2L, 2L, 2L, 3L, 3L, 3L);
        assertThat(standings().spread(1).orElseThrow().seeds()).isEqualTo(3);
        assertThat(standings().spread(2)).isEmpty();
        assertThat(standings().curves().get(1)).hasSize(1);
    }

    @Test
    void a_stop_ends_the_race_and_no_further_lane_starts() {
        race.rank("1 2 3");
        bench.afterStart = race::stop;
        race.start();
        bench.runBackground();

        assertThat(race.outcome().get()).isEqualTo("The race was stopped; what was learned is kept in its runs.");
        assertThat(bench.trained).hasSizeLessThan(3);
        assertThat(standings().results()).isEmpty();
    }

    @Test
    void a_pause_is_taken_back_by_the_same_button() {
        race.rank("1 2 3");
        race.start();
        race.togglePause();
        assertThat(race.state().get()).isEqualTo(RaceState.PAUSED);
        race.togglePause();
        assertThat(race.state().get()).isEqualTo(RaceState.RUNNING);
        bench.runBackground();

        race.togglePause();
        assertThat(race.state().get()).isEqualTo(RaceState.READY);
    }

    @Test
    void what_is_wrong_with_a_lane_is_said() {
        race.write("As it is:\nAdam: optimiser adam");
        assertThat(race.fault().get()).isEqualTo("Lane 2 (Adam): \"optimiser\" is nothing that can be tuned here. Is \"optimizer\" meant?");
    }

    @Test
    void the_figure_shows_every_lane_by_its_mark() {
        race.rank("1 2 3");
        RaceFigure figure = new RaceFigure(race.standings()::get);
        assertThat(figure.marks(300, 200)).hasSize(1);
        race.start();
        bench.runBackground();

        assertThat(figure.sentence()).isEqualTo("Validation accuracy after each epoch of 1 As it is, 2 Slow, 3 Wild.");
        assertThat(figure.table().csv()).isEqualTo("Epoch,As it is,Slow,Wild\n1,0.8,0.89,\n");
        assertThat(figure.marks(300, 200).stream().filter(Mark.Series.class::isInstance)).hasSize(3);
        assertThat(figure.svg()).isPresent();
    }

    @Test
    void closing_while_nothing_runs_waits_for_nothing() throws InterruptedException {
        race.close(Duration.ofSeconds(1));

        assertThat(race.state().get()).isEqualTo(RaceState.READY);
    }

    @Test
    void how_the_lanes_start_is_worked_out_off_the_screens_thread_and_once() {
        race.rank("1 2 3");
        race.start();
        assertThat(standings().starts()).isEmpty();
        assertThat(standings().start(0)).isEmpty();

        bench.background.removeFirst().run();

        assertThat(standings().start(0)).contains(new Standings.SharedLayers(2, 2));
        List<Standings.SharedLayers> once = standings().starts();
        bench.runBackground();
        assertThat(standings().starts()).isSameAs(once);
    }

    @Test
    void where_the_base_starts_from_trained_weights_nothing_is_said_of_fresh_ones() {
        bench.base.set(bench.base.get().map(base -> new TuningBase(base.job().from(new Start.Model("mlp", "00")), base.trainingPictures())));
        race.rank("1 2 3");
        race.start();
        bench.runBackground();

        assertThat(standings().starts()).isEmpty();
    }
}
