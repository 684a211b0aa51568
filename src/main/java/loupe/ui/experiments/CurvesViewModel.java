package loupe.ui.experiments;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import loupe.ui.common.Texts;
import loupe.ui.common.Threads;
import loupe.ui.common.chart.ChartAxis;
import loupe.ui.common.chart.ChartQuantity;
import loupe.ui.common.chart.ChartViewModel;

/** The curves of the runs that are chosen. On the screen's thread. */
final class CurvesViewModel {

    /** How many runs are drawn over one another. */
    static final int MOST = 20;

    private final ChartViewModel accuracy = new ChartViewModel(ChartQuantity.ACCURACY);
    private final ChartViewModel loss = new ChartViewModel(ChartQuantity.LOSS);
    private final ChartViewModel rate = new ChartViewModel(ChartQuantity.RATE);
    private final ChartViewModel gradient = new ChartViewModel(ChartQuantity.GRADIENT);
    private final ChartViewModel update = new ChartViewModel(ChartQuantity.UPDATE);
    private final ObjectProperty<ChartAxis> axis = new SimpleObjectProperty<>(ChartAxis.EPOCHS);
    private final BooleanProperty training = new SimpleBooleanProperty();
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper layered = new ReadOnlyStringWrapper(Texts.of("experiments.layers.none"));
    private final Threads threads;
    private List<Course> runs = List.of();
    private int wanted;

    CurvesViewModel(Threads threads) {
        this.threads = threads;
        gradient.closer().set(true);
        update.closer().set(true);
        axis.addListener((by, before, after) -> draw());
        training.addListener((too, before, after) -> draw());
    }

    ChartViewModel accuracy() {
        return accuracy;
    }

    ChartViewModel loss() {
        return loss;
    }

    ChartViewModel rate() {
        return rate;
    }

    ChartViewModel gradient() {
        return gradient;
    }

    ChartViewModel update() {
        return update;
    }

    /** What is counted from left to right, in all charts. */
    ObjectProperty<ChartAxis> axis() {
        return axis;
    }

    /** Whether each batch is drawn too. */
    BooleanProperty training() {
        return training;
    }

    /** Which epoch was best, and which runs over-fit. */
    ReadOnlyStringProperty words() {
        return words.getReadOnlyProperty();
    }

    /** Whose layers are drawn, and how that is measured. */
    ReadOnlyStringProperty layered() {
        return layered.getReadOnlyProperty();
    }

    /** Draws the first {@value #MOST} of {@code some}, and the layers of the first that has told of them. */
    void show(List<Course> some) {
        runs = List.copyOf(some.subList(0, Math.min(MOST, some.size())));
        draw();
    }

    /** Long lines are made ready elsewhere; the learner may have chosen others meanwhile. */
    private void draw() {
        int mine = ++wanted;
        List<Course> of = runs;
        ChartAxis by = axis.get();
        boolean batches = training.get();
        threads.background().execute(() -> {
            Overlay ready = Overlay.of(of, by, batches);
            threads.screen().execute(() -> {
                if (mine == wanted) {
                    take(ready);
                }
            });
        });
    }

    private void take(Overlay ready) {
        accuracy.show(ready.axis(), ready.accuracy());
        loss.show(ready.axis(), ready.loss());
        rate.show(ready.axis(), ready.rate());
        gradient.show(ready.axis(), ready.gradient());
        update.show(ready.axis(), ready.update());
        layered.set(ready.layered());
        words.set(ready.words());
    }
}
