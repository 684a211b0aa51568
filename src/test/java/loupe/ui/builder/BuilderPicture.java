package loupe.ui.builder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import loupe.network.LayerPath;
import loupe.ui.common.Appearance;
import loupe.ui.common.ThemeChoice;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Not a check: makes pictures of the builder for a person to look at, in {@code target/pictures}. */
@Tag("bench")
@ExtendWith(ApplicationExtension.class)
final class BuilderPicture {

    /** What rail, desk, top bar and status line leave of a window. */
    private record Size(String name, double width, double height) {}

    private static final List<Size> SIZES = List.of(new Size("1280x800", 1280 - 56 - 256, 800 - 80),
            new Size("1920x1080", 1920 - 88 - 256, 1080 - 80));
    private static final String FAULTY = "conv 20@5 relu | maxpool 2 | off(conv 8@3) | frozen(conv 50@5) | relu | dense 512 relu | dense 10";

    @TempDir
    private Path home;
    private Appearance appearance;
    private Stage stage;
    private BuilderView view;

    @Start
    void start(Stage start) {
        appearance = new Appearance();
        stage = start;
    }

    @Test
    void the_screen_in_all_its_states(FxRobot robot) {
        Map<String, Function<BuilderFixture, BuilderViewModel>> networks = Map.of(
                "mlp", fixture -> preset(fixture, "mlp"), "cnn", fixture -> preset(fixture, "cnn"),
                "resnet", fixture -> preset(fixture, "resnet"), "faulty", fixture -> fixture.model(FAULTY));
        int number = 0;
        for (ThemeChoice theme : new ThemeChoice[] {ThemeChoice.LIGHT, ThemeChoice.DARK}) {
            robot.interact(() -> appearance.choose(theme));
            for (Size size : SIZES) {
                String end = "-" + size.name() + "-" + theme.storedName();
                for (var entry : networks.entrySet()) {
                    BuilderFixture fixture = new BuilderFixture(home.resolve("home" + number++));
                    shoot(robot, fixture, entry.getValue(), size, "builder-" + entry.getKey() + end, model -> { });
                }
                BuilderFixture fixture = new BuilderFixture(home.resolve("home" + number++));
                shoot(robot, fixture, f -> preset(f, "cnn"), size, "builder-chosen" + end, model ->
                        model.choose(Selection.of(List.of(LayerPath.of(3)))));
                shoot(robot, fixture, f -> preset(f, "cnn"), size, "builder-palette" + end, model -> model.beginInsert(LayerPath.of(2)));
                shoot(robot, fixture, f -> preset(f, "cnn"), size, "builder-text" + end, model -> model.tab().set(Tab.TEXT));
                shoot(robot, fixture, f -> f.model(FAULTY), size, "builder-diff" + end, model -> {
                    new TextDraft(model).type("conv 20@3 relu | maxpool 2 | residual(conv 20@3 pad 1) | flatten | dense 512 relu | dense 10");
                    model.tab().set(Tab.DIFF);
                });
            }
        }
    }

    private static BuilderViewModel preset(BuilderFixture fixture, String name) {
        BuilderViewModel model = fixture.model();
        model.tab().set(Tab.CARDS);
        model.open(model.library().entry(name).orElseThrow());
        return model;
    }

    private void shoot(FxRobot robot, BuilderFixture fixture, Function<BuilderFixture, BuilderViewModel> make, Size size, String name,
                       Consumer<BuilderViewModel> then) {
        robot.interact(() -> {
            BuilderViewModel model = make.apply(fixture);
            view = new BuilderView(model, BuilderParts.NONE, refresh -> refresh::run);
            view.setMinSize(size.width(), size.height());
            view.setMaxSize(size.width(), size.height());
            stage.setScene(new Scene(new Group(view), 900, 700));
            stage.getScene().getStylesheets().addAll("/loupe/ui/bridge.css", "/loupe/ui/loupe.css");
            stage.show();
            then.accept(model);
        });
        robot.sleep(120);
        robot.interact(() -> {
            try {
                ImageIO.write(SwingFXUtils.fromFXImage(view.snapshot(null, null), null), "png",
                        Files.createDirectories(Path.of("target", "pictures")).resolve(name + ".png").toFile());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
