package loupe.ui.common.figure;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** Draws on a canvas. On the screen's thread. */
public record CanvasPaper(GraphicsContext to) implements Paper {

    @Override
    public CanvasPaper line(double x1, double y1, double x2, double y2, Pen pen) {
        take(pen);
        to.strokeLine(x1, y1, x2, y2);
        return this;
    }

    @Override
    public CanvasPaper polyline(double[] xs, double[] ys, Pen pen) {
        if (xs.length > 1) {
            take(pen);
            to.strokePolyline(xs, ys, xs.length);
        }
        return this;
    }

    @Override
    public CanvasPaper dot(double x, double y, double radius, String fill) {
        to.setFill(Color.web(fill));
        to.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
        return this;
    }

    @Override
    public CanvasPaper text(double x, double y, double size, Svg.Anchor anchor, String fill, String words) {
        to.setFill(Color.web(fill));
        to.setFont(Font.font(size));
        to.setTextAlign(switch (anchor) {
            case START -> TextAlignment.LEFT;
            case MIDDLE -> TextAlignment.CENTER;
            case END -> TextAlignment.RIGHT;
        });
        to.fillText(words, x, y);
        return this;
    }

    private void take(Pen pen) {
        to.setStroke(Color.web(pen.colour()));
        to.setLineWidth(pen.width());
        to.setLineCap(StrokeLineCap.BUTT);
        to.setLineDashes(pen.dashes().stream().mapToDouble(length -> length).toArray());
    }
}
