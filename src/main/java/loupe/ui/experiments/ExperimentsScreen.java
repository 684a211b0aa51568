package loupe.ui.experiments;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import loupe.storage.Runs;
import loupe.storage.Workspace;
import loupe.ui.common.Icon;
import loupe.ui.common.Screen;
import loupe.ui.common.Shortcut;
import loupe.ui.common.Texts;
import loupe.ui.common.Threads;

/** The place where runs are found again and compared. On the screen's thread. */
public final class ExperimentsScreen implements Screen {

    private final ExperimentsViewModel model;

    public ExperimentsScreen(Workspace workspace, Threads threads) {
        model = new ExperimentsViewModel(new Runs(workspace), threads);
    }

    @Override
    public String name() {
        return "experiments";
    }

    @Override
    public String title() {
        return Texts.of("experiments.title");
    }

    @Override
    public Icon icon() {
        return Icon.RUNS;
    }

    @Override
    public Node node() {
        return new ExperimentsView(model);
    }

    @Override
    public ObservableValue<String> status() {
        return model.trouble();
    }

    @Override
    public boolean showsDesk() {
        return false;
    }

    @Override
    public List<Shortcut> shortcuts() {
        return List.of(new Shortcut("*", Texts.of("experiments.star")), new Shortcut("Delete", Texts.of("experiments.delete")));
    }

    @Override
    public void opened() {
        model.refresh();
    }
}
