package loupe.ui.maps;

import java.util.Optional;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/**
 * The words of a plot of curves, with a rim, so that they are read over a curve too. They are painted when they change only: outlined
 * letters take longer than all curves.
 */
final class CurveWords extends Canvas {

    private static final double TYPE = 11;
    private static final double RIM = 3;

    private record Painted(CurveGround ground, Color ink) {}

    private Optional<Painted> painted = Optional.empty();

    CurveWords() {
        setManaged(false);
        setMouseTransparent(true);
    }

    void show(CurveGround ground, Color ink) {
        Optional<Painted> next = Optional.of(new Painted(ground, ink));
        if (!painted.equals(next)) {
            painted = next;
            paint(ground, ink);
        }
    }

    private void paint(CurveGround ground, Color ink) {
        setWidth(ground.width());
        setHeight(ground.height());
        GraphicsContext to = getGraphicsContext2D();
        to.clearRect(0, 0, getWidth(), getHeight());
        to.setFont(Font.font(TYPE));
        to.setTextAlign(TextAlignment.CENTER);
        to.setTextBaseline(VPos.CENTER);
        to.setStroke(ink.invert());
        to.setLineWidth(RIM);
        to.setFill(ink);
        for (CurveGround.Mark mark : ground.marks()) {
            to.strokeText(mark.words(), mark.at().getX(), mark.at().getY());
            to.fillText(mark.words(), mark.at().getX(), mark.at().getY());
        }
    }
}
