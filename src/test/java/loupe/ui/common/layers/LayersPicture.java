package loupe.ui.common.layers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import loupe.data.GrayImage;
import loupe.data.StarterDigit;
import loupe.data.StrokeRenderer;
import loupe.inference.Cell;
import loupe.inference.KernelPreset;
import loupe.inference.TrainedModel;
import loupe.network.LayerPath;
import loupe.network.Step;
import loupe.storage.CheckpointChoice;
import loupe.storage.Models;
import loupe.storage.Workspace;
import loupe.ui.common.Appearance;
import loupe.ui.common.ThemeChoice;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Not a check: makes pictures of layers and weights for a person to look at, in {@code target/pictures}. */
@Tag("bench")
@ExtendWith(ApplicationExtension.class)
final class LayersPicture {

    @TempDir
    private Path home;
    private Appearance appearance;
    private Stage stage;
    private final LayersFixture fixture = new LayersFixture();

    @Start
    void start(Stage start) {
        appearance = new Appearance();
        stage = start;
    }

    @Test
    void layers_in_both_themes(FxRobot robot) throws Exception {
        for (ThemeChoice theme : new ThemeChoice[] {ThemeChoice.LIGHT, ThemeChoice.DARK}) {
            robot.interact(() -> appearance.choose(theme));
            for (String name : new String[] {"mlp", "cnn"}) {
                TrainedModel model = new Models(new Workspace(home, Clock.systemUTC())).open(name, CheckpointChoice.LAST);
                save(robot, "layers-cards-" + name + "-" + theme.storedName(), 300, 800, () -> cards(model));
                for (int path : name.equals("cnn") ? new int[] {0, 2, 3, 8} : new int[] {1, 2}) {
                    save(robot, "layer-" + path + "-" + name + "-" + theme.storedName(), 900, 560, () -> whole(model, path));
                }
                save(robot, "kernels-" + name + "-" + theme.storedName(), 900, 560, () -> kernels(model, name.equals("cnn") ? 0 : 1));
            }
        }
        TrainedModel cnn = new Models(new Workspace(home, Clock.systemUTC())).open("cnn", CheckpointChoice.LAST);
        save(robot, "layer-narrow", 360, 700, () -> whole(cnn, 0));
        save(robot, "kernels-second", 900, 560, () -> kernels(cnn, 3));
        save(robot, "layer-table", 700, 400, () -> {
            LayerView view = (LayerView) whole(cnn, 2);
            ((javafx.scene.control.ToggleButton) view.lookup("#layer-table")).setSelected(true);
            return view;
        });
    }

    private static GrayImage digit() {
        return new StrokeRenderer().mnist(StarterDigit.drawing(280));
    }

    private void show(TrainedModel model) {
        fixture.layers.show(digit());
        fixture.layers.show(model.network(), model.parameters());
        fixture.settle();
    }

    private Parent cards(TrainedModel model) {
        show(model);
        VBox cards = new VBox(8);
        LayerPictures pictures = new LayerPictures(fixture.layers, appearance);
        for (Step step : model.network().steps()) {
            cards.getChildren().addAll(new Label(step.layer().text()), pictures.thumbnail(step.path()));
        }
        return cards;
    }

    private Parent whole(TrainedModel model, int path) {
        show(model);
        LayerViewModel layer = new LayerViewModel(fixture.layers);
        LayerView view = new LayerView(layer, appearance);
        layer.choose(LayerPath.of(path));
        layer.point(layer.values().get().orElseThrow().shape().dimensions().length == 1 ? new Cell(3, 0, 0) : new Cell(2, 5, 5));
        return view;
    }

    private Parent kernels(TrainedModel model, int path) {
        show(model);
        KernelsViewModel kernels = new KernelsViewModel(fixture.layers, model, at -> { });
        KernelsView view = new KernelsView(kernels, appearance,
                new OwnModels(new Models(new Workspace(home, Clock.systemUTC())), fixture.threads, folder -> { }));
        kernels.choose(LayerPath.of(path));
        kernels.select(new KernelPlace(3, 6));
        kernels.preset(KernelPreset.UPRIGHT_EDGE);
        fixture.settle();
        return view;
    }

    private void save(FxRobot robot, String name, double width, double height, java.util.function.Supplier<Parent> content) throws IOException {
        robot.interact(() -> {
            StackPane ground = new StackPane(content.get());
            ground.setStyle("-fx-padding: 16; -fx-background-color: -color-bg-default;");
            stage.setScene(new Scene(ground, width, height));
            stage.setWidth(width);
            stage.setHeight(height);
            stage.getScene().getStylesheets().addAll("/loupe/ui/bridge.css", "/loupe/ui/loupe.css");
            stage.show();
        });
        robot.interact(() -> { });
        Path folder = Files.createDirectories(Path.of("target", "pictures"));
        robot.interact(() -> {
            try {
                ImageIO.write(SwingFXUtils.fromFXImage(stage.getScene().snapshot(null), null), "png", folder.resolve(name + ".png").toFile());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
