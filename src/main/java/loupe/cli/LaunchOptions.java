package loupe.cli;

import java.util.Optional;
import loupe.cloud.launch.LaunchRules;
import picocli.CommandLine.Option;

/** How something is asked for in the cloud, and whether it is. */
final class LaunchOptions {

    @Option(names = "--role", paramLabel = "ARN")
    private Optional<String> role = Optional.empty();

    @Option(names = "--bucket", paramLabel = "NAME")
    private Optional<String> bucket = Optional.empty();

    @Option(names = "--create-bucket")
    private boolean createBucket;

    @Option(names = "--image", paramLabel = "URI")
    private Optional<String> image = Optional.empty();

    @Option(names = "--dry-run")
    private boolean dryRun;

    @Option(names = "--yes")
    private boolean yes;

    Optional<String> bucket() {
        return bucket;
    }

    boolean createBucket() {
        return createBucket;
    }

    Optional<String> image() {
        return image;
    }

    String role() {
        return role.orElse("");
    }

    /** Whether it is to be done, and not only shown. */
    boolean isDone() {
        return yes && !dryRun;
    }

    /** Whether it is only shown, whatever else was said. */
    boolean isDry() {
        return dryRun;
    }

    /** What a command that only shows ends with: a dry run that was agreed to did what it was asked for. */
    int shown() {
        return yes ? ExitCode.DONE : ExitCode.WRONG_USAGE;
    }

    Optional<String> fault() {
        return LaunchRules.role(role()).or(() -> bucket.flatMap(LaunchRules::bucket)).or(() -> image.flatMap(LaunchRules::image));
    }
}
