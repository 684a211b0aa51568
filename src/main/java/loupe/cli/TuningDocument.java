package loupe.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import loupe.training.tuning.Assignment;
import loupe.training.tuning.Progress;
import loupe.training.tuning.Trial;
import loupe.training.tuning.TuningEvent;
import loupe.training.tuning.TuningJob;
import loupe.training.tuning.Value;

/**
 * What came of a tuning, for scripts: {@code {"best":{"run":…,"objective":…,"parameters":{…},"trial":…,"testAccuracy":…},"trials":[…]}};
 * {@code best} is missing where no trial has a result, {@code testAccuracy} where the tuning was stopped before its end.
 */
final class TuningDocument {

    private TuningDocument() {}

    static Map<String, Object> of(TuningJob job, Progress progress, Optional<TuningEvent.Best> best, IntFunction<Path> runs) {
        Map<String, Object> map = new LinkedHashMap<>();
        best.ifPresent(winner -> map.put("best", best(winner)));
        map.put("trials", progress.trials().stream().map(trial -> trial(job, trial, runs)).toList());
        map.put("objective", job.objective().word());
        map.put("seconds", progress.seconds());
        return map;
    }

    private static Map<String, Object> best(TuningEvent.Best winner) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("run", winner.run().toString());
        map.put("objective", winner.trial().result().orElse(Double.NaN));
        map.put("parameters", parameters(winner.trial().proposal().assignment()));
        map.put("trial", winner.trial().number());
        winner.test().ifPresent(accuracy -> map.put("testAccuracy", accuracy));
        return map;
    }

    private static Map<String, Object> trial(TuningJob job, Trial trial, IntFunction<Path> runs) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("trial", trial.number());
        map.put("run", runs.apply(trial.number()).toString());
        trial.result().ifPresent(figure -> map.put("objective", figure));
        map.put("parameters", parameters(trial.proposal().assignment()));
        map.put("epochs", Math.max(1, job.base().settings().epochs() * trial.proposal().share()));
        map.put("course", trial.course());
        switch (trial.state()) {
            case Trial.Running _ -> map.put("state", "cut-short");
            case Trial.Finished end -> end(map, "finished", end.seconds());
            case Trial.EndedEarly end -> end(map, "ended-early", end.seconds());
            case Trial.Failed failed -> {
                map.put("state", "failed");
                map.put("reason", failed.reason());
            }
        }
        return map;
    }

    private static void end(Map<String, Object> map, String state, double seconds) {
        map.put("state", state);
        map.put("seconds", seconds);
    }

    private static Map<String, Object> parameters(Assignment assignment) {
        Map<String, Object> map = new LinkedHashMap<>();
        assignment.settings().forEach(setting -> map.put(setting.name(), switch (setting.value()) {
            case Value.Real real -> real.value();
            case Value.Whole whole -> whole.value();
            case Value.Word word -> word.text();
        }));
        return map;
    }
}
