package loupe.ui.maps;

import java.util.List;
import javafx.scene.Node;
import loupe.ui.common.Appearance;
import loupe.ui.common.FrameClock;
import loupe.ui.common.Shortcut;
import loupe.ui.common.Texts;
import loupe.ui.common.easel.Easel;
import loupe.ui.common.easel.Lens;
import loupe.ui.desk.DeskViewModel;

/** How long each network knows the drawing while it turns, grows or gets another pen: curves. */
public final class TurnLens implements Lens {

    private final TurnViewModel model;
    private final TruthViewModel truth;
    private final DeskViewModel desk;
    private final Appearance appearance;

    /** @param maps shared with the other lenses of this package */
    public TurnLens(Easel easel, DeskViewModel desk, MapsTruth maps, FrameClock frames, Appearance appearance) {
        this.truth = maps.model();
        this.desk = desk;
        this.appearance = appearance;
        model = new TurnViewModel(easel, desk, truth, frames);
    }

    @Override
    public String name() {
        return "turn";
    }

    @Override
    public String title() {
        return Texts.of("maps.turn");
    }

    @Override
    public String help() {
        return Texts.of("maps.turn.help");
    }

    @Override
    public Node node() {
        return new TurnView(model, truth, desk, appearance);
    }

    @Override
    public void shown(boolean front) {
        truth.front(this, front);
        model.front(front);
    }

    @Override
    public List<Shortcut> shortcuts() {
        return List.of(new Shortcut("← →", Texts.of("maps.keys.turn")));
    }

    TurnViewModel model() {
        return model;
    }
}
