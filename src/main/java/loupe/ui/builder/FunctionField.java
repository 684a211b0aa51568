package loupe.ui.builder;

import java.util.Locale;
import java.util.Optional;
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
        box.valueProperty().addListener((value, before, after) -> choose(after));
    }

    /** What is said for the layer that leads is no choice: others that are chosen may be other functions. */
    private void choose(Activation.Function function) {
        if (lead().filter(function::equals).isEmpty()) {
            edits.function(function);
        }
    }

    private Optional<Activation.Function> lead() {
        return edits.cards().stream().findFirst().flatMap(card ->
                card.layer().bare() instanceof Activation activation ? Optional.of(activation.function()) : Optional.empty());
    }

    /** Says the function of the layer that leads. */
    void show() {
        lead().ifPresent(box::setValue);
    }
}
