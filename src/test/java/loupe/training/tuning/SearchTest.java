package loupe.training.tuning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Grid, random and Hyperband; what all strategies keep. */
class SearchTest {

    private static final Space TWO = new Space(List.of(new Parameter("lr", new Range.Real(0.01, 1, Scale.LOG)),
            new Parameter("optimizer", new Range.Choice(List.of("sgd", "adam")))));

    private static TuningJob job(Space space, Strategy strategy, int trials) {
        return new TuningJob(Bases.MLP, space, Objective.VALIDATION_LOSS, new Plan(strategy, trials, Optional.<Duration>empty(), 1, false));
    }

    /** Runs a search to {@code most} trials or its end; what a trial loses follows from its learning rate. */
    private static List<Trial> run(Search search, int most, ToDoubleFunction<Proposal> loss) {
        List<Trial> trials = new ArrayList<>();
        while (trials.size() < most && search.next(trials) instanceof Search.Try next) {
            trials.add(new Trial(trials.size() + 1, next.proposal(), List.of(loss.applyAsDouble(next.proposal())), new Trial.Finished(1)));
        }
        return trials;
    }

    private static double rate(Proposal proposal) {
        return proposal.assignment().of("lr").orElseThrow().number();
    }

    private static Stream<String> texts(List<Trial> trials) {
        return trials.stream().map(trial -> trial.proposal().assignment().text());
    }

    @Test
    void a_grid_has_as_many_points_as_trials_allow_and_then_ends() {
        assertThat(texts(run(Strategy.GRID.search(job(TWO, Strategy.GRID, 7)), 100, proposal -> 1))).containsExactly(
                "lr=0.01, optimizer=sgd", "lr=0.01, optimizer=adam", "lr=0.1, optimizer=sgd", "lr=0.1, optimizer=adam",
                "lr=1, optimizer=sgd", "lr=1, optimizer=adam");
    }

    @Test
    void a_grid_over_whole_numbers_takes_each_once() {
        Space space = new Space(List.of(new Parameter("units", new Range.Whole(1, 3, Scale.LINEAR)),
                new Parameter("lr", new Range.Real(0.01, 1, Scale.LOG))));

        assertThat(texts(run(Strategy.GRID.search(job(space, Strategy.GRID, 12)), 100, proposal -> 1))).hasSize(12)
                .startsWith("units=1, lr=0.01", "units=1, lr=0.0464159").endsWith("units=3, lr=1");
    }

    @Test
    void a_grid_that_does_not_fit_into_the_trials_is_told() {
        assertThat(job(TWO, Strategy.GRID, 3).fault()).contains("The smallest grid over these parameters has 4 points, and there are "
                + "3 trials. Allow more, leave a parameter out, or search by chance.");
        assertThat(job(TWO, Strategy.GRID, 4).fault()).isEmpty();
    }

    @Test
    void chance_tries_nothing_twice_and_ends_where_nothing_is_left() {
        Space few = new Space(List.of(new Parameter("units", new Range.Whole(1, 3, Scale.LINEAR)),
                new Parameter("optimizer", new Range.Choice(List.of("sgd", "adam")))));
        List<Trial> trials = run(Strategy.RANDOM.search(job(few, Strategy.RANDOM, 100)), 100, proposal -> 1);

        assertThat(texts(trials).distinct()).hasSize(6);
        assertThat(trials).hasSize(6);
    }

    @Test
    void hyperbands_brackets_are_those_of_the_paper() {
        // R = 9, divisor 3: (9 at a ninth, 3 at a third, 1 at all), (5 at a third, 1 at all), (3 at all).
        List<Trial> trials = run(Strategy.HYPERBAND.search(job(Bases.RATE, Strategy.HYPERBAND, 100)), 22, proposal -> rate(proposal));

        assertThat(trials.stream().map(trial -> Math.round(9 * trial.proposal().share()))).containsExactly(
                1L, 1L, 1L, 1L, 1L, 1L, 1L, 1L, 1L, 3L, 3L, 3L, 9L, 3L, 3L, 3L, 3L, 3L, 9L, 9L, 9L, 9L);
        double[] first = trials.subList(0, 9).stream().mapToDouble(trial -> rate(trial.proposal())).sorted().toArray();
        assertThat(trials.subList(9, 12).stream().mapToDouble(trial -> rate(trial.proposal())).toArray()).containsExactly(first[0], first[1], first[2]);
        assertThat(rate(trials.get(12).proposal())).isEqualTo(first[0]);
    }

