package loupe.ui.draw;

import java.io.File;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.stage.FileChooser;
import loupe.ui.common.Appearance;
import loupe.ui.common.Icon;
import loupe.ui.common.Screen;
import loupe.ui.common.Shortcut;
import loupe.ui.common.Texts;
import loupe.ui.common.Threads;
import loupe.ui.common.UndoSteps;
import loupe.ui.common.WindowMemory;
import loupe.ui.common.easel.Easel;
import loupe.ui.common.easel.Lens;
import loupe.ui.desk.DeskViewModel;
import loupe.ui.desk.PictureView;

/** The place where the learner draws and the networks answer. */
public final class DrawScreen implements Screen {

    private final DrawViewModel model;
    private final DrawView view;
    private final List<Shortcut> keys;

    /** @param lenses makes the ways of looking at the drawing that stand beside the canvas; at least one */
    public DrawScreen(DeskViewModel desk, WindowMemory memory, Appearance appearance, Threads threads,
                      Function<Easel, List<Lens>> lenses) {
        model = new DrawViewModel(desk::show, memory);
        List<Lens> all = lenses.apply(model);
        keys = Stream.concat(DrawKeys.sheet().stream(), Lenses.shortcuts(all).stream()).toList();
        DrawActions actions = new DrawActions(model, new PictureIntake(model, threads), this::choose);
        view = new DrawView(model, actions, appearance,
                side -> new PictureView(desk.picture(), appearance, side), new Lenses(all));
    }

    @Override
    public String name() {
        return "draw";
    }

    @Override
    public String title() {
        return Texts.of("draw.title");
    }

    @Override
    public Icon icon() {
        return Icon.DRAW;
    }

    @Override
    public Node node() {
        return view;
    }

    @Override
    public Optional<UndoSteps> undo() {
        return Optional.of(model.steps());
    }

    /** Beside another screen it would be about something that is not seen. */
    @Override
    public ObservableValue<String> status() {
        return Bindings.createStringBinding(
                () -> view.getScene() == null ? "" : DrawWords.status(model.sheet().get()),
                model.sheet(), view.sceneProperty());
    }

    @Override
    public boolean showsDesk() {
        return false;
    }

    @Override
    public List<Shortcut> shortcuts() {
        return keys;
    }

    @Override
    public void opened() {
        view.focusCanvas();
    }

    private Optional<File> choose() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Texts.of("draw.open.title"));
        chooser.getExtensionFilters().addAll(new FileChooser.ExtensionFilter(Texts.of("draw.open.pictures"),
                "*.png", "*.jpg", "*.jpeg", "*.gif", "*.bmp", "*.tif", "*.tiff", "*.wbmp"),
                new FileChooser.ExtensionFilter(Texts.of("draw.open.all"), "*.*"));
        return Optional.ofNullable(chooser.showOpenDialog(view.getScene().getWindow()));
    }
}
