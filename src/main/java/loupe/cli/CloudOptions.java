package loupe.cli;

import java.util.Optional;
import picocli.CommandLine.Mixin;

/** What is said of a job for the cloud: on which machines, whose account, how it is asked for and followed. */
final class CloudOptions {

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

    /** What is wrong with them by themselves, or beyond what is allowed. */
    Optional<String> fault(Services services) {
        Optional<String> own = machines.fault(services.cloud().limits()).or(follow::fault);
        return machines.here() ? own : own.or(launch::fault);
    }
}
