package loupe.ui.desk;

import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import loupe.inference.Prediction;

/** A bar for each class: in one column where there is the height, else in two. */
public final class AnswerBars extends Region {

    private static final double LEAST_ROW = 16;
    private static final double LEAST_ROW_IN_ONE_COLUMN = 14;
    private static final double BEST_ROW = 20;
    private static final double COLUMN_GAP = 16;
    private static final double NAME_SHARE = 0.42;

    private final List<BarRow> rows;

    public AnswerBars(List<String> classNames, ObservableValue<Optional<Prediction>> answers) {
        getStylesheets().add(Sheet.address());
        getStyleClass().add("answer-bars");
        Text widest = new Text("0.000");
        widest.getStyleClass().add("bar-number");
        double numberWidth = Math.ceil(widest.getLayoutBounds().getWidth()) + 2;
        rows = classNames.stream().map(name -> new BarRow(name, numberWidth)).toList();
        getChildren().setAll(rows);
        answers.subscribe(this::show);
    }

    /** The rows, in the order of the classes. */
    List<BarRow> rows() {
        return rows;
    }

    private void show(Optional<Prediction> next) {
        next.filter(prediction -> prediction.probabilities().size() == rows.size()).ifPresentOrElse(this::show,
                () -> rows.forEach(BarRow::clear));
    }

    private void show(Prediction prediction) {
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).show(prediction.probabilities().get(i), i == prediction.label());
        }
    }

    private int columns() {
        return getHeight() >= rows.size() * LEAST_ROW_IN_ONE_COLUMN ? 1 : 2;
    }

    @Override
    protected double computeMinHeight(double width) {
        return Math.ceil(rows.size() / 2.0) * LEAST_ROW;
    }

    @Override
    protected double computePrefHeight(double width) {
        return rows.size() * BEST_ROW;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 200;
    }

    @Override
    protected void layoutChildren() {
        int columns = columns();
        int each = (rows.size() + columns - 1) / columns;
        double width = (getWidth() - (columns - 1) * COLUMN_GAP) / columns;
        double height = Math.min(BEST_ROW, getHeight() / Math.max(1, each));
        double top = snapPositionY((getHeight() - each * height) / 2);
        double wanted = rows.stream().mapToDouble(BarRow::wantedNameWidth).max().orElse(0);
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).reserve(Math.min(wanted, width * NAME_SHARE));
            rows.get(i).resizeRelocate(i / each * (width + COLUMN_GAP), top + i % each * height, width, height);
        }
    }
}
