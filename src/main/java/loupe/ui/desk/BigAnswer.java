package loupe.ui.desk;

import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.VPos;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import loupe.inference.Prediction;

/**
 * What a network answers, large, and how sure it is: below a figure, beside a word. Painted while the pen moves, without
 * a layout.
 */
final class BigAnswer extends Region {

    private static final double FIGURE_WIDTH = 52;
    private static final double FIGURE_HEIGHT = 60;
    private static final double WORD_HEIGHT = 24;
    private static final double GAP = 4;

    private final Text answer = new Text(Probability.NONE);
    private final Text sure = new Text();
    private final ObservableValue<List<String>> classNames;
    private final boolean words;

    /** @param words whether the classes' names are longer than a figure or two */
    BigAnswer(ObservableValue<List<String>> classNames, ObservableValue<Optional<Prediction>> answers, boolean words) {
        this.classNames = classNames;
        this.words = words;
        getStyleClass().add("big-answer");
        answer.getStyleClass().add(words ? "answer-word" : "answer");
        sure.getStyleClass().add("answer-sure");
        for (Text text : List.of(answer, sure)) {
            text.setManaged(false);
            text.setTextOrigin(VPos.TOP);
            getChildren().add(text);
        }
        setMinWidth(words ? 0 : FIGURE_WIDTH);
        answers.subscribe(this::show);
    }

    private void show(Optional<Prediction> next) {
        Optional<Prediction> known = next.filter(prediction -> prediction.label() < classNames.getValue().size());
        answer.setText(known.map(prediction -> classNames.getValue().get(prediction.label())).orElse(Probability.NONE));
        sure.setText(known.map(prediction -> Probability.brief(prediction.confidence())).orElse(""));
        place();
    }

    @Override
    protected double computeMinHeight(double width) {
        return words ? WORD_HEIGHT : FIGURE_HEIGHT;
    }

    @Override
    protected double computePrefHeight(double width) {
        return computeMinHeight(width);
    }

    @Override
    protected double computePrefWidth(double height) {
        return FIGURE_WIDTH;
    }

    @Override
    protected void layoutChildren() {
        place();
    }

    private void place() {
        if (words) {
            placeBeside();
        } else {
            placeBelow();
        }
    }

    private void placeBeside() {
        answer.relocate(0, (getHeight() - height(answer)) / 2);
        sure.relocate(width(answer) + 2 * GAP, (getHeight() - height(sure)) / 2);
    }

    private void placeBelow() {
        double top = Math.max(0, (getHeight() - height(answer) - GAP - height(sure)) / 2);
        answer.relocate((getWidth() - width(answer)) / 2, top);
        sure.relocate((getWidth() - width(sure)) / 2, top + height(answer) + GAP);
    }

    private static double width(Text text) {
        return text.getLayoutBounds().getWidth();
    }

    private static double height(Text text) {
        return text.getLayoutBounds().getHeight();
    }
}
