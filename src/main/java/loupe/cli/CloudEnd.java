package loupe.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import loupe.cloud.aws.Cloud;
import loupe.cloud.aws.JobState;
import loupe.storage.JsonText;

/** What is done and said when a training in the cloud is over. */
record CloudEnd(Cloud cloud, Console console, boolean json) {

    /** Fetches the model of a training that is over, whatever its end, and gives the exit code: whether there was one. */
    int fetched(JobState end, Path folder) throws IOException {
        boolean fetched = fetch(end, folder);
        Map<String, Object> map = end.asMap();
        if (fetched) {
            map.put("out", folder.toString());
        }
        console.print(json ? JsonText.line(map) : line(end));
        return fetched ? ExitCode.DONE : ExitCode.FAILED;
    }

    /**
     * Fetches the model, says how it went and gives the exit code.
     *
     * @param folder where the model goes
     * @param asked  whether this Loupe asked it to stop
     */
    int of(JobState end, Path folder, boolean asked) throws IOException {
        boolean fetched = !end.failed() && fetch(end, folder);
        console.print(json ? JsonText.line(end.asMap()) : line(end));
        if (end.failed()) {
            console.say("The training " + end.name() + " failed: " + end.outcome().failure().orElse("AWS does not say why."));
            return ExitCode.FAILED;
        }
        if (end.outOfTime()) {
            console.say("AWS ended the training " + end.name() + " because its time was up; --max-runtime gives more.");
            return ExitCode.FAILED;
        }
        return fetched || asked ? ExitCode.DONE : ExitCode.FAILED;
    }

    private boolean fetch(JobState end, Path folder) throws IOException {
        if (end.outcome().model().isEmpty()) {
            console.say("The training " + end.name() + " left no model.");
            return false;
        }
        if (!cloud.fetch(end.outcome().model().get(), folder)) {
            console.say("The model of " + end.name() + " is not at " + end.outcome().model().get() + ".");
            return false;
        }
        console.say("The model is in " + folder + ".");
        return true;
    }

    private static String line(JobState end) {
        String figures = CloudListener.figures(end.metrics());
        return end.name() + " " + end.status() + (figures.isEmpty() ? "" : " " + figures)
                + (end.outcome().billable().isPresent() ? " billableSeconds=" + end.outcome().billable().getAsLong() : "");
    }
}
