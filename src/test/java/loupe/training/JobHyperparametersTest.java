package loupe.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.Optional;
import java.util.Set;
import loupe.data.Augmentation;
import loupe.network.Presets;
import loupe.recommend.Input;
import loupe.recommend.KnownModel;
import loupe.recommend.Recipe;
import org.junit.jupiter.api.Test;

class JobHyperparametersTest {

    private static final Placement WHERE = new Placement(EngineName.MXNET, Device.CPU, 1);
    private static final DataRef DATA = new DataRef("mnist", "/data", "00");

    @Test
    void a_network_s_job_has_the_workshop_s_names_and_loupe_s_beside_them() {
        TrainingJob job = new TrainingJob(Presets.MLP, DATA, new Hyperparameters(1.5, 50, 0.1, 0.9, 1e-4, Optimizer.SGD, Schedule.ONE_CYCLE), 7, WHERE)
                .with(Augmentation.parse("shift=2"));

        assertThat(JobHyperparameters.of(job)).containsExactly(entry("batch_size", "50"), entry("epochs", "1.5"), entry("learning_rate", "0.1"),
                entry("momentum", "0.9"), entry("weight_decay", "0.0001"), entry("optimizer", "sgd"), entry("schedule", "one-cycle"),
                entry("engine", "mxnet"), entry("augment", "shift=2"), entry("seed", "7"));
    }

    @Test
    void a_recommender_s_job_has_the_names_of_its_own_command() {
        Recipe own = KnownModel.DSSM.recipe(KnownModel.DSSM.optimizers().stream().findFirst(), "films");
        Recipe recipe = new Recipe(KnownModel.DSSM, own.settings(), own.optimizer(), own.loss(), Set.of(Input.ID, Input.USER));

        assertThat(JobHyperparameters.of(new RecommenderJob(recipe, DATA, new RatingSplit.Named("c1"), 3, WHERE)))
                .containsEntry("recommender", "dssm").containsEntry("split", "c1").containsEntry("seed", "3").containsEntry("without", "id,user").containsEntry("with", "trigrams")
                .containsEntry("loss", own.loss().orElseThrow().word()).containsKeys("k", "epochs", "lr").doesNotContainKeys("batch_size", "augment");
        assertThat(own.loss()).isNotEqualTo(Optional.empty());
    }
}
