package loupe.storage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import loupe.data.BadInputException;
import loupe.training.JobFacts;
import loupe.training.Start;
import loupe.training.TrainingEvent;

/**
 * What differs between runs and nothing else.
 *
 * @param chosen  what was chosen differently: a name and its value in each run, in their order
 * @param came    what came out differently
 */
public record RunComparison(Map<String, List<String>> chosen, Map<String, List<String>> came) {

    /** That of {@code runs}, at least two. */
    public static RunComparison of(List<RunFolder> runs) throws BadInputException {
        List<Map<String, String>> chosen = new ArrayList<>();
        List<Map<String, String>> came = new ArrayList<>();
        for (RunFolder run : runs) {
            chosen.add(JobFacts.of(run.job()));
            came.add(outcome(run));
        }
        return new RunComparison(differences(chosen), differences(came));
    }

    private static Map<String, List<String>> differences(List<Map<String, String>> some) {
        Map<String, List<String>> differences = new LinkedHashMap<>();
        JobFacts.differing(some).forEach(name -> differences.put(name, some.stream().map(facts -> facts.getOrDefault(name, "")).toList()));
        return differences;
    }

    /** What {@code run} became, in words. */
    public static Map<String, String> outcome(RunFolder run) throws BadInputException {
        Map<String, String> facts = new LinkedHashMap<>();
        for (TrainingEvent event : run.events()) {
            switch (event) {
                case TrainingEvent.Started started -> start(facts, started.parameters(), started.initialSha256(), started.engineVersion());
                case TrainingEvent.RecommenderStarted started ->
                        start(facts, started.parameters(), started.initialSha256(), started.engineVersion());
                case TrainingEvent.Finished finished -> facts.put("final weights", Start.brief(finished.parametersSha256()));
                case TrainingEvent.Stopped stopped -> facts.put("final weights", Start.brief(stopped.parametersSha256()));
                case TrainingEvent other -> { }
            }
        }
        RunDigest digest = RunDigest.of(run.path());
        facts.put("state", digest.outcome().word());
        facts.put("epochs done", Integer.toString(digest.epochs()));
        digest.figures().forEach((name, figure) -> facts.put(name, String.format(Locale.ROOT, "%.6f", figure)));
        digest.seconds().ifPresent(seconds -> facts.put("seconds", String.format(Locale.ROOT, "%.1f", seconds)));
        return facts;
    }

    private static void start(Map<String, String> facts, long parameters, String initialSha256, String engineVersion) {
        facts.put("parameters", Long.toString(parameters));
        facts.put("initial weights", Start.brief(initialSha256));
        facts.put("engine version", engineVersion);
    }
}