    @Test
    void hyperband_over_four_words_still_trains_the_best_of_them_to_the_end() {
        Space words = new Space(List.of(new Parameter("optimizer", new Range.Choice(List.of("sgd", "nag", "adam", "rmsprop")))));

        List<Trial> trials = run(Strategy.HYPERBAND.search(job(words, Strategy.HYPERBAND, 100)), 100, proposal -> proposal.share());

        assertThat(trials.stream().map(trial -> Math.round(9 * trial.proposal().share()))).containsExactly(1L, 1L, 1L, 1L, 3L, 9L);
    }

    @Test
    void hyperband_waits_for_a_rung_to_end_and_leaves_out_what_failed() {
        Search search = Strategy.HYPERBAND.search(job(Bases.RATE, Strategy.HYPERBAND, 100));
        List<Trial> trials = run(search, 9, proposal -> rate(proposal));
        trials.set(4, Trial.begun(5, trials.get(4).proposal()));
        assertThat(search.next(trials)).isEqualTo(new Search.Wait());

        List<Trial> failed = new ArrayList<>();
        trials.forEach(trial -> failed.add(trial.number() == 2 ? trial : trial.with(new Trial.Failed("No."))));
        assertThat(search.next(failed)).isEqualTo(new Search.Try(new Proposal(trials.get(1).proposal().assignment(), 1 / 3.0)));
        failed.add(new Trial(10, trials.get(1).proposal(), List.of(1.0), new Trial.Finished(1)));
        assertThat(((Search.Try) search.next(failed)).proposal().share()).isEqualTo(1);
    }

    @Test
    void what_hyperband_cannot_do_is_told() {
        Plan plan = new Plan(Strategy.HYPERBAND, 10, Optional.<Duration>empty(), 1, false);
        TuningJob short2 = new TuningJob(new Assignment(List.of(new Assignment.Setting("epochs", new Value.Whole(2)))).applyTo(Bases.MLP),
                Bases.RATE, Objective.VALIDATION_LOSS, plan);
        Space epochs = new Space(List.of(new Parameter("epochs", new Range.Whole(3, 9, Scale.LINEAR))));

        assertThat(short2.fault()).contains("Hyperband trains for a third of the epochs first, so there must be at least 3 of them.");
        assertThat(job(epochs, Strategy.HYPERBAND, 10).fault()).contains("Hyperband chooses the epochs itself. Take \"epochs\" out of the parameters.");
        assertThat(job(Bases.RATE, Strategy.HYPERBAND, 10).with(new Plan(Strategy.HYPERBAND, 10, Optional.<Duration>empty(), 1, true)).fault())
                .contains("Hyperband ends trials early by itself. Leave early stopping away.");
    }

    @Test
    void a_plan_that_cannot_be_is_told() {
        assertThat(job(TWO, Strategy.RANDOM, 0).fault()).contains("Trials must be from 1 to 10000, not 0.");
        assertThat(job(TWO, Strategy.RANDOM, 1).with(new Plan(Strategy.RANDOM, 1, Optional.of(Duration.ZERO), 1, false)).fault())
                .contains("The time for a tuning must be above 0 minutes.");
        assertThat(job(TWO, Strategy.RANDOM, 1).with(new Plan(Strategy.RANDOM, 1, Optional.<Duration>empty(), 65, false)).fault())
                .contains("Trials at a time must be from 1 to 64, not 65.");
    }

    @ParameterizedTest
    @EnumSource(Strategy.class)
    void a_strategy_goes_on_where_it_stood_from_its_trials_alone(Strategy strategy) {
        List<Trial> whole = run(strategy.search(job(TWO, strategy, 12)), 12, SearchTest::rate);

        for (int i = 0; i < whole.size(); i++) {
            assertThat(strategy.search(job(TWO, strategy, 12)).next(whole.subList(0, i))).isEqualTo(new Search.Try(whole.get(i).proposal()));
        }
    }

    @Test
    void a_trial_is_ended_where_its_best_is_worse_than_the_median_of_what_others_had_on_average() {
        Proposal any = new Proposal(new Assignment(List.of()), 1);
        MedianRule rule = new MedianRule(Objective.VALIDATION_ACCURACY);
        List<Trial> others = List.of(new Trial(1, any, List.of(0.5, 0.7), new Trial.Finished(1)), new Trial(2, any, List.of(0.4, 0.6),
                new Trial.Finished(1)), new Trial(3, any, List.of(0.1, 0.2), new Trial.EndedEarly(1)), new Trial(4, any, List.of(0.9), new Trial.Running()));

        assertThat(rule.ends(new Trial(5, any, List.of(0.2, 0.49), new Trial.Running()), others)).isTrue();
        assertThat(rule.ends(new Trial(5, any, List.of(0.51, 0.3), new Trial.Running()), others)).isFalse();
        assertThat(rule.ends(new Trial(5, any, List.of(0.0), new Trial.Running()), others.subList(0, 2))).isFalse();
    }
}
