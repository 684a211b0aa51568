package loupe.ui.experiments;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import loupe.training.LayerMove;
import loupe.training.TrainingEvent;
import loupe.ui.common.Texts;
import loupe.ui.common.chart.ChartAxis;
import loupe.ui.common.chart.ChartLine;

/**
 * Some runs over one another, ready to be drawn.
 *
 * @param layered whose layers are drawn, and how that is measured
 * @param words   which epoch was best, and which runs over-fit
 */
record Overlay(ChartAxis axis, List<ChartLine> accuracy, List<ChartLine> loss, List<ChartLine> rate, List<ChartLine> gradient,
               List<ChartLine> update, String layered, String words) {

    /** @param training whether each batch is drawn too */
    static Overlay of(List<Course> runs, ChartAxis axis, boolean training) {
        List<ChartLine> rates = new ArrayList<>();
        runs.forEach(run -> rates.add(run.rate(rates.size(), axis)));
        Optional<Course> layers = runs.stream().filter(run -> !run.moves().isEmpty()).findFirst();
        return new Overlay(axis, lines(runs, axis, training, TrainingEvent.EpochDone::validationAccuracy, TrainingEvent.Batch::accuracy),
                lines(runs, axis, training, TrainingEvent.EpochDone::validationLoss, TrainingEvent.Batch::loss), rates,
                layers.map(run -> run.layers(axis, LayerMove::gradient)).orElse(List.of()),
                layers.map(run -> run.layers(axis, LayerMove::update)).orElse(List.of()),
                layers.map(run -> Texts.of("experiments.layers.of", run.name())).orElse(Texts.of("experiments.layers.none")),
                runs.stream().flatMap(run -> CourseWords.of(run).stream()).collect(Collectors.joining("\n")));
    }

    private static List<ChartLine> lines(List<Course> runs, ChartAxis axis, boolean training,
                                         ToDoubleFunction<TrainingEvent.EpochDone> validation, ToDoubleFunction<TrainingEvent.Batch> batch) {
        List<ChartLine> lines = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            Course run = runs.get(i);
            lines.add(run.validation(i, axis, validation));
            if (training) {
                lines.addAll(run.training(i, Texts.of("experiments.training.of", run.name()), axis, batch));
            }
        }
        return lines;
    }
}
