package loupe.cloud.aws;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A training that Amazon SageMaker is to be asked for.
 *
 * @param name     never used before in the account and region
 * @param settings the hyperparameters, as texts
 * @param channels the files that it needs; {@code code} is among them
 * @param on       the machines
 * @param where    the rest of its surroundings
 */
public record CloudJob(String name, Map<String, String> settings, List<Channel> channels, Machines on, Surroundings where) {

    /** Below this each job has a folder. */
    static final String FOLDERS = Channel.ROOT + "jobs";

    /** How long the name of a training or an endpoint may be. */
    public static final int LONGEST_NAME = 63;
    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9](-*[a-zA-Z0-9]){0," + (LONGEST_NAME - 1) + "}");
    private static final int MOST_SETTINGS = 100;
    private static final int LONGEST_SETTING = 2_500;

    public CloudJob {
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
        channels = List.copyOf(channels);
    }

    /**
     * What surrounds a job in an account.
     *
     * @param role  the ARN of the role that the job works as
     * @param image the container's
     * @param tags  on everything that is made
     */
    public record Surroundings(String bucket, String role, String image, Map<String, String> tags) {
        public Surroundings {
            tags = Collections.unmodifiableMap(new LinkedHashMap<>(tags));
        }

        /** The same for who may not tag. */
        public Surroundings withoutTags() {
            return new Surroundings(bucket, role, image, Map.of());
        }

        String uri(String key) {
            return "s3://" + bucket + "/" + key;
        }
    }

    /** The same job in other surroundings. */
    public CloudJob in(Surroundings other) {
        return new CloudJob(name, settings, channels, on, other);
    }

    /** Where its own files, its model and its checkpoints are. */
    String folder() {
        return FOLDERS + "/" + name + "/";
    }

    /** What is wrong with a job's name, in words; empty where nothing is. */
    public static Optional<String> nameFault(String name) {
        return NAME.matcher(name).matches() ? Optional.empty()
                : Optional.of("--name: \"" + name + "\" must be 1 to " + LONGEST_NAME + " letters, digits and hyphens, with a letter or a digit first and last.");
    }

    /** The first thing that AWS would refuse, in words; empty where nothing is. */
    public Optional<String> fault() {
        Optional<String> misnamed = nameFault(name);
        if (misnamed.isPresent()) {
            return misnamed;
        }
        if (settings.size() > MOST_SETTINGS) {
            return Optional.of("A job takes at most 100 settings, not " + settings.size() + ".");
        }
        return settings.entrySet().stream().filter(setting -> setting.getValue().length() > LONGEST_SETTING).findFirst()
                .map(setting -> "The setting \"" + setting.getKey() + "\" has " + setting.getValue().length() + " characters, and a job takes at most 2500.")
                .or(on::fault);
    }
}
