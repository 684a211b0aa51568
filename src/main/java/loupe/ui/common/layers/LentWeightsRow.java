package loupe.ui.common.layers;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.util.StringConverter;
import loupe.network.NetworkSpec;
import loupe.ui.common.Named;
import loupe.ui.common.Texts;

/** Chooses whose weights the pictures are made with, and says what was taken over. */
public final class LentWeightsRow extends FlowPane {

    private static final double BOX = 200;

    private final ComboBox<LentWeights.Lender> box = new ComboBox<>();
    private final Label words = new Label();

    /** @param network that is being designed */
    public LentWeightsRow(LentWeights weights, ObservableValue<NetworkSpec> network) {
        box.setId("lent-weights");
        box.setItems(weights.lenders());
        box.setPrefWidth(BOX);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(LentWeights.Lender lender) {
                return lender == null ? "" : LentWeights.name(lender);
            }

            @Override
            public LentWeights.Lender fromString(String text) {
                return new LentWeights.Lender.Model(text);
            }
        });
        Named.withTip(Texts.of("layers.lent.tip"), "", box);
        Label title = new Label(Texts.of("layers.lent.title"));
        title.setLabelFor(box);
        words.setWrapText(true);
        words.maxWidthProperty().bind(widthProperty());
        words.setMinHeight(USE_PREF_SIZE);
        words.setId("lent-words");
        words.getStyleClass().add("builder-note");
        setHgap(8);
        setVgap(4);
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(0);
        setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(title, box, words);
        weights.chosen().subscribe(box::setValue);
        box.setOnShowing(event -> weights.lookAgain());
        box.setOnAction(event -> {
            if (box.getValue() != null && !box.getValue().equals(weights.chosen().get())) {
                weights.choose(box.getValue());
            }
        });
        Runnable tell = () -> words.setText(weights.fault().get().isEmpty() ? weights.words(network.getValue()) : weights.fault().get());
        weights.lent().subscribe(lent -> tell.run());
        weights.fault().subscribe(fault -> tell.run());
        network.subscribe(now -> tell.run());
    }
}
