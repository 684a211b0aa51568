package loupe.ui.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.stage.Stage;
import loupe.ui.common.Appearance;
import loupe.ui.common.ThemeChoice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class DeskViewTest {

    @TempDir
    private Path home;
    private DeskFixture fixture;
    private DeskViewModel desk;
    private DeskView view;

    @Start
    void start(Stage stage) throws IOException {
        Appearance appearance = new Appearance();
        appearance.choose(ThemeChoice.LIGHT);
        DeskFixture models = new DeskFixture(home, List.of());
        fixture = new DeskFixture(home, List.of(models.model("first", "0.9734"), models.model("second", "0.9905")));
        desk = fixture.desk();
        view = new DeskView(desk, appearance);
        stage.setScene(new Scene(view, 256, 700));
        stage.getScene().getStylesheets().addAll("/loupe/ui/bridge.css", "/loupe/ui/loupe.css");
        stage.show();
    }

    @Test
    void every_network_shows_its_mark_its_figure_and_its_answer_with_a_bar(FxRobot robot) {
        robot.interact(() -> {
            desk.show(FakeClassifiers.picture(4));
            fixture.settle();
        });

        Node row = rows().getFirst();
        assertThat(row.lookupAll(".label").stream().map(label -> ((Label) label).getText()))
                .contains("A", "first", "97.3 %", "4", "0.910");
        assertThat(((ProgressBar) row.lookup(".progress-bar")).getProgress()).isEqualTo(0.91f);
        assertThat(rows()).extracting(Node::getAccessibleText).containsExactly(
                "Network A, first. It answers 4 with probability 0.910.",
                "Network B, second. It answers 4 with probability 0.910.");
        assertThat(view.lookup(".network-picture").getAccessibleText()).contains("ink in columns 1 to 2");
    }

    @Test
    void a_network_that_was_taken_away_is_gone(FxRobot robot) {
        robot.interact(fixture::settle);

        robot.clickOn(rows().getFirst().lookup(".card-remove"));

        assertThat(rows()).extracting(Node::getAccessibleText)
                .containsExactly("Network B, second. The picture is blank, so there is no answer.");
    }

    @Test
    void a_network_that_cannot_answer_says_so(FxRobot robot) {
        fixture.engine.broken.add(4);
        robot.interact(() -> {
            desk.show(FakeClassifiers.picture(4));
            fixture.settle();
        });

        assertThat(rows()).extracting(Node::getAccessibleText)
                .contains("Network A, first. This network cannot answer: no memory left");
    }

    private List<Node> rows() {
        return List.copyOf(view.lookupAll(".desk-row"));
    }
}
