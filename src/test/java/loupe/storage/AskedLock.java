package loupe.storage;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A process of its own that says whether a run is being trained. */
final class AskedLock {

    private AskedLock() {}

    /** What such a process says of {@code folder}. */
    static String elsewhere(Path folder) throws Exception {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), AskedLock.class.getName(), folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        process.waitFor();
        return said;
    }

    public static void main(String[] arguments) {
        System.out.println(RunLock.isTaken(Path.of(arguments[0])) ? "taken" : "free");
    }
}
