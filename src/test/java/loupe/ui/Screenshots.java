package loupe.ui;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;
import javafx.scene.transform.Transform;
import javax.imageio.ImageIO;
import loupe.data.StarterDigit;
import loupe.engine.DjlClassifiers;
import loupe.storage.WindowState;
import loupe.storage.Workspace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Not a check: the real window with the networks that come with Loupe, place by place, in light and dark colours and two
 * sizes, for a person to look at, in {@code target/pictures}. {@code mvn -Pbench test -Dtest=Screenshots}
 */
@Tag("bench")
@ExtendWith(ApplicationExtension.class)
final class Screenshots {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private record Size(int width, int height, double scale) {

        @Override
        public String toString() {
            return width + "x" + height + (scale == 1 ? "" : "@" + (int) scale);
        }
    }

    private static final List<Size> SIZES = List.of(new Size(1280, 720, 1), new Size(1280, 800, 1), new Size(1280, 800, 2),
            new Size(1920, 1080, 1));

    @TempDir
    private Path home;
    private final DjlClassifiers classifiers = new DjlClassifiers();
    private OpenWindow window;

    @BeforeEach
    void open(FxRobot robot) {
        robot.interact(() -> window = new OpenWindow(home, () -> classifiers));
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(window::close);
        classifiers.close();
    }

    @Test
    void every_place_is_pictured(FxRobot robot) throws IOException {
        await().atMost(PATIENCE).until(() -> texts(robot, ".answer").stream().noneMatch("–"::equals));
        picture(robot, "draw");
        robot.interact(() -> {
            find("#canvas").fireEvent(key(KeyCode.LEFT, true));
            find("#canvas").fireEvent(key(KeyCode.LEFT, false));
            find("#canvas").fireEvent(key(KeyCode.LEFT, false));
        });
        WaitForAsyncUtils.waitForFxEvents(20);
        picture(robot, "draw-moved");
        open(robot, "settings");
        picture(robot, "settings");
        open(robot, "builder");
        picture(robot, "builder");
        open(robot, "training");
        picture(robot, "training-form");
        robot.interact(() -> ((TextField) find("#training-epochs")).setText("100"));
        robot.interact(() -> ((Button) find("#training-press")).fire());
        await().atMost(PATIENCE).until(() -> facts().contains("epoch 4 of 100"));
        picture(robot, "training");
        open(robot, "draw");
        picture(robot, "draw-while-training");
        robot.interact(() -> root().fireEvent(key(KeyCode.F1, false)));
        picture(robot, "keys");
    }

    @Test
    void what_the_networks_see_is_pictured(FxRobot robot) throws IOException {
        await().atMost(PATIENCE).until(() -> texts(robot, ".answer").stream().noneMatch("–"::equals));
        robot.interact(() -> ((ToggleButton) find("#lens-sees")).fire());
        await().atMost(PATIENCE).until(() -> find("#sees-mean").getParent().getParent().isVisible());
        picture(robot, "sees");
        robot.interact(() -> ((ToggleButton) find("#sees-preset-mnist")).fire());
        WaitForAsyncUtils.waitForFxEvents(20);
        picture(robot, "sees-mnist");
    }

    @Test
    void the_laboratory_is_pictured(FxRobot robot) throws IOException {
        await().atMost(PATIENCE).until(() -> texts(robot, ".answer").stream().noneMatch("–"::equals));
        for (String lens : List.of("shift", "turn", "sees", "why", "lens")) {
            robot.interact(() -> ((ToggleButton) find("#lens-" + lens)).fire());
            settle();
            picture(robot, "lens-" + lens);
        }
        open(robot, "augment");
        settle();
        robot.interact(() -> ((Button) find("#augment-preset-placed")).fire());
        settle();
        picture(robot, "augment");
        open(robot, "sets");
        settle();
        settle();
        picture(robot, "sets");
    }

    @Test
    void the_films_are_pictured(FxRobot robot) throws IOException {
        open(robot, "films");
        await().atMost(PATIENCE).until(() -> root().lookup("#films-page-learn") instanceof ToggleButton);
        settle();
        settle();
        picture(robot, "films");
        for (int stars : List.of(5, 1, 4, 2, 5)) {
            robot.interact(() -> find("#films-to-rate").fireEvent(key(KeyCode.valueOf("DIGIT" + stars), false)));
            robot.interact(() -> find("#films-to-rate").fireEvent(key(KeyCode.DOWN, false)));
        }
        robot.interact(() -> find("#films-column-2").fireEvent(key(KeyCode.ENTER, false)));
        settle();
        picture(robot, "films-why");
        for (String page : List.of("browse", "cold", "map", "learn")) {
            robot.interact(() -> ((ToggleButton) find("#films-page-" + page)).fire());
            if (page.equals("learn")) {
                robot.interact(() -> ((Button) find("#films-learn-press")).fire());
            }
            settle();
            settle();
            picture(robot, "films-" + page);
        }
    }

