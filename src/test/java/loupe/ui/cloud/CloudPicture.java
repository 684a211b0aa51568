package loupe.ui.cloud;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.control.TitledPane;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import loupe.storage.Models;
import loupe.storage.Workspace;
import loupe.ui.common.Appearance;
import loupe.ui.common.ThemeChoice;
import loupe.ui.common.Threads;
import loupe.ui.common.clouds.CloudDeed;
import loupe.ui.common.clouds.CloudMemory;
import loupe.ui.common.clouds.CloudTerms;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Not a check: makes pictures of the cloud screen for a person to look at, in {@code target/pictures}. */
@Tag("bench")
@ExtendWith(ApplicationExtension.class)
final class CloudPicture {

    /** What rail, top bar and status line leave of a window. */
    private record Size(String name, double width, double height) {}

    private static final List<Size> SIZES = List.of(new Size("1280x800", 1280 - 56, 800 - 80), new Size("1920x1080", 1920 - 88, 1080 - 80));

    @TempDir
    private Path home;
    private Appearance appearance;
    private Stage stage;

    @Start
    void start(Stage start) {
        appearance = new Appearance();
        stage = start;
    }

    @Test
    void the_cloud_screen(FxRobot robot) {
        for (ThemeChoice theme : new ThemeChoice[] {ThemeChoice.LIGHT, ThemeChoice.DARK}) {
            robot.interact(() -> appearance.choose(theme));
            for (Size size : SIZES) {
                shoot(robot, size, "-" + size.name() + "-" + theme.storedName());
            }
        }
    }

    private void shoot(FxRobot robot, Size size, String end) {
        FakeCloud cloud = new FakeCloud();
        CloudDeed.Terms terms = FakeCloud.TERMS;
        cloud.terms = new CloudDeed.Terms(terms.name(), terms.who(), "{\n" + "  \"a\" : 1,\n".repeat(60) + "}", terms.upload(), terms.cost(),
                new CloudTerms.Bucket(terms.place().name(), Optional.of(false), List.of("http://127.0.0.1:4566")), Optional.empty());
        Deque<Runnable> background = new ArrayDeque<>();
        Threads threads = new Threads(background::add, Runnable::run, refresh -> refresh::run);
        CloudViewModel model = new CloudViewModel(cloud, threads);
        DeedViewModel deed = new DeedViewModel(model, new DeedForm(new CloudMemory(new Workspace(home, Clock.systemUTC()), Runnable::run), cloud), new SimpleObjectProperty<>(Optional.empty()), threads, name -> { });
        WatchViewModel trials = new WatchViewModel(model, threads, (after, task) -> background.add(task));
        robot.interact(() -> {
            Models models = new Models(new Workspace(home, Clock.systemUTC()));
            CloudView view = new CloudView(model, new CareViewModel(new FakeCare(), threads, (after, task) -> { }, Clock.fixed(FakeCloud.NOON, ZoneOffset.UTC)),
                    new CloudView.Opened(new DeedPane(deed, new ModelBox(models, threads, deed.form().model())), new WatchPane(trials, appearance)), new CloudWork(model, deed, trials, (name, distant) -> { }),
                    Clock.fixed(FakeCloud.NOON, ZoneOffset.UTC));
            view.setMinSize(size.width(), size.height());
            view.setMaxSize(size.width(), size.height());
            stage.setScene(new Scene(new Group(view), 900, 700));
            stage.getScene().getStylesheets().addAll("/loupe/ui/bridge.css", "/loupe/ui/loupe.css");
            stage.show();
            model.rehearse();
            settle(background);
        });
        save(robot, "cloud-seen" + end);
        robot.interact(() -> {
            deed.open(DeedState.Kind.ENDPOINT);
            deed.form().model().set("mlp");
            deed.ask();
            settle(background);
        });
        save(robot, "cloud-deploy" + end);
        robot.interact(() -> {
            ((TitledPane) stage.getScene().lookup("#deed-own")).setExpanded(true);
            deed.form().own(DeedState.Kind.ENDPOINT).bucket().text().set("Our bucket");
            deed.form().own(DeedState.Kind.ENDPOINT).name().text().set("seven");
            deed.ask();
        });
        save(robot, "cloud-deploy-own" + end);
        robot.interact(() -> {
            deed.form().own(DeedState.Kind.ENDPOINT).bucket().text().set("our-only-bucket");
            ((TitledPane) stage.getScene().lookup("#deed-own")).setExpanded(false);
            deed.ask();
            settle(background);
        });
        save(robot, "cloud-deploy-owned" + end);
        robot.interact(() -> {
            model.endRehearsal();
            model.look();
            settle(background);
            deed.open(DeedState.Kind.TUNING);
            deed.ask();
        });
        save(robot, "cloud-tune" + end);
        robot.interact(() -> {
            deed.drop();
            trials.open(FakeCloud.TUNING.name());
            settle(background);
        });
        save(robot, "cloud-trials" + end);
    }

    private static void settle(Deque<Runnable> background) {
        while (!background.isEmpty()) {
            background.removeFirst().run();
        }
    }

    private void save(FxRobot robot, String name) {
        robot.sleep(120);
        robot.interact(() -> {
            try {
                Path file = Files.createDirectories(Path.of("target", "pictures")).resolve(name + ".png");
                ImageIO.write(SwingFXUtils.fromFXImage(((Group) stage.getScene().getRoot()).getChildren().getFirst().snapshot(null, null), null), "png", file.toFile());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
