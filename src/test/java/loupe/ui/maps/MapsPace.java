package loupe.ui.maps;

import java.nio.file.Path;
import java.util.List;
import loupe.data.DataCatalog;
import loupe.data.DataFolders;
import loupe.data.DigitsCache;
import loupe.inference.Answers;
import loupe.ui.common.Appearance;
import loupe.ui.common.Threads;
import loupe.ui.common.easel.Easel;
import loupe.ui.common.easel.Lens;
import loupe.ui.desk.DeskNetwork;
import loupe.ui.desk.DeskViewModel;

/** The lenses of this package for who measures how soon they are done. */
public final class MapsPace {

    private final ShiftLens shift;
    private final TurnLens turn;

    public MapsPace(Easel easel, DeskViewModel desk, Threads threads, Appearance appearance, Path home) {
        MapsTruth truth = new MapsTruth(easel, desk, threads.frames());
        shift = new ShiftLens(easel, desk, truth, new MapsWork(threads,
                new DataCatalog(new DataFolders(List.of()), new DigitsCache(home)), home), appearance);
        turn = new TurnLens(easel, desk, truth, threads.frames(), appearance);
    }

    public List<Lens> lenses() {
        return List.of(shift, turn);
    }

    /** Hears each new state of the map of {@code network}. */
    public void followMap(DeskNetwork network, java.util.function.Consumer<Answers> heard) {
        shift.model().answers(network).subscribe(heard);
    }

    /** Hears each new state of the curve of {@code network}. */
    public void followCurve(DeskNetwork network, java.util.function.Consumer<Answers> heard) {
        turn.model().answers(network).subscribe(heard);
    }
}
