package loupe.ui.maps;

import java.util.Optional;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import javafx.scene.transform.Scale;

/**
 * The words of a plot of curves, with a rim, so that they are read over a curve too. They are painted when they change only: outlined
 * letters take longer than all curves.
 */
final class CurveWords extends Canvas {

    private static final double TYPE = 11;
    private static final double RIM = 3;

    private record Painted(CurveGround ground, Color ink, double times) {}

    private final Scale smaller = new Scale(1, 1);
    private Optional<Painted> painted = Optional.empty();

    CurveWords() {
        setManaged(false);
        setMouseTransparent(true);
        getTransforms().add(smaller);
    }

    /** @param times how many of its pixels there are where the screen has one */
    void show(CurveGround ground, Color ink, double times) {
        Optional<Painted> next = Optional.of(new Painted(ground, ink, times));
        if (!painted.equals(next)) {
            painted = next;
            paint(ground, ink, times);
        }
    }

    private void paint(CurveGround ground, Color ink, double times) {
        setWidth(ground.width() * times);
        setHeight(ground.height() * times);
        smaller.setX(1 / times);
        smaller.setY(1 / times);
        GraphicsContext to = getGraphicsContext2D();
        to.setTransform(times, 0, 0, times, 0, 0);
        to.clearRect(0, 0, ground.width(), ground.height());
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
