package loupe.ui.common.layers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import loupe.inference.KernelPreset;
import loupe.inference.Trace;
import loupe.inference.TrainedModel;
import loupe.network.LayerPath;
import loupe.network.NetworkEdit;
import loupe.network.NetworkSpec;
import loupe.network.NetworkText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KernelsViewModelTest {

    private final LayersFixture fixture = new LayersFixture();
    private final TrainedModel trained = LayersFixture.model(LayersFixture.NETWORK);
    private final String hash = trained.parameters().sha256();
    private final List<LayerPath> frozen = new ArrayList<>();
    private KernelsViewModel kernels;

    @BeforeEach
    void setUp() {
        fixture.layers.show(LayersFixture.bar());
        kernels = new KernelsViewModel(fixture.layers, trained, frozen::add);
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
        KernelsViewModel large = new KernelsViewModel(many.layers, LayersFixture.model(NetworkText.parse("many", "conv 1001@1 | gmaxpool | dense 10")), frozen::add);
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
    void freezing_is_asked_of_the_design_and_is_no_step_of_the_weights() {
        kernels.toggleFrozen();

        assertThat(frozen).containsExactly(LayerPath.of(0));
        assertThat(kernels.isFrozen()).isFalse();
        assertThat(kernels.isTouched()).isFalse();
    }

    @Test
    void a_design_in_which_the_weights_keep_their_places_is_followed_with_all_steps() {
        kernels.select(new KernelPlace(1, 4));
        kernels.type("3");
        NetworkSpec design = NetworkEdit.toggleFrozen(LayersFixture.NETWORK, List.of(LayerPath.of(0))).network();

        assertThat(kernels.follow(design)).isTrue();
        fixture.settle();

        assertThat(kernels.isFrozen()).isTrue();
        assertThat(NetworkText.of(kernels.model().network().layers())).startsWith("frozen(conv 3@3) | relu");
        assertThat(kernels.place().get()).isEqualTo(new KernelPlace(1, 4));
        assertThat(kernels.number()).isEqualTo(3);
        assertThat(kernels.trace().get().orElseThrow().network()).isEqualTo(design);
        kernels.steps().undo();
        assertThat(kernels.isChanged()).isFalse();
        assertThat(kernels.isTouched()).isTrue();
        assertThat(kernels.isFrozen()).isTrue();
    }

    @Test
    void a_design_with_other_weights_is_not_followed() {
        assertThat(kernels.follow(NetworkText.parse("other", "conv 4@3 relu | flatten | dense 10"))).isFalse();
        assertThat(kernels.follow(NetworkText.parse("faulty", "flatten | conv 4@3"))).isFalse();
        assertThat(kernels.network().get()).isEqualTo(LayersFixture.NETWORK);
    }

    @Test
    void templates_are_looked_at_and_not_edited() {
        TrainedModel mlp = LayersFixture.model(NetworkText.parse("mlp", "flatten | dense 12 relu | dense 10"));
        KernelsViewModel templates = new KernelsViewModel(fixture.layers, mlp, frozen::add);
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
