package loupe.ui.why;

import java.util.List;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import loupe.data.Drawing;
import loupe.data.Stroke;
import loupe.inference.Change;
import loupe.inference.SmallestChange;
import loupe.ui.common.easel.Sheet;

/** A drawing with the change that alters the answer: new ink filled, what the eraser passes outlined. */
final class ChangePicture extends Pane {

    private final double scale;

    ChangePicture(double side) {
        scale = side / Sheet.BOX;
        setMinSize(side, side);
        setPrefSize(side, side);
        setMaxSize(side, side);
        setClip(new Rectangle(side, side));
        getStyleClass().add("why-paper");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    }

    void show(Sheet sheet, Optional<SmallestChange.Found> found) {
        getChildren().clear();
        Drawing drawing = sheet.drawing();
        drawing.strokes().forEach(stroke -> add(stroke, drawing.width(), "why-ink"));
        found.ifPresent(best -> {
            boolean pen = best.change().tool() == Change.Tool.PEN;
            if (!pen) {
                add(best.change().path(), drawing.width() + 3 / scale, "why-edge");
            }
            add(best.change().path(), drawing.width(), pen ? "why-pen" : "why-eraser");
        });
    }

    void clear() {
        getChildren().clear();
    }

    private void add(Stroke stroke, double width, String style) {
        List<Stroke.Point> points = stroke.points();
        boolean dot = points.size() == 1;
        Shape shape = dot ? new Circle(points.getFirst().x() * scale, points.getFirst().y() * scale, width * scale / 2) : line(points);
        shape.getStyleClass().addAll(style, dot ? "why-dot" : "why-line");
        if (!dot) {
            shape.setStrokeWidth(width * scale);
            shape.setStrokeLineCap(StrokeLineCap.ROUND);
            shape.setStrokeLineJoin(StrokeLineJoin.ROUND);
        }
        getChildren().add(shape);
    }

    private Polyline line(List<Stroke.Point> points) {
        Polyline line = new Polyline();
        points.forEach(point -> line.getPoints().addAll(point.x() * scale, point.y() * scale));
        return line;
    }
}
