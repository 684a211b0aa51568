package loupe.ui.training;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;

/** A small curve of the learning rate over the run, from 0 at the bottom to the highest rate at the top, and a cursor. */
final class RatePlot extends Region {

    private static final double TOP = 4;

    private final Polyline line = new Polyline();
    private final Line ground = new Line();
    private final Line cursor = new Line();
    private Optional<RateCurve> curve = Optional.empty();

    RatePlot() {
        getStyleClass().add("rate-plot");
        line.getStyleClass().add("rate-line");
        ground.getStyleClass().add("rate-ground");
        cursor.getStyleClass().add("rate-cursor");
        cursor.setVisible(false);
        List.of(line, ground, cursor).forEach(shape -> shape.setManaged(false));
        getChildren().addAll(ground, line, cursor);
    }

    /** Draws {@code next}; empty for nothing. */
    void show(Optional<RateCurve> next) {
        curve = next;
        hideCursor();
        requestLayout();
    }

    /** Which share of the run is drawn at {@code x}. */
    double share(double x) {
        return Math.clamp(x / Math.max(1, getWidth()), 0, 1);
    }

    /** Stands at {@code share} of the run. */
    void showCursor(double share) {
        double x = snapPositionX(share * getWidth()) + 0.5;
        place(cursor, x, 0, x, getHeight());
        cursor.setVisible(true);
    }

    void hideCursor() {
        cursor.setVisible(false);
    }

    @Override
    protected void layoutChildren() {
        place(ground, 0, getHeight() - 0.5, getWidth(), getHeight() - 0.5);
        line.getPoints().setAll(curve.map(this::corners).orElse(List.of()));
    }

    private List<Double> corners(RateCurve drawn) {
        double highest = drawn.highest();
        double steps = drawn.steps();
        return drawn.points().stream().mapMulti((RateCurve.Point point, Consumer<Double> corner) -> {
            corner.accept(point.step() / steps * getWidth());
            corner.accept(TOP + (1 - point.rate() / highest) * (getHeight() - TOP - 1));
        }).toList();
    }

    private static void place(Line line, double startX, double startY, double endX, double endY) {
        line.setStartX(startX);
        line.setStartY(startY);
        line.setEndX(endX);
        line.setEndY(endY);
    }
}
