package loupe.ui.draw;

import java.util.List;
import javafx.scene.layout.Region;
import loupe.data.Drawing;
import loupe.data.Stroke;
import loupe.storage.WindowState;
import loupe.ui.common.WindowMemory;
import loupe.ui.common.easel.Sheet;

/** Memories and drawings for the tests of the canvas. */
final class Canvases {

    private Canvases() {}

    /** A memory that holds {@code drawing} and is never written to disk. */
    static WindowMemory memory(Drawing drawing) {
        return new WindowMemory(WindowState.first(List.of(), drawing), state -> { }, (after, task) -> { });
    }

    /** One straight stroke, with MNIST's pen. */
    static Drawing line(double x0, double y0, double x1, double y1) {
        return Drawing.empty(Sheet.BOX).withStroke(stroke(x0, y0, x1, y1));
    }

    /** What stands for a part of the screen that has a test of its own. */
    static Region square(double side) {
        Region square = new Region();
        square.setMinSize(side, side);
        square.setPrefSize(side, side);
        square.setMaxSize(side, side);
        return square;
    }

    static Stroke stroke(double... xy) {
        return new Stroke(points(xy));
    }

    static List<Stroke.Point> points(double... xy) {
        return java.util.stream.IntStream.range(0, xy.length / 2)
                .mapToObj(i -> new Stroke.Point(xy[2 * i], xy[2 * i + 1])).toList();
    }
}
