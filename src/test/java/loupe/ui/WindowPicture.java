package loupe.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import loupe.data.StarterDigit;
import loupe.engine.DjlClassifiers;
import loupe.storage.Models;
import loupe.storage.Settings;
import loupe.storage.WindowState;
import loupe.storage.Workspace;
import loupe.ui.common.Appearance;
import loupe.ui.common.SettingsMemory;
import loupe.ui.common.ThemeChoice;
import loupe.ui.common.ThemeSwitch;
import loupe.ui.common.Threads;
import loupe.ui.common.WindowMemory;
import loupe.ui.desk.DeskView;
import loupe.ui.desk.DeskViewModel;
import loupe.ui.desk.DeskWork;
import loupe.ui.desk.DistantViewModel;
import loupe.ui.draw.DrawScreen;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Not a check: makes pictures of the window with the draw screen for a person to look at, in {@code target/pictures}. */
@Tag("bench")
@ExtendWith(ApplicationExtension.class)
final class WindowPicture {

    @TempDir
    private Path home;

    @Start
    void start(Stage stage) {
        stage.close();
    }

    @Test
    void the_draw_screen_in_the_window(FxRobot robot) {
        try (DjlClassifiers engine = new DjlClassifiers()) {
            for (ThemeChoice theme : new ThemeChoice[] {ThemeChoice.LIGHT, ThemeChoice.DARK}) {
                for (int[] size : new int[][] {{1280, 720}, {1280, 800}, {1920, 1080}}) {
                    String name = theme.storedName() + "-" + size[0] + "x" + size[1];
                    robot.interact(() -> picture(engine, theme, size, "window-draw-" + name, scene -> { }));
                    robot.interact(() -> picture(engine, theme, size, "window-moved-" + name, WindowPicture::move));
                }
                robot.interact(() -> picture(engine, theme, new int[] {1280, 800}, "window-pasted-" + theme.storedName(),
                        WindowPicture::paste));
                robot.interact(() -> picture(engine, theme, new int[] {1280, 800}, "window-keys-" + theme.storedName(),
                        scene -> press(scene, KeyCode.DELETE, KeyCode.ENTER, KeyCode.SPACE, KeyCode.RIGHT, KeyCode.RIGHT,
                                KeyCode.RIGHT, KeyCode.DOWN, KeyCode.DOWN)));
            }
        }
    }

    private void picture(DjlClassifiers engine, ThemeChoice theme, int[] size, String name, Consumer<Scene> before) {
        Models models = new Models(Workspace.standard(Map.of("LOUPE_HOME", home.toString())));
        WindowMemory memory = new WindowMemory(WindowState.first(models.shippedNames().stream().limit(2).toList(), StarterDigit.drawing(280)),
                state -> { }, (after, task) -> { });
        Threads threads = new Threads(Runnable::run, Runnable::run, refresh -> refresh::run);
        ThemeSwitch colours = new ThemeSwitch(new Appearance(),
                new SettingsMemory(Settings.DEFAULT, settings -> { }, Runnable::run));
        colours.choose(theme);
        DeskViewModel desk = new DeskViewModel(models, new DeskWork(() -> engine, Runnable::run, threads.frames()), memory);
        List<loupe.ui.common.Screen> screens = List.of(new DrawScreen(desk, memory, colours.appearance(), threads,
                easel -> List.of(new loupe.ui.desk.AnswersLens(desk, new DistantViewModel(threads, System::nanoTime)))));
        ShellView shell = new ShellView(screens, new ShellViewModel(List.of("draw"), memory), colours,
                new DeskView(desk, colours.appearance()), new SimpleStringProperty(""));
        Scene scene = new Scene(shell, size[0], size[1]);
        scene.getStylesheets().addAll("/loupe/ui/bridge.css", "/loupe/ui/loupe.css");
        before.accept(scene);
        scene.snapshot(null);
        try {
            Path folder = Files.createDirectories(Path.of("target", "pictures"));
            ImageIO.write(SwingFXUtils.fromFXImage(scene.snapshot(null), null), "png",
                    folder.resolve(name + ".png").toFile());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static void move(Scene scene) {
        press(scene, KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.DOWN, KeyCode.PERIOD, KeyCode.M);
    }

    private static void paste(Scene scene) {
        WritableImage photo = new WritableImage(300, 200);
        for (int i = 0; i < 300 * 200; i++) {
            double away = Math.abs(Math.hypot(i % 300 - 150, i / 300 - 100) - 60);
            photo.getPixelWriter().setColor(i % 300, i / 300, away < 8 ? Color.DARKBLUE : Color.BEIGE);
        }
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.IMAGE, photo));
        scene.lookup("#canvas").fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.V, false, true, false, false));
        press(scene, KeyCode.PERIOD, KeyCode.PERIOD, KeyCode.RIGHT);
    }

    private static void press(Scene scene, KeyCode... keys) {
        for (KeyCode key : keys) {
            scene.lookup("#canvas").fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
        }
    }
}
