package loupe.ui.augment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import loupe.data.Augmentation;
import loupe.data.DataCatalog;
import loupe.data.DataFolders;
import loupe.data.DigitsCache;
import loupe.data.GrayImage;
import loupe.ui.common.Appearance;
import loupe.ui.common.Threads;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class AugmentViewTest {

    private final List<Augmentation> trained = new ArrayList<>();
    private final SimpleObjectProperty<Function<Augmentation, String>> words =
            new SimpleObjectProperty<>(now -> "train --network cnn --augment " + now.text());
    private AugmentViewModel model;
    private AugmentView view;

    @Start
    void open(Stage stage) {
        Path nowhere = Path.of("target", "no-data-sets");
        model = new AugmentViewModel(Augmentation.NONE, new DataCatalog(new DataFolders(List.of(nowhere)), new DigitsCache(nowhere)),
                new SimpleObjectProperty<>(GrayImage.blank()), new Threads(task -> { }, Runnable::run, refresh -> () -> { }));
        view = new AugmentView(model, new AugmentScreen.Fittings(Augmentation.NONE, trained::add, words, Optional::empty), new Appearance());
        stage.setScene(new Scene(view, 1100, 740));
        stage.show();
    }

    @Test
    void the_arrow_keys_move_a_slider_and_the_field_says_how_far(FxRobot robot) {
        robot.interact(() -> find("#augment-rotate").requestFocus());
        robot.push(KeyCode.RIGHT);
        robot.push(KeyCode.RIGHT);

        assertThat(model.augmentation().get().rotate()).isEqualTo(4.5);
        assertThat(((TextField) find("#augment-rotate-field")).getText()).isEqualTo("4.5");
    }

    @Test
    void an_amount_can_be_typed_beyond_the_sliders_end(FxRobot robot) {
        robot.interact(() -> {
            ((TextField) find("#augment-shift-field")).setText("12");
            ((TextField) find("#augment-shift-field")).getOnAction().handle(null);
        });

        assertThat(model.augmentation().get().shift()).isEqualTo(12);
        assertThat(((Slider) find("#augment-shift")).getValue()).isEqualTo(8);
    }

    @Test
    void what_is_no_number_leaves_the_amount_and_the_field_shows_it_again(FxRobot robot) {
        robot.interact(() -> {
            ((TextField) find("#augment-shift-field")).setText("far");
            ((TextField) find("#augment-shift-field")).getOnAction().handle(null);
        });

        assertThat(model.augmentation().get()).isEqualTo(Augmentation.NONE);
        assertThat(((TextField) find("#augment-shift-field")).getText()).isEqualTo("0");
        assertThat(((Label) find("#augment-complaint")).getText()).isEqualTo("“far” is no number. Shift stays at 0.");
        assertThat(find("#augment-complaint").isVisible()).isTrue();

        robot.interact(() -> ((Slider) find("#augment-shift")).setValue(2));

        assertThat(find("#augment-complaint").isVisible()).isFalse();
    }

    @Test
    void the_button_trains_with_what_the_sliders_say_and_the_command_is_the_same(FxRobot robot) {
        robot.clickOn("#augment-preset-placed");
        robot.clickOn("#augment-train");

        assertThat(trained).containsExactly(Augmentation.parse("shift=6,rotate=30,zoom=0.15"));
        assertThat(((TextArea) find("#augment-command")).getText()).isEqualTo("train --network cnn --augment shift=6,rotate=30,zoom=0.15");
        robot.interact(() -> words.set(now -> "train --network mlp"));
        assertThat(((TextArea) find("#augment-command")).getText()).isEqualTo("train --network mlp");
    }

    @Test
    void everything_that_takes_the_keys_has_a_name(FxRobot robot) {
        assertThat(view.lookupAll("*").stream().filter(Node::isFocusTraversable).filter(Node::isVisible)
                .filter(node -> node.getAccessibleText() == null || node.getAccessibleText().isBlank())).isEmpty();
    }

    private Node find(String id) {
        return view.lookup(id);
    }
}
