package loupe.ui.tuning;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import loupe.training.tuning.Strategy;
import loupe.ui.common.Appearance;
import loupe.ui.common.ThemeChoice;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Not a check: makes pictures of the tuning screen for a person to look at, in {@code target/pictures}; its trials' figures are made up. */
@Tag("bench")
@ExtendWith(ApplicationExtension.class)
final class TuningPicture {

    @TempDir
    private Path home;
    private Appearance appearance;

    @Start
    void start(Stage first) {
        first.close();
        appearance = new Appearance();
    }

    @Test
    void the_screen_after_a_tuning(FxRobot robot) {
        for (ThemeChoice theme : new ThemeChoice[] {ThemeChoice.LIGHT, ThemeChoice.DARK}) {
            robot.interact(() -> {
                appearance.choose(theme);
                shoot("tuning-" + theme.storedName());
            });
        }
    }

    private void shoot(String name) {
        TuningFixture bench = new TuningFixture(home.resolve(name));
        bench.model.change(form -> new TuningForm("lr 0.001 to 0.6 log\nunits 16 to 512 log\noptimizer sgd, adam", form.objective(), Strategy.RANDOM, "24",
                form.minutes(), form.parallel(), form.early()));
        bench.model.start();
        bench.runBackground();
        bench.race.write("As it is:\nSlow: lr 0.01\nWild: lr 0.9");
        bench.race.rank("2, 1, 3");
        bench.race.start();
        bench.runBackground();
        shoot(new PagesView(bench.model, bench.race, appearance), name, "#page-tuning");
        shoot(new PagesView(bench.model, bench.race, appearance), name + "-race", "#page-race");
    }

    private static void shoot(PagesView view, String name, String page) {
        Stage stage = new Stage();
        Scene scene = new Scene(view, 1224, 680);
        scene.getStylesheets().addAll("/loupe/ui/bridge.css", "/loupe/ui/loupe.css");
        stage.setScene(scene);
        stage.show();
        ((ToggleButton) view.lookup(page)).fire();
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        try {
            Path pictures = Files.createDirectories(Path.of("target", "pictures"));
            ImageIO.write(SwingFXUtils.fromFXImage(scene.snapshot(null), null), "png", pictures.resolve(name + ".png").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            stage.close();
        }
    }
}
