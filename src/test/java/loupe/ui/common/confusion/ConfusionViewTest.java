package loupe.ui.common.confusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import loupe.data.ClassPair;
import loupe.ui.common.Appearance;
import loupe.ui.common.ThemeChoice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class ConfusionViewTest {

    private final ConfusionViewModel model = new ConfusionViewModel();
    private ConfusionView view;
    private MatrixPane matrix;

    @Start
    void start(Stage stage) {
        Appearance appearance = new Appearance();
        appearance.choose(ThemeChoice.LIGHT);
        model.show(Optional.of(ConfusionViewModelTest.ANSWERS));
        view = new ConfusionView(model, appearance);
        stage.setScene(new Scene(view, 500, 400));
        stage.show();
        matrix = (MatrixPane) view.lookupAll("*").stream().filter(MatrixPane.class::isInstance).findFirst().orElseThrow();
    }

    @Test
    void a_click_chooses_a_cell_and_the_pointer_over_another_is_told(FxRobot robot) {
        robot.clickOn(place(0, 1)).moveTo(place(1, 1));

        assertThat(model.chosen().get()).contains(new ClassPair(0, 1));
        assertThat(sentence()).isEqualTo("3 of the 4 pictures of Coat are answered rightly (75.0\u00a0%).");
        robot.moveTo(matrix.localToScreen(2, 2));
        assertThat(sentence()).isEqualTo("90 of the 1\u202f000 pictures of Shirt are answered Coat (9.0\u00a0%).");
        assertThat(view.getAccessibleText()).startsWith("cnn on clothes. 90 of the 1\u202f000 pictures of Shirt are answered Coat (9.0\u00a0%).");
    }

    @Test
    void without_a_table_there_is_nothing_to_save(FxRobot robot) {
        assertThat(view.lookup(".figure-bar").isVisible()).isTrue();

        robot.interact(() -> model.show(Optional.empty()));

        assertThat(view.lookup(".figure-bar").isVisible()).isFalse();
    }

    @Test
    void the_arrows_move_the_choice_and_escape_gives_it_up(FxRobot robot) {
        robot.clickOn(place(0, 1)).type(KeyCode.DOWN, KeyCode.LEFT);
        assertThat(model.chosen().get()).contains(new ClassPair(1, 0));

        robot.type(KeyCode.ESCAPE);

        assertThat(model.chosen().get()).isEmpty();
    }

    @Test
    void the_numbers_are_there_as_a_table_and_can_be_copied(FxRobot robot) {
        robot.clickOn(place(0, 1)).press(KeyCode.CONTROL).type(KeyCode.T).type(KeyCode.C).release(KeyCode.CONTROL);

        TableView<?> numbers = robot.lookup(".confusion-table").queryAs(TableView.class);
        assertThat(numbers.isVisible()).isTrue();
        assertThat(numbers.getItems()).hasSize(3);
        assertThat(numbers.getColumns()).hasSize(6);
        await().until(() -> onScreen(() -> Clipboard.getSystemClipboard().getString()), ConfusionViewModelTest.ANSWERS.tsv()::equals);
    }

    @Test
    void what_is_right_is_told_from_mistakes_of_the_same_colour_by_a_frame() {
        WritableImage seen = onScreen(() -> matrix.snapshot(null, null));
        Rectangle2D right = matrix.grid().orElseThrow().box(new ClassPair(1, 1));
        Rectangle2D mistake = matrix.grid().orElseThrow().box(new ClassPair(1, 2));

        assertThat(pixel(seen, right, 3)).isEqualTo(pixel(seen, mistake, 3)).isEqualTo(0xFF7A2E00);
        assertThat(List.of(pixel(seen, right, 0), pixel(seen, right, 1))).containsExactly(0xFF1F2328, 0xFFFFFFFF);
        assertThat(List.of(pixel(seen, mistake, 0), pixel(seen, mistake, 1))).containsOnly(0xFF7A2E00);
    }

    @Test
    void the_chosen_cell_is_marked_around_itself_so_that_its_number_stays_free() {
        ClassPair last = new ClassPair(2, 2);
        onScreen(() -> {
            model.choose(last);
            return true;
        });
        WritableImage seen = onScreen(() -> matrix.snapshot(null, null));
        Rectangle2D box = matrix.grid().orElseThrow().box(last);

        assertThat(List.of(pixel(seen, box, -2), pixel(seen, box, 0), pixel(seen, box, 1))).containsExactly(0xFF1F2328, 0xFF1F2328, 0xFFFFFFFF);
        assertThat(seen.getPixelReader().getArgb((int) box.getMaxX(), (int) box.getMinY() + 9)).as("beyond the last column").isEqualTo(0xFF1F2328);
    }

    @Test
    void it_is_saved_as_lines_and_areas_with_every_count() {
        String file = new ConfusionFigure(model).svg().orElseThrow().toString();

        assertThat(file).contains(">900</text>", ">90</text>", ">0 Shirt</text>", "fill=\"#7a2e00\"");
        assertThat(new ConfusionFigure(model).table().tsv()).isEqualTo(ConfusionViewModelTest.ANSWERS.tsv());
    }

    private static int pixel(WritableImage image, Rectangle2D box, int inset) {
        return image.getPixelReader().getArgb((int) box.getMinX() + inset, (int) box.getMinY() + inset);
    }

    private Point2D place(int of, int as) {
        Rectangle2D box = matrix.grid().orElseThrow().box(new ClassPair(of, as));
        return matrix.localToScreen(box.getMinX() + box.getWidth() / 2, box.getMinY() + box.getHeight() / 2);
    }

    private static <T> T onScreen(Callable<T> ask) {
        return WaitForAsyncUtils.waitForAsyncFx(5000, ask);
    }

    private String sentence() {
        return ((Label) view.lookup(".confusion-sentence")).getText();
    }
}
