package loupe.ui.builder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import loupe.network.LayerPath;
import loupe.network.NetworkEdit;
import loupe.network.NetworkSpec;
import loupe.network.NetworkText;
import loupe.network.Presets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuilderViewModelTest {

    @TempDir
    private Path home;
    private BuilderFixture fixture;
    private BuilderViewModel model;

    @BeforeEach
    void open() {
        fixture = new BuilderFixture(home);
        model = fixture.model("conv 20@5 relu | flatten | dense 10");
    }

    @Test
    void the_first_start_shows_the_labs_convolutional_network() {
        BuilderViewModel first = new BuilderFixture(home.resolve("new")).model();

        assertThat(first.network()).isEqualTo(Presets.CNN);
        assertThat(first.reading().get().counts().parameters()).isEqualTo(440_812);
        assertThat(first.selection().get().isEmpty()).isTrue();
        assertThat(first.steps().undoName().getValue()).isEmpty();
    }

    @Test
    void what_is_changed_in_a_preset_becomes_a_copy_of_the_learners_own() {
        model.open(model.library().entry("mlp").orElseThrow());

        model.edit(NetworkEdit.delete(model.network(), List.of(LayerPath.of(2))));

        assertThat(model.network().name()).isEqualTo("my mlp");
        assertThat(text()).isEqualTo("flatten | dense 128 | dense 64 relu | dense 10");
        assertThat(model.entry().get().own()).isTrue();
        assertThat(model.library().entry("mlp").orElseThrow().network()).isEqualTo(Presets.MLP);
        model.steps().undo();
        assertThat(model.network().layers()).isEqualTo(Presets.MLP.layers());
        assertThat(model.network().name()).isEqualTo("my mlp");
    }

    @Test
    void what_a_step_touched_is_chosen_and_a_step_has_its_name() {
        model.beginInsert(LayerPath.of(2));
        model.insert(NetworkText.layers("maxpool 2"));

        assertThat(text()).isEqualTo("conv 20@5 relu | maxpool 2 | flatten | dense 10");
        assertThat(model.selection().get().paths()).containsExactly(LayerPath.of(2));
        assertThat(model.inserting().get()).isEmpty();
        assertThat(model.steps().undoName().getValue()).isEqualTo("insert maxpool 2");
    }

    @Test
    void changes_of_one_kind_are_one_step_from_the_first_to_the_last() {
        model.choose(Selection.of(List.of(LayerPath.of(0))));
        ValueEdits edits = new ValueEdits(model);

        edits.step("kernel", -1);
        edits.step("kernel", -1);
        assertThat(model.steps().undoName().getValue()).isEqualTo("kernel 5 to 3");
        edits.step("filters", 1);

        assertThat(model.steps().undoName().getValue()).isEqualTo("filters 20 to 21");
        model.steps().undo();
        assertThat(text()).startsWith("conv 20@3");
        model.steps().undo();
        assertThat(text()).startsWith("conv 20@5");
        assertThat(model.steps().undoName().getValue()).isEmpty();
    }

    @Test
    void a_value_that_goes_back_to_what_it_was_is_no_step() {
        model.choose(Selection.of(List.of(LayerPath.of(0))));
        ValueEdits edits = new ValueEdits(model);

        edits.step("kernel", -1);
        edits.step("kernel", 1);

        assertThat(model.steps().undoName().getValue()).isEmpty();
    }

    @Test
    void after_another_choice_the_same_kind_of_change_is_a_step_of_its_own() {
        model.choose(Selection.of(List.of(LayerPath.of(0))));
        new ValueEdits(model).step("kernel", -1);
        model.choose(Selection.of(List.of(LayerPath.of(3))));
        model.choose(Selection.of(List.of(LayerPath.of(0))));

        new ValueEdits(model).step("kernel", -1);

        assertThat(model.steps().undoName().getValue()).isEqualTo("kernel 4 to 3");
    }

    @Test
    void after_an_undo_the_same_kind_of_change_is_a_step_of_its_own() {
        model.choose(Selection.of(List.of(LayerPath.of(0))));
        ValueEdits edits = new ValueEdits(model);
        edits.step("kernel", 1);
        edits.step("filters", 1);
        edits.step("filters", 1);
        model.steps().undo();

        edits.step("filters", 1);

        assertThat(text()).startsWith("conv 21@6");
        model.steps().undo();
        assertThat(text()).startsWith("conv 20@6");
        assertThat(model.steps().undoName().getValue()).isEqualTo("kernel 5 to 6");
    }

    @Test
    void after_an_undo_of_the_first_step_a_change_is_not_lost() {
        model.choose(Selection.of(List.of(LayerPath.of(0))));
        new ValueEdits(model).step("filters", 1);
        model.steps().undo();

        new ValueEdits(model).step("filters", 1);

        assertThat(text()).startsWith("conv 21@5");
    }

    @Test
    void after_a_redo_the_same_kind_of_change_is_a_step_of_its_own() {
        model.choose(Selection.of(List.of(LayerPath.of(0))));
        new ValueEdits(model).step("filters", 1);
        model.steps().undo();
        model.steps().redo();

        new ValueEdits(model).step("filters", 1);

        assertThat(model.steps().undoName().getValue()).isEqualTo("filters 21 to 22");
    }

    @Test
    void a_layer_that_moves_past_its_like_stays_chosen_and_moves_on() {
        model = fixture.model("conv 8@3 | conv 8@3 | relu | flatten | dense 10");
        model.choose(Selection.of(List.of(LayerPath.of(0))));
        LayerActions actions = new LayerActions(model);

        actions.move(true);
        assertThat(model.selection().get().paths()).containsExactly(LayerPath.of(1));
        assertThat(model.steps().undoName().getValue()).isEmpty();
        actions.move(true);

        assertThat(text()).isEqualTo("conv 8@3 relu | conv 8@3 | flatten | dense 10");
        assertThat(model.selection().get().paths()).containsExactly(LayerPath.of(2));
    }

    @Test
    void a_move_that_leads_nowhere_leaves_the_choice_as_it_is() {
        Selection two = Selection.of(List.of(LayerPath.of(1))).upTo(LayerPath.of(0), model.reading().get().paths());
        model.choose(two);

        new LayerActions(model).move(false);

        assertThat(model.selection().get()).isEqualTo(two);
    }

    @Test
    void a_fault_keeps_it_from_training_until_it_is_repaired() {
        model.edit(NetworkEdit.delete(model.network(), List.of(LayerPath.of(2))));

        assertThat(model.trainFault()).contains(
                "Layer 3 (dense 10): Dense wants a list of numbers and gets 20 pictures of 24x24. Insert Flatten?");
        model.train();
        assertThat(fixture.trained).isEmpty();

        model.repairFirst();

        assertThat(text()).isEqualTo("conv 20@5 relu | flatten | dense 10");
        assertThat(model.steps().undoName().getValue()).isEqualTo("insert Flatten");
        model.train();
        assertThat(fixture.trained).containsExactly(model.network());
    }

    @Test
    void a_network_that_ends_wrongly_is_repaired_at_its_end() {
        model.edit(NetworkEdit.delete(model.network(), List.of(LayerPath.of(2), LayerPath.of(3))));

        assertThat(model.reading().get().endFaults()).singleElement();
        model.repairFirst();

        assertThat(text()).isEqualTo("conv 20@5 relu | flatten | dense 10");
    }

    @Test
    void each_network_has_its_own_steps() {
        model.edit(NetworkEdit.duplicate(model.network(), List.of(LayerPath.of(1))));
        NetworkEntry changed = model.entry().get();
        model.open(model.library().entry("mlp").orElseThrow());
        assertThat(model.steps().undoName().getValue()).isEmpty();

        model.open(changed);

        assertThat(model.steps().undoName().getValue()).isEqualTo("duplicate relu");
        model.steps().undo();
        assertThat(text()).isEqualTo("conv 20@5 relu | flatten | dense 10");
        assertThat(model.steps().redoName().getValue()).isEqualTo("duplicate relu");
    }

    @Test
    void the_next_start_goes_on_where_this_one_ended_steps_and_all() {
        model.choose(Selection.of(List.of(LayerPath.of(0))));
        new ValueEdits(model).step("kernel", -2);
        new LayerActions(model).toggleOff();
        model.steps().undo();
        model.tab().set(Tab.DIFF);
        fixture.letTimePass();

        BuilderViewModel next = new BuilderFixture(home).model();

        assertThat(NetworkText.of(next.network())).isEqualTo("conv 20@3 relu | flatten | dense 10");
        assertThat(next.tab().get()).isEqualTo(Tab.DIFF);
        assertThat(next.selection().get().paths()).containsExactly(LayerPath.of(0));
        assertThat(next.steps().undoName().getValue()).isEqualTo("kernel 5 to 3");
        assertThat(next.steps().redoName().getValue()).isEqualTo("switch off conv 20@3");
        next.steps().undo();
        assertThat(NetworkText.of(next.network())).isEqualTo("conv 20@5 relu | flatten | dense 10");
    }

    @Test
    void a_window_that_closes_writes_what_waits() {
        model.edit(NetworkEdit.duplicate(model.network(), List.of(LayerPath.of(1))));

        model.close();

        assertThat(NetworkText.of(new BuilderFixture(home).model().network())).isEqualTo("conv 20@5 relu | relu | flatten | dense 10");
    }

    @Test
    void a_name_is_a_step_and_a_name_that_another_has_is_refused() {
        model.rename(" edge finder ");
        assertThat(model.network().name()).isEqualTo("edge finder");
        assertThat(model.steps().undoName().getValue()).isEqualTo("rename test to edge finder");

        model.rename("CNN");
        assertThat(model.notice().get()).isEqualTo(Notice.refused("Another network is called “CNN”. Choose another name."));
        model.rename(" ");
        assertThat(model.notice().get()).isEqualTo(Notice.refused("A network has a name. Type one."));
        assertThat(model.network().name()).isEqualTo("edge finder");
        model.steps().undo();
        assertThat(model.network().name()).isEqualTo("test");
    }

    @Test
    void a_choice_that_is_gone_after_an_undo_is_forgotten() {
        model.beginInsert(LayerPath.of(4));
        model.insert(NetworkText.layers("relu"));
        assertThat(model.selection().get().paths()).containsExactly(LayerPath.of(4));

        model.steps().undo();

        assertThat(model.selection().get().isEmpty()).isTrue();
    }

    @Test
    void a_network_too_large_to_be_counted_still_shows_all_its_cards() {
        model.open(model.library().add(loupe.storage.NetworkHistory.of(new NetworkSpec("huge", NetworkSpec.DIGIT,
                NetworkText.layers("resize 9999 | resize 9999 | residual(conv 9@3 pad 1) | flatten | dense 10")))));

        assertThat(model.reading().get().paths()).hasSize(6);
        assertThat(model.trainFault()).contains("The network is too large to be counted. Make its layers smaller.");
    }

    private String text() {
        return NetworkText.of(model.network());
    }
}
