package loupe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.stage.Stage;
import loupe.data.DataCatalog;
import loupe.data.DataFolders;
import loupe.data.DigitsCache;
import loupe.data.Drawing;
import loupe.data.IdxFiles;
import loupe.data.ImageSet;
import loupe.data.LabelledImages;
import loupe.engine.DjlClassifiers;
import loupe.process.ChildProgram;
import loupe.process.GpuOffer;
import loupe.process.LocalBackend;
import loupe.storage.FormState;
import loupe.storage.Models;
import loupe.storage.WindowState;
import loupe.storage.Workspace;
import loupe.training.EngineName;
import loupe.training.Hyperparameters;
import loupe.training.Optimizer;
import loupe.training.PlacementRule;
import loupe.training.Schedule;
import loupe.ui.FakeFilms;
import loupe.ui.common.ScreenThread;
import loupe.ui.common.Services;
import loupe.ui.common.Threads;
import loupe.ui.common.ToolkitFrameClock;
import loupe.ui.common.WindowMemory;
import loupe.ui.desk.DeskViewModel;
import loupe.ui.desk.DeskWork;
import loupe.ui.training.TrainingScreen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** From the form to a card on the desk through a rehearsal without waiting: what is shown, agreed to, trained, fetched and asked. */
@ExtendWith(ApplicationExtension.class)
@EnabledOnOs(OS.LINUX)
@Timeout(120)
class TrainingInTheCloudTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path home;
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor();
    private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();
    private final DjlClassifiers classifiers = new DjlClassifiers();
    private LocalBackend backend;
    private DeskViewModel desk;
    private TrainingScreen screen;
    private Parent root;

    @Start
    void start(Stage stage) throws Exception {
        Workspace workspace = new Workspace(home.resolve("loupe"), Clock.systemUTC());
        backend = new LocalBackend(ChildProgram.ofThisProcess(), home.resolve("logs"), Optional::empty);
        CloudHere here = new CloudHere(workspace, Map.of());
        CloudWay way = new CloudWay(new BundledCloud(here, bundle()), new Models(workspace), model -> {
            throw new IllegalStateException("nothing is served here");
        }, 0);
        Services services = new Services(workspace, new Models(workspace), new DataCatalog(new DataFolders(List.of()), new DigitsCache(workspace.cache())),
                FakeFilms.in(workspace), () -> classifiers, backend, () -> new PlacementRule(Set.of(EngineName.PYTORCH), false, 2),
                folder -> new GpuOffer.No("none"), way).sharing();
        FormState form = new FormState("flatten | dense 8 relu | dense 10", dots().toString(), new Hyperparameters(2, 20, 0.05, 0.8, 0, Optimizer.SGD, Schedule.CONSTANT), 1,
                "pytorch", "cpu", 1);
        WindowMemory memory = new WindowMemory(new WindowState(new WindowState.Place(0, 0, 900, 700, false), "training", form, List.of(), Drawing.empty(280), false),
                state -> { }, (after, task) -> { });
        Threads threads = new Threads(background, new ScreenThread(), new ToolkitFrameClock(new ScreenThread()));
        desk = new DeskViewModel(services.models(), new DeskWork(services.classifiers(), worker, threads.frames()), memory);
        screen = new TrainingScreen(services, desk, memory, threads, (after, task) -> worker.schedule(task, after.toMillis(), TimeUnit.MILLISECONDS));
        root = (Parent) screen.node();
        stage.setScene(new Scene(root, 900, 700));
        stage.getScene().getStylesheets().addAll("/loupe/ui/bridge.css", "/loupe/ui/loupe.css");
        stage.show();
    }

    @AfterEach
    void tearDown() throws InterruptedException {
        backend.close();
        classifiers.close();
        worker.shutdownNow();
        background.shutdown();
        assertThat(worker.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        assertThat(background.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
    }

    private Path bundle() throws Exception {
        Path bundle = Files.createDirectories(home.resolve("bundle/lib")).getParent();
        Files.writeString(bundle.resolve("train.sh"), "exec '" + ProcessHandle.current().info().command().orElseThrow()
                + "' -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED -Dai.djl.offline=true -cp '" + System.getProperty("java.class.path") + "' loupe.Main train\n");
        Files.writeString(bundle.resolve("lib/loupe.jar"), "jar");
        Files.writeString(bundle.resolve("runtime.tar.gz"), "java");
        return bundle;
    }

    private Path dots() throws Exception {
        byte[] pixels = new byte[200 * 784];
        byte[] labels = new byte[200];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = (byte) (i % 10);
            pixels[i * 784 + 28 * (i % 10) + i % 10] = (byte) 255;
        }
        LabelledImages images = new LabelledImages(28, 28, pixels, labels);
        Path folder = Files.createDirectories(home.resolve("dots"));
        IdxFiles.write(folder, new ImageSet("dots", List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9"), images, images));
        return folder;
    }

    @Test
    void what_is_agreed_to_is_trained_there_drawn_here_and_ends_as_a_card_on_the_desk(FxRobot robot) throws Exception {
        until(robot, () -> !node("#training-press").isDisabled());
        robot.interact(() -> ((ComboBox<?>) node("#training-site")).getSelectionModel().select(2));
        robot.clickOn("#training-press");
        until(robot, () -> node("#launch-bucket").isVisible());
        assertThat(((TextArea) node("#launch-request")).getText()).contains("\"InstanceType\" : \"ml.m5.large\"", "\"MaxRuntimeInSeconds\" : 1800");
        assertThat(node("#launch-agree").isDisabled()).isTrue();
        robot.clickOn("#launch-bucket");
        assertThat(text("#launch-agree")).isEqualTo("Agree and launch: at most 0.06 dollars");
        robot.clickOn("#launch-agree");
        until(robot, () -> text("#training-outcome").startsWith("Trained in "));
        assertThat(((ListView<?>) node("#training-said")).getItems().stream().map(Object::toString)).anyMatch(line -> line.endsWith(": Completed"))
                .anyMatch(line -> line.startsWith("algo-1: [Epoch 1] Validation: accuracy="));
        assertThat(desk.networks()).hasSize(1);
        until(robot, () -> desk.networks().getFirst().model().get().isPresent());
        robot.interact(screen::close);
    }

    private Node node(String id) {
        return root.lookup(id);
    }

    private String text(String id) {
        return ((Labeled) node(id)).getText();
    }

    private static void until(FxRobot robot, BooleanSupplier seen) {
        await().atMost(PATIENCE).until(() -> {
            boolean[] now = new boolean[1];
            robot.interact(() -> now[0] = seen.getAsBoolean());
            return now[0];
        });
    }
}
