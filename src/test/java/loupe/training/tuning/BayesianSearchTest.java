package loupe.training.tuning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BayesianSearchTest {

    private static final int EVALUATIONS = 30;
    private static final long SEEDS = 10;
    private static final Space MIXED = new Space(List.of(
            new Parameter("units", new Range.Whole(1, 4, Scale.LINEAR)),
            new Parameter("optimizer", new Range.Choice(List.of("sgd", "adam", "nag")))));

    static Stream<Named<Landscape>> landscapes() {
        return Stream.of(Named.of("Branin", Landscape.BRANIN), Named.of("Hartmann-6", Landscape.HARTMANN_6));
    }

    private static double mean(Landscape landscape, LongFunction<Search> search) {
        return LongStream.rangeClosed(1, SEEDS).mapToDouble(seed -> landscape.best(search.apply(seed), EVALUATIONS)).average().orElseThrow();
    }

    private static BayesianSearch search(Space space, long seed) {
        return new BayesianSearch(space, Objective.VALIDATION_LOSS, seed);
    }

    private static Trial over(int number, Proposal proposal, double loss) {
        return new Trial(number, proposal, List.of(loss), new Trial.Finished(1));
    }

    private static Proposal proposed(Search search, List<Trial> trials) {
        return ((Search.Try) search.next(trials)).proposal();
    }

    @Test
    void the_landscapes_have_the_minima_that_are_published() {
        assertThat(Landscape.BRANIN.at((Math.PI + 5) / 15, 2.275 / 15)).isCloseTo(0, within(1e-6));
        assertThat(Landscape.HARTMANN_6.at(0.20169, 0.150011, 0.476874, 0.275332, 0.311652, 0.6573)).isCloseTo(0, within(1e-5));
    }

    @ParameterizedTest
    @MethodSource("landscapes")
    void after_30_evaluations_its_mean_regret_is_at_most_half_of_random_searchs(Landscape landscape) {
        Space space = landscape.space();

        double random = mean(landscape, seed -> new RandomSearch(space, seed));
        double bayesian = mean(landscape, seed -> search(space, seed));

        assertThat(bayesian).isLessThanOrEqualTo(random / 2);
    }

    @Test
    void the_same_trials_and_the_same_seed_give_the_same_next_one_and_another_seed_another() {
        Space space = Landscape.BRANIN.space();
        List<Trial> trials = new ArrayList<>();
        for (int i = 1; i <= 8; i++) {
            Proposal proposal = proposed(search(space, 3), trials);
            assertThat(proposed(search(space, 3), List.copyOf(trials))).isEqualTo(proposal);
            assertThat(proposed(search(space, 4), trials)).isNotEqualTo(proposal);
            trials.add(over(i, proposal, i % 3));
        }
    }

    @Test
    void a_trial_that_runs_is_neither_proposed_again_nor_waited_for() {
        Space space = Landscape.BRANIN.space();
        List<Trial> trials = new ArrayList<>();
        for (int i = 1; i <= 6; i++) {
            Proposal proposal = proposed(search(space, 3), trials);
            trials.add(over(i, proposal, Landscape.BRANIN.at(proposal.assignment().settings().stream()
                    .mapToDouble(setting -> setting.value().number()).toArray())));
        }
        Proposal first = proposed(search(space, 3), trials);
        trials.add(Trial.begun(7, first));

        double[] a = space.point(first.assignment());
        double[] b = space.point(proposed(search(space, 3), trials).assignment());
        assertThat(Math.hypot(a[0] - b[0], a[1] - b[1])).isGreaterThan(0.02);
    }

    @Test
    void whole_numbers_and_words_are_each_tried_once_and_then_there_is_nothing_left() {
        List<Trial> trials = new ArrayList<>();
        Set<Assignment> tried = new HashSet<>();
        for (int i = 1; i <= 12; i++) {
            Proposal proposal = proposed(search(MIXED, 1), trials);
            assertThat(tried.add(proposal.assignment())).isTrue();
            trials.add(over(i, proposal, proposal.assignment().of("units").orElseThrow().number()));
        }
        assertThat(search(MIXED, 1).next(trials)).isEqualTo(new Search.Done());
    }

    @Test
    void trials_that_failed_are_kept_away_from() {
        Space space = new Space(List.of(new Parameter("lr", new Range.Real(0.001, 1, Scale.LOG))));
        List<Trial> trials = new ArrayList<>();
        for (int i = 1; i <= 16; i++) {
            Proposal proposal = proposed(search(space, 5), trials);
            double rate = proposal.assignment().of("lr").orElseThrow().number();
            trials.add(rate > 0.1 ? Trial.begun(i, proposal).with(new Trial.Failed("The loss is no longer a number."))
                    : over(i, proposal, 1 + Math.abs(Math.log10(rate) + 2)));
        }
        assertThat(trials.subList(8, 16)).filteredOn(trial -> trial.result().isPresent()).hasSizeGreaterThan(5);
        assertThat(trials.stream().filter(trial -> trial.result().isPresent()).mapToDouble(trial -> trial.result().getAsDouble()).min()
                .orElseThrow()).isLessThan(1.1);
    }

    @Test
    void a_space_of_which_every_trial_is_alike_still_gets_proposals() {
        Space space = Landscape.BRANIN.space();
        List<Trial> trials = new ArrayList<>();
        for (int i = 1; i <= 12; i++) {
            trials.add(over(i, proposed(search(space, 1), trials), 0.5));
        }
        assertThat(trials.stream().map(trial -> trial.proposal().assignment()).distinct()).hasSize(12);
    }
}
