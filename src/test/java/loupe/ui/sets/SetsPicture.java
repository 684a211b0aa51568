package loupe.ui.sets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import loupe.data.ClassPair;
import loupe.data.DataCatalog;
import loupe.data.DataFolders;
import loupe.data.DigitsCache;
import loupe.engine.DjlClassifiers;
import loupe.storage.ComparisonCache;
import loupe.storage.Models;
import loupe.storage.Workspace;
import loupe.ui.common.Appearance;
import loupe.ui.common.HandFrames;
import loupe.ui.common.ThemeChoice;
import loupe.ui.common.Threads;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Not a check: makes pictures of the comparison for a person to look at, in {@code target/pictures}. Wants the real sets. */
@Tag("bench")
@ExtendWith(ApplicationExtension.class)
final class SetsPicture {

    @TempDir
    private Path home;
    private final Deque<Runnable> background = new ArrayDeque<>();
    private final HandFrames frames = new HandFrames();
    private Appearance appearance;
    private Scene scene;

    @Start
    void start(Stage first) {
        first.close();
        appearance = new Appearance();
    }

    @Test
    void the_screen_in_its_states(FxRobot robot) {
        for (ThemeChoice theme : new ThemeChoice[] {ThemeChoice.LIGHT, ThemeChoice.DARK}) {
            for (int[] size : new int[][] {{1280, 720}, {1920, 1080}}) {
                robot.interact(() -> {
                    appearance.choose(theme);
                    shoot("-" + theme.storedName() + "-" + size[0] + "x" + size[1], size);
                });
            }
        }
    }

    private void shoot(String end, int[] size) {
        try (DjlClassifiers engine = new DjlClassifiers()) {
            SetsViewModel model = model(engine, DataFolders.standard(System.getenv(), home));
            show(model, size);
            settle();
            model.right().matrix().choose(new ClassPair(6, 0));
            save("sets-overlap" + end);
            model.turnTo(Page.ANSWERS);
            settle();
            save("sets-answers" + end);
            model.turnTo(Page.GAME);
            model.game().start();
            settle();
            save("sets-game" + end);
            for (int i = 0; i < 20; i++) {
                model.game().answer(i % 10);
            }
            save("sets-result" + end);
            show(model(engine, new DataFolders(List.of(home.resolve("datasets")))), size);
            save("sets-missing" + end);
        }
    }

    private SetsViewModel model(DjlClassifiers engine, DataFolders folders) {
        Workspace workspace = new Workspace(home, Clock.systemUTC());
        SetsWork work = new SetsWork(new SetShelf(new DataCatalog(folders, new DigitsCache(workspace.cache())), workspace.comparedFolders()), new Models(workspace),
                () -> engine, new ComparisonCache(workspace.cache().resolve("compare")));
        return new SetsViewModel(work, new Threads(background::add, Runnable::run, frames), System::nanoTime);
    }

    private void show(SetsViewModel model, int[] size) {
        double rail = size[0] < 1366 ? 56 : 88;
        SetsView view = new SetsView(model, appearance);
        scene = new Scene(view, size[0] - rail, size[1] - 80);
        scene.getStylesheets().addAll("/loupe/ui/bridge.css", "/loupe/ui/loupe.css");
        scene.snapshot(null);
        model.opened();
    }

    private void settle() {
        for (int i = 0; i < 20; i++) {
            while (!background.isEmpty()) {
                background.removeFirst().run();
            }
            frames.next();
        }
    }

    private void save(String name) {
        try {
            Path folder = Files.createDirectories(Path.of("target", "pictures"));
            scene.snapshot(null);
            ImageIO.write(SwingFXUtils.fromFXImage(scene.snapshot(null), null), "png", folder.resolve(name + ".png").toFile());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
