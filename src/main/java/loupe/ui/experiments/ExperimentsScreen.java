package loupe.ui.experiments;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import loupe.data.GrayImage;
import loupe.storage.Runs;
import loupe.ui.common.Appearance;
import loupe.ui.common.Delay;
import loupe.ui.common.Icon;
import loupe.ui.common.Screen;
import loupe.ui.common.Services;
import loupe.ui.common.Shortcut;
import loupe.ui.common.Texts;
import loupe.ui.common.Threads;

/** The place where runs are found again and compared. On the screen's thread. */
public final class ExperimentsScreen implements Screen {

    private final ExperimentsViewModel model;

    private final ScrubViewModel time;
    private final Beginnings beginnings;
    private final Appearance appearance;

    /** What others do for this place. */
    public record Fittings(Beginnings beginnings, Appearance appearance) {}

    /** @param drawing what the checkpoints of a run look at @param delay lets a run that goes on be read again after a while */
    public ExperimentsScreen(Services services, ObservableValue<GrayImage> drawing, Fittings fittings, Threads threads, Delay delay) {
        beginnings = fittings.beginnings();
        appearance = fittings.appearance();
        model = new ExperimentsViewModel(new Runs(services.workspace()), threads, delay);
        time = new ScrubViewModel(drawing, new Projector(services.classifiers()), threads, delay);
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
        return new ExperimentsView(model, new Repeating(beginnings), time, appearance);
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
