package loupe.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import loupe.recommend.Recipe;
import loupe.recommend.Setting;
import loupe.recommend.Study;
import loupe.storage.JsonText;

/** What a recommender's training was to be, and what came of it, in words and as JSON. */
record FitReport(Recipe recipe, TrialOptions.Course course, long seed, Optional<Path> out) {

    String announcement() {
        String settings = List.of(Setting.values()).stream().filter(recipe.settings()::containsKey)
                .map(setting -> setting.word() + " " + Plain.number(recipe.number(setting))).collect(Collectors.joining(", "));
        return recipe.model().id() + (settings.isEmpty() ? "" : " (" + settings + ")") + " learns from " + course.name() + ", protocol "
                + course.protocol().word() + ": " + course.protocol().sentence() + "; seed " + seed + "."
                + out.map(folder -> " It is kept in " + folder + ".").orElse("");
    }

    /** One line with the protocol and every figure. */
    String sentence(List<Study.Result> results, boolean stopped) {
        return "protocol=" + course.protocol().word() + " " + Study.mean(results).entrySet().stream()
                .map(figure -> String.format(Locale.ROOT, "%s=%.6f", figure.getKey(), figure.getValue())).collect(Collectors.joining(" "))
                + String.format(Locale.ROOT, " seconds=%.2f", seconds(results))
                + (stopped ? " stopped in trial " + results.size() + " of " + course.trials().size() : "");
    }

    String document(List<Study.Result> results, boolean stopped) {
        Map<String, Object> map = head();
        map.putAll(Study.mean(results));
        map.put("seconds", seconds(results));
        if (course.trials().size() > 1) {
            List<Map<String, Object>> trials = new ArrayList<>();
            for (Study.Result result : results) {
                Map<String, Object> trial = new LinkedHashMap<>(Map.of("trial", result.trial()));
                trial.putAll(result.figures());
                trial.put("seconds", result.seconds());
                trials.add(trial);
            }
            map.put("trials", trials);
        }
        map.put("stopped", stopped);
        return JsonText.line(map);
    }

    /** What is known before anything is learnt, in the order in which it is written. */
    Map<String, Object> head() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("model", recipe.model().id());
        map.put("protocol", course.protocol().word());
        map.put("label", course.protocol().label());
        map.put("data", course.name());
        map.put("seed", seed);
        Map<String, Object> settings = new LinkedHashMap<>();
        for (Setting setting : Setting.values()) {
            if (recipe.settings().containsKey(setting)) {
                settings.put(setting.word(), setting.isWhole() ? (Object) recipe.count(setting) : (Object) recipe.number(setting));
            }
        }
        recipe.optimizer().ifPresent(optimizer -> settings.put("optimizer", optimizer.name().toLowerCase(Locale.ROOT)));
        recipe.loss().ifPresent(loss -> settings.put("loss", loss.word()));
        map.put("settings", settings);
        out.ifPresent(folder -> map.put("out", folder.toString()));
        return map;
    }

    /** Of one fit, the mean over the trials. */
    private static double seconds(List<Study.Result> results) {
        return results.stream().mapToDouble(Study.Result::seconds).average().orElse(0);
    }
}
