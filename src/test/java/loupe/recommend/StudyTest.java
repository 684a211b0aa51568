package loupe.recommend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import loupe.data.BadInputException;
import loupe.data.films.Ratings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StudyTest {

    private static final Ratings RATINGS = Sample.tastes(1);

    private static List<Trial> trials(Protocol protocol) throws BadInputException {
        return protocol == Protocol.FILES ? List.of(Cuts.validation(RATINGS, 3))
                : protocol.trials(RATINGS, name -> new Trial(name, Cuts.validation(RATINGS, name.hashCode()).training(),
                        Cuts.validation(RATINGS, name.hashCode()).test()), 1);
    }

    @ParameterizedTest
    @EnumSource
    void no_fit_ever_sees_a_test_rating(Protocol protocol) throws BadInputException {
        List<Trial> trials = trials(protocol);
        List<RatingTable> seen = new ArrayList<>();
        Fitter spy = (lesson, progress) -> {
            seen.add(lesson.ratings());
            return Fits.of(KnownModel.BIAS).fit(lesson, progress);
        };

        new Study(spy, KnownModel.BIAS.recipe(), 1, Optional.empty()).run(trials, moment -> { }, () -> false);

        assertThat(seen).hasSameSizeAs(trials);
        for (int i = 0; i < seen.size(); i++) {
            Set<Object> learnt = new HashSet<>(seen.get(i).ratings().stream().toList());
            assertThat(trials.get(i).test().stream()).isNotEmpty().noneMatch(learnt::contains);
        }
    }

    @Test
    void the_protocols_figure_is_the_mean_of_its_trials() throws BadInputException {
        List<Study.Result> results = new Study(Fits.of(KnownModel.BIAS), KnownModel.BIAS.recipe(), 1, Optional.empty())
                .run(trials(Protocol.FOLDS), moment -> { }, () -> false);

        assertThat(results).extracting(Study.Result::trial).containsExactly("u1", "u2", "u3", "u4", "u5");
        assertThat(Study.mean(results).get("rmse")).isCloseTo(
                results.stream().mapToDouble(result -> result.figures().get("rmse")).average().orElseThrow(), within(1e-12));
    }

    @Test
    void every_epoch_is_judged_on_the_test_ratings() throws BadInputException {
        List<Study.Moment> moments = new ArrayList<>();

        List<Study.Result> results = new Study(Fits.of(KnownModel.MF), Sample.quick(KnownModel.MF), 1, Optional.empty())
                .run(trials(Protocol.U1), moments::add, () -> false);

        assertThat(moments).hasSize(45);
        assertThat(moments.getLast().figures()).containsOnlyKeys("training rmse", "rmse");
        assertThat(moments.getLast().figures().get("rmse")).isEqualTo(results.getFirst().figures().get("rmse"));
    }

    @Test
    void one_that_only_ranks_has_no_errors() throws BadInputException {
        List<Study.Result> results = new Study(Fits.of(KnownModel.EASE), KnownModel.EASE.recipe(), 1, Optional.empty())
                .run(trials(Protocol.T2), moment -> { }, () -> false);

        assertThat(results.getFirst().figures()).containsOnlyKeys("precision@10", "recall@10", "ndcg@10", "hr@10", "coverage",
                "sampled-hr@10", "sampled-ndcg@10");
    }

    @Test
    void a_cut_that_leaves_nothing_to_foretell_is_told() {
        Trial one = Cuts.perPerson(Sample.of(new int[] {1, 1, 5}, new int[] {2, 1, 4}), 1);

        assertThatThrownBy(() -> new Study(Fits.of(KnownModel.BIAS), KnownModel.BIAS.recipe(), 1, Optional.empty())
                .run(List.of(one), moment -> { }, () -> false)).isInstanceOf(BadInputException.class).hasMessage("There are too few ratings: t1 "
                + "leaves 2 to learn from and 0 to foretell. Take more ratings, or another split.");
    }

    @Test
    void what_was_begun_before_the_stop_is_judged() throws BadInputException {
        List<Study.Moment> moments = new ArrayList<>();

        List<Study.Result> results = new Study(Fits.of(KnownModel.MF), Sample.quick(KnownModel.MF), 1, Optional.empty())
                .run(trials(Protocol.FOLDS), moments::add, () -> moments.size() >= 2);

        assertThat(results).hasSize(1);
        assertThat(moments).hasSize(2);
    }

    /** The second was stopped, and one who stops does not wait for lists. */
    @Test
    void a_mean_is_over_those_that_have_the_figure() {
        Study.Result whole = result(Map.of("rmse", 1.0, "ndcg@10", 0.5));
        Study.Result stopped = result(Map.of("rmse", 3.0));

        assertThat(Study.mean(List.of(whole, stopped))).containsExactlyInAnyOrderEntriesOf(Map.of("rmse", 2.0, "ndcg@10", 0.5));
    }

    private static Study.Result result(Map<String, Double> figures) {
        RatingTable table = RatingTable.of(Sample.of(new int[] {1, 1, 5}));
        return new Study.Result("one", new ItemWeights(table, new float[1]), table, figures, 0);
    }
}
