package loupe.ui.why;

import java.util.List;
import javafx.scene.Node;
import loupe.ui.common.Appearance;
import loupe.ui.common.Shortcut;
import loupe.ui.common.Texts;
import loupe.ui.common.Threads;
import loupe.ui.common.easel.Lens;
import loupe.ui.desk.DeskViewModel;

/** What each layer of a network makes of the drawing, number by number. */
public final class LayersLens implements Lens {

    private final LayersLensModel model;
    private final Appearance appearance;

    public LayersLens(DeskViewModel desk, Threads threads, Appearance appearance) {
        this.model = new LayersLensModel(desk, threads, appearance);
        this.appearance = appearance;
    }

    @Override
    public String name() {
        return "lens";
    }

    @Override
    public String title() {
        return Texts.of("lens.title");
    }

    @Override
    public String help() {
        return Texts.of("lens.help");
    }

    @Override
    public Node node() {
        return new LayersLensView(model);
    }

    @Override
    public void shown(boolean front) {
        model.front(front);
    }

    @Override
    public List<Shortcut> shortcuts() {
        return List.of(new Shortcut("N", Texts.of("lens.keys.step")), new Shortcut("P", Texts.of("lens.keys.play")));
    }
}
