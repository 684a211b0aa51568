package loupe.ui.builder;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import loupe.network.Activation;
import loupe.ui.common.Named;
import loupe.ui.common.Texts;

/** Which function the chosen activations are. */
final class FunctionField extends VBox {

    private final ValueEdits edits;
    private final ComboBox<Activation.Function> box = new ComboBox<>();

    FunctionField(ValueEdits edits) {
        this.edits = edits;
        box.setId("value-function");
        box.getItems().setAll(Activation.Function.values());
        box.setMaxWidth(Double.MAX_VALUE);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(Activation.Function function) {
                return Optional.ofNullable(function).map(one -> Words.name(new Activation(one))).orElse("");
            }

            @Override
            public Activation.Function fromString(String text) {
                return Activation.Function.valueOf(text.toUpperCase(Locale.ROOT));
            }
        });
        Named.withTip(Texts.of("builder.function.title"), "↑ ↓", box);
        Label label = new Label(Texts.of("builder.function.title"));
        label.setLabelFor(box);
        getStyleClass().add("builder-field");
        getChildren().addAll(label, box);
        show();
        box.valueProperty().addListener((value, before, after) -> Optional.ofNullable(after).ifPresent(this::choose));
    }

    /** What all of them are already is said, not chosen. */
    private void choose(Activation.Function function) {
        if (!edits.functions().equals(Set.of(function))) {
            edits.function(function);
        }
    }

    /** Says the function that all are; where they differ none is chosen, so that each can be, and all are named. */
    void show() {
        Set<Activation.Function> functions = edits.functions();
        if (functions.size() > 1) {
            box.setPromptText(functions.stream().map(one -> Words.name(new Activation(one))).collect(Collectors.joining(", ")));
            box.setValue(null);
        } else {
            functions.forEach(box::setValue);
        }
    }
}
