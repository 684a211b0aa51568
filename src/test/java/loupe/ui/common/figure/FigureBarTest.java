package loupe.ui.common.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.AccessibleRole;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import loupe.ui.common.Appearance;
import loupe.ui.common.ThemeChoice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
final class FigureBarTest {

    private static final FigureTable TABLE = new FigureTable(List.of("dx", "seven"), List.of(List.of("-1", "0.25"), List.of("0", "0.75")));
    private static final String TSV = "dx\tseven\n-1\t0.25\n0\t0.75\n";

    @TempDir
    private Path folder;
    private final Pane picture = new Pane();
    private TextField field;
    private final List<String> asked = new ArrayList<>();
    private Optional<Svg> drawn = Optional.of(new Svg(10, 10).dot(5, 5, 2, "#ff0000"));
    private Optional<Supplier<FigureTable>> written = Optional.empty();
    private Optional<Path> chosen = Optional.empty();
    private String sentence = "The network reads a 7 in both places.";
    private String copied = "";
    private FigureBar bar;

    @Start
    void start(Stage stage) {
        new Appearance().choose(ThemeChoice.LIGHT);
        field = new TextField("words");
        picture.setMinSize(40, 30);
        picture.setMaxSize(40, 30);
        picture.setStyle("-fx-background-color: #0000ff; -fx-background-insets: 10 0 0 0;");
        bar = new FigureBar(picture, picture, new Shown(), (owner, name) -> {
            asked.add(name);
            return chosen;
        });
        VBox ground = new VBox(picture, bar, field);
        ground.setStyle("-fx-background-color: #00ff00;");
        stage.setScene(new Scene(ground, 500, 300));
        stage.show();
    }

    @Test
    void a_screen_reader_is_told_what_the_figure_shows_now(FxRobot robot) {
        assertThat(picture.getAccessibleText()).isEqualTo("The network reads a 7 in both places.");
        assertThat(picture.getAccessibleRole()).isEqualTo(AccessibleRole.IMAGE_VIEW);
        assertThat(bar.getAccessibleText()).isEqualTo("Copy, save or read as a table: Shift map of cnn");
        assertThat(bar.getTooltip().getText()).isEqualTo("Copy, save or read as a table: Shift map of cnn  (Ctrl+C copies, Ctrl+T table)");

        sentence = "It reads a 1.";
        robot.interact(bar::refresh);
        assertThat(picture.getAccessibleText()).isEqualTo("It reads a 1.");

        sentence = "It reads a 2.";
        robot.interact(field::requestFocus);
        robot.interact(picture::requestFocus);
        assertThat(picture.getAccessibleText()).isEqualTo("It reads a 2.");
    }

    @Test
    void control_c_copies_the_picture_and_the_table_at_once(FxRobot robot) {
        press(robot, KeyCode.C);
        await().until(() -> robot.lookup("#figure-note").tryQuery().isPresent());

        robot.interact(() -> {
            assertThat(Clipboard.getSystemClipboard().getString()).isEqualTo(TSV);
            Image image = Clipboard.getSystemClipboard().getImage();
            assertThat(image.getWidth()).isEqualTo(40);
            assertThat(image.getPixelReader().getColor(20, 20)).isEqualTo(Color.BLUE);
        });
        assertThat(note(robot)).isEqualTo("Copied: as a picture, and as a table for spreadsheets.");
    }

    @Test
    void what_takes_long_to_write_is_written_aside_and_says_what_was_shown_when_it_was_asked_for(FxRobot robot) {
        List<Boolean> onScreen = Collections.synchronizedList(new ArrayList<>());
        written = Optional.of(() -> {
            onScreen.add(Platform.isFxApplicationThread());
            return TABLE;
        });

        choose(robot, "figure-csv", "map.csv");

        assertThat(folder.resolve("map.csv")).hasContent("dx,seven\n-1,0.25\n0,0.75\n");
        fire(robot, "figure-copy");
        await().until(() -> note(robot).startsWith("Copied"));
        assertThat(onScreen).containsExactly(false, false);
    }

    @Test
    void a_table_that_cannot_be_made_is_not_copied_and_that_is_said(FxRobot robot) {
        written = Optional.of(() -> {
            throw new IllegalStateException("too many curves");
        });

        fire(robot, "figure-copy");
        await().until(() -> robot.lookup("#figure-note").tryQuery().isPresent());

        assertThat(note(robot)).isEqualTo("It was not copied: its table could not be made. Save it as a picture, or as a CSV file of fewer curves.");
    }

