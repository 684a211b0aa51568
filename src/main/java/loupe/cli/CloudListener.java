package loupe.cli;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import loupe.cloud.aws.AwsFault;
import loupe.cloud.aws.Follower;
import loupe.cloud.aws.JobState;

/** Says how a job goes: its lines are results, all else is for people. */
final class CloudListener implements Follower.Listener {

    private static final String FIRST_HOST = "algo-1";

    private final Console console;
    private final boolean json;

    /** @param json whether results are one object at the end, so that lines are for people too */
    CloudListener(Console console, boolean json) {
        this.console = console;
        this.json = json;
    }

    @Override
    public void state(JobState state) {
        console.say(state.name() + ": " + state.status() + (state.secondary().isEmpty() || state.secondary().equals(state.status()) ? "" : ", " + state.secondary()));
    }

    @Override
    public void line(String host, String line) {
        String whole = host.equals(FIRST_HOST) ? line : host + ": " + line;
        if (json) {
            console.say(whole);
        } else {
            console.print(whole);
        }
    }

    @Override
    public void trouble(AwsFault fault) {
        console.say(fault.getMessage() + (fault.mayPass() ? " The job goes on; it is asked for again." : ""));
    }

    @Override
    public void recovered() {
        console.say("AWS answers again.");
    }

    /** The figures at the end, in one line. */
    static String figures(Map<String, Double> metrics) {
        return metrics.entrySet().stream().map(figure -> String.format(Locale.ROOT, "%s=%s", figure.getKey(), figure.getValue())).collect(Collectors.joining(" "));
    }
}
