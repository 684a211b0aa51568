package loupe.cli;

import java.time.Duration;
import java.util.Optional;
import loupe.cloud.aws.Machines;
import loupe.storage.CloudSettings;
import picocli.CommandLine.Option;

/** On which machines of the cloud a training happens, and for how long at most. */
final class MachineOptions {

    /** In the place of a machine's type: this machine. */
    private static final String HERE = "local";

    @Option(names = "--instance-type", required = true, paramLabel = "TYPE")
    private String type = "";

    @Option(names = "--instances", paramLabel = "N")
    private int instances = 1;

    @Option(names = "--max-runtime", paramLabel = "SECONDS")
    private int longest = 3600;

    @Option(names = "--spot")
    private boolean spot;

    @Option(names = "--keep-alive", paramLabel = "SECONDS")
    private int warm;

    /** Whether containers of this machine are meant. */
    boolean here() {
        return type.equals(HERE);
    }

    int instances() {
        return instances;
    }

    Machines machines() {
        return new Machines(type, instances, Duration.ofSeconds(longest), spot, Duration.ofSeconds(warm));
    }

    Elsewhere elsewhere() {
        return new Elsewhere(!here() && machines().gpu(), instances);
    }

    /** What is wrong with them, or beyond what the learner allows. */
    Optional<String> fault(CloudSettings limits) {
        if (instances < 1 || instances > limits.mostInstances()) {
            return Optional.of("--instances must be from 1 to " + limits.mostInstances() + ", not " + instances + ".");
        }
        if (here()) {
            return Optional.empty();
        }
        Optional<String> wrong = machines().fault();
        if (wrong.isPresent()) {
            return wrong;
        }
        return longest > limits.longestSeconds() ? Optional.of("--max-runtime must be at most " + limits.longestSeconds() + " seconds, not " + longest
                + "; \"longestSeconds\" in cloud.json of Loupe's folder allows more.") : limits.fault(type);
    }
}
