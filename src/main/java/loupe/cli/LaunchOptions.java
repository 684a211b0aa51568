package loupe.cli;

import java.util.Optional;
import java.util.regex.Pattern;
import picocli.CommandLine.Option;

/** How something is asked for in the cloud, and whether it is. */
final class LaunchOptions {

    private static final Pattern ROLE = Pattern.compile("arn:aws[a-z-]*:iam::[0-9]{12}:role/.+");

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
        if (role.isEmpty()) {
            return Optional.of("--role: name the ARN of the role that the job works as, for example arn:aws:iam::123456789012:role/LoupeSageMakerRole;"
                    + " \"loupe sagemaker policy\" prints what it must be allowed.");
        }
        return role.filter(ROLE.asMatchPredicate()).isPresent() ? Optional.empty()
                : Optional.of("--role: \"" + role.get() + "\" is no role's ARN, such as arn:aws:iam::123456789012:role/LoupeSageMakerRole.");
    }
}
