package loupe.cli;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import loupe.cloud.aws.AwsFault;
import loupe.cloud.aws.TuningFollower;
import loupe.cloud.aws.Tunings;

/** Says how a tuning in the cloud goes: its trainings are results, all else is for people. */
record TuningPrinting(Console console, boolean json) implements TuningFollower.Listener {

    @Override
    public void state(Tunings.State state) {
        console.say(state.name() + ": " + state.status());
    }

    @Override
    public void trial(Tunings.Trial trial) {
        String line = trial.name() + " " + trial.status() + " " + settings(trial.settings()) + trial.figure().map(figure -> " objective=" + figure).orElse("");
        if (json) {
            console.say(line);
        } else {
            console.print(line);
        }
    }

    @Override
    public void trouble(AwsFault fault) {
        console.say(fault.getMessage() + (fault.mayPass() ? " The tuning goes on; it is asked for again." : ""));
    }

    private static String settings(Map<String, String> settings) {
        return new TreeMap<>(settings).entrySet().stream().filter(setting -> !setting.getKey().startsWith("_"))
                .map(setting -> setting.getKey() + "=" + setting.getValue()).collect(Collectors.joining(" "));
    }

    String line(Tunings.State end) {
        return end.name() + " " + end.status() + " trials=" + end.trials() + end.best().map(best -> " best=" + best.name()
                + best.figure().map(figure -> " objective=" + figure).orElse("")).orElse("");
    }
}
