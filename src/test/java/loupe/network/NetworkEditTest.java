package loupe.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkEditTest {

    private static final String BEFORE = "conv 4@5 relu | maxpool 2 | residual(conv 4@3 pad 1 | tanh) | flatten | dense 10";
    private static final NetworkSpec NETWORK = NetworkText.parse("mine", BEFORE);

    @Test
    void layers_are_inserted_in_front_of_a_place_also_inside_a_block() {
        is(NetworkEdit.insert(NETWORK, LayerPath.of(2), NetworkText.layers("batchnorm")), "insert batchnorm",
                "conv 4@5 relu | batchnorm | maxpool 2 | residual(conv 4@3 pad 1 | tanh) | flatten | dense 10", "3");
        is(NetworkEdit.insert(NETWORK, LayerPath.of(3, 2), NetworkText.layers("conv 4@3 pad 1 relu")), "insert 2 layers",
                "conv 4@5 relu | maxpool 2 | residual(conv 4@3 pad 1 | tanh | conv 4@3 pad 1 relu) | flatten | dense 10", "4.3", "4.4");
        is(NetworkEdit.insert(NETWORK, LayerPath.of(6), NetworkText.layers("residual(relu)")), "insert a residual block", BEFORE + " | residual(relu)", "7");
    }

    @Test
    void deleting_a_block_deletes_what_is_inside_once() {
        is(NetworkEdit.delete(NETWORK, paths("4.1", "4", "2")), "delete 2 layers", "conv 4@5 | maxpool 2 | flatten | dense 10");
        is(NetworkEdit.delete(NETWORK, paths("4.1")), "delete conv 4@3 pad 1",
                "conv 4@5 relu | maxpool 2 | residual(tanh) | flatten | dense 10");
    }

    @Test
    void copies_stand_behind_the_last_layer_in_order() {
        is(NetworkEdit.duplicate(NETWORK, paths("3", "1")), "duplicate 2 layers",
                "conv 4@5 relu | maxpool 2 | conv 4@5 | maxpool 2 | residual(conv 4@3 pad 1 | tanh) | flatten | dense 10", "4", "5");
        is(NetworkEdit.duplicate(NETWORK, paths("6")), "duplicate dense 10", BEFORE + " | dense 10", "7");
    }

    @Test
    void one_step_up_or_down_swaps_neighbours_and_the_ends_stay() {
        is(NetworkEdit.move(NETWORK, paths("6"), false), "move dense 10 up",
                "conv 4@5 relu | maxpool 2 | residual(conv 4@3 pad 1 | tanh) | dense 10 | flatten", "5");
        is(NetworkEdit.move(NETWORK, paths("1", "3"), true), "move 2 layers down",
                "relu | conv 4@5 | residual(conv 4@3 pad 1 | tanh) | maxpool 2 | flatten | dense 10", "2", "4");
        is(NetworkEdit.move(NETWORK, paths("1", "2"), false), "move 2 layers up", BEFORE, "1", "2");
        is(NetworkEdit.move(NETWORK, paths("4.1"), true), "move conv 4@3 pad 1 down",
                "conv 4@5 relu | maxpool 2 | residual(tanh | conv 4@3 pad 1) | flatten | dense 10", "4.2");
    }

    @Test
    void layers_are_dragged_to_any_place_into_blocks_and_out_of_them() {
        is(NetworkEdit.moveTo(NETWORK, paths("1"), LayerPath.of(3)), "move conv 4@5 down",
                "relu | maxpool 2 | conv 4@5 | residual(conv 4@3 pad 1 | tanh) | flatten | dense 10", "3");
        is(NetworkEdit.moveTo(NETWORK, paths("5", "3"), LayerPath.of(0)), "move 2 layers up",
                "maxpool 2 | flatten | conv 4@5 relu | residual(conv 4@3 pad 1 | tanh) | dense 10", "1", "2");
        is(NetworkEdit.moveTo(NETWORK, paths("2"), LayerPath.of(3, 1)), "move relu",
                "conv 4@5 | maxpool 2 | residual(conv 4@3 pad 1 relu | tanh) | flatten | dense 10", "3.2");
        is(NetworkEdit.moveTo(NETWORK, paths("4.1", "6"), LayerPath.of(0)), "move 2 layers",
                "conv 4@3 pad 1 | dense 10 | conv 4@5 relu | maxpool 2 | residual(tanh) | flatten", "1", "2");
        is(NetworkEdit.moveTo(NETWORK, paths("4"), LayerPath.of(3, 1)), "move a residual block", BEFORE, "4");
        is(NetworkEdit.moveTo(NETWORK, paths("4"), LayerPath.of(3)), "move a residual block up", BEFORE, "4");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "conv 4@5; conv 4@3; kernel 5 to 3", "conv 4@5; conv 8@5; filters 4 to 8", "conv 4@5; conv 4@5 dilate 2; dilation 1 to 2",
        "conv 4@5; conv 8@3 pad 1; conv 4@5 to conv 8@3 pad 1", "maxpool 2; avgpool 2; maxpool 2 to avgpool 2",
        "maxpool 2 pad 1; maxpool 2; padding 1 to 0", "maxpool 2; maxpool 2 stride 1; stride 2 to 1", "relu; tanh; relu to tanh",
        "dropout 0.5; dropout 0; rate 0.5 to 0", "dense 10; dense 12; units 10 to 12", "off(resize 2); off(resize 3); factor 2 to 3",
        "pad 1; pad 2; width 1 to 2"})
    void a_change_is_called_by_the_number_that_changed(String before, String after, String title) {
        NetworkSpec one = NetworkText.parse("n", before);

        is(NetworkEdit.replace(one, LayerPath.of(0), NetworkText.layers(after).getFirst()), title, after, "1");
    }

    @Test
    void layers_are_switched_off_together_and_on_again() {
        NetworkEdit off = NetworkEdit.toggleOff(NETWORK, paths("2", "4.2"));

        is(off, "switch off 2 layers", "conv 4@5 | off(relu) | maxpool 2 | residual(conv 4@3 pad 1 | off(tanh)) | flatten | dense 10", "2", "4.2");
        is(NetworkEdit.toggleOff(off.network(), paths("2", "3")), "switch off 2 layers",
                "conv 4@5 | off(relu) | off(maxpool 2) | residual(conv 4@3 pad 1 | off(tanh)) | flatten | dense 10", "2", "3");
        is(NetworkEdit.toggleOff(off.network(), paths("4.2")), "switch on tanh",
                "conv 4@5 | off(relu) | maxpool 2 | residual(conv 4@3 pad 1 | tanh) | flatten | dense 10", "4.2");
        NetworkSpec both = NetworkText.parse("n", "frozen(off(relu))");
        is(NetworkEdit.toggleOff(both, paths("1")), "switch on relu", "frozen(relu)", "1");
    }

    @Test
    void layers_are_frozen_and_thawed_and_what_is_off_stays_off() {
        NetworkSpec network = NetworkText.parse("n", "off(batchnorm) | flatten | dense 10");
        NetworkEdit frozen = NetworkEdit.toggleFrozen(network, paths("1", "3"));

        is(frozen, "freeze 2 layers", "off(frozen(batchnorm)) | flatten | frozen(dense 10)", "1", "3");
        is(NetworkEdit.toggleFrozen(frozen.network(), paths("3")), "unfreeze dense 10", "off(frozen(batchnorm)) | flatten | dense 10", "3");
        is(NetworkEdit.toggleFrozen(frozen.network(), paths("1")), "unfreeze batchnorm", "off(batchnorm) | flatten | frozen(dense 10)", "1");
    }

    @Test
    void a_block_is_put_around_layers_and_taken_apart_again() {
        NetworkEdit wrapped = NetworkEdit.wrap(NETWORK, paths("1", "3"));

        is(wrapped, "residual block around 3 layers",
                "residual(conv 4@5 relu | maxpool 2) | residual(conv 4@3 pad 1 | tanh) | flatten | dense 10", "1");
        is(NetworkEdit.unwrap(wrapped.network(), LayerPath.of(0)), "take the residual block apart", BEFORE, "1", "2", "3");
        is(NetworkEdit.wrap(NETWORK, paths("4.2")), "residual block around tanh",
                "conv 4@5 relu | maxpool 2 | residual(conv 4@3 pad 1 | residual(tanh)) | flatten | dense 10", "4.2");
    }

    @Test
    void every_repair_repairs_its_fault() {
        repaired("conv 4@3 | dense 10", "insert Flatten", "conv 4@3 | flatten | dense 10", "2", "3");
        repaired("conv 4@30 | flatten | dense 10", "use a kernel of 28", "conv 4@28 | flatten | dense 10", "1");
        repaired("flatten | maxpool 2 | dense 10", "remove it", "flatten | dense 10");
        repaired("frozen(residual(relu | maxpool 3 stride 1 pad 2)) | flatten | dense 10", "use a padding of 1",
                "frozen(residual(relu | maxpool 3 stride 1 pad 1)) | flatten | dense 10", "1.2");
        repaired("conv 4@3", "add Flatten and Dense 10", "conv 4@3 | flatten | dense 10", "2", "3");
        repaired("residual() | flatten | dense 10", "remove it", "flatten | dense 10");
    }

    private static void repaired(String before, String title, String after, String... touched) {
        NetworkSpec network = NetworkText.parse("n", before);
        NetworkEdit edit = NetworkEdit.repair(network, network.faults().getFirst());

        is(edit, title, after, touched);
        assertThat(edit.network().faults()).isEmpty();
    }

    private static void is(NetworkEdit edit, String title, String text, String... touched) {
        assertThat(edit.title()).isEqualTo(title);
        assertThat(NetworkText.of(edit.network())).isEqualTo(NetworkText.of(NetworkText.layers(text)));
        assertThat(edit.touched()).extracting(LayerPath::toString).containsExactly(touched);
    }

    /** Paths as learners count, from 1. */
    private static List<LayerPath> paths(String... all) {
        return Arrays.stream(all).map(path -> new LayerPath(Arrays.stream(path.split("\\.")).map(i -> Integer.parseInt(i) - 1).toList()))
                .toList();
    }
}
