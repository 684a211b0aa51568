package loupe.ui.common.map;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Group;
import javafx.scene.paint.Color;
import javafx.scene.shape.Line;

/** A black cross with a white edge, so that it is seen on every colour. It lets the pointer through. */
final class CrossSign extends Group {

    private final List<Line> flat;
    private final List<Line> upright;

    CrossSign() {
        Line[] lines = Stream.of(true, true, false, false).map(CrossSign::line).toArray(Line[]::new);
        flat = List.of(lines[0], lines[2]);
        upright = List.of(lines[1], lines[3]);
        getChildren().addAll(lines);
        setManaged(false);
        setMouseTransparent(true);
        setVisible(false);
    }

    private static Line line(boolean edge) {
        Line line = new Line();
        line.setStroke(edge ? Color.WHITE : Color.BLACK);
        line.setStrokeWidth(edge ? 4 : 2);
        return line;
    }

    /** @param arm how far each arm reaches, in logical pixels */
    void reach(double arm) {
        flat.forEach(line -> {
            line.setStartX(-arm);
            line.setEndX(arm);
        });
        upright.forEach(line -> {
            line.setStartY(-arm);
            line.setEndY(arm);
        });
    }

    /** Puts its middle there. */
    void relocateTo(double x, double y) {
        setTranslateX(x);
        setTranslateY(y);
    }
}
