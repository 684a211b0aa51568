package loupe.ui.common.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import loupe.export.Code;
import loupe.export.Dialect;
import loupe.export.Exported;
import loupe.export.Form;
import loupe.network.LayerPath;
import loupe.network.NetworkText;
import loupe.network.Presets;
import org.junit.jupiter.api.Test;

class CodeViewModelTest {

    private final ObjectProperty<Optional<LayerPath>> lit = new SimpleObjectProperty<>(Optional.empty());
    private final CodeViewModel model = new CodeViewModel(Presets.MLP, lit);

    @Test
    void the_code_is_that_of_the_dialect_and_form_that_are_chosen() {
        assertThat(model.code().orElseThrow().text()).contains("from mxnet.gluon import nn", "EPOCHS = 10");
        assertThat(model.fileName()).isEqualTo("mlp_network.py");

        model.dialect().set(Dialect.DJL);
        model.form().set(Form.NETWORK);

        assertThat(model.code().orElseThrow().text()).contains("Linear.builder().setUnits(128)").doesNotContain("EPOCHS");
        assertThat(model.fileName()).endsWith(".java");
        assertThat(model.page().get().changed()).as("another dialect is no edit").isEmpty();
    }

    @Test
    void an_edit_marks_the_lines_that_it_changed_and_no_others() {
        model.form().set(Form.NETWORK);

        model.show(NetworkText.parse("mlp", "flatten | dense 128 relu | dense 32 relu | dense 10"));

        List<String> lines = model.code().orElseThrow().lines();
        Set<String> changed = model.page().get().changed().stream().map(lines::get).collect(Collectors.toSet());
        assertThat(changed).isNotEmpty().anyMatch(line -> line.contains("Dense(32")).noneMatch(line -> line.contains("Dense(128"));
    }

    @Test
    void pointing_at_a_line_lights_its_layer_and_a_layer_its_lines() {
        Code code = model.code().orElseThrow();
        LayerPath dense = LayerPath.of(1);
        int line = code.span(dense).orElseThrow().first();

        model.point(line);
        assertThat(lit.get()).contains(dense);

        model.leave();
        assertThat(lit.get()).isEmpty();
        assertThat(model.litLines()).isEmpty();

        lit.set(Optional.of(dense));
        assertThat(model.litLines()).contains(code.span(dense).orElseThrow());
    }

    @Test
    void while_none_is_pointed_at_the_lines_of_the_chosen_layer_are_lit() {
        ObjectProperty<Optional<LayerPath>> chosen = new SimpleObjectProperty<>(Optional.of(LayerPath.of(1)));
        List<LayerPath> asked = new ArrayList<>();
        model.follow(chosen, asked::add);
        Code code = model.code().orElseThrow();

        assertThat(model.litLines()).isEqualTo(code.span(LayerPath.of(1))).isPresent();
        lit.set(Optional.of(LayerPath.of(3)));
        assertThat(model.litLines()).isEqualTo(code.span(LayerPath.of(3))).isPresent();
        model.leave();
        assertThat(model.litLines()).isEqualTo(code.span(LayerPath.of(1)));
        chosen.set(Optional.empty());
        assertThat(model.litLines()).isEmpty();
        assertThat(asked).as("lighting chooses nothing").isEmpty();
    }

    @Test
    void a_line_chooses_its_layer_and_a_line_of_no_layer_none() {
        List<LayerPath> asked = new ArrayList<>();
        model.follow(new SimpleObjectProperty<>(Optional.empty()), asked::add);

        model.choose(0);
        assertThat(asked).isEmpty();
        model.choose(model.code().orElseThrow().span(LayerPath.of(3)).orElseThrow().first());
        assertThat(asked).containsExactly(LayerPath.of(3));
    }

    @Test
    void a_network_with_a_fault_shows_its_sentence_and_comes_back() {
        model.show(NetworkText.parse("mlp", "conv 5@5 | dense 10"));
        assertThat(model.code()).isEmpty();
        assertThat(model.page().get().exported()).isEqualTo(new Exported.Refused(
                "Layer 2 (dense 10): Dense wants a list of numbers and gets 5 pictures of 24x24. Insert Flatten?"));

        model.show(Presets.MLP);
        assertThat(model.code()).isPresent();
    }
}
