package loupe.ui.desk;

import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import javafx.util.Duration;
import loupe.ui.common.Texts;

/**
 * One class: its name, its probability as a bar and as a number. Painted while the pen moves: an answer changes a width
 * and a text and never asks for a layout.
 */
final class BarRow extends Region {

    private static final double GAP = 6;
    private static final double THICKNESS = 8;
    private static final double OTHERS = 0.6;

    private final Label name;
    private final Rectangle track = new Rectangle(0, THICKNESS);
    private final Rectangle bar = new Rectangle(0, THICKNESS);
    private final Text number = new Text(Probability.NONE);
    private final double numberWidth;
    private double nameWidth;
    private float probability;
    private boolean answered;

    /** @param numberWidth room for the longest number, in pixels */
    BarRow(String className, double numberWidth) {
        this.numberWidth = numberWidth;
        name = new Label(className);
        name.setManaged(false);
        name.getStyleClass().add("bar-name");
        track.setManaged(false);
        track.getStyleClass().add("bar-track");
        bar.setManaged(false);
        bar.getStyleClass().add("bar");
        number.setManaged(false);
        number.setTextOrigin(VPos.CENTER);
        number.getStyleClass().add("bar-number");
        getChildren().addAll(name, track, bar, number);
        Tooltip exact = new Tooltip();
        exact.setShowDelay(Duration.millis(400));
        exact.setOnShowing(event -> exact.setText(exactText()));
        Tooltip.install(this, exact);
    }

    /** The width that the name wants, in pixels. */
    double wantedNameWidth() {
        return Math.ceil(name.prefWidth(-1));
    }

    /** Gives the name that much room. */
    void reserve(double width) {
        nameWidth = width;
        requestLayout();
    }

    /** Shows {@code next}; {@code best} where no class is likelier. */
    void show(float next, boolean best) {
        answered = true;
        probability = next;
        bar.setWidth(barRoom() * next);
        bar.setOpacity(best ? 1 : OTHERS);
        number.setText(Probability.brief(next));
    }

    /** Shows that there is no answer. */
    void clear() {
        answered = false;
        probability = 0;
        bar.setWidth(0);
        number.setText(Probability.NONE);
    }

    /** The class with its exact probability, as the pointer shows it. */
    String exactText() {
        return answered ? Texts.of("desk.exact", name.getText(), Probability.exact(probability)) : name.getText();
    }

    @Override
    protected void layoutChildren() {
        double middle = getHeight() / 2;
        double left = nameWidth + GAP;
        double height = name.prefHeight(-1);
        name.resizeRelocate(0, snapPositionY(middle - height / 2), nameWidth, height);
        track.relocate(left, snapPositionY(middle - THICKNESS / 2));
        track.setWidth(barRoom());
        bar.relocate(left, snapPositionY(middle - THICKNESS / 2));
        bar.setWidth(barRoom() * probability);
        number.setX(getWidth() - numberWidth);
        number.setY(middle);
    }

    private double barRoom() {
        return Math.max(0, getWidth() - nameWidth - numberWidth - 2 * GAP);
    }
}
