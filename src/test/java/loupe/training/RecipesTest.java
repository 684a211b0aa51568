package loupe.training;

import static org.assertj.core.api.Assertions.assertThat;

import loupe.network.NetworkSpec;
import loupe.network.NetworkText;
import loupe.network.Presets;
import org.junit.jupiter.api.Test;

class RecipesTest {

    @Test
    void the_mlp_learns_digits_with_a_rate_of_a_tenth() {
        assertThat(Recipes.of(Presets.MLP, "mnist")).isEqualTo(
                new Hyperparameters(10, 100, 0.1, 0.9, 0, Optimizer.SGD, Schedule.CONSTANT));
        assertThat(Recipes.of(Presets.MLP, "digits").learningRate()).isEqualTo(0.1);
    }

    @Test
    void everything_else_learns_with_a_hundredth() {
        assertThat(Recipes.of(Presets.MLP, "fashion-mnist").learningRate()).isEqualTo(0.01);
        assertThat(Recipes.of(Presets.CNN, "mnist").learningRate()).isEqualTo(0.01);
        assertThat(Recipes.of(Presets.CNN, "fashion-mnist").learningRate()).isEqualTo(0.01);
        assertThat(Recipes.of(Presets.CNN, "digits").learningRate()).isEqualTo(0.01);
    }

    @Test
    void a_preset_with_a_recipe_of_its_own_has_it_on_every_data_set() {
        Hyperparameters fast = new Hyperparameters(1.5, 128, 0.15, 0.9, 0, Optimizer.SGD, Schedule.ONE_CYCLE);
        Hyperparameters slow = new Hyperparameters(10, 100, 0.1, 0.9, 0, Optimizer.SGD, Schedule.ONE_CYCLE);

        for (String data : new String[] {"mnist", "digits", "fashion-mnist", "mine"}) {
            assertThat(Recipes.of(named("cnn-fast"), data)).isEqualTo(fast);
            assertThat(Recipes.of(named("resnet"), data)).isEqualTo(slow);
            assertThat(Recipes.of(named("cnn-deep"), data)).isEqualTo(slow);
        }
        assertThat(Recipes.of(named("cnn-fast"), "mnist").fault()).isEmpty();
    }

    private static NetworkSpec named(String name) {
        return NetworkText.parse(name, "flatten | dense 10");
    }

    @Test
    void only_networks_with_convolutions_on_the_synthetic_digits_learn_with_a_falling_rate() {
        assertThat(Recipes.of(Presets.CNN, "digits").schedule()).isEqualTo(Schedule.COSINE);
        assertThat(Recipes.of(Presets.CNN, "mnist").schedule()).isEqualTo(Schedule.CONSTANT);
        assertThat(Recipes.of(Presets.MLP, "digits").schedule()).isEqualTo(Schedule.CONSTANT);
    }
}
