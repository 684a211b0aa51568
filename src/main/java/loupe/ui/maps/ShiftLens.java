package loupe.ui.maps;

import java.util.List;
import javafx.scene.Node;
import loupe.ui.common.Appearance;
import loupe.ui.common.Shortcut;
import loupe.ui.common.Texts;
import loupe.ui.common.easel.Easel;
import loupe.ui.common.easel.Lens;
import loupe.ui.desk.DeskViewModel;

/** Where each network still knows the drawing: the shift maps. */
public final class ShiftLens implements Lens {

    private final ShiftViewModel model;
    private final TruthViewModel truth;
    private final AccuracyViewModel accuracy;
    private final DeskViewModel desk;
    private final Appearance appearance;

    /** @param maps shared with the other lenses of this package */
    public ShiftLens(Easel easel, DeskViewModel desk, MapsTruth maps, MapsWork work, Appearance appearance) {
        this.truth = maps.model();
        this.desk = desk;
        this.appearance = appearance;
        model = new ShiftViewModel(name(), easel, desk, truth, work.threads().frames());
        accuracy = new AccuracyViewModel(desk, work);
    }

    @Override
    public String name() {
        return "shift";
    }

    @Override
    public String title() {
        return Texts.of("maps.shift");
    }

    @Override
    public String help() {
        return Texts.of("maps.shift.help");
    }

    @Override
    public Node node() {
        return new ShiftView(model, truth, accuracy, desk, appearance);
    }

    @Override
    public void shown(boolean front) {
        truth.front(this, front);
        model.front(front);
        accuracy.front(front);
    }

    @Override
    public List<Shortcut> shortcuts() {
        return List.of(new Shortcut("← → ↑ ↓", Texts.of("maps.keys.move")));
    }

    ShiftViewModel model() {
        return model;
    }
}
