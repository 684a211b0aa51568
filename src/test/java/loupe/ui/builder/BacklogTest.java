package loupe.ui.builder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.stage.Stage;
import loupe.network.LayerPath;
import loupe.network.NetworkText;
import loupe.ui.common.Appearance;
import loupe.ui.common.ThemeChoice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class BacklogTest {

    private static final String LAYERS = Stream.generate(() -> "conv 4@3 pad 1 relu").limit(40).collect(Collectors.joining(" | "));

    @TempDir
    private Path home;
    private final Set<Runnable> frames = new LinkedHashSet<>();
    private BuilderViewModel model;
    private BuilderView view;

    @Start
    void start(Stage stage) {
        new Appearance().choose(ThemeChoice.LIGHT);
        model = new BuilderFixture(home).model(LAYERS + " | gmaxpool | dense 10");
        view = new BuilderView(model, BuilderParts.NONE, refresh -> () -> frames.add(refresh));
        stage.setScene(new Scene(view, 968, 720));
        stage.getScene().getStylesheets().addAll("/loupe/ui/bridge.css", "/loupe/ui/loupe.css");
        stage.show();
    }

    @Test
    void cards_in_sight_speak_at_once_and_the_others_in_the_next_frames(FxRobot robot) {
        assertThat(said(robot, 0)).contains("4 pictures of 28x28");
        assertThat(said(robot, 79)).contains("4 pictures of 28x28");
        assertThat(frames).isEmpty();

        robot.interact(() -> change(LAYERS.replaceFirst("@3", "@5") + " | gmaxpool | dense 10"));

        assertThat(said(robot, 0)).contains("4 pictures of 26x26");
        assertThat(said(robot, 79)).as("out of sight").contains("4 pictures of 28x28");
        robot.interact(this::nextFrame);
        assertThat(said(robot, 20)).as("the frame that shows the edit is left to it").contains("4 pictures of 28x28");
        robot.interact(this::nextFrame);
        assertThat(said(robot, 20)).contains("4 pictures of 26x26");
        assertThat(said(robot, 79)).as("not all in one frame").contains("4 pictures of 28x28");
        int more = 0;
        while (!frames.isEmpty()) {
            robot.interact(this::nextFrame);
            more++;
        }
        assertThat(said(robot, 79)).contains("4 pictures of 26x26");
        assertThat(more).isEqualTo(1);
    }

    @Test
    void a_fault_is_told_at_once_wherever_it_is(FxRobot robot) {
        robot.interact(() -> change(LAYERS + " | dense 10"));

        assertThat(robot.lookup("#card-80").query().getPseudoClassStates()).anyMatch(state -> state.getPseudoClassName().equals("faulty"));
    }

    @Test
    void edits_in_every_frame_do_not_keep_the_others_silent(FxRobot robot) {
        for (int i = 0; i < 10; i++) {
            String kernel = i % 2 == 0 ? "@5" : "@4";
            robot.interact(() -> change(LAYERS.replaceFirst("@3", kernel) + " | gmaxpool | dense 10"));
            robot.interact(this::nextFrame);
        }

        assertThat(said(robot, 79)).doesNotContain("4 pictures of 28x28");
    }

    @Test
    void a_card_that_is_scrolled_to_has_spoken(FxRobot robot) {
        robot.interact(() -> change(LAYERS.replaceFirst("@3", "@5") + " | gmaxpool | dense 10"));
        assertThat(said(robot, 79)).contains("4 pictures of 28x28");

        robot.interact(() -> scroll(robot).setVvalue(1));

        assertThat(said(robot, 79)).contains("4 pictures of 26x26");
        assertThat(said(robot, 20)).as("neither before nor behind").contains("4 pictures of 28x28");
    }

    @Test
    void the_card_that_is_chosen_by_keys_is_scrolled_to_and_an_edit_leaves_it_in_sight(FxRobot robot) throws Exception {
        robot.interact(view::focus);
        robot.interact(() -> model.choose(Selection.of(List.of(LayerPath.of(78)))));
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> isInSight(robot, 78));
        double before = scroll(robot).getVvalue();
        assertThat(before).isPositive();

        robot.interact(() -> change(LAYERS.replaceFirst("@3", "@5") + " | gmaxpool | dense 10"));

        assertThat(scroll(robot).getVvalue()).isEqualTo(before);
        assertThat(said(robot, 78)).contains("4 pictures of 26x26");
    }

    @Test
    void another_network_begins_at_its_top(FxRobot robot) {
        robot.interact(() -> scroll(robot).setVvalue(1));

        robot.interact(() -> model.open(model.library().entry("cnn").orElseThrow()));

        assertThat(scroll(robot).getVvalue()).isZero();
    }

    private static ScrollPane scroll(FxRobot robot) {
        return robot.lookup(".builder-pane > .builder-scroll").queryAs(ScrollPane.class);
    }

    private static boolean isInSight(FxRobot robot, int card) {
        Node node = robot.lookup("#card-" + card).query();
        Bounds window = scroll(robot).localToScene(scroll(robot).getBoundsInLocal());
        return window.contains(node.localToScene(node.getBoundsInLocal()));
    }

    private void change(String text) {
        model.edit("text", "a test", NetworkText.parse("changed", text).layers());
    }

    private void nextFrame() {
        List<Runnable> due = List.copyOf(frames);
        frames.clear();
        due.forEach(Runnable::run);
    }

    private static String said(FxRobot robot, int card) {
        return robot.lookup("#card-" + LayerPath.of(card).name()).query().getAccessibleText();
    }
}
