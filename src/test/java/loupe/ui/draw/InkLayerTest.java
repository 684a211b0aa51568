package loupe.ui.draw;

import static org.assertj.core.api.Assertions.assertThat;

import loupe.ui.common.easel.Sheet;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import loupe.data.Drawing;
import loupe.data.Stroke;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class InkLayerTest {

    private static final Sheet EMPTY = Sheet.of(Drawing.empty(280), false);

    private InkLayer grown;
    private InkLayer anew;

    @Start
    void start(Stage stage) {
        grown = layer();
        anew = layer();
        stage.setScene(new Scene(new Pane(grown, anew), 300, 300));
        stage.show();
    }

    @Test
    void a_stroke_that_grew_looks_as_if_it_was_painted_at_once(FxRobot robot) {
        assertThat(differences(robot, 120, 0.01)).isZero();
    }

    @Test
    void a_very_long_stroke_is_continued_and_differs_only_at_its_edges(FxRobot robot) {
        assertThat(differences(robot, 2_200, 0.7)).isZero();
    }

    /** How many pixels differ by more than {@code tolerance} of full ink. */
    private int differences(FxRobot robot, int points, double tolerance) {
        int[] different = new int[1];
        robot.interact(() -> {
            List<Stroke.Point> path = new ArrayList<>();
            for (int i = 0; i < points; i++) {
                path.add(new Stroke.Point(140 + 90 * Math.cos(12.0 * i / points), 140 + 90 * Math.sin(9.0 * i / points)));
                grown.paint(EMPTY.withStroke(path));
            }
            anew.paint(EMPTY.withStroke(path));
            WritableImage one = grown.snapshot(null, null);
            WritableImage other = anew.snapshot(null, null);
            for (int i = 0; i < 280 * 280; i++) {
                double difference = one.getPixelReader().getColor(i % 280, i / 280).getBrightness()
                        - other.getPixelReader().getColor(i % 280, i / 280).getBrightness();
                different[0] += Math.abs(difference) > tolerance ? 1 : 0;
            }
        });
        return different[0];
    }

    private static InkLayer layer() {
        InkLayer layer = new InkLayer();
        layer.use(Color.BLACK);
        layer.resizeTo(280);
        return layer;
    }
}
