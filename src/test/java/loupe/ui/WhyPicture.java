package loupe.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import javafx.beans.property.SimpleStringProperty;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import loupe.data.DataCatalog;
import loupe.data.DataFolders;
import loupe.data.DigitsCache;
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
import loupe.ui.draw.DrawScreen;
import loupe.ui.why.LayersLens;
import loupe.ui.why.WhyLens;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Not a check: makes pictures of the lenses that explain an answer, for a person to look at, in {@code target/pictures}. */
@Tag("bench")
@ExtendWith(ApplicationExtension.class)
final class WhyPicture {

    @TempDir
    private Path home;
    private final Deque<Runnable> work = new ArrayDeque<>();

    @Start
    void start(Stage stage) {
        stage.close();
    }

    @Test
    void the_lenses_in_the_window(FxRobot robot) {
        try (DjlClassifiers engine = new DjlClassifiers()) {
            robot.interact(() -> picture(engine, ThemeChoice.LIGHT, new int[] {1920, 1600}));
            robot.interact(() -> picture(engine, ThemeChoice.DARK, new int[] {1280, 720}));
        }
    }

    private void picture(DjlClassifiers engine, ThemeChoice theme, int[] size) {
        Workspace workspace = Workspace.standard(Map.of("LOUPE_HOME", home.toString()));
        Models models = new Models(workspace);
        WindowMemory memory = new WindowMemory(WindowState.first(models.shippedNames(), StarterDigit.drawing(280)),
                state -> { }, (after, task) -> { });
        Threads threads = new Threads(work::add, Runnable::run, refresh -> () -> work.add(refresh));
        ThemeSwitch colours = new ThemeSwitch(new Appearance(), new SettingsMemory(Settings.DEFAULT, settings -> { }, Runnable::run));
        colours.choose(theme);
        DataCatalog data = new DataCatalog(DataFolders.standard(System.getenv(), home), new DigitsCache(workspace.cache()));
        DeskViewModel desk = new DeskViewModel(models, new DeskWork(() -> engine, work::add, threads.frames()), memory);
        DrawScreen draw = new DrawScreen(desk, memory, colours.appearance(), threads, easel -> List.of(
                new WhyLens(easel, desk, new WhyLens.Pictures(data, workspace), threads, colours.appearance()),
                new LayersLens(desk, threads, colours.appearance())));
        ShellView shell = new ShellView(List.of(draw), new ShellViewModel(List.of("draw"), memory), colours,
                new DeskView(desk, colours.appearance()), new SimpleStringProperty(""));
        Scene scene = new Scene(shell, size[0], size[1]);
        scene.getStylesheets().addAll("/loupe/ui/bridge.css", "/loupe/ui/loupe.css");
        save(scene, "why-" + theme.storedName());
        scene.lookup("#canvas").fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.DIGIT2, false, false, true, false));
        save(scene, "layers-" + theme.storedName());
    }

    private void save(Scene scene, String name) {
        scene.snapshot(null);
        while (!work.isEmpty()) {
            work.removeFirst().run();
        }
        scene.snapshot(null);
        try {
            Path folder = Files.createDirectories(Path.of("target", "pictures"));
            ImageIO.write(SwingFXUtils.fromFXImage(scene.snapshot(null), null), "png", folder.resolve(name + ".png").toFile());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
