package loupe.storage;

/**
 * What no job in the cloud may go beyond, whoever asks for it: {@code cloud.json} in the learner's own folder.
 *
 * @param longestSeconds   of a training
 * @param mostInstances    that train together
 * @param dollarsPerLaunch that one launch may cost at worst
 * @param dollarsPerMonth  that all launches of a month may cost at worst
 */
public record CloudSettings(int longestSeconds, int mostInstances, double dollarsPerLaunch, double dollarsPerMonth) {

    /** What holds before anybody changed it. */
    public static final CloudSettings DEFAULT = new CloudSettings(3600, 4, 10, 50);
}
