package loupe.ui.builder;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import loupe.network.Activation;
import loupe.network.LayerPath;
import loupe.network.LayerValue;
import loupe.ui.common.Named;
import loupe.ui.common.Texts;

/** The chosen layers: their values, what can be done with them, and their figures in full. */
final class Inspector extends VBox {

    /** What the fields were made for: another kind of layer has other fields. */
    private record Made(List<String> values, Optional<Class<?>> kind) {}

    private final BuilderViewModel model;
    private final ValueEdits edits;
    private final VBox values = new VBox();
    private final FactsPane facts = new FactsPane();
    private final Label title = new Label();
    private final Label what = new Label();
    private final FlowPane actions;
    private Made made = new Made(List.of(), Optional.of(Void.class));

    Inspector(BuilderViewModel model) {
        this.model = model;
        this.edits = new ValueEdits(model);
        this.actions = new ActionButtons(model);
        title.getStyleClass().add("builder-inspected");
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        what.getStyleClass().add("builder-note");
        what.setWrapText(true);
        what.setMinHeight(USE_PREF_SIZE);
        values.getStyleClass().add("builder-values");
        getStyleClass().add("builder-inspector");
        getChildren().addAll(title, what, actions, values, facts);
        model.reading().subscribe(reading -> show());
        model.selection().subscribe(selection -> show());
    }

    private void show() {
        List<CardReading> cards = edits.cards();
        List<LayerPath> paths = model.selection().get().paths();
        List<String> names = cards.isEmpty() ? List.of() : LayerValue.of(cards.getFirst().layer()).stream().map(LayerValue::name).toList();
        Made now = new Made(names, cards.stream().findFirst().map(card -> card.layer().bare().getClass()));
        if (!now.equals(made)) {
            made = now;
            make(cards, names);
        }
        title.setText(title(cards, paths));
        what.setText(paths.isEmpty() ? Texts.of("builder.nothing.chosen") : cards.stream().findFirst()
                .map(card -> Words.what(card.layer())).orElse(""));
        hide(what, what.getText().isEmpty());
        hide(actions, paths.isEmpty());
        for (Node field : values.getChildren()) {
            if (field instanceof ValueField value) {
                value.show();
            }
        }
        hide(facts, cards.size() != 1);
        cards.stream().findFirst().ifPresent(card -> facts.show(card, model.reading().get().counts().parameters()));
    }

    private static String title(List<CardReading> cards, List<LayerPath> paths) {
        return switch (paths.size()) {
            case 0 -> Texts.of("builder.nothing");
            case 1 -> cards.stream().findFirst().map(card ->
                    Texts.of("builder.card.name", card.path().toString(), Words.name(card.layer()))).orElse("");
            default -> Texts.of("builder.several", Words.count(paths.size()));
        };
    }

    private static void hide(Node node, boolean hidden) {
        node.setVisible(!hidden);
        node.setManaged(!hidden);
    }

    private void make(List<CardReading> cards, List<String> names) {
        List<Node> fields = new ArrayList<>();
        names.forEach(name -> fields.add(new ValueField(model, name)));
        if (!cards.isEmpty() && cards.getFirst().layer().bare() instanceof Activation) {
            fields.add(functions());
        }
        values.getChildren().setAll(fields);
        hide(values, fields.isEmpty());
    }

    private Node functions() {
        ComboBox<Activation.Function> box = new ComboBox<>();
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
        Runnable tell = () -> edits.cards().stream().findFirst().map(card -> card.layer().bare()).ifPresent(layer -> {
            if (layer instanceof Activation activation) {
                box.setValue(activation.function());
            }
        });
        tell.run();
        box.valueProperty().addListener((value, before, after) -> edits.function(after));
        var watching = model.reading().subscribe(reading -> tell.run());
        box.sceneProperty().addListener((scene, before, after) -> Optional.ofNullable(after).ifPresentOrElse(in -> { }, watching::unsubscribe));
        Label label = new Label(Texts.of("builder.function.title"));
        label.setLabelFor(box);
        VBox field = new VBox(label, box);
        field.getStyleClass().add("builder-field");
        return field;
    }

    /** Gives the keys to the first value. */
    void focus() {
        values.lookupAll(".text-field, .combo-box").stream().findFirst().ifPresent(Node::requestFocus);
    }
}
