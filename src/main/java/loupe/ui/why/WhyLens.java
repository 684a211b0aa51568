package loupe.ui.why;

import javafx.scene.Node;
import loupe.data.DataCatalog;
import loupe.storage.HiddenCache;
import loupe.storage.Workspace;
import loupe.ui.common.Appearance;
import loupe.ui.common.Texts;
import loupe.ui.common.Threads;
import loupe.ui.common.easel.Easel;
import loupe.ui.common.easel.Lens;
import loupe.ui.desk.DeskViewModel;

/** Why a network answers the drawing as it does. */
public final class WhyLens implements Lens {

    private final WhyViewModel model;
    private final Appearance appearance;

    /** @param data where the pictures come from that drawings are compared with; what is made of them is kept in {@code workspace} */
    public WhyLens(Easel easel, DeskViewModel desk, Pictures data, Threads threads, Appearance appearance) {
        model = new WhyViewModel(easel, desk, new SampleShelf(data.data(), new HiddenCache(data.workspace().cache()), threads), threads);
        this.appearance = appearance;
    }

    /** Pictures that drawings are compared with, and where what is made of them is kept. */
    public record Pictures(DataCatalog data, Workspace workspace) {}

    @Override
    public String name() {
        return "why";
    }

    @Override
    public String title() {
        return Texts.of("why.title");
    }

    @Override
    public String help() {
        return Texts.of("why.help");
    }

    @Override
    public Node node() {
        return new WhyView(model, appearance);
    }

    @Override
    public void shown(boolean front) {
        model.front(front);
    }
}
