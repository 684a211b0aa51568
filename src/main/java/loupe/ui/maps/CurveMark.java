package loupe.ui.maps;

import javafx.geometry.Point2D;
import javafx.scene.Group;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;

/** The present value on a plot of curves: a line from probability 0 to 1 with a dot at its end. */
final class CurveMark extends Group {

    private static final double THICK = 2;
    private static final double DOT = 4;

    private final Line line = new Line();
    private final Circle dot = new Circle(DOT);

    CurveMark() {
        line.setStrokeWidth(THICK);
        getChildren().addAll(line, dot);
        setManaged(false);
        setMouseTransparent(true);
    }

    void place(CurveGround ground, double value, Color ink) {
        Point2D from = ground.at(value, 0);
        Point2D end = ground.at(value, 1);
        line.setStartX(from.getX());
        line.setStartY(from.getY());
        line.setEndX(end.getX());
        line.setEndY(end.getY());
        line.setStroke(ink);
        dot.setCenterX(end.getX());
        dot.setCenterY(end.getY());
        dot.setFill(ink);
    }
}