    @Test
    void keys_are_the_figure_s_only_while_it_has_the_focus(FxRobot robot) {
        robot.interact(() -> {
            ClipboardContent before = new ClipboardContent();
            before.putString("before");
            Clipboard.getSystemClipboard().setContent(before);
            field.requestFocus();
            field.deselect();
        });

        robot.press(KeyCode.CONTROL).type(KeyCode.C).type(KeyCode.T).release(KeyCode.CONTROL);

        robot.interact(() -> assertThat(Clipboard.getSystemClipboard().getString()).isEqualTo("before"));
        assertThat(robot.lookup("#figure-values").tryQuery()).isEmpty();
    }

    @Test
    void a_png_has_the_pixels_of_the_screen_or_twice_as_many_and_the_ground_behind_them(FxRobot robot) throws Exception {
        BufferedImage once = png(robot, "figure-png");
        BufferedImage twice = png(robot, "figure-double");

        assertThat(List.of(once.getWidth(), once.getHeight(), twice.getWidth(), twice.getHeight())).containsExactly(40, 30, 80, 60);
        assertThat(List.of(once.getRGB(20, 5), once.getRGB(20, 20), twice.getRGB(40, 19), twice.getRGB(40, 21)))
                .containsExactly(0xFF00FF00, 0xFF0000FF, 0xFF00FF00, 0xFF0000FF);
        assertThat(asked).containsExactly("shift-map-of-cnn.png", "shift-map-of-cnn.png");
    }

    @Test
    void what_paints_pixels_of_its_own_paints_them_as_fine_as_they_are_saved(FxRobot robot) throws Exception {
        Grain grain = new Grain();
        robot.interact(() -> picture.getChildren().add(grain));

        png(robot, "figure-double");

        assertThat(grain.asked).containsExactly(2.0, 1.0);
    }

    @Test
    void the_frame_that_shows_the_focus_is_not_in_the_picture(FxRobot robot) throws Exception {
        robot.interact(() -> {
            picture.setStyle("");
            picture.getScene().getStylesheets().add("data:text/css,.region:focused{-fx-background-color:red}");
            picture.getStyleClass().add("region");
            picture.requestFocus();
        });

        assertThat(png(robot, "figure-png").getRGB(20, 20)).isEqualTo(0xFF00FF00);
        robot.interact(() -> {
            picture.requestFocus();
            picture.applyCss();
            assertThat(picture.getBackground().getFills().getFirst().getFill()).isEqualTo(Color.RED);
        });
    }

    @Test
    void an_svg_is_the_figure_s_own_drawing_with_its_words(FxRobot robot) {
        choose(robot, "figure-svg", "map.svg");

        assertThat(folder.resolve("map.svg")).hasContent(drawn.orElseThrow().file("Shift map of cnn", sentence));
        assertThat(note(robot)).isEqualTo("Saved as " + folder.resolve("map.svg") + ".");
    }

    @Test
    void an_svg_of_a_figure_that_is_not_drawn_with_lines_holds_its_pixels(FxRobot robot) {
        drawn = Optional.empty();

        choose(robot, "figure-svg", "map.svg");

        assertThat(folder.resolve("map.svg")).content().contains("<image x=\"0\" y=\"0\" width=\"40\" height=\"30\"", "data:image/png;base64,");
    }

    @Test
    void a_csv_has_every_value(FxRobot robot) {
        choose(robot, "figure-csv", "map.csv");

        assertThat(folder.resolve("map.csv")).hasContent("dx,seven\n-1,0.25\n0,0.75\n");
        assertThat(asked).containsExactly("shift-map-of-cnn.csv");
    }

    @Test
    void nothing_is_written_and_nothing_said_where_no_place_is_chosen(FxRobot robot) {
        fire(robot, "figure-csv");

        assertThat(folder).isEmptyDirectory();
        assertThat(robot.lookup("#figure-note").tryQuery()).isEmpty();
    }

