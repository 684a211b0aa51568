package loupe.ui.builder;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import loupe.network.NetworkSpec;
import loupe.storage.BuilderState;
import loupe.storage.StateFile;
import loupe.storage.Workspace;
import loupe.ui.common.Delay;
import loupe.ui.common.Icon;
import loupe.ui.common.Screen;
import loupe.ui.common.Shortcut;
import loupe.ui.common.Texts;
import loupe.ui.common.Threads;
import loupe.ui.common.UndoSteps;

/** The place where the learner takes networks apart and puts them together. To be made and used on the screen's thread. */
public final class BuilderScreen implements Screen {

    private final BuilderViewModel model;
    private final BuilderView view;
    private final StringProperty status = new SimpleStringProperty("");

    /**
     * @param delay writes what changed, on a thread of its own
     * @param train takes a network without a fault to where it is trained
     * @param parts what others show here
     */
    public BuilderScreen(Workspace workspace, Threads threads, Delay delay, Consumer<NetworkSpec> train, BuilderParts parts) {
        Consumer<IOException> trouble = fault -> threads.screen().execute(() ->
                status.set(Texts.of("builder.notKept", workspace.networks().folder(), fault.getClass().getSimpleName())));
        StateFile<BuilderState> file = workspace.builder();
        BuilderMemory memory = new BuilderMemory(file.read(), state -> write(file, state, trouble), delay);
        model = new BuilderViewModel(new Library(workspace.networks(), new Autosave(workspace.networks(), delay, trouble)), memory, train);
        view = new BuilderView(model, parts, threads.frames());
    }

    private static void write(StateFile<BuilderState> file, BuilderState state, Consumer<IOException> trouble) {
        try {
            file.write(state);
        } catch (IOException fault) {
            trouble.accept(fault);
        }
    }

    /** The network that is open; it may have faults. */
    public ObservableValue<NetworkSpec> network() {
        return model.reading().map(BuilderReading::network);
    }

    @Override
    public String name() {
        return "builder";
    }

    @Override
    public String title() {
        return Texts.of("builder.title");
    }

    @Override
    public Icon icon() {
        return Icon.BUILD;
    }

    @Override
    public Node node() {
        return view;
    }

    @Override
    public Optional<UndoSteps> undo() {
        return Optional.of(model.steps());
    }

    @Override
    public ObservableValue<String> status() {
        return status;
    }

    @Override
    public List<Shortcut> shortcuts() {
        return BuilderKeys.sheet();
    }

    @Override
    public void opened() {
        view.focus();
    }

    /** Writes what is not written yet. */
    public void close() {
        model.close();
    }
}
