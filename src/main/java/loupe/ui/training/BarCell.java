package loupe.ui.training;

import java.util.function.DoubleSupplier;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** A figure as a bar with its number behind. @param <S> a row of the table */
final class BarCell<S> extends TableCell<S, Number> {

    private static final double LONGEST = 56;

    /** Says a figure. */
    @FunctionalInterface
    interface Said {
        String of(double figure);
    }

    private final DoubleSupplier whole;
    private final Said said;
    private final Region bar = new Region();
    private final Label number = new Label();
    private final HBox row = new HBox(bar, number);

    /** @param whole the figure of the longest bar */
    BarCell(DoubleSupplier whole, Said said) {
        this.whole = whole;
        this.said = said;
        bar.getStyleClass().add("training-bar");
        number.setMinWidth(Region.USE_PREF_SIZE);
        row.getStyleClass().add("training-bar-row");
    }

    @Override
    protected void updateItem(Number figure, boolean empty) {
        super.updateItem(figure, empty);
        if (empty) {
            setGraphic(null);
            return;
        }
        double share = whole.getAsDouble() > 0 ? figure.doubleValue() / whole.getAsDouble() : 0;
        bar.setMinWidth(LONGEST * share);
        bar.setMaxWidth(LONGEST * share);
        number.setText(said.of(figure.doubleValue()));
        setAccessibleText(number.getText());
        setGraphic(row);
    }
}
