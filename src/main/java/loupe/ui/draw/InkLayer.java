package loupe.ui.draw;

import java.util.List;
import java.util.Optional;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.transform.Affine;
import loupe.data.Drawing;
import loupe.data.GrayImage;
import loupe.data.Stroke;
import loupe.ui.common.easel.PlacedPicture;
import loupe.ui.common.easel.Sheet;

/**
 * The ink of a sheet in the screen's own resolution. It is painted anew at each change, as pieces that are painted one over
 * the other have hard edges; only where there is very much of it, a stroke that grows is continued.
 */
final class InkLayer extends Canvas {

    /** So many points are painted in about 5 ms without a graphics card. */
    private static final int PLENTY_POINTS = 2_000;

    private Optional<Sheet> painted = Optional.empty();
    private Color ink = Color.BLACK;

    InkLayer() {
        setMouseTransparent(true);
    }

    /** Paints with {@code colour} from now on. */
    void use(Color colour) {
        ink = colour;
        painted.ifPresent(this::paintAnew);
    }

    /** Takes as many pixels as the canvas has on the screen. */
    void resizeTo(double side) {
        if (getWidth() != side) {
            setWidth(side);
            setHeight(side);
            painted.ifPresent(this::paintAnew);
        }
    }

    /** Shows {@code next}. */
    void paint(Sheet next) {
        if (painted.filter(next::equals).isPresent()) {
            return;
        }
        Optional<List<Stroke.Point>> more = painted.flatMap(before -> growth(before, next));
        if (more.isPresent()) {
            prepare(next.upright());
            line(more.get());
            painted = Optional.of(next);
        } else {
            paintAnew(next);
        }
    }

    /** From where the last stroke ended to where it ends now; empty where more than that has changed. */
    private static Optional<List<Stroke.Point>> growth(Sheet before, Sheet next) {
        List<Stroke> old = before.upright().strokes();
        List<Stroke> now = next.upright().strokes();
        boolean plain = next.upright().pointCount() > PLENTY_POINTS
                && before.picture().isEmpty() && next.picture().isEmpty()
                && before.degrees() == 0 && next.degrees() == 0 && before.upright().width() == next.upright().width();
        if (!plain || old.isEmpty() || old.size() != now.size()
                || !old.subList(0, old.size() - 1).equals(now.subList(0, now.size() - 1))) {
            return Optional.empty();
        }
        List<Stroke.Point> had = old.getLast().points();
        List<Stroke.Point> has = now.getLast().points();
        boolean grew = has.size() >= had.size() && has.subList(0, had.size()).equals(had);
        return grew ? Optional.of(has.subList(had.size() - 1, has.size())) : Optional.empty();
    }

    private void paintAnew(Sheet sheet) {
        painted = Optional.of(sheet);
        GraphicsContext gc = getGraphicsContext2D();
        gc.setTransform(new Affine());
        gc.clearRect(0, 0, getWidth(), getHeight());
        if (sheet.picture().isPresent()) {
            sheet.picture().ifPresent(this::picture);
        } else {
            prepare(sheet.drawing());
            sheet.drawing().strokes().forEach(stroke -> line(stroke.points()));
        }
    }

    private void prepare(Drawing drawing) {
        GraphicsContext gc = getGraphicsContext2D();
        double scale = getWidth() / Sheet.BOX;
        gc.setTransform(scale, 0, 0, scale, 0, 0);
        gc.setStroke(ink);
        gc.setFill(ink);
        gc.setLineWidth(drawing.width());
        gc.setLineCap(StrokeLineCap.ROUND);
        gc.setLineJoin(StrokeLineJoin.ROUND);
    }

    private void line(List<Stroke.Point> points) {
        GraphicsContext gc = getGraphicsContext2D();
        if (points.size() == 1) {
            double width = gc.getLineWidth();
            gc.fillOval(points.getFirst().x() - width / 2, points.getFirst().y() - width / 2, width, width);
            return;
        }
        gc.beginPath();
        gc.moveTo(points.getFirst().x(), points.getFirst().y());
        points.subList(1, points.size()).forEach(point -> gc.lineTo(point.x(), point.y()));
        gc.stroke();
    }

    /** The 28x28 picture as it lies, its pixels seen as they are. */
    private void picture(PlacedPicture placed) {
        GraphicsContext gc = getGraphicsContext2D();
        Affine where = new Affine();
        where.appendScale(getWidth() / Sheet.BOX, getWidth() / Sheet.BOX);
        where.appendTranslation(placed.dx(), placed.dy());
        where.appendRotation(placed.degrees(), placed.pivot().x(), placed.pivot().y());
        where.appendScale(placed.scale(), placed.scale(), placed.pivot().x(), placed.pivot().y());
        gc.setTransform(where);
        gc.setImageSmoothing(false);
        gc.drawImage(image(placed.picture().raw()), 0, 0, Sheet.BOX, Sheet.BOX);
    }

    private WritableImage image(GrayImage grey) {
        WritableImage image = new WritableImage(grey.width(), grey.height());
        for (int y = 0; y < grey.height(); y++) {
            for (int x = 0; x < grey.width(); x++) {
                image.getPixelWriter().setColor(x, y, ink.deriveColor(0, 1, 1, grey.at(x, y)));
            }
        }
        return image;
    }
}
