package loupe.ui.common.layers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import loupe.inference.KernelPreset;
import loupe.inference.Trace;
import loupe.inference.TrainedModel;
import loupe.network.LayerPath;
import loupe.network.NetworkText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KernelsViewModelTest {

    private final LayersFixture fixture = new LayersFixture();
    private final TrainedModel trained = LayersFixture.model(LayersFixture.NETWORK);
    private final String hash = trained.parameters().sha256();
    private KernelsViewModel kernels;

    @BeforeEach
    void setUp() {
        fixture.layers.show(LayersFixture.bar());
        kernels = new KernelsViewModel(fixture.layers, trained);
        kernels.choose(LayerPath.of(0));
        fixture.settle();
    }

    private float[] weights() {
        return kernels.sheet().get().orElseThrow().kernel(kernels.place().get().kernel());
    }

    @Test
    void a_typed_number_changes_the_copy_and_the_answer_and_never_the_trained_network() {
        Optional<Trace> before = kernels.trace().get();
        kernels.select(new KernelPlace(1, 4));

        kernels.type(" −2,5 ");
        fixture.settle();

        assertThat(kernels.number()).isEqualTo(-2.5f);
        assertThat(kernels.isChanged()).isTrue();
        assertThat(trained.parameters().sha256()).isEqualTo(hash);
        assertThat(kernels.trace().get().orElseThrow().answer()).isNotEqualTo(before.orElseThrow().answer());
        assertThat(kernels.trainedAnswer()).isEqualTo(before.orElseThrow().answer());
        assertThat(kernels.steps().undoName().getValue()).isEqualTo("kernel 2, row 2, column 2");
    }

    @Test
    void large_numbers_have_thin_spaces_as_everywhere() {
        LayersFixture many = new LayersFixture();
        many.layers.show(LayersFixture.bar());
        KernelsViewModel large = new KernelsViewModel(many.layers, LayersFixture.model(NetworkText.parse("many", "conv 1001@1 | gmaxpool | dense 10")));
        large.choose(LayerPath.of(0));
        many.settle();
        large.select(new KernelPlace(1000, 0));

        large.type("2");

        assertThat(large.steps().undoName().getValue()).isEqualTo("kernel 1\u202f001, row 1, column 1");
    }

    @Test
    void what_is_no_number_is_said_and_changes_nothing() {
        kernels.type("a lot");
        assertThat(kernels.fault().get()).isEqualTo("\"a lot\" is no number. Type one such as -0.25.");
        kernels.type("1e99");
        assertThat(kernels.fault().get()).isEqualTo("\"1e99\" is no number. Type one such as -0.25.");
        assertThat(kernels.isChanged()).isFalse();
        kernels.move(1, 0);
        assertThat(kernels.fault().get()).isEmpty();
    }

    @Test
    void nudges_of_one_number_are_one_step_and_of_two_are_two() {
        float first = kernels.number();
        kernels.nudge(0);
        kernels.nudge(0.05f);
        kernels.nudge(0.05f);
        kernels.move(1, 0);
        kernels.nudge(-0.05f);

        kernels.steps().undo();
        assertThat(kernels.steps().undoName().getValue()).isEqualTo("kernel 1, row 1, column 1");
        kernels.steps().undo();
        kernels.move(-1, 0);
        assertThat(kernels.number()).isEqualTo(first);
        assertThat(kernels.isChanged()).isFalse();
        kernels.steps().redo();
        assertThat(kernels.number()).isEqualTo(Math.round((Math.round((first + 0.05f) * 1e4f) / 1e4f + 0.05f) * 1e4f) / 1e4f);
    }

    @Test
    void a_nudge_after_an_undo_is_a_step_of_its_own() {
        kernels.type("1");
        kernels.nudge(0.5f);
        kernels.steps().undo();
        kernels.nudge(0.25f);

        kernels.steps().undo();

        assertThat(kernels.number()).isEqualTo(1);
    }

    @Test
    void presets_and_the_way_back_have_names() {
        float[] first = weights();
        kernels.preset(KernelPreset.UPRIGHT_EDGE);
        assertThat(weights()).containsExactly(KernelPreset.UPRIGHT_EDGE.of(3));
        assertThat(kernels.steps().undoName().getValue()).isEqualTo("kernel 1: Upright edge");
        kernels.preset(KernelPreset.UPRIGHT_EDGE);
        kernels.preset(KernelPreset.BLUR);
        kernels.steps().undo();
        assertThat(kernels.steps().redoName().getValue()).isEqualTo("kernel 1: Blur");
        kernels.reset();
        assertThat(weights()).containsExactly(first);
        assertThat(kernels.steps().undoName().getValue()).isEqualTo("kernel 1: back to trained");
    }

    @Test
    void a_layer_is_frozen_and_thawed_and_can_be_edited_all_the_same() {
        kernels.toggleFrozen();
        assertThat(kernels.isFrozen()).isTrue();
        assertThat(NetworkText.of(kernels.model().network().layers())).startsWith("frozen(conv 3@3) | relu");
        kernels.type("3");
        assertThat(kernels.number()).isEqualTo(3);
        assertThat(kernels.steps().undoName().getValue()).isEqualTo("kernel 1, row 1, column 1");
        kernels.toggleFrozen();
        assertThat(kernels.steps().undoName().getValue()).isEqualTo("unfreeze layer 1");
        assertThat(kernels.isFrozen()).isFalse();
    }

    @Test
    void templates_are_looked_at_and_not_edited() {
        TrainedModel mlp = LayersFixture.model(NetworkText.parse("mlp", "flatten | dense 12 relu | dense 10"));
        KernelsViewModel templates = new KernelsViewModel(fixture.layers, mlp);
        templates.choose(LayerPath.of(1));
        templates.select(new KernelPlace(99, 99_999));
        assertThat(templates.place().get()).isEqualTo(new KernelPlace(11, 783));
        templates.type("3");
        templates.preset(KernelPreset.BLUR);
        assertThat(templates.isChanged()).isFalse();
    }

    @Test
    void a_layer_without_weights_has_no_sheet() {
        kernels.choose(LayerPath.of(1));
        assertThat(kernels.sheet().get()).isEmpty();
        assertThat(kernels.number()).isZero();
        kernels.type("1");
        kernels.preset(KernelPreset.BLUR);
        kernels.reset();
        kernels.move(1, 1);
        assertThat(kernels.isChanged()).isFalse();
    }
}
