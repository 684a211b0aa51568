package loupe.ui.builder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import loupe.network.LayerPath;
import loupe.network.NetworkText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LayerActionsTest {

    @TempDir
    private Path home;
    private BuilderViewModel model;
    private LayerActions actions;

    @BeforeEach
    void open() {
        model = new BuilderFixture(home).model("conv 20@5 relu | maxpool 2 | flatten | dense 10");
        actions = new LayerActions(model);
    }

    @Test
    void the_chosen_layers_move_together_and_stay_chosen() {
        choose(1, 2);

        actions.move(false);

        assertThat(text()).isEqualTo("relu | maxpool 2 | conv 20@5 | flatten | dense 10");
        assertThat(model.selection().get().paths()).containsExactly(LayerPath.of(0), LayerPath.of(1));
        assertThat(undo()).isEqualTo("move 2 layers up");
    }

    @Test
    void a_layer_goes_where_it_is_dragged() {
        choose(2);

        actions.moveTo(LayerPath.of(5));

        assertThat(text()).isEqualTo("conv 20@5 relu | flatten | dense 10 | maxpool 2");
        assertThat(model.selection().get().paths()).containsExactly(LayerPath.of(4));
    }

    @Test
    void after_a_deletion_the_next_layer_is_chosen_at_the_end_the_last() {
        choose(1, 2);
        actions.delete();
        assertThat(text()).isEqualTo("conv 20@5 | flatten | dense 10");
        assertThat(model.selection().get().paths()).containsExactly(LayerPath.of(1));

        choose(2);
        actions.delete();
        assertThat(model.selection().get().paths()).containsExactly(LayerPath.of(1));
        assertThat(undo()).isEqualTo("delete dense 10");
    }

    @Test
    void layers_are_switched_off_frozen_duplicated_and_put_into_a_block() {
        choose(0);
        actions.toggleFrozen();
        actions.toggleOff();
        choose(1);
        actions.duplicate();
        choose(1, 2);
        actions.wrap();

        assertThat(text()).isEqualTo("off(frozen(conv 20@5)) | residual(relu | relu) | maxpool 2 | flatten | dense 10");
        assertThat(undo()).isEqualTo("residual block around 2 layers");
        actions.unwrap();
        assertThat(text()).isEqualTo("off(frozen(conv 20@5)) | relu | relu | maxpool 2 | flatten | dense 10");
    }

    @Test
    void nothing_happens_where_nothing_is_chosen() {
        actions.delete();
        actions.duplicate();
        actions.move(true);
        actions.wrap();
        actions.unwrap();
        actions.toggleOff();

        assertThat(undo()).isEmpty();
    }

    @Test
    void what_is_copied_is_pasted_behind_the_chosen_layers() {
        choose(0, 1);
        assertThat(model.chosenText()).isEqualTo("conv 20@5 relu");
        choose(2);

        actions.paste(" conv 50@5\n relu ");

        assertThat(text()).isEqualTo("conv 20@5 relu | maxpool 2 | conv 50@5 relu | flatten | dense 10");
        assertThat(model.selection().get().paths()).containsExactly(LayerPath.of(3), LayerPath.of(4));
        assertThat(undo()).isEqualTo("paste 2 layers");
    }

    @Test
    void what_is_no_layer_is_not_pasted() {
        actions.paste("hello");
        assertThat(model.notice().get().sentence()).startsWith("What you pasted says no layers: \"hello\" is not a layer that Loupe knows.");
        assertThat(model.notice().get().refused()).isTrue();

        actions.paste(" ");
        assertThat(model.notice().get()).isEqualTo(Notice.refused("There is no text to paste. Copy layers first, or a line like: conv 20@5 relu"));
        assertThat(undo()).isEmpty();
    }

    @Test
    void keys_walk_from_card_to_card_and_extend_the_choice() {
        actions.walk(true, false);
        assertThat(model.selection().get().paths()).containsExactly(LayerPath.of(0));
        actions.walk(true, true);
        actions.walk(true, true);
        assertThat(model.selection().get().paths()).containsExactly(LayerPath.of(0), LayerPath.of(1), LayerPath.of(2));
        actions.walk(false, true);
        assertThat(model.selection().get().paths()).containsExactly(LayerPath.of(0), LayerPath.of(1));
        actions.walk(false, false);
        actions.walk(false, false);
        assertThat(model.selection().get().paths()).containsExactly(LayerPath.of(0));
        actions.chooseAll();
        assertThat(model.selection().get().paths()).hasSize(5);
    }

    private void choose(int... places) {
        model.choose(Selection.of(Arrays.stream(places).mapToObj(LayerPath::of).toList()));
    }

    private String text() {
        return NetworkText.of(model.network());
    }

    private String undo() {
        return model.steps().undoName().getValue();
    }

}
