package loupe.ui.builder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import loupe.network.NetworkText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextDraftTest {

    @TempDir
    private Path home;
    private BuilderViewModel model;
    private TextDraft draft;

    @BeforeEach
    void open() {
        model = new BuilderFixture(home).model("flatten | dense 10");
        draft = new TextDraft(model);
    }

    @Test
    void typing_is_one_step_and_what_cannot_be_read_changes_nothing() {
        draft.type("flatten | dense 64 | dense 10");
        draft.type("flatten | dense 64 re | dense 10");
        assertThat(draft.fault().get()).isEqualTo("\"dense 64 re\" (character 11): \"re\" says nothing there. Remove it?");
        assertThat(NetworkText.of(model.network())).isEqualTo("flatten | dense 64 | dense 10");

        draft.type("flatten |\ndense 64 relu | dense 10");

        assertThat(draft.fault().get()).isEmpty();
        assertThat(draft.text()).isEqualTo("flatten | dense 64 relu | dense 10");
        assertThat(model.steps().undoName().getValue()).isEqualTo("text");
        model.steps().undo();
        assertThat(draft.text()).isEqualTo("flatten | dense 10");
    }

    @Test
    void what_is_typed_after_an_undo_is_taken() {
        draft.type("flatten | dense 64 | dense 10");
        model.steps().undo();

        draft.type("flatten | dense 32 | dense 10");

        assertThat(draft.text()).isEqualTo("flatten | dense 32 | dense 10");
    }

    @Test
    void no_text_is_a_network_without_layers() {
        draft.type("");

        assertThat(model.network().layers()).isEmpty();
        assertThat(draft.text()).isEmpty();
        assertThat(model.trainFault()).isPresent();
    }

    @Test
    void the_same_layers_in_other_words_are_no_change() {
        assertThat(draft.says("Flatten  |  dense 10")).isTrue();
        assertThat(draft.says("dense 10")).isFalse();
        assertThat(draft.says("flat")).isFalse();
    }
}
