package loupe.ui.experiments;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import loupe.training.Divergence;
import loupe.training.TrainingEvent;
import loupe.ui.common.Texts;
import loupe.ui.common.chart.ChartQuantity;

/** Says of a run which epoch was best, whether it over-fits and whether its loss ran away. */
final class CourseWords {

    /** A validation loss that is higher by less than this share of its lowest may be chance. */
    private static final double RISE = 0.05;

    private CourseWords() {}

    /**
     * A few sentences; empty before the first epoch. It over-fits where the validation loss is a twentieth higher now than it
     * once was and the training loss is lower than it was then.
     */
    static Optional<String> of(Course run) {
        List<TrainingEvent.EpochDone> epochs = run.epochs().stream().filter(epoch -> Double.isFinite(epoch.validationAccuracy())).toList();
        return epochs.stream().reduce((a, b) -> b.validationAccuracy() > a.validationAccuracy() ? b : a).map(best -> {
            TrainingEvent.EpochDone last = epochs.getLast();
            TrainingEvent.EpochDone lowest = epochs.stream().min(Comparator.comparingDouble(TrainingEvent.EpochDone::validationLoss)).orElseThrow();
            boolean overfits = last.validationLoss() > (1 + RISE) * lowest.validationLoss() && last.trainingLoss() < lowest.trainingLoss();
            String share = ChartQuantity.ACCURACY.exact(best.validationAccuracy());
            String remark = run.started().flatMap(begun -> Divergence.remark(begun.job(), run.epochs())).map(sentence -> " " + sentence).orElse("");
            return (overfits ? Texts.of("experiments.said.overfit", run.name(), best.epoch() + 1, share, lowest.epoch() + 1,
                    ChartQuantity.LOSS.exact(lowest.validationLoss()), ChartQuantity.LOSS.exact(last.validationLoss()),
                    ChartQuantity.LOSS.exact(lowest.trainingLoss()), ChartQuantity.LOSS.exact(last.trainingLoss()))
                    : Texts.of("experiments.said.best", run.name(), best.epoch() + 1, share)) + remark;
        });
    }
}
