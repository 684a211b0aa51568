package loupe.ui;

import java.util.List;
import loupe.ui.common.Appearance;
import loupe.ui.common.Services;
import loupe.ui.common.Threads;
import loupe.ui.common.easel.Easel;
import loupe.ui.common.easel.Lens;
import loupe.ui.desk.AnswersLens;
import loupe.ui.desk.DeskViewModel;
import loupe.ui.why.LayersLens;
import loupe.ui.why.WhyLens;

/** The ways of looking at the drawing that stand beside the canvas. */
final class DrawFittings {

    private final DeskViewModel desk;
    private final Threads threads;
    private final Appearance appearance;
    private final Services services;

    DrawFittings(DeskViewModel desk, Threads threads, Appearance appearance, Services services) {
        this.desk = desk;
        this.threads = threads;
        this.appearance = appearance;
        this.services = services;
    }

    /** In the order of their tabs. */
    List<Lens> lenses(Easel easel) {
        WhyLens.Pictures pictures = new WhyLens.Pictures(services.data(), services.workspace());
        return List.of(new AnswersLens(desk),
                new WhyLens(easel, desk, pictures, threads, appearance), new LayersLens(desk, threads, appearance));
    }
}