    @Test
    void the_films_towers_inventions_and_wrong_ways_are_pictured(FxRobot robot) throws IOException {
        open(robot, "films");
        await().atMost(PATIENCE).until(() -> root().lookup("#films-page-towers") instanceof ToggleButton);
        settle();
        settle();
        picture(robot, "films-first");
        for (int stars : List.of(5, 1, 4, 2, 5)) {
            robot.interact(() -> find("#films-to-rate").fireEvent(key(KeyCode.valueOf("DIGIT" + stars), false)));
            robot.interact(() -> find("#films-to-rate").fireEvent(key(KeyCode.DOWN, false)));
        }
        robot.interact(() -> ((ToggleButton) find("#films-page-towers")).fire());
        for (String towers : List.of("dssm", "neural-mf", "workshop-dssm")) {
            robot.interact(() -> ((ToggleButton) find("#films-towers-" + towers)).fire());
            settle();
            picture(robot, "films-towers-" + towers);
        }
        robot.interact(() -> ((ToggleButton) find("#films-page-cold")).fire());
        robot.interact(() -> ((ToggleButton) find("#films-cold-invent")).fire());
        settle();
        picture(robot, "films-invent");
        robot.interact(() -> ((ToggleButton) find("#films-page-map")).fire());
        robot.interact(() -> ((javafx.scene.control.ComboBox<?>) find("#films-map-across")).getSelectionModel().select(2));
        settle();
        picture(robot, "films-factors");
        robot.interact(() -> ((ToggleButton) find("#films-page-wrong")).fire());
        await().atMost(PATIENCE).until(() -> !((Labeled) find("#films-wrong-half-said")).getText().isEmpty());
        picture(robot, "films-wrong");
        robot.interact(() -> ((javafx.scene.control.MenuButton) find("#films-set")).getItems().getLast().fire());
        settle();
        picture(robot, "films-fetch");
    }

    /** Two towers learn from the window and are what everything shows then, at the next start too. */
    @Test
    void the_films_two_towers_learn_here_and_are_pictured(FxRobot robot) throws IOException {
        open(robot, "films");
        await().atMost(PATIENCE).until(() -> root().lookup("#films-page-towers") instanceof ToggleButton);
        settle();
        robot.interact(() -> ((ToggleButton) find("#films-page-towers")).fire());
        robot.interact(() -> ((TextField) find("#films-towers-k")).setText("32"));
        robot.interact(() -> find("#films-towers-k").fireEvent(new javafx.event.ActionEvent()));
        robot.interact(() -> ((javafx.scene.control.CheckBox) find("#films-tell-poster-poster")).fire());
        robot.interact(() -> ((Button) find("#films-towers-train")).fire());
        robot.interact(() -> ((Button) find("#films-learn-press")).fire());
        await().atMost(PATIENCE.multipliedBy(4)).until(() -> !find("#films-learn-use").isDisabled());
        picture(robot, "films-trained-learn");
        robot.interact(() -> ((Button) find("#films-learn-use")).fire());
        await().atMost(PATIENCE).until(() -> ((Labeled) find("#films-learn-said")).getText().startsWith("The columns show it now as Two towers"));
        trained(robot, "films-trained");

        robot.interact(window::close);
        robot.interact(() -> window = new OpenWindow(home, () -> classifiers));
        open(robot, "films");
        await().atMost(PATIENCE).until(() -> root().lookup("#films-page-towers") instanceof ToggleButton);
        settle();
        trained(robot, "films-restarted");
    }

    /** What the page of the towers and a search make of the towers that have 32 numbers. */
    private void trained(FxRobot robot, String name) throws IOException {
        robot.interact(() -> ((ToggleButton) find("#films-page-towers")).fire());
        robot.interact(() -> ((ToggleButton) find("#films-stage-films-9")).fire());
        settle();
        picture(robot, name + "-towers");
        robot.interact(() -> ((ToggleButton) find("#films-page-browse")).fire());
        robot.interact(() -> ((TextField) find("#films-browse-search")).setText("1990s comedy"));
        settle();
        picture(robot, name + "-search");
        robot.interact(() -> ((ToggleButton) find("#films-page-me")).fire());
        settle();
        picture(robot, name + "-me");
    }

    @Test
    void the_runs_and_their_time_are_pictured(FxRobot robot) throws IOException {
        open(robot, "training");
        for (String rate : List.of("0.1", "0.5")) {
            robot.interact(() -> ((TextField) find("#training-epochs")).setText("3"));
            robot.interact(() -> ((TextField) find("#training-learning-rate")).setText(rate));
            await().atMost(PATIENCE).until(() -> !find("#training-press").isDisabled());
            robot.interact(() -> ((Button) find("#training-press")).fire());
            await().atMost(PATIENCE).until(() -> find("#training-stop").isDisabled() || !find("#training-stop").isVisible());
            settle();
            settle();
        }
        open(robot, "experiments");
        settle();
        picture(robot, "runs");
        robot.interact(() -> ((javafx.scene.control.TableView<?>) find("#experiments-runs")).getSelectionModel().selectAll());
        settle();
        picture(robot, "runs-compared");
        javafx.scene.control.TabPane tabs = (javafx.scene.control.TabPane) robot.lookup(".tab-pane").query();
        for (int i = 0; i < tabs.getTabs().size(); i++) {
            int tab = i;
            robot.interact(() -> tabs.getSelectionModel().select(tab));
            settle();
            settle();
            picture(robot, "runs-" + tabs.getTabs().get(tab).getId().replace("experiments-tab-", ""));
        }
    }

