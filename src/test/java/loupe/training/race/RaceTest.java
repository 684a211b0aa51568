package loupe.training.race;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import loupe.network.NetworkText;
import loupe.training.DataRef;
import loupe.training.Device;
import loupe.training.EngineName;
import loupe.training.Hyperparameters;
import loupe.training.Optimizer;
import loupe.training.Placement;
import loupe.training.Schedule;
import loupe.training.TrainingEvent;
import loupe.training.TrainingJob;
import loupe.training.tuning.Assignment;
import loupe.training.tuning.Value;
import org.junit.jupiter.api.Test;

class RaceTest {

    static final TrainingJob BASE = new TrainingJob(NetworkText.parse("mlp", "flatten | dense 32 relu | dense 32 relu | dense 10"),
            new DataRef("digits", "/data", "00"), new Hyperparameters(2, 100, 0.01, 0.9, 0, Optimizer.SGD, Schedule.CONSTANT), 7,
            new Placement(EngineName.MXNET, Device.CPU, 1));

    static Lane lane(String title, String... words) {
        return new Lane(title, new Assignment(Arrays.stream(words).map(word -> word.split("="))
                .map(sides -> new Assignment.Setting(sides[0], new Value.Word(sides[1]))).toList()));
    }

    static Race race(Lane... lanes) {
        return new Race(BASE, List.of(lanes));
    }

    private static LaneResult came(double best) {
        return new LaneResult(1, OptionalDouble.of(best), OptionalInt.of(0), 1, "");
    }

    private static LaneResult broke(double best) {
        return new LaneResult(1, OptionalDouble.of(best), OptionalInt.of(0), 1, "The loss is no longer a number.");
    }

    @Test
    void a_lane_is_the_base_but_for_its_difference() {
        Race race = race(lane("As it is"), lane("Adam 0.001", "optimizer=adam", "lr=0.001"), lane("Sigmoid", "activation=sigmoid"));

        assertThat(race.fault()).isEmpty();
        assertThat(race.job(0)).isEqualTo(BASE);
        assertThat(race.job(1).settings()).isEqualTo(new Hyperparameters(2, 100, 0.001, 0.9, 0, Optimizer.ADAM, Schedule.CONSTANT));
        assertThat(NetworkText.of(race.job(2).network())).isEqualTo("flatten | dense 32 sigmoid | dense 32 sigmoid | dense 10");
        assertThat(IntStream.range(0, 3).mapToLong(i -> race.withSeed(9).job(i).seed())).containsOnly(9L);
    }

    @Test
    void what_is_no_race_is_told() {
        assertThat(race(lane("a")).fault()).contains("A race has from 2 to 4 lanes, not 1.");
        assertThat(race(lane("a"), lane("b", "lr=0.1"), lane("c", "lr=0.2"), lane("d", "lr=0.3"), lane("e", "lr=0.4")).fault())
                .contains("A race has from 2 to 4 lanes, not 5.");
        assertThat(race(lane("As it is"), lane("Rate 0.01", "lr=0.01")).fault())
                .contains("Lane 2 (Rate 0.01) is the same as one before it. Change one thing.");
        assertThat(race(lane("a"), lane("Fast", "lr=5000")).fault())
                .contains("Lane 2 (Fast): The learning rate must be above 0 and at most 1000, not 5000.0.");
    }

    @Test
    void layers_that_agree_start_from_the_same_weights_and_new_ones_from_their_own() {
        TrainingJob longer = race(lane("a"), lane("Two more layers", "layers=4")).job(1);

        List<SharedStart.Row> rows = SharedStart.of(BASE, longer);

        assertThat(rows).extracting(SharedStart.Row::layer).containsExactly("dense 32", "dense 32", "dense 32", "dense 32", "dense 10");
        assertThat(rows.stream().filter(row -> row.same().isPresent())).hasSize(3).contains(rows.getFirst(), rows.getLast());
        assertThat(rows.stream().map(SharedStart.Row::sha256).distinct()).hasSize(5);
        assertThat(SharedStart.of(BASE, BASE.withSeed(8))).allMatch(row -> row.same().isEmpty());
    }

    @Test
    void a_lane_keeps_its_best_epoch_and_says_why_it_broke_off() {
        LaneResult standing = LaneResult.begun(100).after(new TrainingEvent.EpochDone(0, 1, 0.5, 1, 0.75, 2))
                .after(new TrainingEvent.EpochDone(1, 1, 0.5, 1, 0.5, 4)).after(new TrainingEvent.EpochDone(2, 1, 0.5, 1, Double.NaN, 6));

        assertThat(standing).isEqualTo(new LaneResult(100, OptionalDouble.of(0.75), OptionalInt.of(0), 6, ""));
        assertThat(standing.after(new TrainingEvent.Failed("The loss is no longer a number.")).trouble()).isEqualTo("The loss is no longer a number.");
    }

    @Test
    void a_ballot_is_scored_by_pairs_and_equal_ones_do_not_count() {
        List<LaneResult> results = List.of(came(0.9), came(0.95), came(0.8), broke(0.99));

        assertThat(new Ballot(List.of(1, 0, 2, 3)).score(results)).isEqualTo(new Ballot.Score(6, 6));
        assertThat(new Ballot(List.of(3, 2, 0, 1)).score(results)).isEqualTo(new Ballot.Score(0, 6));
        assertThat(new Ballot(List.of(0, 1, 2, 3)).score(results)).isEqualTo(new Ballot.Score(5, 6));
        assertThat(new Ballot(List.of(0, 1)).score(List.of(came(0.9), came(0.9)))).isEqualTo(new Ballot.Score(0, 0));
        assertThatThrownBy(() -> new Ballot(List.of(0, 0))).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a ballot names every lane once, and this one names [0, 0]");
    }

    @Test
    void several_seeds_show_how_far_chance_moves_a_lane() {
        List<List<LaneResult>> races = List.of(List.of(came(0.9), broke(0.5)), List.of(came(0.8), came(0.7)), List.of(came(0.85), broke(0.1)));

        assertThat(Spread.of(0, races)).hasValueSatisfying(spread -> {
            assertThat(spread.mean()).isEqualTo(0.85, org.assertj.core.api.Assertions.within(1e-12));
            assertThat(List.of(spread.lowest(), spread.highest())).containsExactly(0.8, 0.9);
            assertThat(spread.seeds()).isEqualTo(3);
        });
        assertThat(Spread.of(1, races)).contains(new Spread(0.7, 0.7, 0.7, 1, 3));
        assertThat(Spread.of(0, List.of(List.of(broke(0.9))))).isEmpty();
    }
}
