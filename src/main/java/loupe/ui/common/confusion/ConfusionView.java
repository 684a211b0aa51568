package loupe.ui.common.confusion;

import java.util.Objects;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import loupe.ui.common.Appearance;
import loupe.ui.common.Texts;
import loupe.ui.common.figure.FigureBar;

/**
 * Which class is taken for which: a coloured table with counts, and under it what the cell under the pointer says. With the
 * keyboard's focus the arrows choose a cell, Escape chooses none, Ctrl+T shows the numbers as a table and Ctrl+C copies them.
 */
public final class ConfusionView extends VBox {

    private final ConfusionViewModel model;
    private final Label title = new Label();
    private final Label sentence = new Label();
    private final Label figures = new Label();
    private final Label legend = new Label(Texts.of("confusion.legend"));
    private final MatrixPane matrix;
    private final FigureBar figure;
    private final CountsTable numbers = new CountsTable();

    public ConfusionView(ConfusionViewModel model, Appearance appearance) {
        this.model = model;
        matrix = new MatrixPane(model, appearance);
        title.getStyleClass().add("confusion-title");
        words(sentence, "confusion-sentence");
        words(figures, "confusion-figures");
        words(legend, "confusion-legend");
        figures.setTooltip(new Tooltip(Texts.of("confusion.figures.tip")));
        numbers.setVisible(false);
        StackPane body = new StackPane(matrix, numbers);
        body.setMinWidth(0);
        // What is said of the table follows under it, however much room there is.
        matrix.widthProperty().subscribe(width -> body.setMaxHeight(MatrixGrid.highest(width.doubleValue())));
        setVgrow(body, Priority.ALWAYS);
        getStyleClass().add("confusion-view");
        getStylesheets().add(Objects.requireNonNull(ConfusionView.class.getResource("/loupe/ui/common/confusion/confusion.css")).toExternalForm());
        figure = new FigureBar(this, matrix, new ConfusionFigure(model)).withTable(this::toggleNumbers);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(title, gap, figure);
        head.getStyleClass().add("confusion-head");
        getChildren().addAll(head, body, legend, sentence, figures);
        addEventHandler(KeyEvent.KEY_PRESSED, this::press);
        setOnMouseClicked(event -> requestFocus());
        model.table().subscribe(this::show);
        model.pointed().subscribe(cell -> say());
        model.chosen().subscribe(cell -> say());
    }

    private static void words(Label label, String style) {
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().add(style);
    }

    private void show(Optional<ConfusionTable> table) {
        legend.setVisible(table.isPresent());
        figure.setVisible(table.isPresent());
        title.setText(table.map(ConfusionTable::title).orElse(""));
        if (numbers.isVisible()) {
            numbers.show(table);
        }
        say();
    }

    private void say() {
        sentence.setText(model.table().get().isPresent() ? model.sentence() : "");
        figures.setText(model.figures());
        figure.refresh();
    }

    private void press(KeyEvent event) {
        if (!event.isShortcutDown() && moved(event)) {
            event.consume();
        }
    }

    private boolean moved(KeyEvent event) {
        if (!isFocused()) {
            return false;
        }
        switch (event.getCode()) {
            case LEFT -> model.move(0, -1);
            case RIGHT -> model.move(0, 1);
            case UP -> model.move(-1, 0);
            case DOWN -> model.move(1, 0);
            case ESCAPE -> model.leave();
            default -> {
                return false;
            }
        }
        return true;
    }

    private void toggleNumbers() {
        boolean asTable = !numbers.isVisible();
        numbers.setVisible(asTable);
        matrix.setVisible(!asTable);
        if (asTable) {
            numbers.show(model.table().get());
        }
        requestFocus();
    }
}
