package loupe.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import loupe.data.Drawing;
import loupe.data.GrayImage;
import loupe.data.IdxFiles;
import loupe.data.ImageSet;
import loupe.data.KnownSet;
import loupe.data.LabelledImages;
import loupe.inference.Classifier;
import loupe.inference.ClassifierFactory;
import loupe.storage.RunFolder;
import loupe.storage.WindowState;
import loupe.storage.Workspace;
import loupe.training.TrainingEvent;
import loupe.ui.common.chart.CurveChart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** From the press to the kept network, with a real training process, and what the next start shows of it. */
@ExtendWith(ApplicationExtension.class)
class TrainingInTheWindowTest {

    private static final int SIDE = 28;
    private static final ClassifierFactory SURE_OF_NOTHING = (network, parameters) -> new Classifier() {
        @Override
        public float[][] classify(List<GrayImage> images) {
            return images.stream().map(image -> new float[network.classes()]).toArray(float[][]::new);
        }

        @Override
        public void close() {}
    };

    @TempDir
    private Path home;
    private OpenWindow window;

    @Start
    void start(Stage unused) throws IOException {
        Path data = home.resolve("bright rows");
        IdxFiles.write(data, new ImageSet("bright rows", KnownSet.classNamesOf("digits"), pictures(2000), pictures(200)));
        new Workspace(home, Clock.systemDefaultZone()).window(WindowState.first(List.of(), Drawing.empty(280)))
                .write(OpenWindow.onTraining(data.toString(), 2, 50));
        window = new OpenWindow(home, () -> SURE_OF_NOTHING);
    }

    @AfterEach
    void close(FxRobot robot) throws InterruptedException {
        robot.interact(window::close);
        assertThat(window.ended()).isTrue();
    }

    @Test
    void a_network_is_trained_its_card_follows_and_the_next_start_has_it_all(FxRobot robot) throws Exception {
        press(robot, "Train");
        until(() -> text(robot, "#training-outcome").startsWith("Trained in 0:0"));

        assertThat(text(robot, "#training-outcome")).endsWith("Validation accuracy 100.0 %.");
        until(() -> runs(robot).getItems().size() == 1);
        until(() -> !desk(robot).isEmpty());
        Path run = new Workspace(home, Clock.systemDefaultZone()).allRuns().getFirst();
        assertThat(RunFolder.open(run).ended()).containsInstanceOf(TrainingEvent.Finished.class);

        robot.doubleClickOn("#training-epochs").write("7");
        robot.interact(() -> {
            window.close();
            window = new OpenWindow(home, () -> SURE_OF_NOTHING);
        });

        assertThat(text(robot, ".screen-title")).isEqualTo("Train");
        assertThat(robot.lookup("#training-epochs").queryAs(TextField.class).getText()).isEqualTo("7");
        until(() -> runs(robot).getItems().size() == 1);
        until(() -> !desk(robot).isEmpty());
        until(() -> robot.lookup(TrainingInTheWindowTest::isDrawn).tryQuery().isPresent());
    }

    @Test
    void a_long_run_is_paused_continued_and_stopped_and_what_it_learned_is_kept(FxRobot robot) throws Exception {
        robot.doubleClickOn("#training-epochs").write("9000");
        press(robot, "Train");
        press(robot, "Pause");
        assertThat(text(robot, "#training-press")).isEqualTo("Continue");
        press(robot, "Continue");
        until(() -> robot.lookup(TrainingInTheWindowTest::isDrawn).tryQuery().isPresent());
        assertThat(statusLine(robot)).startsWith("Training · epoch ");

        robot.clickOn("#training-stop");
        until(() -> text(robot, "#training-press").equals("Train"));

        assertThat(text(robot, "#training-outcome")).startsWith("Stopped after ");
        Path run = new Workspace(home, Clock.systemDefaultZone()).allRuns().getFirst();
        assertThat(RunFolder.open(run).ended()).containsInstanceOf(TrainingEvent.Stopped.class);
        assertThat(RunFolder.open(run).checkpoints().newest()).isPresent();
        until(() -> runs(robot).getItems().size() == 1);
        assertThat(statusLine(robot)).doesNotContain("epoch");

        press(robot, "Train");
        until(() -> text(robot, "#training-press").equals("Pause"));
        robot.interact(() -> {
            window.close();
            window = new OpenWindow(home, () -> SURE_OF_NOTHING);
        });

        until(() -> runs(robot).getItems().size() == 2);
        until(() -> desk(robot).size() == 2);
        Path closed = new Workspace(home, Clock.systemDefaultZone()).allRuns().getFirst();
        assertThat(RunFolder.open(closed).ended()).containsInstanceOf(TrainingEvent.Stopped.class);
    }

    private static boolean isDrawn(Node node) {
        return node instanceof CurveChart chart && chart.getParent().isVisible()
                && chart.getAccessibleText().startsWith("Training loss fell from ");
    }

    private static String statusLine(FxRobot robot) {
        return robot.from(robot.lookup(".status-line")).lookup(".label").queryAllAs(Labeled.class).stream()
                .filter(Node::isVisible).map(Labeled::getText).collect(Collectors.joining());
    }

    private static void press(FxRobot robot, String word) {
        until(() -> text(robot, "#training-press").equals(word) && !robot.lookup("#training-press").query().isDisabled());
        robot.clickOn("#training-press");
    }

    private static void until(Callable<Boolean> truth) {
        await().atMost(Duration.ofSeconds(60)).until(truth);
    }

    private static List<?> desk(FxRobot robot) {
        return List.copyOf(robot.lookup(".desk-row").queryAll());
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Labeled.class).getText();
    }

    private static TableView<?> runs(FxRobot robot) {
        return robot.lookup("#training-runs").queryTableView();
    }

    /** Pictures whose class is the bright row of each, so that a network learns them in one epoch. */
    private static LabelledImages pictures(int count) {
        SplittableRandom random = new SplittableRandom(count);
        byte[] pixels = new byte[count * SIDE * SIDE];
        byte[] labels = new byte[count];
        for (int i = 0; i < count; i++) {
            labels[i] = (byte) (i % 10);
            for (int p = 0; p < SIDE * SIDE; p++) {
                boolean bright = p / SIDE == 2 * labels[i] + 4;
                pixels[i * SIDE * SIDE + p] = (byte) (random.nextInt(40) + (bright ? 200 : 0));
            }
        }
        return new LabelledImages(SIDE, SIDE, pixels, labels);
    }
}
