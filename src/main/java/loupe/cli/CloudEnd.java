package loupe.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import loupe.cloud.aws.Cloud;
import loupe.cloud.aws.JobState;
import loupe.storage.JsonText;

/** What is done and said when a training in the cloud is over. */
record CloudEnd(Cloud cloud, Console console, boolean json) {

    private static final String FAILURE = "failureReason";

    /** Fetches the model of a training that is over, whatever its end, and gives the exit code: whether there was one. */
    int fetched(JobState end, Path folder) {
        Optional<String> fault = fetch(end, folder);
        Map<String, Object> map = end.asMap();
        fault.ifPresentOrElse(reason -> map.putIfAbsent(FAILURE, reason), () -> map.put("out", folder.toString()));
        console.print(json ? JsonText.line(map) : line(end));
        return fault.isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
    }

    /**
     * Fetches the model, says how it went and gives the exit code.
     *
     * @param folder where the model goes
     * @param asked  whether this Loupe asked it to stop
     */
    int of(JobState end, Path folder, boolean asked) {
        Optional<String> unfetched = end.failed() ? Optional.empty() : fetch(end, folder);
        Optional<String> fault = fault(end).or(() -> unfetched.filter(_ -> !asked));
        Map<String, Object> map = end.asMap();
        fault.ifPresent(reason -> map.putIfAbsent(FAILURE, reason));
        console.print(json ? JsonText.line(map) : line(end));
        fault(end).ifPresent(console::say);
        return fault.isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
    }

    /** What went wrong in the training itself. */
    private static Optional<String> fault(JobState end) {
        if (end.failed()) {
            return Optional.of("The training " + end.name() + " failed: " + end.outcome().failure().orElse("AWS does not say why."));
        }
        return end.outOfTime() ? Optional.of("AWS ended the training " + end.name() + " because its time was up; --max-runtime gives more.") : Optional.empty();
    }

    /** Says where the model is, or why it is not there. @return the latter */
    private Optional<String> fetch(JobState end, Path folder) {
        Optional<String> fault = Fetching.fault(cloud, end, folder);
        console.say(fault.orElse("The model is in " + folder + "."));
        return fault;
    }

    private static String line(JobState end) {
        String figures = CloudListener.figures(end.metrics());
        return end.name() + " " + end.status() + (figures.isEmpty() ? "" : " " + figures)
                + (end.outcome().billable().isPresent() ? " billableSeconds=" + end.outcome().billable().getAsLong() : "");
    }
}
