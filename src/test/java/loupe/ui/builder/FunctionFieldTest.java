package loupe.ui.builder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.IntStream;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.stage.Stage;
import loupe.network.Activation;
import loupe.network.LayerPath;
import loupe.network.NetworkText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class FunctionFieldTest {

    private static final String LAYERS = "flatten | dense 20 relu | dense 20 tanh | dense 10";

    @TempDir
    private Path home;
    private BuilderViewModel model;

    @Start
    void start(Stage stage) {
        model = new BuilderFixture(home).model(LAYERS);
        stage.setScene(new Scene(new Inspector(model), 300, 600));
        stage.show();
    }

    @Test
    void another_activation_that_is_chosen_is_told_and_stays_what_it_is(FxRobot robot) {
        robot.interact(() -> choose(2));
        assertThat(box(robot).getValue()).isEqualTo(Activation.Function.RELU);

        robot.interact(() -> choose(4));

        assertThat(box(robot).getValue()).isEqualTo(Activation.Function.TANH);
        assertThat(NetworkText.of(model.network())).isEqualTo(LAYERS);
    }

    @Test
    void several_that_are_chosen_become_one_function_only_when_one_is_picked(FxRobot robot) {
        robot.interact(() -> choose(2));
        robot.interact(() -> choose(2, 4));
        assertThat(box(robot).getValue()).as("they differ").isNull();
        assertThat(box(robot).getPromptText()).isEqualTo("ReLU, Tanh");
        assertThat(NetworkText.of(model.network())).isEqualTo(LAYERS);

        robot.interact(() -> box(robot).setValue(Activation.Function.ELU));

        assertThat(NetworkText.of(model.network())).isEqualTo("flatten | dense 20 elu | dense 20 elu | dense 10");
    }

    @Test
    void several_that_are_chosen_become_what_one_of_them_is(FxRobot robot) {
        robot.interact(() -> choose(2, 4));

        robot.interact(() -> box(robot).setValue(Activation.Function.TANH));

        assertThat(NetworkText.of(model.network())).isEqualTo("flatten | dense 20 tanh | dense 20 tanh | dense 10");
        robot.interact(() -> choose(4));
        assertThat(box(robot).getValue()).isEqualTo(Activation.Function.TANH);
    }

    @Test
    void an_undo_of_one_of_several_changes_no_other(FxRobot robot) {
        robot.interact(() -> choose(4));
        robot.interact(() -> box(robot).setValue(Activation.Function.ELU));
        robot.interact(() -> choose(2, 4));

        robot.interact(model.steps()::undo);

        assertThat(box(robot).getValue()).isNull();
        assertThat(NetworkText.of(model.network())).isEqualTo(LAYERS);
    }

    private void choose(int... layers) {
        model.choose(Selection.of(IntStream.of(layers).mapToObj(LayerPath::of).toList()));
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<Activation.Function> box(FxRobot robot) {
        return robot.lookup("#value-function").queryAs(ComboBox.class);
    }
}
