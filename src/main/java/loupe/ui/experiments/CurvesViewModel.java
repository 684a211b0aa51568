package loupe.ui.experiments;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import loupe.training.LayerMove;
import loupe.training.TrainingEvent;
import loupe.ui.common.Texts;
import loupe.ui.common.chart.ChartAxis;
import loupe.ui.common.chart.ChartLine;
import loupe.ui.common.chart.ChartQuantity;
import loupe.ui.common.chart.OverlayViewModel;

/** The curves of the runs that are chosen. On the screen's thread. */
final class CurvesViewModel {

    /** How many runs are drawn over one another. */
    static final int MOST = 20;

    /** Of so many runs it is said how they went. */
    private static final int SAID = 4;

    private final OverlayViewModel accuracy = new OverlayViewModel(ChartQuantity.ACCURACY);
    private final OverlayViewModel loss = new OverlayViewModel(ChartQuantity.LOSS);
    private final OverlayViewModel rate = new OverlayViewModel(ChartQuantity.RATE);
    private final OverlayViewModel gradient = new OverlayViewModel(ChartQuantity.GRADIENT);
    private final OverlayViewModel update = new OverlayViewModel(ChartQuantity.UPDATE);
    private final ObjectProperty<ChartAxis> axis = new SimpleObjectProperty<>(ChartAxis.EPOCHS);
    private final BooleanProperty training = new SimpleBooleanProperty();
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper layered = new ReadOnlyStringWrapper(Texts.of("experiments.layers.none"));
    private List<Course> runs = List.of();

    CurvesViewModel() {
        gradient.closer().set(true);
        update.closer().set(true);
        axis.addListener((by, before, after) -> draw());
        training.addListener((too, before, after) -> draw());
    }

    OverlayViewModel accuracy() {
        return accuracy;
    }

    OverlayViewModel loss() {
        return loss;
    }

    OverlayViewModel rate() {
        return rate;
    }

    OverlayViewModel gradient() {
        return gradient;
    }

    OverlayViewModel update() {
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

    private void draw() {
        accuracy.show(axis.get(), lines(TrainingEvent.EpochDone::validationAccuracy, TrainingEvent.Batch::accuracy));
        loss.show(axis.get(), lines(TrainingEvent.EpochDone::validationLoss, TrainingEvent.Batch::loss));
        List<ChartLine> rates = new ArrayList<>();
        runs.forEach(run -> rates.add(run.rate(rates.size(), axis.get())));
        rate.show(axis.get(), rates);
        Optional<Course> layers = runs.stream().filter(run -> !run.moves().isEmpty()).findFirst();
        gradient.show(axis.get(), layers.map(run -> run.layers(axis.get(), LayerMove::gradient)).orElse(List.of()));
        update.show(axis.get(), layers.map(run -> run.layers(axis.get(), LayerMove::update)).orElse(List.of()));
        layered.set(layers.map(run -> Texts.of("experiments.layers.of", run.name())).orElse(Texts.of("experiments.layers.none")));
        words.set(runs.stream().limit(SAID).flatMap(run -> CourseWords.of(run).stream()).collect(Collectors.joining("\n")));
    }

    private List<ChartLine> lines(ToDoubleFunction<TrainingEvent.EpochDone> validation, ToDoubleFunction<TrainingEvent.Batch> batch) {
        List<ChartLine> lines = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            Course run = runs.get(i);
            lines.add(run.validation(i, axis.get(), validation));
            if (training.get()) {
                lines.addAll(run.training(i, Texts.of("experiments.training.of", run.name()), axis.get(), batch));
            }
        }
        return lines;
    }
}
