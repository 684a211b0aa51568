package loupe.ui;

import java.util.List;
import loupe.ui.common.Appearance;
import loupe.ui.common.Services;
import loupe.ui.common.Threads;
import loupe.ui.common.easel.Easel;
import loupe.ui.common.easel.Lens;
import loupe.ui.desk.AnswersLens;
import loupe.ui.desk.DeskViewModel;
import loupe.ui.sees.SeesLens;

/** The ways of looking at the drawing that stand beside the canvas. */
final class DrawFittings {

    private final DeskViewModel desk;
    private final Services services;
    private final Threads threads;
    private final Appearance appearance;

    DrawFittings(DeskViewModel desk, Services services, Threads threads, Appearance appearance) {
        this.desk = desk;
        this.services = services;
        this.threads = threads;
        this.appearance = appearance;
    }

    /** In the order of their tabs. */
    List<Lens> lenses(Easel easel) {
        return List.of(new AnswersLens(desk),
                SeesLens.over(easel, desk, services.data(), services.workspace(), new SeesLens.Screens(threads, appearance)));
    }
}