    @Test
    void the_cloud_is_pictured(FxRobot robot) throws IOException {
        open(robot, "cloud");
        settle();
        picture(robot, "cloud");
    }

    /** Gives what is worked out beside the screen the time that it takes; nothing is asserted about it. */
    private static void settle() {
        await().pollDelay(java.time.Duration.ofSeconds(4)).atMost(PATIENCE).until(() -> true);
        WaitForAsyncUtils.waitForFxEvents(20);
    }

    @Test
    void the_builder_is_pictured_in_its_ways_of_looking(FxRobot robot) throws IOException {
        open(robot, "builder");
        network(robot, "cnn");
        picture(robot, "builder-cnn");
        robot.interact(() -> choose("0"));
        for (String tab : List.of("pictures", "weights", "text", "code", "diff")) {
            robot.interact(() -> ((ToggleButton) find("#tab-" + tab)).fire());
            picture(robot, "builder-" + tab);
        }
        robot.interact(() -> ((ToggleButton) find("#tab-cards")).fire());
        network(robot, "resnet");
        picture(robot, "builder-resnet");
    }

    @Test
    void the_maps_of_the_drawing_are_pictured(FxRobot robot) throws IOException {
        lenses(robot, "");
        robot.interact(window::close);
        new Workspace(home, java.time.Clock.systemUTC()).window(WindowState.first(List.of(), StarterDigit.drawing(280)))
                .write(WindowState.first(List.of("mlp", "cnn", "mlp", "cnn"), StarterDigit.drawing(280)));
        open(robot);
        lenses(robot, "four-");
    }

    private void lenses(FxRobot robot, String prefix) throws IOException {
        await().atMost(PATIENCE).until(() -> !texts(robot, ".answer").isEmpty() && texts(robot, ".answer").stream().noneMatch("–"::equals));
        for (String lens : List.of("shift", "turn")) {
            if (root().lookup("#lens-" + lens) != null) {
                robot.interact(() -> ((ToggleButton) find("#lens-" + lens)).fire());
                robot.sleep(4000);
                picture(robot, prefix + lens);
            }
        }
    }

    private void choose(String path) {
        Node card = find("#card-" + path);
        card.fireEvent(new javafx.scene.input.MouseEvent(javafx.scene.input.MouseEvent.MOUSE_PRESSED, 9, 9, 9, 9,
                javafx.scene.input.MouseButton.PRIMARY, 1, false, false, false, false, true, false, false, false, false, false, null));
        card.requestFocus();
    }

    @SuppressWarnings("unchecked")
    private void network(FxRobot robot, String name) {
        robot.interact(() -> {
            javafx.scene.control.ComboBox<Object> box = (javafx.scene.control.ComboBox<Object>) find("#builder-network");
            box.getItems().stream().filter(entry -> entry.toString().contains("name=" + name + ",")).findFirst().ifPresent(box::setValue);
        });
        WaitForAsyncUtils.waitForFxEvents(20);
    }

    private static KeyEvent key(KeyCode code, boolean shift) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, false, false, false);
    }

    private void open(FxRobot robot, String place) {
        robot.interact(() -> ((ToggleButton) find("#place-" + place)).fire());
    }

    private void picture(FxRobot robot, String name) throws IOException {
        for (String theme : List.of("light", "dark")) {
            for (Size size : SIZES) {
                robot.interact(() -> root().resize(size.width(), size.height()));
                WaitForAsyncUtils.waitForFxEvents(10);
                robot.interact(() -> save(size, name + "-" + size + "-" + theme));
            }
            robot.interact(() -> ((Button) find("#theme")).fire());
        }
    }

    private void save(Size size, String name) {
        root().applyCss();
        root().layout();
        SnapshotParameters how = new SnapshotParameters();
        how.setTransform(Transform.scale(size.scale(), size.scale()));
        WritableImage image = root().snapshot(how, null);
        try {
            Path folder = Files.createDirectories(Path.of("target", "pictures"));
            ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", folder.resolve(name + ".png").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Parent root() {
        return window.stage().getScene().getRoot();
    }

    private Node find(String selector) {
        return root().lookup(selector);
    }

    private List<String> facts() {
        return find("#training-facts").lookupAll(".label").stream().map(label -> ((Labeled) label).getText()).toList();
    }

    private static List<String> texts(FxRobot robot, String selector) {
        return robot.lookup(selector).queryAllAs(Text.class).stream().map(Text::getText).toList();
    }
}
