package loupe.ui.sees;

import java.util.List;
import javafx.scene.Node;
import loupe.data.DataCatalog;
import loupe.storage.MeansCache;
import loupe.storage.Workspace;
import loupe.ui.common.Appearance;
import loupe.ui.common.Shortcut;
import loupe.ui.common.Texts;
import loupe.ui.common.Threads;
import loupe.ui.common.easel.Easel;
import loupe.ui.common.easel.Lens;
import loupe.ui.desk.DeskViewModel;

/** What the networks see: each step from the stroke to the 28x28 picture, and what it changes. */
public final class SeesLens implements Lens {

    private final SeesViewModel model;
    private final DeskViewModel desk;
    private final Appearance appearance;

    SeesLens(SeesViewModel model, DeskViewModel desk, Appearance appearance) {
        this.model = model;
        this.desk = desk;
        this.appearance = appearance;
    }

    /** The lens over {@code easel}, with means of the sets in {@code data}, kept in {@code workspace}'s cache. */
    public static SeesLens over(Easel easel, DeskViewModel desk, DataCatalog data, Workspace workspace, Screens screens) {
        MeansSource means = new TrainingMeans(data, new MeansCache(workspace.cache()));
        return new SeesLens(new SeesViewModel(easel, desk, means, screens.threads()), desk, screens.appearance());
    }

    /** Where it is shown. */
    public record Screens(Threads threads, Appearance appearance) {}

    @Override
    public String name() {
        return "sees";
    }

    @Override
    public String title() {
        return Texts.of("sees.tab");
    }

    @Override
    public String help() {
        return Texts.of("sees.help");
    }

    @Override
    public Node node() {
        return new SeesView(model, desk, appearance);
    }

    @Override
    public void shown(boolean front) {
        model.front(front);
    }

    @Override
    public List<Shortcut> shortcuts() {
        return SeesKeys.sheet();
    }
}
