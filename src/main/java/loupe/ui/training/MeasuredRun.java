package loupe.ui.training;

import java.util.Optional;
import loupe.training.Hyperparameters;
import loupe.training.Site;
import loupe.ui.common.Texts;

/**
 * What a finished run measured.
 *
 * @param batch     of each instance
 * @param perSecond training pictures that were learned from in a second, the trials after each epoch included in the time
 * @param accuracy  on the validation pictures after the last epoch
 */
record MeasuredRun(Site site, int batch, double perSecond, double accuracy, String date) {

    /** That of {@code run}, whose data has {@code pictures} to learn from; empty where it measured nothing. */
    static Optional<MeasuredRun> of(RunSummary run, int pictures) {
        double seconds = run.speed().seconds().orElse(0);
        if (!(seconds > 0) || run.last().isEmpty()) {
            return Optional.empty();
        }
        Site site = run.speed().site();
        Hyperparameters settings = run.job().settings();
        int step = settings.batch() * site.count();
        long steps = settings.stepsAfter(run.speed().epochs() - 1, pictures / step);
        return Optional.of(new MeasuredRun(site, settings.batch(), steps * (double) step / seconds, run.last().get(), run.date()));
    }

    int instances() {
        return site.count();
    }

    /** Where, with the number of instances. */
    String where() {
        return switch (site) {
            case Site.Here _ -> Texts.of("training.instances.here");
            case Site.LocalMode(int instances) -> Texts.of("training.instances.local", instances);
            case Site.SageMaker(String type, int instances) -> Texts.of("training.instances.sagemaker", instances, type);
        };
    }

    /** What a step learns from, for example {@code 2 x 100 = 200}. */
    String step() {
        return instances() == 1 ? Words.count(batch) : Texts.of("training.instances.step", instances(), Words.count(batch), Words.count((long) batch * instances()));
    }
}
