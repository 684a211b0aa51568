package loupe.ui.common.chart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import loupe.ui.common.Appearance;
import loupe.ui.common.ThemeChoice;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Not a check: makes pictures of the charts for a person to look at, in {@code target/pictures}. */
@Tag("bench")
@ExtendWith(ApplicationExtension.class)
final class ChartPicture {

    private Appearance appearance;
    private Stage stage;

    @Start
    void start(Stage start) {
        appearance = new Appearance();
        stage = start;
        stage.setWidth(1280);
        stage.setHeight(800);
    }

    @Test
    void charts_in_both_themes(FxRobot robot) throws IOException {
        for (ThemeChoice theme : new ThemeChoice[] {ThemeChoice.LIGHT, ThemeChoice.DARK}) {
            robot.interact(() -> show(theme, 6000, 0, false));
            save(robot, "charts-" + theme.storedName());
            robot.interact(() -> show(theme, 6000, 0, true));
            save(robot, "charts-closer-" + theme.storedName());
        }
        robot.interact(() -> show(ThemeChoice.LIGHT, 130, 10, false));
        save(robot, "charts-start");
        robot.interact(() -> show(ThemeChoice.LIGHT, 0, 10, false));
        save(robot, "charts-empty");
    }

    private void show(ThemeChoice theme, int batches, int expected, boolean closer) {
        appearance.choose(theme);
        HBox row = new HBox(16);
        row.setStyle("-fx-padding: 24; -fx-background-color: -color-bg-default;");
        for (ChartQuantity quantity : List.of(ChartQuantity.LOSS, ChartQuantity.ACCURACY)) {
            TrainingCurves curves = SampleCurves.of(quantity, batches, 600);
            curves.expect(expected);
            curves.chart().closer().set(closer);
            CurveChart chart = new CurveChart(curves.chart());
            chart.setMaxHeight(420);
            HBox.setHgrow(chart, Priority.ALWAYS);
            row.getChildren().add(chart);
        }
        stage.setScene(new Scene(row, 1280, 800));
        stage.getScene().getStylesheets().addAll("/loupe/ui/bridge.css", "/loupe/ui/loupe.css");
        stage.show();
    }

    private void save(FxRobot robot, String name) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "pictures"));
        robot.interact(() -> {
            try {
                ImageIO.write(SwingFXUtils.fromFXImage(stage.getScene().snapshot(null), null), "png",
                        folder.resolve(name + ".png").toFile());
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
    }
}
