package loupe.ui.builder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Scene;
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
        assertThat(said(robot, 79)).as("not all in one frame").contains("4 pictures of 28x28");
        int more = 0;
        while (!frames.isEmpty()) {
            robot.interact(this::nextFrame);
            more++;
        }
        assertThat(said(robot, 79)).contains("4 pictures of 26x26");
        assertThat(more).isBetween(2, 4);
    }

    @Test
    void a_fault_is_told_at_once_wherever_it_is(FxRobot robot) {
        robot.interact(() -> change(LAYERS + " | dense 10"));

        assertThat(robot.lookup("#card-80").query().getPseudoClassStates()).anyMatch(state -> state.getPseudoClassName().equals("faulty"));
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
