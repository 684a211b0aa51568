package loupe.ui;

import java.util.List;
import loupe.ui.common.easel.Easel;
import loupe.ui.common.easel.Lens;
import loupe.ui.desk.AnswersLens;
import loupe.ui.desk.DeskViewModel;

/** The ways of looking at the drawing that stand beside the canvas. */
final class DrawFittings {

    private final DeskViewModel desk;

    DrawFittings(DeskViewModel desk) {
        this.desk = desk;
    }

    /** In the order of their tabs. */
    List<Lens> lenses(Easel easel) {
        return List.of(new AnswersLens(desk));
    }
}
