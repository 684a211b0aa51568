package loupe.storage;

import java.util.ArrayList;
import java.util.List;
import loupe.training.TrainingJob;
import loupe.training.tuning.Strategy;
import loupe.training.tuning.TuningJob;

/** What keeps one tuning from going on as another. Its end - trials, time, how many at a time - may change, but for a grid's size. */
final class TuningDifference {

    private final List<String> found = new ArrayList<>();

    private TuningDifference() {}

    /** Each difference in words, seen from {@code kept}; none where it can go on. */
    static List<String> of(TuningJob kept, TuningJob wanted) {
        TuningDifference difference = new TuningDifference();
        TrainingJob a = kept.base();
        TrainingJob b = wanted.base();
        difference.of("another network", a.network(), b.network());
        difference.of("other data", a.data().sha256(), b.data().sha256());
        difference.of("other settings", a.settings(), b.settings());
        difference.of("another seed", a.seed(), b.seed());
        difference.of("another engine, device or number of threads", a.where(), b.where());
        difference.of("other weights to start from", a.start(), b.start());
        difference.of("another augmentation", a.augmentation(), b.augmentation());
        difference.of("another cut of the training pictures", a.validation(), b.validation());
        difference.of("another space", kept.space(), wanted.space());
        difference.of("another objective", kept.objective(), wanted.objective());
        difference.of("another strategy", kept.plan().strategy(), wanted.plan().strategy());
        if (wanted.plan().strategy() == Strategy.GRID) {
            difference.of("a grid for another number of trials", kept.plan().trials(), wanted.plan().trials());
        }
        return difference.found;
    }

    private void of(String words, Object kept, Object wanted) {
        if (!kept.equals(wanted)) {
            found.add(words);
        }
    }
}
