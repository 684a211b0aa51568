package loupe.ui;

import java.util.List;
import loupe.ui.common.Appearance;
import loupe.ui.common.Services;
import loupe.ui.common.Threads;
import loupe.ui.common.easel.Easel;
import loupe.ui.common.easel.Lens;
import loupe.ui.desk.AnswersLens;
import loupe.ui.desk.DeskViewModel;
import loupe.ui.desk.DistantViewModel;
import loupe.ui.maps.MapsTruth;
import loupe.ui.maps.MapsWork;
import loupe.ui.maps.ShiftLens;
import loupe.ui.maps.TurnLens;
import loupe.ui.sees.SeesLens;
import loupe.ui.why.LayersLens;
import loupe.ui.why.WhyLens;

/** The ways of looking at the drawing that stand beside the canvas. */
final class DrawFittings {

    private final DeskViewModel desk;
    private final DistantViewModel distant;
    private final Services services;
    private final Threads threads;
    private final Appearance appearance;

    DrawFittings(DeskViewModel desk, DistantViewModel distant, Services services, Threads threads, Appearance appearance) {
        this.desk = desk;
        this.distant = distant;
        this.services = services;
        this.threads = threads;
        this.appearance = appearance;
    }

    /** In the order of their tabs. */
    List<Lens> lenses(Easel easel) {
        MapsTruth truth = new MapsTruth(easel, desk, threads.frames());
        MapsWork work = new MapsWork(threads, services.data(), services.workspace().cache());
        WhyLens.Pictures pictures = new WhyLens.Pictures(services.data(), services.workspace());
        return List.of(new AnswersLens(desk, distant),
                new ShiftLens(easel, desk, truth, work, appearance),
                new TurnLens(easel, desk, truth, threads.frames(), appearance),
                SeesLens.over(easel, desk, services.data(), services.workspace(), new SeesLens.Screens(threads, appearance)),
                new WhyLens(easel, desk, pictures, threads, appearance),
                new LayersLens(desk, threads, appearance));
    }
}
