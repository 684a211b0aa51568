package loupe.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import loupe.data.Augmentation;
import loupe.network.NetworkText;
import loupe.recommend.KnownModel;
import loupe.recommend.Recipe;
import loupe.recommend.Setting;
import org.junit.jupiter.api.Test;

class JobFactsTest {

    private static final Placement HERE = new Placement(EngineName.MXNET, Device.CPU, 1);
    private static final TrainingJob NETWORK = new TrainingJob(NetworkText.parse("tiny", "flatten | dense 10"),
            new DataRef("mnist", "/data/mnist", "0123456789abcdef"), new Hyperparameters(1.5, 100, 0.1, 0.9, 0, Optimizer.SGD, Schedule.ONE_CYCLE), 7, HERE);

    @Test
    void a_network_s_job_says_all_that_was_chosen() {
        Map<String, String> facts = JobFacts.of(NETWORK);

        assertThat(JobFacts.title(NETWORK)).isEqualTo("tiny on mnist");
        assertThat(facts.toString()).isEqualTo("{network=tiny, layers=flatten | dense 10, data=mnist, data sha256=0123456789ab, epochs=1.5, "
                + "batch=100, learning rate=0.1, optimizer=sgd, momentum=0.9, weight decay=0, schedule=one-cycle, augmentation=none, "
                + "start=fresh, seed=7, engine=MXNet, device=CPU, threads=1}");
    }

    @Test
    void so_does_a_recommender_s() {
        RecommenderJob job = new RecommenderJob(new Recipe(KnownModel.MF, Map.of(Setting.K, 16.0), Optional.empty(), Optional.empty(), Set.of()),
                new DataRef("movielens", "/data", "ff00"), new RatingSplit.Named("t1"), 1, HERE);

        assertThat(JobFacts.title(job)).isEqualTo("mf on movielens");
        assertThat(JobFacts.of(job)).containsEntry("split", "t1").containsEntry("recommender", "mf").containsEntry(Setting.K.word(), "16");
    }

    @Test
    void only_what_differs_is_named_and_a_fact_that_is_missing_differs() {
        Map<String, String> augmented = JobFacts.of(NETWORK.with(Augmentation.parse("shift=4")));

        assertThat(JobFacts.differing(List.of(JobFacts.of(NETWORK), JobFacts.of(NETWORK)))).isEmpty();
        assertThat(JobFacts.differing(List.of(JobFacts.of(NETWORK), augmented))).containsExactly("augmentation");
        assertThat(JobFacts.of(NETWORK.with(new Validation.Cut(100, 3)))).containsEntry("tried on", "100 training pictures (seed 3)");
        assertThat(JobFacts.differing(List.of(Map.of("a", "1"), Map.of("a", "1", "b", "2")))).containsExactly("b");
    }
}
