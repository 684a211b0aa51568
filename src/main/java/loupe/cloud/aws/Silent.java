package loupe.cloud.aws;

/** What is said of a container that failed without a word: AWS leaves a gap there, {@code AlgorithmError: , exit code: 1}. */
final class Silent {

    private static final String GAP = "AlgorithmError: , exit code";
    private static final String WORDS = "the container did not say why";

    private Silent() {}

    /** AWS's reason with words in the gap. */
    static String said(String reason) {
        return reason.replace(GAP, "AlgorithmError: " + WORDS + ", exit code");
    }

    /** The same with the last line that was heard, which may say more. @param line empty where none was heard */
    static String said(String reason, String line) {
        return line.isEmpty() ? reason : reason.replace("AlgorithmError: " + WORDS + ", exit code", "AlgorithmError: " + WORDS + "; its last line was \"" + line + "\", exit code");
    }
}
