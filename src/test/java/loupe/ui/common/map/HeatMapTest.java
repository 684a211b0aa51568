package loupe.ui.common.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import loupe.ui.common.Appearance;
import loupe.ui.common.layers.ColourScale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class HeatMapTest {

    private final Pane pane = new Pane();

    @Start
    void open(Stage stage) {
        stage.setScene(new Scene(pane, 400, 400));
        stage.show();
    }

    @Test
    void characters_that_are_too_small_to_be_read_are_left_away(FxRobot robot) {
        robot.interact(() -> {
            assertThat(pixels("3", 9)).isEqualTo(pixels("", 9));
            assertThat(pixels("3", 13)).isNotEqualTo(pixels("", 13));
        });
    }

    private int[] pixels(String glyph, double cell) {
        HeatMap map = new HeatMap(new Appearance());
        pane.getChildren().setAll(map);
        float[] half = new float[9];
        Arrays.fill(half, 0.5f);
        map.show(HeatCells.of(3, half, new ColourScale(false, 1), Collections.nCopies(9, glyph), List.copyOf(Collections.nCopies(9, false))));
        map.resize(3 * cell, 3 * cell);
        map.layout();
        Image image = ((ImageView) map.getChildrenUnmodifiable().getFirst()).getImage();
        int[] all = new int[(int) (image.getWidth() * image.getHeight())];
        image.getPixelReader().getPixels(0, 0, (int) image.getWidth(), (int) image.getHeight(), PixelFormat.getIntArgbPreInstance(), all, 0,
                (int) image.getWidth());
        return all;
    }
}
