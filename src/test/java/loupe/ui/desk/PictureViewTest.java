package loupe.ui.desk;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import loupe.data.GrayImage;
import loupe.ui.common.Appearance;
import loupe.ui.common.ThemeChoice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class PictureViewTest {

    private static final int BLOCK = 4;

    private final SimpleObjectProperty<GrayImage> picture = new SimpleObjectProperty<>(GrayImage.blank());
    private Appearance appearance;
    private PictureView view;

    @Start
    void start(Stage stage) {
        appearance = new Appearance();
        appearance.choose(ThemeChoice.LIGHT);
        view = new PictureView(picture, appearance, BLOCK * GrayImage.SIDE);
        stage.setScene(new Scene(new StackPane(view), 200, 200));
        stage.getScene().getStylesheets().add("/loupe/ui/bridge.css");
        stage.show();
    }

    @AfterEach
    void light(FxRobot robot) {
        robot.interact(() -> appearance.choose(ThemeChoice.LIGHT));
    }

    @Test
    void every_pixel_is_a_block_of_one_colour_and_never_blurred(FxRobot robot) {
        GrayImage checks = checks();
        robot.interact(() -> picture.set(checks));

        WritableImage seen = seen(robot);

        for (int y = 0; y < BLOCK * GrayImage.SIDE; y++) {
            for (int x = 0; x < BLOCK * GrayImage.SIDE; x++) {
                int expected = checks.at(x / BLOCK, y / BLOCK) == 1 ? 0xFF1F2328 : 0xFFFFFFFF;
                assertThat(seen.getPixelReader().getArgb(x + 1, y + 1)).as("%d, %d", x, y).isEqualTo(expected);
            }
        }
    }

    @Test
    void ink_on_paper_turns_to_chalk_on_slate(FxRobot robot) {
        robot.interact(() -> picture.set(checks()));
        robot.interact(() -> appearance.choose(ThemeChoice.DARK));

        assertThat(seen(robot).getPixelReader().getArgb(1, 1)).isEqualTo(0xFF161B22);
        assertThat(seen(robot).getPixelReader().getArgb(1 + BLOCK, 1)).isEqualTo(0xFFF0F3F6);
    }

    @Test
    void grey_lies_between_paper_and_ink(FxRobot robot) {
        float[] half = new float[GrayImage.SIDE * GrayImage.SIDE];
        half[0] = 0.5f;
        robot.interact(() -> picture.set(new GrayImage(GrayImage.SIDE, GrayImage.SIDE, half)));

        assertThat(seen(robot).getPixelReader().getArgb(1, 1)).isEqualTo(0xFF8F9194);
    }

    @Test
    void a_screen_reader_hears_where_the_ink_is(FxRobot robot) {
        assertThat(view.getAccessibleText()).isEqualTo("The picture that the networks get, 28 by 28: blank.");
        float[] ink = new float[GrayImage.SIDE * GrayImage.SIDE];
        ink[4 * GrayImage.SIDE + 10] = 1;
        ink[23 * GrayImage.SIDE + 17] = 0.1f;

        robot.interact(() -> picture.set(new GrayImage(GrayImage.SIDE, GrayImage.SIDE, ink)));

        assertThat(view.getAccessibleText())
                .isEqualTo("The picture that the networks get, 28 by 28: ink in columns 11 to 18 and rows 5 to 24.");
    }

    private WritableImage seen(FxRobot robot) {
        WritableImage[] seen = new WritableImage[1];
        robot.interact(() -> seen[0] = view.snapshot(null, null));
        return seen[0];
    }

    private static GrayImage checks() {
        float[] ink = new float[GrayImage.SIDE * GrayImage.SIDE];
        for (int i = 0; i < ink.length; i++) {
            ink[i] = (i + i / GrayImage.SIDE) % 2;
        }
        return new GrayImage(GrayImage.SIDE, GrayImage.SIDE, ink);
    }
}
