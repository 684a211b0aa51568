package loupe.ui.experiments;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import javafx.scene.control.TabPane;
import loupe.storage.RunFolder;
import loupe.storage.RunMark;
import loupe.training.LayerMove;
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

/** Not a check: makes pictures of the list of runs for a person to look at, in {@code target/pictures}. */
@Tag("bench")
@ExtendWith(ApplicationExtension.class)
final class ExperimentsPicture {

    private static final double WIDTH = 1280 - 56;
    private static final double HEIGHT = 720 - 80;

    @TempDir
    private Path home;
    private Stage stage;
    private ExperimentsView view;

    @Start
    void start(Stage start) {
        stage = start;
    }

    @Test
    void the_list_and_what_is_compared(FxRobot robot) throws Exception {
        ExperimentsFixture fixture = new ExperimentsFixture(home);
        for (int i = 0; i < 12; i++) {
            fixture.keep("20261124-0415" + (10 + i) + "-tiny-mnist", 0.1 / (i + 1), 0.9 - i / 100.0).mark(new RunMark(i % 4 == 0, i == 3 ? "smooth" : ""));
        }
        film(fixture);
        for (ThemeChoice theme : new ThemeChoice[] {ThemeChoice.LIGHT, ThemeChoice.DARK}) {
            robot.interact(() -> {
                new Appearance().choose(theme);
                ExperimentsViewModel model = fixture.model();
                view = new ExperimentsView(model, new Repeating(new AskedBeginnings()), fixture.time(), new Appearance());
                view.setMinSize(WIDTH, HEIGHT);
                view.setMaxSize(WIDTH, HEIGHT);
                stage.setScene(new Scene(new Group(view), WIDTH, HEIGHT));
                stage.getScene().getStylesheets().addAll("/loupe/ui/bridge.css", "/loupe/ui/loupe.css");
                stage.show();
                model.refresh();
                fixture.settle();
                TableView<?> runs = (TableView<?>) view.lookup("#experiments-runs");
                runs.getSelectionModel().selectRange(0, 4);
                fixture.settle();
            });
            save(robot, "experiments-" + theme.storedName());
            robot.interact(() -> {
                ((TableView<?>) view.lookup("#experiments-runs")).getSelectionModel().selectAll();
                fixture.settle();
            });
            save(robot, "experiments-many-" + theme.storedName());
            for (String tab : List.of("layers", "time")) {
                robot.interact(() -> {
                    TableView<?> runs = (TableView<?>) view.lookup("#experiments-runs");
                    runs.getSelectionModel().clearAndSelect(0);
                    TabPane tabs = (TabPane) view.lookup(".tab-pane");
                    tabs.getSelectionModel().select(tab.equals("layers") ? 1 : 2);
                    fixture.settle();
                });
                save(robot, "experiments-" + tab + "-" + theme.storedName());
            }
        }
    }

    /** A run that told of batches and layers, with checkpoints. */
    private void film(ExperimentsFixture fixture) throws Exception {
        RunFolder run = FilmFixture.run(fixture.workspace.runs().resolve("20261124-050000-halves"), home.resolve("data"));
        for (int step = 50; step <= 1000; step += 50) {
            List<TrainingEvent.Batch> batches = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                batches.add(new TrainingEvent.Batch((float) (2 / Math.sqrt(step) + 0.3 * Math.sin(i * 7)), 0.9f));
            }
            run.append(new TrainingEvent.BatchesDone(0, step - 49, batches, step / 100.0));
            run.append(new TrainingEvent.LayersMoved(step, List.of(new LayerMove("1 dense 2", 3.0 / step, 1.0 / step),
                    new LayerMove("3 dense 10", 9.0 / step, 0.1 / step)), step / 100.0));
        }
    }

    private void save(FxRobot robot, String name) {
        robot.sleep(200);
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
