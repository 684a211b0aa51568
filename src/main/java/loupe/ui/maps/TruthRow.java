package loupe.ui.maps;

import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import loupe.ui.common.Named;
import loupe.ui.common.Texts;
import loupe.ui.desk.DeskViewModel;

/** What the drawing is: a button a class, and whether it was guessed. */
final class TruthRow extends FlowPane {

    private final TruthViewModel model;
    private final Label words = new Label();
    private final HBox buttons = new HBox();
    private final ToggleGroup group = new ToggleGroup();
    private List<String> shown = List.of();

    TruthRow(TruthViewModel model, DeskViewModel desk) {
        this.model = model;
        getStyleClass().add("truth-row");
        words.getStyleClass().add("truth-words");
        Named.of(Texts.of("maps.truth"), buttons);
        getChildren().addAll(buttons, words);
        desk.networks().addListener((ListChangeListener<Object>) change -> show());
        model.truth().subscribe(now -> show());
    }

    private void show() {
        if (!model.classNames().equals(shown)) {
            shown = model.classNames();
            buttons.getChildren().clear();
            for (int label = 0; label < shown.size(); label++) {
                buttons.getChildren().add(button(label));
            }
        }
        for (int label = 0; label < shown.size(); label++) {
            ((ToggleButton) buttons.getChildren().get(label)).setSelected(label == model.label());
        }
        words.setText(model.truth().get().map(truth -> Texts.of(truth.chosen() ? "maps.truth.chosen" : "maps.truth.guessed"))
                .orElse(Texts.of("maps.truth.none")));
    }

    private ToggleButton button(int label) {
        ToggleButton button = new ToggleButton(ShiftViewModel.glyph(label, shown));
        button.setId("truth-" + label);
        button.setToggleGroup(group);
        button.getStyleClass().addAll("small", label == 0 ? "left-pill" : label == shown.size() - 1 ? "right-pill" : "center-pill");
        button.setOnAction(event -> {
            model.choose(label);
            button.setSelected(true);
        });
        return Named.withTip(Texts.of("maps.truth.is", shown.get(label)), "", button);
    }
}