    @Test
    void control_t_opens_the_values_in_a_table_that_the_keyboard_reads_and_closes(FxRobot robot) {
        press(robot, KeyCode.T);

        TableView<?> table = values(robot);
        assertThat(table.getItems()).isEqualTo(TABLE.rows());
        assertThat(table.getAccessibleText()).isEqualTo("Shift map of cnn as a table");
        assertThat(robot.lookup(sentence).queryAs(Label.class).isVisible()).isTrue();
        robot.type(KeyCode.DOWN, KeyCode.RIGHT);
        var cell = table.getFocusModel().getFocusedCell();
        assertThat(List.of(cell.getRow(), cell.getColumn())).containsExactly(1, 1);
        robot.press(KeyCode.CONTROL).type(KeyCode.C).release(KeyCode.CONTROL);
        await().until(() -> {
            robot.interact(() -> copied = Clipboard.getSystemClipboard().getString());
            return TSV.equals(copied);
        });
        robot.type(KeyCode.ESCAPE);
        assertThat(table.getScene().getWindow().isShowing()).isFalse();
    }

    @Test
    void a_second_table_takes_the_place_of_the_first(FxRobot robot) {
        fire(robot, "figure-table");
        TableView<?> first = values(robot);
        fire(robot, "figure-table");

        await().until(() -> !first.getScene().getWindow().isShowing());
        values(robot);
        assertThat(robot.lookup("#figure-values").queryAllAs(TableView.class)).hasSize(1);
    }

    @Test
    void a_figure_with_a_table_of_its_own_shows_that(FxRobot robot) {
        List<String> shown = new ArrayList<>();
        bar.withTable(() -> shown.add("own"));

        press(robot, KeyCode.T);
        fire(robot, "figure-table");

        assertThat(shown).containsExactly("own", "own");
        assertThat(robot.lookup("#figure-values").tryQuery()).isEmpty();
    }

    @Test
    void the_values_are_written_aside_before_their_window_opens(FxRobot robot) {
        List<Boolean> onScreen = Collections.synchronizedList(new ArrayList<>());
        written = Optional.of(() -> {
            onScreen.add(Platform.isFxApplicationThread());
            return TABLE;
        });

        fire(robot, "figure-table");

        assertThat(values(robot).getItems()).isEqualTo(TABLE.rows());
        assertThat(onScreen).containsExactly(false);
    }

    @Test
    void values_that_cannot_be_written_open_no_window_and_that_is_said(FxRobot robot) {
        written = Optional.of(() -> {
            throw new IllegalStateException("too many curves");
        });

        fire(robot, "figure-table");
        await().until(() -> robot.lookup("#figure-note").tryQuery().isPresent());

        assertThat(note(robot)).isEqualTo("The table could not be made. Save the figure as a picture, or as a CSV file of fewer curves.");
        assertThat(robot.lookup("#figure-values").tryQuery()).isEmpty();
    }

    /** They come when they are written. */
    private static TableView<?> values(FxRobot robot) {
        await().until(() -> robot.lookup("#figure-values").tryQuery().isPresent());
        return robot.lookup("#figure-values").queryAs(TableView.class);
    }

    private BufferedImage png(FxRobot robot, String item) throws Exception {
        choose(robot, item, "map.png");
        return ImageIO.read(folder.resolve("map.png").toFile());
    }

    private void choose(FxRobot robot, String item, String name) {
        chosen = Optional.of(folder.resolve(name));
        fire(robot, item);
        await().until(() -> robot.lookup("#figure-note").tryQuery().isPresent() && note(robot).endsWith(name + "."));
    }

    private void fire(FxRobot robot, String item) {
        robot.interact(() -> bar.getItems().stream().filter(each -> item.equals(each.getId())).findFirst().orElseThrow().fire());
    }

    private void press(FxRobot robot, KeyCode key) {
        robot.interact(picture::requestFocus);
        robot.press(KeyCode.CONTROL).type(key).release(KeyCode.CONTROL);
    }

    private static String note(FxRobot robot) {
        return robot.lookup("#figure-note").queryAs(Label.class).getText();
    }

    private static final class Grain extends Region implements Sharp {
        private final List<Double> asked = new ArrayList<>();

        @Override
        public void sharpen(double times) {
            asked.add(times);
        }
    }

    private final class Shown implements Figure {
        @Override
        public String title() {
            return "Shift map of cnn";
        }

        @Override
        public String sentence() {
            return sentence;
        }

        @Override
        public FigureTable table() {
            return TABLE;
        }

        @Override
        public Supplier<FigureTable> tableOfNow() {
            return written.orElseGet(Figure.super::tableOfNow);
        }

        @Override
        public Optional<Svg> svg() {
            return drawn;
        }
    }
}
