package loupe.export;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** This machine's Python, if it has one; the environment's LOUPE_PYTHON can name another than {@code python3}. */
final class Python {

    private static final String PROGRAM = Optional.ofNullable(System.getenv("LOUPE_PYTHON")).orElse("python3");

    private Python() {}

    /** Skips the test where there is no Python, or where it cannot import {@code module}. */
    static void assumeThere(String module) throws IOException, InterruptedException {
        assumeTrue(canImport(module), () -> "skipped: " + PROGRAM + " is not here or has no " + module);
    }

    private static boolean canImport(String module) throws InterruptedException {
        try {
            Process found = new ProcessBuilder(PROGRAM, "-c",
                    "import importlib.util, sys; sys.exit(importlib.util.find_spec('" + module + "') is None)")
                    .redirectErrorStream(true).start();
            found.getInputStream().readAllBytes();
            return found.waitFor() == 0;
        } catch (IOException notHere) {
            return false;
        }
    }

    /** Runs Python to its end. @throws AssertionError with what it said where it fails */
    static String run(String... arguments) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(Stream.concat(Stream.of(PROGRAM), List.of(arguments).stream()).toList())
                .redirectErrorStream(true).start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(10, TimeUnit.MINUTES) || process.exitValue() != 0) {
            throw new AssertionError(said);
        }
        return said;
    }
}
