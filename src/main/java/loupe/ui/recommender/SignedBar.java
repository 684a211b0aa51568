package loupe.ui.recommender;

import javafx.css.PseudoClass;
import javafx.scene.layout.Region;

/** A bar from zero to a value, on a scale that several bars share. */
final class SignedBar extends Region {

    private static final PseudoClass NEGATIVE = PseudoClass.getPseudoClass("negative");
    private static final double THICK = 8;

    private final Region bar = new Region();
    private final double value;
    private final double low;
    private final double high;

    /** @param low at or below 0, {@code high} at or above it */
    SignedBar(double value, double low, double high) {
        this.value = value;
        this.low = low;
        this.high = Math.max(high, low + 1e-9);
        getStyleClass().add("films-bar");
        bar.getStyleClass().add("films-bar-part");
        bar.pseudoClassStateChanged(NEGATIVE, value < 0);
        getChildren().add(bar);
        setMinSize(20, THICK);
        setPrefSize(120, THICK);
        setMaxHeight(THICK);
    }

    @Override
    protected void layoutChildren() {
        double from = place(Math.min(0, value));
        double to = place(Math.max(0, value));
        bar.resizeRelocate(from, 0, Math.max(1, to - from), getHeight());
    }

    private double place(double at) {
        return (at - low) / (high - low) * getWidth();
    }
}
