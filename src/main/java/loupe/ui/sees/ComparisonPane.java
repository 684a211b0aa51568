package loupe.ui.sees;

import java.util.Optional;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import loupe.ui.common.Appearance;
import loupe.ui.common.Texts;
import loupe.ui.common.figure.FigureBar;
import loupe.ui.common.layers.ColourScale;
import loupe.ui.common.layers.Palette;
import loupe.ui.common.layers.ScaleLegend;

/** The mean picture of the class that was answered, and the drawing less that mean. */
final class ComparisonPane extends VBox {

    private static final ColourScale SCALE = new ColourScale(true, 1);
    private static final Function<Palette, Palette.Colours> SIGNED = palette -> palette.on(SCALE);

    private final Label meanTitle = new Label();
    private final PixelView mean;
    private final PixelView difference;
    private final HBox pictures;

    /** @param blocks side of one of the 28x28 pixels on the screen */
    ComparisonPane(SeesViewModel model, Appearance appearance, ObservableValue<Integer> blocks) {
        mean = new PixelView(blocks, appearance);
        difference = new PixelView(blocks, appearance);
        mean.setId("sees-mean");
        difference.setId("sees-difference");
        ScaleLegend legend = new ScaleLegend();
        appearance.dark().subscribe(dark -> legend.show(SCALE, Palette.of(dark)));
        pictures = new HBox(16, new VBox(4, meanTitle, mean),
                new VBox(4, new Label(Texts.of("sees.difference")), difference, legend));
        Label sentence = new Label();
        sentence.setId("sees-compared");
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        sentence.getStyleClass().add("sees-quiet");
        model.sentence().subscribe(sentence::setText);
        getStyleClass().add("sees-comparison");
        FigureBar figure = new FigureBar(pictures, SeesFigures.comparison(model));
        figure.setId("sees-compared-figure");
        sentence.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        getChildren().addAll(new HBox(8, sentence, figure), pictures);
        model.comparison().subscribe(next -> {
            figure.refresh();
            figure.setVisible(next.isPresent());
        });
        model.comparison().subscribe(this::show);
    }

    private void show(Optional<Comparison> next) {
        pictures.setVisible(next.isPresent());
        next.ifPresent(shown -> {
            meanTitle.setText(Texts.of("sees.mean", shown.className()));
            mean.show(shown.mean(), SeesWords.mean(shown));
            difference.show(shown.difference(), SIGNED, SeesWords.difference(shown));
        });
    }
}
