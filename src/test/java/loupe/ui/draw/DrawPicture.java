package loupe.ui.draw;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import loupe.data.StarterDigit;
import loupe.ui.common.Appearance;
import loupe.ui.common.ThemeChoice;
import loupe.ui.common.Threads;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Not a check: makes pictures of the draw screen for a person to look at, in {@code target/pictures}. */
@Tag("bench")
@ExtendWith(ApplicationExtension.class)
final class DrawPicture {

    private Scene scene;
    private Appearance appearance;
    private DrawViewModel model;

    @Start
    void start(Stage start) {
        appearance = new Appearance();
    }

    @Test
    void the_screen_in_both_themes(FxRobot robot) throws IOException {
        for (ThemeChoice theme : new ThemeChoice[] {ThemeChoice.LIGHT, ThemeChoice.DARK}) {
            for (int[] size : new int[][] {{1224, 720}, {1832, 1000}}) {
                robot.interact(() -> show(theme, size[0], size[1]));
                save(robot, "draw-" + theme.storedName() + "-" + size[0]);
                robot.interact(() -> {
                    model.centreAndScale(true);
                    model.move(7, 0);
                    model.turn(20);
                    model.refuse("/home/anna/Pictures/a long name.png begins like a picture but cannot be decoded. It may"
                            + " be cut short or damaged; copy or save it again.");
                });
                save(robot, "draw-moved-" + theme.storedName() + "-" + size[0]);
            }
        }
    }

    private void show(ThemeChoice theme, int width, int height) {
        appearance.choose(theme);
        model = new DrawViewModel(image -> { }, Canvases.memory(StarterDigit.drawing(280)));
        PictureIntake intake = new PictureIntake(model, new Threads(Runnable::run, Runnable::run, task -> () -> { }));
        Region picture = new Region();
        picture.setPrefSize(196, 196);
        picture.setStyle("-fx-background-color: -color-neutral-muted;");
        Region cards = new VBox();
        cards.setStyle("-fx-background-color: -color-neutral-muted;");
        BorderPane root = new BorderPane(new DrawView(model, new DrawActions(model, intake, Optional::empty), appearance,
                picture, cards));
        scene = new Scene(root, width, height);
        scene.getStylesheets().addAll("/loupe/ui/bridge.css", "/loupe/ui/loupe.css");
    }

    private void save(FxRobot robot, String name) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "pictures"));
        robot.interact(() -> {
            try {
                ImageIO.write(SwingFXUtils.fromFXImage(scene.snapshot(null), null), "png",
                        folder.resolve(name + ".png").toFile());
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        });
    }
}
