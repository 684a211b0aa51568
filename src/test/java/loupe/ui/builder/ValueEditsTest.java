package loupe.ui.builder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import loupe.network.Activation;
import loupe.network.LayerPath;
import loupe.network.LayerValue;
import loupe.network.NetworkText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValueEditsTest {

    @TempDir
    private Path home;
    private BuilderViewModel model;
    private ValueEdits edits;

    @BeforeEach
    void open() {
        model = new BuilderFixture(home).model("conv 20@5 relu | frozen(conv 50@5) | off(relu) | flatten | dropout 0.5 | dense 10");
        edits = new ValueEdits(model);
    }

    @Test
    void what_is_typed_is_the_value_at_once() {
        choose(0);

        assertThat(edits.type(value("kernel"), "3")).isEmpty();

        assertThat(text()).startsWith("conv 20@3 relu");
        assertThat(undo()).isEqualTo("kernel 5 to 3");
    }

    @Test
    void what_is_no_value_is_told_and_changes_nothing() {
        choose(0);

        assertThat(edits.type(value("kernel"), "five")).contains("A whole number is wanted, not “five”.");
        assertThat(edits.type(value("kernel"), "0")).contains("0 is not in 1 to 28.");
        assertThat(edits.type(value("filters"), "99999999999")).contains("99999999999 is not in 1 to 999\u202f999.");
        assertThat(edits.type(value("filters"), "1000000")).contains("1000000 is not in 1 to 999\u202f999.");
        choose(5);
        assertThat(edits.type(value("rate"), "x")).contains("A number is wanted, not “x”.");
        assertThat(edits.type(value("rate"), "1")).contains("1 is not in 0 to below 1.");

        assertThat(undo()).isEmpty();
    }

    @Test
    void a_filter_larger_than_its_pictures_is_taken_and_is_the_cards_fault() {
        choose(0);

        assertThat(edits.type(value("kernel"), "30")).isEmpty();

        assertThat(model.trainFault()).contains("Layer 1 (conv 20@30): A filter"
                + " of 30x30 is larger than its pictures of 28x28. Use a smaller filter?");
        assertThat(edits.range(value("kernel"))).isEqualTo(new ValueRange(1, 28));
        edits.step("kernel", 1);
        assertThat(text()).startsWith("conv 20@28");
    }

    @Test
    void steps_stay_in_the_range_with_which_the_layer_fits() {
        choose(0);
        edits.step("kernel", 100);
        assertThat(text()).startsWith("conv 20@28");
        edits.step("kernel", -100);
        assertThat(text()).startsWith("conv 20@1");
        choose(5);
        edits.step("rate", 1);
        assertThat(text()).contains("dropout 0.55");
        edits.step("rate", 100);
        assertThat(text()).contains("dropout 0.95");
        edits.step("rate", -100);
        assertThat(text()).contains("dropout 0 ");
    }

    @Test
    void several_layers_of_one_kind_are_set_together_frozen_or_not() {
        choose(0, 2);

        edits.type(value("kernel"), "3");

        assertThat(text()).startsWith("conv 20@3 relu | frozen(conv 50@3)");
        assertThat(undo()).isEqualTo("kernel of 2 layers to 3");
        model.steps().undo();
        assertThat(text()).startsWith("conv 20@5 relu | frozen(conv 50@5)");
    }

    @Test
    void several_layers_take_the_value_that_one_of_them_has_and_till_then_it_is_told_that_they_differ() {
        choose(0, 2);
        assertThat(edits.spread("kernel")).isEmpty();
        assertThat(edits.spread("filters")).contains("differ: 20 to 50");

        assertThat(edits.type(value("filters"), value("filters").text())).isEmpty();

        assertThat(text()).startsWith("conv 50@5 relu | frozen(conv 50@5)");
        assertThat(edits.spread("filters")).isEmpty();
    }

    @Test
    void layers_of_different_kinds_have_no_values_in_common() {
        choose(0, 1);

        assertThat(edits.cards()).isEmpty();
        assertThat(edits.value("kernel")).isEmpty();
    }

    @Test
    void an_activation_that_is_off_becomes_another_and_stays_off() {
        choose(3);

        edits.function(Activation.Function.TANH);

        assertThat(text()).contains("| off(tanh) |");
        assertThat(undo()).isEqualTo("relu to tanh");
    }

    private void choose(int... places) {
        model.choose(Selection.of(Arrays.stream(places).mapToObj(LayerPath::of).toList()));
    }

    private LayerValue value(String name) {
        return edits.value(name).orElseThrow();
    }

    private String text() {
        return NetworkText.of(model.network());
    }

    private String undo() {
        return model.steps().undoName().getValue();
    }
}
