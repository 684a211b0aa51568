package loupe.ui.training;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.control.TitledPane;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import loupe.network.Presets;
import loupe.storage.RunFolder;
import loupe.storage.RunSite;
import loupe.training.Device;
import loupe.training.EngineName;
import loupe.training.Placement;
import loupe.training.Site;
import loupe.training.TrainingEvent;
import loupe.training.TrainingJob;
import loupe.ui.common.Appearance;
import loupe.ui.common.ThemeChoice;
import loupe.ui.common.clouds.CloudTerms;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Not a check: makes pictures of training elsewhere for a person to look at, in {@code target/pictures}. */
@Tag("bench")
@ExtendWith(ApplicationExtension.class)
final class SitePicture {

    /** What rail, desk, top bar and status line leave of a window. */
    private record Size(String name, double width, double height) {}

    private static final List<Size> SIZES = List.of(new Size("1280x800", 1280 - 56 - 256, 800 - 80), new Size("1920x1080", 1920 - 88 - 256, 1080 - 80));

    @TempDir
    private Path home;
    private Appearance appearance;
    private Stage stage;
    private int number;

    @Start
    void start(Stage start) {
        appearance = new Appearance();
        stage = start;
    }

    @Test
    void training_elsewhere(FxRobot robot) throws Exception {
        for (ThemeChoice theme : new ThemeChoice[] {ThemeChoice.LIGHT, ThemeChoice.DARK}) {
            robot.interact(() -> appearance.choose(theme));
            for (Size size : SIZES) {
                shoot(robot, size, "-" + size.name() + "-" + theme.storedName());
            }
        }
    }

    private void shoot(FxRobot robot, Size size, String end) throws Exception {
        TrainingBench bench = new TrainingBench(home.resolve("home" + number++));
        measured(bench, "1", Site.HERE, 0.972, 21);
        measured(bench, "2", new Site.LocalMode(2), 0.968, 34);
        measured(bench, "3", new Site.LocalMode(4), 0.961, 62);
        TrainingViewModel[] model = new TrainingViewModel[1];
        robot.interact(() -> {
            model[0] = bench.training();
            TrainingView view = new TrainingView(model[0]);
            view.setMinSize(size.width(), size.height());
            view.setMaxSize(size.width(), size.height());
            Scene scene = new Scene(new Group(view), 900, 700);
            scene.getStylesheets().addAll("/loupe/ui/bridge.css", "/loupe/ui/loupe.css");
            stage.setScene(scene);
            stage.show();
            choose(model[0], new Site.LocalMode(2));
            model[0].press();
            bench.runBackground();
            bench.backend.tell(TrainingEvents.started());
            for (int batch = 1; batch < 40; batch++) {
                bench.backend.tell(TrainingEvents.batches(0, batch, 1, 2.3 - batch / 30.0, batch / 20.0));
                bench.clouds.say("algo-1: [Epoch 0 Batch " + batch + "00] Training: accuracy=0.713400, 51234.56 samples/s");
            }
        });
        click(robot, "#training-show-said");
        save(robot, "site-local" + end);
        click(robot, "#training-show-instances");
        save(robot, "site-instances" + end);
        robot.interact(() -> {
            bench.backend.tell(TrainingEvents.stopped());
            bench.runBackground();
            choose(model[0], new Site.SageMaker("ml.g5.xlarge", 2));
        });
        save(robot, "site-fault" + end);
        robot.interact(() -> {
            CloudTerms terms = FakeClouds.TERMS;
            CloudTerms.Cost two = new CloudTerms.Cost(terms.cost().price(), terms.cost().source(), OptionalDouble.of(0.115), terms.cost().time(), terms.cost().quota());
            bench.clouds.terms = new CloudTerms(terms.who(), "{\n" + "  \"a\" : 1,\n".repeat(60) + "}", terms.upload(), two,
                    new CloudTerms.Bucket(terms.place().name(), Optional.of(false), List.of("http://127.0.0.1:41234")), Optional.empty());
            choose(model[0], new Site.SageMaker("ml.m5.large", 2));
            model[0].press();
            bench.runBackground();
        });
        save(robot, "site-launch" + end);
        robot.interact(() -> {
            CloudTerms terms = bench.clouds.terms;
            CloudTerms.Time time = new CloudTerms.Time(Duration.ofMinutes(30), Optional.empty(), Duration.ofMinutes(20), OptionalDouble.of(0.0767));
            bench.clouds.terms = new CloudTerms(terms.who(), terms.request(), terms.upload(), new CloudTerms.Cost(terms.cost().price(), terms.cost().source(),
                    OptionalDouble.of(0.1917), time, terms.cost().quota()), terms.place(), Optional.empty());
            bench.account.warm().text().set("20");
            model[0].launch().askAgain();
            bench.runBackground();
        });
        save(robot, "site-launch-warm" + end);
        robot.interact(() -> {
            bench.account.rehearse().set(false);
            model[0].launch().askAgain();
        });
        save(robot, "site-launch-aws" + end);
        robot.interact(() -> {
            ((TitledPane) stage.getScene().lookup("#launch-own")).setExpanded(true);
            bench.account.role().text().set("admin role");
            bench.account.own().bucket().text().set("Our bucket");
            bench.account.own().name().text().set("loupe-mine");
            model[0].launch().askAgain();
        });
        save(robot, "site-launch-own" + end);
        robot.interact(() -> {
            bench.account.role().text().set("arn:aws:iam::123456789012:role/LoupeSageMakerRole");
            bench.account.own().bucket().text().set("our-only-bucket");
            ((TitledPane) stage.getScene().lookup("#launch-own")).setExpanded(false);
            model[0].launch().askAgain();
            bench.runBackground();
        });
        save(robot, "site-launch-owned" + end);
    }

    private static void choose(TrainingViewModel model, Site site) {
        model.form().choose(model.form().reading().get().form().place().with(site));
    }

    private void click(FxRobot robot, String id) {
        robot.interact(() -> ((ToggleButton) stage.getScene().lookup(id)).fire());
    }

    private void measured(TrainingBench bench, String name, Site site, double accuracy, double seconds) throws Exception {
        TrainingJob job = TrainingEvents.job(Presets.MLP, FakeSets.DIGITS);
        Path folder = Files.createDirectories(bench.workspace.runs().resolve("2026-11-24-04150" + name + "-mlp-digits"));
        RunFolder run = RunFolder.create(folder, new TrainingJob(job.network(), job.data(), job.settings(), 1, new Placement(EngineName.MXNET, Device.CPU, 1)));
        RunSite.of(site).write(folder);
        run.append(new TrainingEvent.EpochDone((int) job.settings().epochs() - 1, 1, accuracy, 1, accuracy, seconds));
        run.append(new TrainingEvent.Finished("ab", seconds));
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
