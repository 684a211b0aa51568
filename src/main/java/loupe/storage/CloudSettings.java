package loupe.storage;

import java.util.Arrays;
import java.util.Optional;

/**
 * What no job in the cloud may go beyond, whoever asks for it: {@code cloud.json} in the learner's own folder.
 *
 * @param longestSeconds   of a training
 * @param mostInstances    that train together
 * @param families         of machines that may be taken, as AWS names them, for example {@code ml.m5}, with blanks between
 * @param dollarsPerLaunch that one launch may cost at worst
 * @param dollarsPerMonth  that all launches of a month may cost at worst
 */
public record CloudSettings(int longestSeconds, int mostInstances, String families, double dollarsPerLaunch, double dollarsPerMonth) {

    /** What holds before anybody changed it. The families without the largest machines: where a price is unknown, no sum of dollars bounds them. */
    public static final CloudSettings DEFAULT = new CloudSettings(3600, 4,
            "ml.t2 ml.t3 ml.m4 ml.m5 ml.m6i ml.m7i ml.c4 ml.c5 ml.c6i ml.c7i ml.r5 ml.g4dn ml.g5 ml.p2 ml.p3", 10, 50);

    /** What is wrong with machines of {@code type}; empty where they may be taken. */
    public Optional<String> fault(String type) {
        String family = type.substring(0, Math.max(0, type.lastIndexOf('.')));
        return Arrays.asList(families.trim().split("\\s+")).contains(family) ? Optional.empty()
                : Optional.of("Machines of the family " + family + " are not among those that may be taken; \"families\" in cloud.json of Loupe's folder allows more.");
    }
}
