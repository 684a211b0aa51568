package loupe.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import loupe.network.Conv2d;
import loupe.network.Layer;
import loupe.network.LayerPath;
import loupe.network.NetworkSpec;
import loupe.network.NetworkText;
import loupe.network.Presets;
import loupe.network.Shape;
import loupe.network.Step;
import loupe.training.Hyperparameters;
import loupe.training.Optimizer;
import loupe.training.Schedule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class NetworkCodeTest {

    private static Exported of(NetworkSpec network, Form form) {
        return NetworkCode.of(network, Samples.RECIPE, Dialect.PYTORCH, form);
    }

    private static NetworkSpec network(String text) {
        return NetworkText.parse("mine", text);
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void a_faulty_network_gives_its_fault(Form form) {
        assertThat(of(network("conv 20@5 relu | dense 10"), form)).isEqualTo(new Exported.Refused(
                "Layer 3 (dense 10): Dense wants a list of numbers and gets 20 pictures of 24x24. Insert Flatten?"));
    }

    @Test
    void a_program_needs_an_input_of_mnists_size() {
        NetworkSpec small = new NetworkSpec("mine", new Shape.Values(4), network("dense 10").layers());

        assertThat(of(small, Form.COMPLETE)).isEqualTo(new Exported.Refused(
                "A complete program reads MNIST's pictures of 28x28 and this network wants a list of 4 numbers. Take the network alone?"));
        assertThat(of(small, Form.NETWORK)).isInstanceOf(Exported.Written.class);
    }

    @Test
    void a_program_needs_ten_classes() {
        assertThat(of(network("flatten | dense 3"), Form.COMPLETE)).isEqualTo(new Exported.Refused(
                "A complete program learns MNIST's 10 classes and this network tells 3 apart. Take the network alone?"));
        assertThat(of(network("flatten | dense 3"), Form.NETWORK)).isInstanceOf(Exported.Written.class);
    }

    @Test
    void a_program_needs_something_to_train() {
        assertThat(of(network("flatten | frozen(dense 10)"), Form.COMPLETE)).isEqualTo(new Exported.Refused(
                "Nothing in this network is trained: it has no parameters that are not frozen or switched off. "
                        + "Take the network alone?"));
    }

    @Test
    void a_program_needs_settings_without_a_fault() {
        Hyperparameters still = new Hyperparameters(10, 100, 0, 0.9, 0, Optimizer.SGD, Schedule.CONSTANT);

        assertThat(NetworkCode.of(Presets.MLP, still, Dialect.DJL, Form.COMPLETE)).isEqualTo(new Exported.Refused(
                "The learning rate must be above 0 and at most 1000, not 0.0."));
        assertThat(NetworkCode.of(Presets.MLP, still, Dialect.DJL, Form.NETWORK)).isInstanceOf(Exported.Written.class);
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void every_layer_has_its_lines(Dialect dialect) {
        for (NetworkSpec network : Samples.andRandom(20)) {
            Code code = Samples.code(network, Samples.RECIPE, dialect, Form.NETWORK);

            assertThat(code.spans()).extracting(Code.Span::path)
                    .containsExactlyElementsOf(network.survey().flat().stream().map(Step::path).toList());
            for (Code.Span span : code.spans()) {
                assertThat(code.layerAt(span.first())).contains(span.path());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void another_number_of_filters_changes_the_layers_line(Dialect dialect) {
        Code before = Samples.code(Presets.CNN, Samples.RECIPE, dialect, Form.COMPLETE);
        List<Layer> layers = new ArrayList<>(Presets.CNN.layers());
        layers.set(0, new Conv2d(24, 5));
        Code after = Samples.code(new NetworkSpec("cnn", NetworkSpec.DIGIT, layers), Samples.RECIPE, dialect, Form.COMPLETE);

        List<Integer> changed = after.changedSince(before);

        assertThat(changed).contains(after.span(LayerPath.of(0)).orElseThrow().first());
        assertThat(changed.stream().filter(line -> line > 5).flatMap(line -> after.layerAt(line).stream()).distinct())
                .as("PyTorch also names how many pictures come in").containsExactlyElementsOf(dialect == Dialect.PYTORCH
                        ? List.of(LayerPath.of(0), LayerPath.of(3)) : List.of(LayerPath.of(0)));
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void what_is_switched_off_stands_in_a_comment(Dialect dialect) {
        NetworkSpec network = network("off(conv 3@5) | flatten | dense 10");
        Code code = Samples.code(network, Samples.RECIPE, dialect, Form.NETWORK);
        Code.Span span = code.span(LayerPath.of(0)).orElseThrow();

        assertThat(code.lines().get(span.first()).strip())
                .isEqualTo((dialect == Dialect.DJL ? "//" : "#") + " Switched off: conv 3@5");
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void any_name_gives_one_line_of_comment_and_a_file_name(Dialect dialect) {
        String name = "\u00dcber 3*/\n\\u000a import os\u2028\"\"\" ' @text@ \u202e %d";
        Exported.Written written = Samples.written(new NetworkSpec(name, NetworkSpec.DIGIT, Presets.MLP.layers()),
                Samples.RECIPE, dialect, Form.COMPLETE);
        Exported.Written plain = Samples.written(Presets.MLP, Samples.RECIPE, dialect, Form.COMPLETE);

        assertThat(written.fileName()).isEqualTo(dialect == Dialect.DJL
                ? "Uber3U000aImportOsTextDNetwork.java" : "uber_3_u000a_import_os_text_d_network.py");
        assertThat(written.code().lines()).hasSameSizeAs(plain.code().lines());
        assertThat(written.code().lines().getFirst()).isEqualTo((dialect == Dialect.DJL ? "//" : "#")
                + " \u00dcber 3*/ \\\\u000a import os \"\"\" ' @text@   %d: flatten | dense 128 relu | dense 64 relu | dense 10");
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void every_setting_of_a_program_changes_it(Dialect dialect) {
        Code usual = Samples.code(Presets.MLP, Samples.RECIPE, dialect, Form.COMPLETE);
        for (Hyperparameters other : List.of(
                new Hyperparameters(11, 100, 0.1, 0.9, 0, Optimizer.SGD, Schedule.CONSTANT),
                new Hyperparameters(1.5, 100, 0.1, 0.9, 0, Optimizer.SGD, Schedule.CONSTANT),
                new Hyperparameters(10, 50, 0.1, 0.9, 0, Optimizer.SGD, Schedule.CONSTANT),
                new Hyperparameters(10, 100, 0.2, 0.9, 0, Optimizer.SGD, Schedule.CONSTANT),
                new Hyperparameters(10, 100, 0.1, 0.8, 0, Optimizer.SGD, Schedule.CONSTANT),
                new Hyperparameters(10, 100, 0.1, 0.9, 1e-4, Optimizer.SGD, Schedule.CONSTANT),
                new Hyperparameters(10, 100, 0.1, 0.9, 0, Optimizer.NAG, Schedule.CONSTANT),
                new Hyperparameters(10, 100, 0.1, 0.9, 0, Optimizer.ADAM, Schedule.CONSTANT),
                new Hyperparameters(10, 100, 0.1, 0.9, 0, Optimizer.RMSPROP, Schedule.CONSTANT),
                new Hyperparameters(10, 100, 0.1, 0.9, 0, Optimizer.SGD, Schedule.STEP),
                new Hyperparameters(10, 100, 0.1, 0.9, 0, Optimizer.SGD, Schedule.COSINE),
                new Hyperparameters(10, 100, 0.1, 0.9, 0, Optimizer.SGD, Schedule.ONE_CYCLE),
                new Hyperparameters(10, 100, 0.1, 0.9, 0, Optimizer.SGD, Schedule.WARM_UP))) {
            assertThat(Samples.code(Presets.MLP, other, dialect, Form.COMPLETE).changedSince(usual)).as(other.toString()).isNotEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void the_network_alone_does_not_depend_on_the_settings(Dialect dialect) {
        Hyperparameters other = new Hyperparameters(1.5, 1, 3, 0, 1, Optimizer.ADAM, Schedule.COSINE);

        assertThat(Samples.code(Samples.EVERY_LAYER, other, dialect, Form.NETWORK))
                .isEqualTo(Samples.code(Samples.EVERY_LAYER, Samples.RECIPE, dialect, Form.NETWORK));
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void no_mark_of_a_template_is_left(Dialect dialect) {
        for (Form form : Form.values()) {
            assertThat(Samples.code(Samples.EVERY_LAYER, Samples.RECIPE, dialect, form).lines())
                    .noneMatch(line -> line.strip().startsWith("%") || line.matches(".*@[a-z-]+@.*") || line.endsWith(" "));
        }
    }

    @Test
    void the_titles_are_those_of_the_tabs() {
        assertThat(Dialect.values()).extracting(Dialect::title)
                .containsExactly("MXNet Gluon", "PyTorch", "Keras", "DJL (Java)", "SageMaker script");
    }
}
