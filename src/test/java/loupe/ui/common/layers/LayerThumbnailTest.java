package loupe.ui.common.layers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import loupe.data.GrayImage;
import loupe.network.InitialWeights;
import loupe.network.LayerPath;
import loupe.network.NetworkSpec;
import loupe.network.NetworkText;
import loupe.ui.common.Appearance;
import loupe.ui.common.ThemeChoice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class LayerThumbnailTest {

    private final LayersFixture fixture = new LayersFixture();
    private Appearance appearance;
    private StackPane ground;
    private Node thumbnail;

    @Start
    void start(Stage stage) {
        appearance = new Appearance();
        appearance.choose(ThemeChoice.LIGHT);
        fixture.show(LayersFixture.NETWORK);
        thumbnail = new LayerPictures(fixture.layers, appearance).thumbnail(LayerPath.of(1));
        ground = new StackPane(thumbnail);
        stage.setScene(new Scene(ground, 260, 90));
        stage.show();
    }

    @AfterEach
    void light(FxRobot robot) {
        robot.interact(() -> appearance.choose(ThemeChoice.LIGHT));
    }

    private int pixel(FxRobot robot, int x, int y) {
        WritableImage[] seen = new WritableImage[1];
        robot.interact(() -> seen[0] = thumbnail.snapshot(null, null));
        return seen[0].getPixelReader().getArgb(x, y);
    }

    @Test
    void a_zero_of_relu_has_the_faintest_colour_of_the_ground(FxRobot robot) {
        robot.interact(() -> fixture.layers.show(GrayImage.blank()));
        robot.interact(fixture::settle);

        assertThat(pixel(robot, 5, 28)).isEqualTo(0xFFF3F3F1);
        robot.interact(() -> appearance.choose(ThemeChoice.DARK));
        assertThat(pixel(robot, 5, 28)).isEqualTo(0xFF2B3037);
        assertThat(thumbnail.getAccessibleText()).isEqualTo("Layer 2, relu: 3 pictures of 26x26, from 0 to 0, 100 % of the numbers are 0.");
    }

    @Test
    void it_renews_itself_and_is_blank_behind_a_fault(FxRobot robot) {
        NetworkSpec broken = NetworkText.parse("broken", "dense 3 | relu | dense 10");
        robot.interact(() -> fixture.layers.show(broken, InitialWeights.of(LayersFixture.NETWORK, 1)));
        robot.interact(fixture::settle);

        assertThat(thumbnail.getAccessibleText()).isEqualTo("No picture: the network does not work up to here.");
        assertThat(pixel(robot, 5, 28)).isEqualTo(0xFFFFFFFF);
    }

    @Test
    void a_network_that_is_being_designed_is_shown_up_to_its_fault(FxRobot robot) {
        robot.interact(() -> new LayerPictures(fixture.layers, appearance).design(NetworkText.parse("n", "conv 2@3 relu | dense 10"), Optional.empty()));
        robot.interact(fixture::settle);
        assertThat(thumbnail.getAccessibleText()).startsWith("Layer 2, relu: 2 pictures of 26x26, from 0 to ");
    }

    @Test
    void out_of_the_window_it_listens_to_nothing(FxRobot robot) {
        String before = thumbnail.getAccessibleText();
        robot.interact(() -> ground.getChildren().clear());
        robot.interact(() -> fixture.layers.show(GrayImage.blank()));
        robot.interact(fixture::settle);
        assertThat(thumbnail.getAccessibleText()).isEqualTo(before);

        robot.interact(() -> ground.getChildren().add(thumbnail));
        assertThat(thumbnail.getAccessibleText()).isNotEqualTo(before);
    }

    @Test
    void it_has_the_size_of_its_place_on_a_card(FxRobot robot) {
        robot.interact(() -> { });
        assertThat(thumbnail.getLayoutBounds().getWidth()).isEqualTo(220);
        assertThat(thumbnail.getLayoutBounds().getHeight()).isEqualTo(56);
    }
}
