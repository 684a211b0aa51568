package loupe.ui.builder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import loupe.network.LayerPath;
import loupe.network.NetworkEdit;
import loupe.network.NetworkText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NetworkActionsTest {

    @TempDir
    private Path home;
    private BuilderFixture fixture;
    private BuilderViewModel model;
    private NetworkActions actions;

    @BeforeEach
    void open() {
        fixture = new BuilderFixture(home);
        model = fixture.model("conv 20@5 relu | flatten | dense 10");
        actions = new NetworkActions(model);
    }

    @Test
    void a_new_network_is_the_smallest_that_can_be_trained() {
        actions.create();
        actions.create();

        assertThat(names()).endsWith("test", "new network", "new network 2");
        assertThat(NetworkText.of(model.network())).isEqualTo("flatten | dense 10");
        assertThat(model.trainFault()).isEmpty();
    }

    @Test
    void a_copy_stands_beside_what_it_was_copied_from() {
        actions.duplicate();

        assertThat(model.network().name()).isEqualTo("test copy");
        assertThat(NetworkText.of(model.network())).isEqualTo("conv 20@5 relu | flatten | dense 10");
        assertThat(names()).endsWith("test", "test copy");
    }

    @Test
    void what_is_deleted_can_be_brought_back_with_all_its_steps() {
        model.edit(NetworkEdit.duplicate(model.network(), List.of(LayerPath.of(1))));
        fixture.letTimePass();

        actions.delete();
        fixture.letTimePass();

        assertThat(names()).doesNotContain("test");
        assertThat(fixture.workspace.networks().all()).isEmpty();
        assertThat(model.notice().get().sentence()).isEqualTo("“test” is deleted.");

        model.notice().get().way().orElseThrow().act().run();
        fixture.letTimePass();

        assertThat(model.network().name()).isEqualTo("test");
        assertThat(model.steps().undoName().getValue()).isEqualTo("duplicate relu");
        assertThat(fixture.workspace.networks().all()).singleElement();
    }

    @Test
    void a_preset_cannot_be_deleted() {
        model.open(model.library().entry("cnn").orElseThrow());

        actions.delete();

        assertThat(actions.canDelete()).isFalse();
        assertThat(names()).contains("cnn", "test");
    }

    @Test
    void a_saved_text_opens_again_as_another_network() {
        Path file = home.resolve("shared.txt");
        actions.save(file);
        assertThat(model.notice().get()).isEqualTo(Notice.said("Saved as shared.txt."));

        actions.openFile(file);

        assertThat(model.network().name()).isEqualTo("shared");
        assertThat(NetworkText.of(model.network())).isEqualTo("conv 20@5 relu | flatten | dense 10");
    }

    @Test
    void an_unfinished_network_is_opened_and_nonsense_is_refused_in_a_sentence() throws IOException {
        Path file = Files.writeString(home.resolve("draft.txt"), "conv 20@5 | dense 10");
        actions.openFile(file);
        assertThat(model.trainFault()).isPresent();

        actions.openFile(Files.writeString(home.resolve("letter.txt"), "Dear all"));
        assertThat(model.network().name()).isEqualTo("draft");
        assertThat(model.notice().get().sentence()).startsWith(home.resolve("letter.txt") + ": \"dear all\" is not a layer that Loupe knows.");
    }

    @Test
    void a_pasted_text_is_a_networks_layers_or_a_presets_name() {
        actions.openText("conv 8@3 relu |\n gmaxpool | dense 10");
        assertThat(model.network().name()).isEqualTo("pasted network");
        actions.openText(" mlp ");
        assertThat(model.network().name()).isEqualTo("mlp 2");
        actions.openText("");
        assertThat(model.notice().get().refused()).isTrue();
    }

    @Test
    void a_place_that_cannot_be_written_is_told() {
        actions.save(home);

        assertThat(model.notice().get().sentence()).startsWith(home + " cannot be written (");
    }

    private List<String> names() {
        return model.library().entries().stream().map(entry -> entry.network().name()).toList();
    }
}
