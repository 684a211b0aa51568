package loupe.ui.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import loupe.data.GrayImage;
import loupe.data.KnownSet;
import loupe.inference.TrainedModel;
import loupe.network.InitialWeights;
import loupe.ui.common.Appearance;
import loupe.ui.common.ThemeChoice;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Not a check: makes pictures of the desk's parts for a person to look at, in {@code target/pictures}. */
@Tag("bench")
@ExtendWith(ApplicationExtension.class)
final class DeskPicture {

    @TempDir
    private Path home;
    private Appearance appearance;
    private Stage stage;

    @Start
    void start(Stage start) {
        appearance = new Appearance();
        stage = start;
        stage.setWidth(800);
        stage.setHeight(962);
    }

    @Test
    void cards_in_both_themes(FxRobot robot) throws IOException {
        for (ThemeChoice theme : new ThemeChoice[] {ThemeChoice.LIGHT, ThemeChoice.DARK}) {
            robot.interact(() -> show(theme, 648, 4));
            save(robot, "cards-4-" + theme.storedName());
        }
        robot.interact(() -> show(ThemeChoice.LIGHT, 648, 2));
        save(robot, "cards-2");
        robot.interact(() -> show(ThemeChoice.LIGHT, 930, 4));
        save(robot, "cards-high");
        robot.interact(() -> show(ThemeChoice.DARK, 648, 0));
        save(robot, "cards-none");
    }

    private void show(ThemeChoice theme, double height, int count) {
        try {
            appearance.choose(theme);
            DeskFixture fixture = new DeskFixture(home, List.of());
            DeskViewModel desk = fixture.desk();
            HBox row = new HBox(24, new NetworkCards(desk), new Region(), new DeskView(desk, appearance));
            HBox.setHgrow(row.getChildren().get(1), Priority.ALWAYS);
            row.setStyle("-fx-padding: 16; -fx-background-color: -color-bg-subtle;");
            fill(fixture, desk, count);
            row.setMinHeight(height + 32);
            row.setMaxHeight(height + 32);
            StackPane ground = new StackPane(row);
            ground.setAlignment(Pos.TOP_LEFT);
            stage.setScene(new Scene(ground, 800, 962));
            stage.getScene().getStylesheets().addAll("/loupe/ui/bridge.css", "/loupe/ui/loupe.css");
            stage.show();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void fill(DeskFixture fixture, DeskViewModel desk, int count) throws IOException {
        Path fashion = home.resolve("fashion");
        fixture.models.save(fashion, new TrainedModel("cnn", DeskFixture.NETWORK, InitialWeights.of(DeskFixture.NETWORK, 1),
                KnownSet.FASHION_MNIST.classNames(), Map.of("validation accuracy", "0.9055", "data", "fashion-mnist")));
        List<Runnable> adds = List.of(() -> add(desk, fixture, "mlp"), () -> desk.add(fashion.toString()),
                () -> desk.putLive("cnn", DeskFixture.NETWORK, InitialWeights.of(DeskFixture.NETWORK, 1), KnownSet.MNIST.classNames()),
                () -> desk.add("/home/learner/runs/20261124-041500-cnn-on-digits-that-were-deleted"));
        adds.subList(0, count).forEach(Runnable::run);
        float[] ink = FakeClassifiers.picture(9).toArray();
        for (int y = 6; y < 22; y++) {
            for (int x = 12; x < 16; x++) {
                ink[y * 28 + x] = (x + y) % 3 / 2f;
            }
        }
        desk.show(new GrayImage(28, 28, ink));
        fixture.settle();
    }

    private static void add(DeskViewModel desk, DeskFixture fixture, String title) {
        try {
            desk.add(fixture.model(title, "0.9734"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void save(FxRobot robot, String name) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "pictures"));
        robot.interact(() -> {
            try {
                ImageIO.write(SwingFXUtils.fromFXImage(stage.getScene().snapshot(null), null), "png",
                        folder.resolve(name + ".png").toFile());
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
    }
}
