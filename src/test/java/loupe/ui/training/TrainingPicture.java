package loupe.ui.training;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import loupe.network.Presets;
import loupe.training.Optimizer;
import loupe.training.Schedule;
import loupe.training.TrainingEvent;
import loupe.ui.common.Appearance;
import loupe.ui.common.ThemeChoice;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Not a check: makes pictures of the training screen for a person to look at, in {@code target/pictures}. */
@Tag("bench")
@ExtendWith(ApplicationExtension.class)
final class TrainingPicture {

    private static final int BATCHES = 600;

    /** What rail, desk, top bar and status line leave of a window. */
    private record Size(String name, double width, double height) {}

    private static final List<Size> SIZES =
            List.of(new Size("1000x800", 1000 - 56 - 256, 800 - 80),
                    new Size("1280x800", 1280 - 56 - 256, 800 - 80),
                    new Size("1280x720", 1280 - 56 - 256, 720 - 80),
                    new Size("1920x1080", 1920 - 88 - 256, 1080 - 80));

    @TempDir
    private Path home;
    private Appearance appearance;
    private Stage stage;
    private TrainingView view;
    private int number;

    @Start
    void start(Stage start) {
        appearance = new Appearance();
        stage = start;
    }

    @Test
    void the_screen_in_all_its_states(FxRobot robot) {
        for (ThemeChoice theme : new ThemeChoice[] {ThemeChoice.LIGHT, ThemeChoice.DARK}) {
            robot.interact(() -> appearance.choose(theme));
            for (Size size : SIZES) {
                shoot(robot, size, theme);
            }
        }
    }

    private void shoot(FxRobot robot, Size size, ThemeChoice theme) {
        String end = "-" + size.name() + "-" + theme.storedName();
        TrainingBench bench = new TrainingBench(home.resolve("home" + number++));
        TrainingViewModel[] model = new TrainingViewModel[1];
        robot.interact(() -> {
            model[0] = bench.training();
            show(model[0], size);
        });
        save(robot, "training-empty" + end);
        robot.interact(() -> {
            model[0].form().choose(Presets.CNN);
            model[0].form().chooseData("mnist");
            bench.runBackground();
        });
        save(robot, "training-missing" + end);
        robot.interact(() -> {
            model[0].form().chooseData("fashion-mnist");
            bench.runBackground();
            model[0].form().choose(Optimizer.RMSPROP);
            model[0].form().type(Setting.LEARNING_RATE, "fast");
            model[0].form().type(Setting.THREADS, "0");
        });
        save(robot, "training-faults" + end);
        for (Schedule schedule : Schedule.values()) {
            robot.interact(() -> {
                model[0].form().useRecipe();
                model[0].form().chooseData("digits");
                model[0].form().type(Setting.EPOCHS, "1.5");
                model[0].form().type(Setting.THREADS, "");
                model[0].form().choose(schedule);
                bench.runBackground();
            });
            save(robot, "training-schedule-" + schedule.ordinal() + end);
        }
        robot.interact(() -> {
            model[0].form().choose(Schedule.ONE_CYCLE);
            view.lookup("#training-rates").requestFocus();
        });
        robot.press(KeyCode.RIGHT).release(KeyCode.RIGHT).press(KeyCode.RIGHT).release(KeyCode.RIGHT);
        save(robot, "training-schedule-read" + end);
        robot.interact(() -> model[0].form().chooseData("fashion-mnist"));
        robot.interact(() -> {
            bench.runBackground();
            model[0].form().type(Setting.LEARNING_RATE, "0.001");
            model[0].form().type(Setting.THREADS, "");
            model[0].press();
            bench.runBackground();
            tell(bench, 3);
        });
        save(robot, "training-running" + end);
        robot.interact(model[0]::press);
        save(robot, "training-paused" + end);
        robot.interact(() -> {
            bench.backend.tell(TrainingEvents.finished());
            bench.runBackground();
        });
        save(robot, "training-finished" + end);
        robot.interact(() -> {
            model[0].press();
            bench.runBackground();
            tell(bench, 1);
            bench.backend.tell(TrainingEvents.failed("The loss is no longer a number (epoch 2, batch 41). Try a smaller"
                    + " learning rate."));
            bench.runBackground();
        });
        save(robot, "training-failed" + end);
        robot.interact(() -> {
            model[0].runs().show(model[0].runs().all().get().getLast());
            bench.runBackground();
        });
        save(robot, "training-earlier" + end);
    }

    private static void tell(TrainingBench bench, int epochs) {
        Random random = new Random(1);
        bench.backend.tell(new TrainingEvent.Started(bench.backend.started().getLast(), BATCHES, 440_812, "00ff", "PyTorch"));
        for (int epoch = 0; epoch <= epochs; epoch++) {
            int count = epoch < epochs ? BATCHES : 340;
            List<TrainingEvent.Batch> batches = new ArrayList<>();
            for (int batch = 1; batch <= count; batch++) {
                double loss = 2.2 * Math.exp(-(epoch * BATCHES + batch) / 250.0) + 0.3 * (1 + 0.4 * random.nextGaussian());
                batches.add(new TrainingEvent.Batch((float) Math.max(loss, 0.01), (float) Math.exp(-Math.max(loss, 0.01) / 3)));
            }
            bench.backend.tell(new TrainingEvent.BatchesDone(epoch, 1, batches, 12.0 * (epoch + count / 600.0)));
            if (epoch < epochs) {
                bench.backend.tell(new TrainingEvent.EpochDone(epoch, 0.4, 0.87, 0.32, 0.88 + epoch / 100.0, 12 * (epoch + 1)));
            }
        }
    }

    private void show(TrainingViewModel model, Size size) {
        view = new TrainingView(model);
        view.setMinSize(size.width(), size.height());
        view.setMaxSize(size.width(), size.height());
        stage.setScene(new Scene(new Group(view), 900, 700));
        stage.getScene().getStylesheets().addAll("/loupe/ui/bridge.css", "/loupe/ui/loupe.css");
        stage.show();
    }

    private void save(FxRobot robot, String name) {
        robot.sleep(120);
        robot.interact(() -> {
            try {
                ImageIO.write(SwingFXUtils.fromFXImage(view.snapshot(null, null), null), "png",
                        Files.createDirectories(Path.of("target", "pictures")).resolve(name + ".png").toFile());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
