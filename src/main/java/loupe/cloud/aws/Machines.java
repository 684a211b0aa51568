package loupe.cloud.aws;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * On what a job in the cloud runs, and for how long at most.
 *
 * @param type    as AWS names it, for example {@code ml.m5.large}
 * @param count   how many train together
 * @param longest after which AWS ends the job: the real limit of what it can cost
 * @param spot    whether cheaper machines are taken that AWS may take back
 * @param warm    how long the machines wait for the next job, which is paid for
 */
public record Machines(String type, int count, Duration longest, boolean spot, Duration warm) {

    private static final Pattern TYPE = Pattern.compile("ml\\.[a-z0-9-]{1,30}\\.[a-z0-9-]{1,20}");
    /** AWS's own processors, for which the bundle has no libraries. */
    private static final Pattern GRAVITON = Pattern.compile("ml\\.[a-z]+[0-9]+g[a-z]*\\..*");
    private static final Pattern GPU = Pattern.compile("ml\\.(g[0-9]|p[0-9]).*");
    /** Their machines have chips of AWS's own. */
    private static final Pattern OTHER_CHIPS = Pattern.compile("ml\\.(trn|inf|dl)[0-9].*");
    /** Amazon SageMaker's own limit of a warm pool. */
    private static final Duration LONGEST_WARM = Duration.ofSeconds(21_600);

    /** Whether they have GPUs that PyTorch trains on. */
    public boolean gpu() {
        return GPU.matcher(type).matches();
    }

    /** How long a job on spot machines may take with the waits between its parts. */
    public Duration longestWithWaits() {
        return longest.multipliedBy(2);
    }

    /** What it costs at most at {@code dollarsPerHour}: all machines, as long as they may run and wait. */
    public double worst(double dollarsPerHour) {
        return dollarsPerHour * count * (longest.toSeconds() + warm.toSeconds()) / 3600.0;
    }

    /** What of that is the wait for the next job. */
    public double waiting(double dollarsPerHour) {
        return dollarsPerHour * count * warm.toSeconds() / 3600.0;
    }

    /** The first thing that is wrong, in words; empty where nothing is. */
    public Optional<String> fault() {
        if (!TYPE.matcher(type).matches()) {
            return Optional.of("--instance-type: \"" + type + "\" is no machine of Amazon SageMaker. Take for example ml.m5.large, or local for this machine.");
        }
        if (GRAVITON.matcher(type).matches() || OTHER_CHIPS.matcher(type).matches()) {
            return Optional.of("--instance-type: MXNet and PyTorch come for x86-64 processors and NVIDIA GPUs, and " + type + " has others.");
        }
        if (count < 1) {
            return Optional.of("There must be at least 1 instance, not " + count + ".");
        }
        if (gpu() && count > 1) {
            return Optional.of("Several instances train with MXNet on their processors; with GPUs there is one instance.");
        }
        if (longest.compareTo(Duration.ofMinutes(1)) < 0) {
            return Optional.of("--max-runtime must be at least 60 seconds, not " + longest.toSeconds() + ".");
        }
        if (warm.isNegative() || warm.compareTo(LONGEST_WARM) > 0) {
            return Optional.of("--keep-alive must be from 0 to 21600 seconds, not " + warm.toSeconds() + ".");
        }
        return spot && !warm.isZero() ? Optional.of("--spot and --keep-alive exclude each other: machines that AWS may take back are not kept.") : Optional.empty();
    }
}
