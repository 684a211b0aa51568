package loupe.ui.experiments;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import loupe.storage.RunFolder;
import loupe.ui.common.Appearance;
import loupe.ui.common.chart.CurveChart;
import javafx.scene.input.PickResult;
import javafx.scene.input.ScrollEvent;
import loupe.storage.RunMark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class ExperimentsViewTest {

    @TempDir
    private Path home;
    private ExperimentsFixture fixture;
    private RunFolder first;
    private Stage stage;
    private ExperimentsViewModel model;
    private final AskedBeginnings asked = new AskedBeginnings();

    @Start
    void start(Stage shown) {
        stage = shown;
    }

    private void open(FxRobot robot) throws Exception {
        fixture = new ExperimentsFixture(home);
        first = fixture.keep("1-first", 0.1, 0.75);
        fixture.keep("2-second", 0.05, 0.7);
        robot.interact(() -> {
            model = fixture.model();
            stage.setScene(new Scene(new ExperimentsView(model, new Repeating(asked), fixture.time(), new Appearance()), 1224, 640));
            stage.show();
            model.refresh();
            fixture.settle();
        });
    }

    private TableView<Experiment> runs(FxRobot robot) {
        return robot.lookup("#experiments-runs").query();
    }

    private void choose(FxRobot robot, int... rows) {
        robot.interact(() -> {
            runs(robot).getSelectionModel().clearSelection();
            for (int row : rows) {
                runs(robot).getSelectionModel().select(row);
            }
            fixture.settle();
        });
    }

    @Test
    void two_rows_that_are_chosen_show_their_curves_and_their_differences(FxRobot robot) throws Exception {
        open(robot);
        choose(robot, 0, 1);

        TableView<Difference> differences = robot.lookup("#experiments-differences").query();
        assertThat(differences.getItems()).extracting(Difference::name)
                .containsExactly("learning rate", "validation accuracy", "best validation accuracy");
        assertThat(robot.lookup(".chart-legend-item .label").queryAllAs(Label.class)).extracting(Label::getText)
                .contains("● tiny on mnist, learning rate 0.05", "■ tiny on mnist", "75.0 %", "70.0 %");
        Node chart = robot.lookup("#chart-accuracy").query();
        assertThat(chart.getAccessibleText()).contains("tiny on mnist 75.0 %");
    }

    @Test
    void how_each_of_many_runs_went_is_scrolled_to_and_the_curves_keep_their_room(FxRobot robot) throws Exception {
        open(robot);
        for (int i = 3; i <= 12; i++) {
            fixture.keep(i + "-more", 0.01 * i, 0.6);
        }
        robot.interact(() -> {
            model.refresh();
            fixture.settle();
        });
        choose(robot, 0);
        ScrollPane pane = robot.lookup(".experiments-said").query();
        Label said = robot.lookup("#experiments-said").query();
        assertThat(pane.getHeight()).as("one run's lines stand there whole").isBetween(said.getHeight(), said.getHeight() + 4);
        assertThat(pane.isFocusTraversable()).as("there is nothing to scroll").isFalse();

        robot.interact(() -> {
            runs(robot).getSelectionModel().selectAll();
            fixture.settle();
        });

        assertThat(said.getText().lines()).hasSize(12);
        assertThat(pane.getHeight()).isLessThan(100).isLessThan(said.getHeight());
        assertThat(pane.getAccessibleText()).isEqualTo("How the chosen runs went");
        assertThat(((Region) pane.getParent().lookup(".experiments-charts")).getHeight()).isGreaterThanOrEqualTo(300);
    }

    @Test
    void a_note_is_kept_with_enter_and_the_run_stays_chosen(FxRobot robot) throws Exception {
        open(robot);
        choose(robot, 1);

        TextField note = robot.lookup("#experiments-note").query();
        robot.interact(() -> {
            note.setText("smooth");
            note.fireEvent(new javafx.event.ActionEvent());
            fixture.settle();
        });

        assertThat(first.mark()).isEqualTo(new RunMark(false, "smooth"));
        assertThat(runs(robot).getSelectionModel().getSelectedItems()).extracting(run -> run.run().id()).containsExactly("1-first");
        assertThat(note.getText()).isEqualTo("smooth");
    }

    @Test
    void a_note_that_was_changed_elsewhere_is_not_overwritten_by_the_field_that_lost_the_focus(FxRobot robot) throws Exception {
        open(robot);
        choose(robot, 1);
        first.mark(new RunMark(false, "from a command"));

        robot.interact(() -> {
            robot.lookup("#experiments-note").query().requestFocus();
            runs(robot).requestFocus();
            fixture.settle();
        });

        assertThat(first.mark()).isEqualTo(new RunMark(false, "from a command"));
    }

    @Test
    void delete_and_restore_are_buttons(FxRobot robot) throws Exception {
        open(robot);
        choose(robot, 0);
        robot.interact(() -> {
            robot.lookup("#experiments-delete").queryButton().fire();
            fixture.settle();
        });
        assertThat(runs(robot).getItems()).hasSize(1);
        robot.interact(() -> {
            robot.lookup("#experiments-restore").queryButton().fire();
            fixture.settle();
        });
        assertThat(runs(robot).getItems()).hasSize(2);
    }

    @Test
    void run_again_and_train_on_are_asked_of_the_place_of_training(FxRobot robot) throws Exception {
        open(robot);
        choose(robot, 0, 1);
        assertThat(robot.lookup("#experiments-again").queryButton().isDisabled()).isTrue();
        choose(robot, 1);

        robot.interact(() -> {
            robot.lookup("#experiments-again").queryButton().fire();
            robot.lookup("#experiments-more").queryAs(TextField.class).setText("2.5");
            robot.lookup("#experiments-trainOn").queryButton().fire();
            robot.lookup("#experiments-more").queryAs(TextField.class).setText("some");
            robot.lookup("#experiments-trainOn").queryButton().fire();
        });

        assertThat(asked.said).containsExactly("again 1-first", "2.5 more for 1-first");
        assertThat(robot.lookup("#experiments-repeat-trouble").queryAs(Label.class).getText())
                .isEqualTo("Write how many epochs more, for example 5.");
        asked.free = false;
        robot.interact(() -> robot.lookup("#experiments-again").queryButton().fire());
        assertThat(robot.lookup("#experiments-repeat-trouble").queryAs(Label.class).getText())
                .isEqualTo("A training goes on already. Stop it, or wait until it ends.");
    }

    @Test
    void the_wheel_zooms_into_a_chart_and_a_double_click_shows_all_of_it(FxRobot robot) throws Exception {
        open(robot);
        choose(robot, 0, 1);
        CurveChart chart = robot.lookup("#chart-accuracy").queryAs(CurveChart.class);

        Node canvas = robot.from(chart).lookup(".chart-canvas").query();
        robot.interact(() -> canvas.fireEvent(new ScrollEvent(ScrollEvent.SCROLL, 100, 50, 0, 0, false, false, false, false, false, false, 0, 40, 0, 40,
                ScrollEvent.HorizontalTextScrollUnits.NONE, 0, ScrollEvent.VerticalTextScrollUnits.NONE, 0, 0, new PickResult(canvas, 0, 0))));
        assertThat(robot.from(chart).lookup(".chart-whole").queryButton().isVisible()).isTrue();

        robot.doubleClickOn(canvas);
        assertThat(robot.from(chart).lookup(".chart-whole").queryButton().isVisible()).isFalse();
    }

    @Test
    void the_slider_goes_through_the_checkpoints_of_a_run(FxRobot robot) throws Exception {
        open(robot);
        FilmFixture.run(home.resolve("runs/3-halves"), home.resolve("data"));
        robot.interact(() -> {
            model.refresh();
            fixture.settle();
            TabPane tabs = robot.lookup(".tab-pane").queryAs(TabPane.class);
            tabs.getSelectionModel().selectLast();
        });
        int row = runs(robot).getItems().stream().map(run -> run.run().id()).toList().indexOf("3-halves");
        choose(robot, row);
        assertThat(robot.lookup("#experiments-frame").queryAs(Label.class).getText())
                .isEqualTo("After 2 batches, 1.00 epochs: checkpoint 3 of 3");

        Slider slider = robot.lookup("#experiments-slider").query();
        robot.interact(() -> {
            slider.requestFocus();
            slider.decrement();
            fixture.settle();
        });

        assertThat(robot.lookup("#experiments-frame").queryAs(Label.class).getText())
                .isEqualTo("After 1 batch, 0.50 epochs: checkpoint 2 of 3");
        assertThat(robot.lookup("#experiments-tiles").query().getAccessibleText()).isEqualTo("Weights: 2 pictures of 28 by 28, from -1 to 1");
    }
}
