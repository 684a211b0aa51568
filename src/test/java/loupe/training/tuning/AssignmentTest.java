package loupe.training.tuning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import loupe.data.Augmentation;
import loupe.network.NetworkText;
import loupe.training.Hyperparameters;
import loupe.training.Optimizer;
import loupe.training.Schedule;
import loupe.training.TrainingJob;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssignmentTest {

    private static Assignment of(String... words) {
        return new Assignment(Arrays.stream(words).map(word -> word.split("="))
                .map(sides -> new Assignment.Setting(sides[0], new Value.Word(sides[1]))).toList());
    }

    private static String layers(TrainingJob base, String... words) {
        return NetworkText.of(of(words).applyTo(base).network());
    }

    private static void refused(TrainingJob base, String sentence, String... words) {
        assertThatThrownBy(() -> of(words).applyTo(base)).isInstanceOf(IllegalArgumentException.class).hasMessage(sentence);
    }

    @Test
    void every_setting_of_a_training_can_be_set() {
        assertThat(of("epochs=2.5", "batch=32", "lr=0.5", "momentum=0.5", "weight-decay=0.001", "optimizer=rmsprop", "schedule=one-cycle")
                .applyTo(Bases.MLP).settings())
                .isEqualTo(new Hyperparameters(2.5, 32, 0.5, 0.5, 0.001, Optimizer.RMSPROP, Schedule.ONE_CYCLE));
    }

    @Test
    void what_is_not_named_stays() {
        assertThat(of("lr=0.1").applyTo(Bases.MLP)).isEqualTo(Bases.MLP);
    }

    @Test
    void every_kind_of_augmentation_can_be_set() {
        assertThat(of("shift=2", "rotate=10", "zoom=0.1", "shear=0.2", "thickness=1", "noise=0.1", "elastic=2").applyTo(Bases.MLP)
                .augmentation()).isEqualTo(new Augmentation(2, 10, 0.1, 0.2, 1, 0.1, 2));
    }

    @ParameterizedTest
    @CsvSource({
        "units=32, flatten | dense 32 relu | dense 32 relu | dense 10",
        "2.units=32, flatten | dense 32 relu | dense 64 relu | dense 10",
        "4.units=32, flatten | dense 128 relu | dense 32 relu | dense 10",
        "activation=tanh, flatten | dense 128 tanh | dense 64 tanh | dense 10",
        "layers=0, flatten | dense 10",
        "layers=1, flatten | dense 128 relu | dense 10",
        "layers=2, flatten | dense 128 relu | dense 64 relu | dense 10",
        "layers=4, flatten | dense 128 relu | dense 64 relu | dense 64 relu | dense 64 relu | dense 10"})
    void numbers_of_the_networks_dense_layers_can_be_set(String word, String layers) {
        assertThat(layers(Bases.MLP, word)).isEqualTo(layers);
    }

    @ParameterizedTest
    @CsvSource({
        "filters=8, conv 8@5 relu | maxpool 2 | conv 8@5 relu | maxpool 2 | flatten | dropout 0.3 | dense 10",
        "4.filters=8, conv 20@5 relu | maxpool 2 | conv 8@5 relu | maxpool 2 | flatten | dropout 0.3 | dense 10",
        "kernel=3, conv 20@3 relu | maxpool 2 | conv 50@3 relu | maxpool 2 | flatten | dropout 0.3 | dense 10",
        "rate=0.5, conv 20@5 relu | maxpool 2 | conv 50@5 relu | maxpool 2 | flatten | dropout 0.5 | dense 10"})
    void numbers_of_the_networks_other_layers_can_be_set(String word, String layers) {
        assertThat(layers(Bases.CNN, word)).isEqualTo(layers);
    }

    @Test
    void the_number_of_layers_changes_last_so_that_places_mean_those_of_the_base() {
        assertThat(layers(Bases.MLP, "layers=3", "4.units=32")).isEqualTo("flatten | dense 128 relu | dense 32 relu | dense 32 relu | dense 10");
    }

    @Test
    void layers_inside_a_block_are_named_by_their_path() {
        TrainingJob base = Bases.base("conv 4@3 pad 1 | residual(conv 4@3 pad 1 | relu | conv 4@3 pad 1) | gavgpool | dense 10");

        assertThat(layers(base, "2.1.filters=7")).isEqualTo(
                "conv 4@3 pad 1 | residual(conv 7@3 pad 1 relu | conv 4@3 pad 1) | gavgpool | dense 10");
    }

    @Test
    void a_name_that_is_none_gets_the_nearest_or_all() {
        refused(Bases.MLP, "\"momentun\" is nothing that can be tuned here. Is \"momentum\" meant?", "momentun=0.5");
        refused(Bases.MLP, "\"learning-speed\" is nothing that can be tuned here. There are epochs, batch, lr, momentum, weight-decay, "
                + "optimizer, schedule, shift, rotate, zoom, shear, thickness, noise, elastic, layers, activation, units.", "learning-speed=1");
        refused(Bases.MLP, "\"3.units\" is nothing that can be tuned here. Layer 3 is \"relu\" and has no numbers.", "3.units=5");
        refused(Bases.MLP, "\"2.filters\" is nothing that can be tuned here. Layer 2 is \"dense 128\", which has units.", "2.filters=5");
        refused(Bases.MLP, "\"9.units\" is nothing that can be tuned here. The network has no layer 9.", "9.units=5");
    }

    @Test
    void a_value_that_does_not_fit_is_told() {
        refused(Bases.MLP, "it must be one of sgd, nag, adam, rmsprop, not \"adan\"", "optimizer=adan");
        refused(Bases.MLP, "it must be a number, not \"fast\"", "lr=fast");
        refused(Bases.MLP, "it must be a whole number, not 32.5", "batch=32.5");
        refused(Bases.MLP, "The batch must be from 1 to 60000 pictures, not 0.", "batch=0");
        refused(Bases.MLP, "it must be one of relu, leakyrelu, elu, gelu, silu, sigmoid, tanh, not \"step\"", "activation=step");
        refused(Bases.CNN, "the network has no hidden dense layer to repeat or take away", "layers=2");
        refused(Bases.MLP, "it must be from 0 to 100, not -1", "layers=-1");
        refused(Bases.MLP, "shift must be from 0 to 14, not 20.", "shift=20");
    }

    @Test
    void settings_that_make_no_network_together_are_told() {
        assertThatThrownBy(() -> of("1.kernel=27", "4.kernel=9").applyTo(Bases.CNN)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("A filter of 9x9 is larger than its pictures of 1x1.");
    }

    @Test
    void it_is_written_on_one_line() {
        assertThat(new Assignment(List.of(new Assignment.Setting("lr", new Value.Real(0.5)),
                new Assignment.Setting("units", new Value.Whole(64)), new Assignment.Setting("optimizer", new Value.Word("sgd")))).text())
                .isEqualTo("lr=0.5, units=64, optimizer=sgd");
    }
}
