package loupe.storage;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import loupe.training.Job;
import loupe.training.JobFacts;

/** Names for runs that stand in one list: what is trained on what, and what differs from the run before of the same title. */
public final class RunNames {

    private RunNames() {}

    /** The name of each run's folder. @param runs newest first */
    public static Map<Path, String> of(List<RunDigest> runs) {
        Map<Path, String> names = new HashMap<>();
        Map<Path, String> differences = differences(runs);
        runs.forEach(run -> names.put(run.folder(), Stream.of(JobFacts.title(run.job()), differences.get(run.folder()))
                .filter(part -> !part.isEmpty()).collect(Collectors.joining(", "))));
        return names;
    }

    /** What differs for each run's folder; empty text for the first of its title. @param runs newest first */
    public static Map<Path, String> differences(List<RunDigest> runs) {
        Map<String, Job> before = new HashMap<>();
        Map<Path, String> differences = new HashMap<>();
        for (RunDigest run : runs.reversed()) {
            String title = JobFacts.title(run.job());
            differences.put(run.folder(), before.containsKey(title) ? difference(before.get(title), run.job()) : "");
            before.put(title, run.job());
        }
        return differences;
    }

    private static String difference(Job before, Job now) {
        Map<String, String> facts = JobFacts.of(now);
        List<String> differing = JobFacts.differing(List.of(JobFacts.of(before), facts));
        return differing.isEmpty() ? "again" : differing.stream().map(name -> words(name, facts.getOrDefault(name, "none")))
                .collect(Collectors.joining(", "));
    }

    /** Layers and hashes are too long for a name. */
    private static String words(String name, String value) {
        return switch (name) {
            case "layers" -> "other layers";
            case "data sha256" -> "other pictures";
            default -> name + " " + value;
        };
    }
}
