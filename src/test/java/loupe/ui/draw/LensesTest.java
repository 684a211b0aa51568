package loupe.ui.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import loupe.ui.common.Shortcut;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class LensesTest {

    private final FakeLens answers = new FakeLens("answers", 100);
    private final FakeLens map = new FakeLens("map", 200);

    @Start
    void open(Stage stage) {
        Lenses lenses = new Lenses(List.of(answers, map));
        Scene scene = new Scene(lenses, 400, 400);
        scene.setOnKeyPressed(lenses::press);
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void the_first_lens_is_in_front_and_the_others_are_not_made_before_they_are_chosen() {
        assertThat(answers.made).isEqualTo(1);
        assertThat(answers.fronts).last().isEqualTo(true);
        assertThat(map.made).isZero();
    }

    @Test
    void a_tab_brings_its_lens_to_the_front_and_the_other_one_behind(FxRobot robot) {
        robot.clickOn("#lens-map");

        assertThat(map.fronts).containsExactly(true);
        assertThat(answers.fronts).last().isEqualTo(false);
    }

    @Test
    void a_press_on_the_tab_in_front_leaves_it_in_front(FxRobot robot) {
        robot.clickOn("#lens-answers");

        assertThat(answers.fronts).doesNotContain(false);
    }

    @Test
    void Alt_and_a_digit_choose_a_lens_and_it_is_made_once(FxRobot robot) {
        robot.push(KeyCode.ALT, KeyCode.DIGIT2);
        robot.push(KeyCode.ALT, KeyCode.DIGIT1);
        robot.push(KeyCode.ALT, KeyCode.DIGIT2);
        robot.push(KeyCode.ALT, KeyCode.DIGIT3);

        assertThat(map.made).isEqualTo(1);
        assertThat(map.fronts).containsExactly(true, false, true);
    }

    @Test
    void the_sheet_of_keys_says_how_a_lens_is_chosen() {
        assertThat(Lenses.shortcuts(List.of(answers, map))).contains(new Shortcut("Alt+1 … 2", "Another view of the drawing"));
    }
}
