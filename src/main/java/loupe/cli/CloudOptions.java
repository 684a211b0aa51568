package loupe.cli;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import loupe.cloud.aws.CloudJob;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Spec;

/** What is said of a job for the cloud: on which machines, whose account, how it is asked for and followed. */
final class CloudOptions {

    /** What changes nothing on this machine. */
    private static final Set<String> OF_AWS = Set.of("--max-runtime", "--spot", "--keep-alive", "--region", "--profile", "--role", "--bucket", "--create-bucket",
            "--image", "--bundle", "--detach");

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private final MachineOptions machines = new MachineOptions();

    @Mixin
    private final AccountOptions account = new AccountOptions();

    @Mixin
    private final LaunchOptions launch = new LaunchOptions();

    @Mixin
    private final FollowOptions follow = new FollowOptions();

    MachineOptions machines() {
        return machines;
    }

    AccountOptions account() {
        return account;
    }

    LaunchOptions launch() {
        return launch;
    }

    FollowOptions follow() {
        return follow;
    }

    /** Which of those that were given change nothing in local mode, in a sentence; empty where all do. */
    Optional<String> idleHere() {
        List<String> given = spec.commandLine().getParseResult().matchedOptions().stream().map(OptionSpec::longestName).filter(OF_AWS::contains).distinct().toList();
        return given.isEmpty() ? Optional.empty() : Optional.of("In local mode, which asks nothing of AWS and trains for as long as this command runs, this changes nothing: "
                + String.join(", ", given) + ".");
    }

    /** What is wrong with them by themselves, or beyond what is allowed. */
    Optional<String> fault(Services services) {
        Optional<String> own = machines.fault(services.cloud().limits()).or(follow::fault);
        return machines.here() ? own : own.or(launch::fault).or(() -> follow.name().flatMap(CloudJob::nameFault));
    }
}
