package loupe.ui.sees;

import java.util.Objects;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.event.EventHandler;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;
import loupe.data.Normalising;
import loupe.ui.common.Appearance;
import loupe.ui.common.Named;
import loupe.ui.common.Texts;
import loupe.ui.common.figure.FigureBar;
import loupe.ui.desk.DeskViewModel;

/** The strip of pictures from the stroke to what the networks get, their answers, and the mean beside the last one. */
final class SeesView extends VBox {

    private static final PseudoClass ROOMY = PseudoClass.getPseudoClass("roomy");
    /** Room in which three larger pictures stand in a row, and three rows one over the other. */
    private static final double WIDE = 500;
    private static final double HIGH = 800;
    private static final int BLOCK = 3;
    private static final int LARGE_BLOCK = 5;

    SeesView(SeesViewModel model, DeskViewModel desk, Appearance appearance) {
        getStyleClass().add("sees");
        getStylesheets().addAll(sheet("/loupe/ui/common/layers/layers.css"), sheet("/loupe/ui/sees/sees.css"));
        Named.of(Texts.of("sees.title"), this);
        ObservableValue<Boolean> roomy = layoutBoundsProperty().map(room -> room.getWidth() >= WIDE && room.getHeight() >= HIGH);
        ObservableValue<Integer> blocks = roomy.map(has -> has ? LARGE_BLOCK : BLOCK);
        roomy.subscribe(has -> pseudoClassStateChanged(ROOMY, has));
        TilePane strip = Named.of(Texts.of("sees.strip"), new TilePane(8, 8));
        strip.setPrefColumns(3);
        for (Normalising.Step step : Normalising.Step.values()) {
            strip.getChildren().add(new StepTile(step, model, appearance, blocks));
        }
        Label lesson = new Label();
        lesson.setId("sees-lesson");
        lesson.getStyleClass().add("sees-lesson");
        lesson.setWrapText(true);
        lesson.setMinHeight(USE_PREF_SIZE);
        model.strip().subscribe(shown -> lesson.setText(SeesWords.lesson(model.steps().centre())));
        FigureBar figure = new FigureBar(strip, SeesFigures.strip(model));
        figure.setId("sees-figure");
        model.strip().subscribe(shown -> figure.refresh());
        HBox under = new HBox(8, lesson, figure);
        lesson.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(lesson, Priority.ALWAYS);
        getChildren().addAll(new PresetRow(model), strip, under, new NetworkChoice(model, desk),
                new ComparisonPane(model, appearance, blocks));
        SeesKeys keys = new SeesKeys(model);
        EventHandler<KeyEvent> everywhere = keys::press;
        sceneProperty().subscribe((before, scene) -> {
            Optional.ofNullable(before).ifPresent(old -> old.removeEventHandler(KeyEvent.KEY_PRESSED, everywhere));
            Optional.ofNullable(scene).ifPresent(now -> now.addEventHandler(KeyEvent.KEY_PRESSED, everywhere));
        });
    }

    private static String sheet(String name) {
        return Objects.requireNonNull(SeesView.class.getResource(name), name).toExternalForm();
    }
}
