package loupe.ui.maps;

import loupe.ui.common.FrameClock;
import loupe.ui.common.easel.Easel;
import loupe.ui.desk.DeskViewModel;

/** What the drawing is, as the lenses of this package share it: said in one, it holds in all. */
public final class MapsTruth {

    private final TruthViewModel model;

    public MapsTruth(Easel easel, DeskViewModel desk, FrameClock frames) {
        model = new TruthViewModel(easel, desk, frames);
    }

    TruthViewModel model() {
        return model;
    }
}
