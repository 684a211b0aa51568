package loupe.ui.cloud;

import loupe.training.tuning.Trial;
import loupe.ui.common.Texts;
import loupe.ui.common.clouds.CloudTuning;

/** How a tuning that is watched is said. */
final class WatchWords {

    private WatchWords() {}

    /** How far it is; empty text where none is watched. */
    static String course(WatchState state) {
        return state.sight().map(WatchWords::course).orElse(state.isOpen() ? Texts.of("cloud.watch.asking") : "");
    }

    private static String course(CloudTuning.Sight sight) {
        long running = sight.trials().stream().filter(trial -> !trial.isOver()).count();
        long done = Math.max(sight.counts().done(), sight.trials().stream().filter(Trial::isOver).count());
        String words = Texts.of("cloud.watch.course", sight.status(), done, sight.counts().most(), running);
        boolean silent = done > 0 && sight.trials().isEmpty();
        return words + (silent ? " " + Texts.of("cloud.watch.silent") : "") + sight.failure().map(reason -> " " + reason).orElse("");
    }
}
