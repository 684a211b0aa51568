package loupe.ui.common.layers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import loupe.inference.TrainedModel;
import loupe.network.NetworkSpec;
import loupe.network.NetworkText;
import loupe.network.Presets;
import loupe.storage.Models;
import loupe.storage.Workspace;
import loupe.ui.common.Threads;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LentWeightsTest {

    @TempDir
    private Path home;

    private LentWeights weights() {
        return new LentWeights(new Models(new Workspace(home, Clock.systemUTC())),
                new Threads(Runnable::run, Runnable::run, refresh -> refresh::run));
    }

    @Test
    void by_itself_the_shipped_network_that_fits_best_lends() {
        LentWeights weights = weights();

        weights.fit(Presets.CNN_POOL);

        assertThat(weights.lent().get()).map(TrainedModel::title).contains("cnn-pool");
        assertThat(weights.words(Presets.CNN_POOL)).isEqualTo("All 3 layers with weights have those of cnn-pool.");
        NetworkSpec part = NetworkText.parse("part", "conv 20@5 relu | maxpool 2 | flatten | dense 10");
        weights.fit(part);
        assertThat(weights.words(part)).isEqualTo("1 of 2 layers with weights have those of cnn; the others show starting values.");
        weights.fit(Presets.MLP);
        assertThat(weights.words(Presets.MLP)).isEqualTo("All 3 layers with weights have those of mlp.");
    }

    @Test
    void where_the_first_weights_do_not_fit_nobody_lends_by_itself() {
        LentWeights weights = weights();

        weights.fit(NetworkText.parse("other", "conv 64@3 | gmaxpool | dense 10"));

        assertThat(weights.lent().get()).isEmpty();
    }

    @Test
    void the_learner_chooses_who_lends_and_may_choose_nobody() {
        LentWeights weights = weights();
        weights.fit(Presets.MLP);

        weights.choose(new LentWeights.Lender.Nobody());
        assertThat(weights.lent().get()).isEmpty();
        weights.choose(new LentWeights.Lender.Model("cnn"));
        assertThat(weights.lent().get()).map(TrainedModel::title).contains("cnn");
        weights.fit(Presets.CNN);
        assertThat(weights.chosen().get()).isEqualTo(new LentWeights.Lender.Model("cnn"));
    }

    @Test
    void one_that_cannot_be_read_is_told() {
        LentWeights weights = weights();

        weights.choose(new LentWeights.Lender.Model("gone"));

        assertThat(weights.fault().get()).isEqualTo("gone cannot be read. Choose another.");
        assertThat(weights.lent().get()).isEmpty();
    }

    @Test
    void those_that_came_with_loupe_stand_in_the_list() {
        assertThat(weights().lenders()).startsWith(new LentWeights.Lender.Automatic(), new LentWeights.Lender.Nobody(),
                new LentWeights.Lender.Model("mlp"), new LentWeights.Lender.Model("cnn"));
    }
}
