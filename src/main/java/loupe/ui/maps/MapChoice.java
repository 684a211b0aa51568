package loupe.ui.maps;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import loupe.ui.common.Named;
import loupe.ui.common.Texts;

/** Maps of the drawing or of test digits; of these, how far they are, with a button that stops and goes on. */
final class MapChoice extends HBox {

    MapChoice(AccuracyViewModel model) {
        ToggleButton drawing = toggle("drawing", "left-pill", () -> model.show(false));
        ToggleButton digits = toggle("digits", "right-pill", () -> model.show(true));
        ToggleGroup group = new ToggleGroup();
        group.getToggles().addAll(drawing, digits);
        Label words = new Label();
        words.getStyleClass().add("truth-words");
        words.setWrapText(true);
        words.setId("accuracy-words");
        Button stop = Named.button(Texts.of("maps.accuracy.stop"), "", () -> {
            if (model.state().get().running()) {
                model.stop();
            } else {
                model.goOn();
            }
        });
        stop.setId("accuracy-stop");
        stop.getStyleClass().add("small");
        stop.setMinWidth(USE_PREF_SIZE);
        HBox pair = new HBox(drawing, digits);
        pair.setMinWidth(USE_PREF_SIZE);
        getStyleClass().add("maps-chooser");
        getChildren().addAll(pair, stop, words);
        model.state().subscribe(now -> {
            drawing.setSelected(!now.shown());
            digits.setSelected(now.shown());
            stop.setText(Texts.of(now.running() ? "maps.accuracy.stop" : "maps.accuracy.go"));
            boolean stoppable = now.shown() && now.share() < 1 && now.fault().isEmpty();
            stop.setVisible(stoppable);
            stop.setManaged(stoppable);
            words.setText(now.shown() ? model.words() : "");
        });
    }

    private static ToggleButton toggle(String name, String pill, Runnable chosen) {
        ToggleButton button = new ToggleButton(Texts.of("maps.of." + name));
        button.setId("maps-of-" + name);
        button.getStyleClass().addAll("small", pill);
        button.setOnAction(event -> {
            chosen.run();
            button.setSelected(true);
        });
        return Named.withTip(Texts.of("maps.of." + name + ".tip"), "", button);
    }
}
