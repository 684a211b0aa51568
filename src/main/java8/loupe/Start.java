package loupe;

/**
 * What {@code java -jar} starts: the program, or in a Java that is too old to read it a sentence. The one class that is compiled for
 * Java 8.
 */
public final class Start {

    private static final int NEEDED = 25;
    private static final int FAILED = 4;

    private Start() {}

    public static void main(String[] arguments) {
        String refusal = refusal(System.getProperty("java.specification.version"));
        if (refusal.isEmpty()) {
            Main.main(arguments);
        } else {
            System.err.println(refusal);
            System.exit(FAILED);
        }
    }

    /** Why that Java will not do; empty text where it will. @param version as it calls itself: {@code 1.8}, {@code 17} */
    static String refusal(String version) {
        String number = version.startsWith("1.") ? version.substring(2) : version;
        return Integer.parseInt(number) >= NEEDED ? "" : "Loupe needs Java " + NEEDED + " or newer and this is Java " + number
                + "; start it with the \"java\" of a JDK " + NEEDED + ", for example Eclipse Temurin " + NEEDED + ".";
    }
}
