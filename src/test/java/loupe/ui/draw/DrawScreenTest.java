package loupe.ui.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import loupe.data.DrawingTransform;
import loupe.data.StarterDigit;
import loupe.data.StrokeRenderer;
import loupe.storage.Models;
import loupe.storage.Workspace;
import loupe.ui.common.Appearance;
import loupe.ui.common.Threads;
import loupe.ui.common.WindowMemory;
import loupe.ui.desk.DeskViewModel;
import loupe.ui.desk.DeskWork;
import loupe.ui.desk.DistantViewModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class DrawScreenTest {

    @TempDir
    private static Path home;

    private final WindowMemory memory = Canvases.memory(StarterDigit.drawing(280));
    private DeskViewModel desk;
    private DrawScreen screen;

    @Start
    void start(Stage stage) {
        stage.setScene(new Scene((javafx.scene.Parent) open().node(), 1000, 720));
        stage.show();
    }

    private DrawScreen open() {
        Threads threads = new Threads(Runnable::run, Runnable::run, refresh -> () -> { });
        desk = new DeskViewModel(new Models(new Workspace(home, Clock.systemUTC())), new DeskWork(() -> {
            throw new AssertionError("no network is on this desk");
        }, Runnable::run, threads.frames()), memory);
        screen = new DrawScreen(desk, memory, new Appearance(), threads, easel -> List.of(new loupe.ui.desk.AnswersLens(desk, new DistantViewModel(threads, System::nanoTime))));
        return screen;
    }

    @Test
    void the_desk_gets_each_picture_and_the_status_follows(FxRobot robot) {
        assertThat(desk.picture().get()).isEqualTo(new StrokeRenderer().raw(StarterDigit.drawing(280)));
        assertThat(screen.status().getValue()).isEqualTo("In the middle  ·  20 × 20 px");

        robot.type(KeyCode.RIGHT, 6);

        assertThat(desk.picture().get()).isEqualTo(new StrokeRenderer().raw(
                DrawingTransform.moved(StarterDigit.drawing(280), 60, 0)));
        assertThat(screen.status().getValue()).isEqualTo("6 px right of the middle  ·  20 × 20 px");
        assertThat(screen.undo().orElseThrow().undoName().getValue()).isEqualTo("Move");
    }

    @Test
    void the_next_start_shows_the_drawing_and_the_switch_as_they_were_left(FxRobot robot) {
        robot.type(KeyCode.DOWN, 2).type(KeyCode.M);
        var left = desk.picture().get();

        robot.interact(() -> robot.lookup("#canvas").query().getScene().setRoot((javafx.scene.Parent) open().node()));

        assertThat(desk.picture().get()).isEqualTo(left);
        assertThat(memory.state().centreAndScale()).isTrue();
        assertThat(screen.status().getValue()).isEqualTo("2 px below the middle  ·  20 × 20 px");
        assertThat(screen.undo().orElseThrow().undoName().getValue()).isEmpty();
    }

    @Test
    void beside_another_screen_its_status_is_silent(FxRobot robot) {
        robot.interact(() -> robot.lookup("#canvas").query().getScene().setRoot(new javafx.scene.layout.VBox()));

        assertThat(screen.status().getValue()).isEmpty();
    }

    @Test
    void every_key_of_the_screen_is_on_the_sheet() {
        assertThat(screen.shortcuts()).hasSize(12).allSatisfy(key -> {
            assertThat(key.keys()).isNotBlank();
            assertThat(key.does()).isNotBlank();
        });
    }

    @Test
    void a_pasted_file_counts_before_a_pasted_picture(FxRobot robot) {
        File missing = home.resolve("no.png").toFile();

        robot.interact(() -> {
            Clipboard board = Clipboard.getSystemClipboard();
            board.setContent(Map.of(DataFormat.FILES, List.of(missing)));
            Optional<PictureIntake.Origin> found = PictureSources.in(board);
            assertThat(PictureSources.holds(board)).isTrue();
            assertThat(found).isPresent();
            board.setContent(Map.of(DataFormat.PLAIN_TEXT, "7"));
            assertThat(PictureSources.holds(board)).isFalse();
            assertThat(PictureSources.in(board)).isEmpty();
        });
    }
}
