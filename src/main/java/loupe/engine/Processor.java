package loupe.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What matters of this machine's processor: the engines compile their kernels for its widest instructions, so curves
 * are equal to the last bit only on processors of the same kind. The kind is part of a run's record.
 *
 * @param kind  its widest instructions where they are known, for example {@code AVX-512}, else its architecture
 * @param lanes how many neighbouring filters its convolutions work on at once
 */
record Processor(String kind, int lanes) {

    private static final int USUAL = 8;
    private static final int WIDE = 16;

    /** Without all of these oneDNN, which does MXNet's convolutions, uses AVX2. */
    private static final Set<String> AVX512 = Set.of("avx512f", "avx512bw", "avx512vl", "avx512dq");

    /** The one under this program, as far as its system tells. */
    static Processor here() {
        String architecture = System.getProperty("os.arch");
        try {
            return of(Files.readString(Path.of("/proc/cpuinfo")), architecture);
        } catch (IOException onlyLinuxTells) {
            return new Processor(architecture, USUAL);
        }
    }

    /** The same, with its numbers laid out as on every other kind, so that workers on different machines understand each other. */
    Processor amongOthers() {
        return new Processor(kind, WIDE);
    }

    /** @param cpuinfo what Linux tells of its processors @param architecture for example {@code amd64} */
    static Processor of(String cpuinfo, String architecture) {
        Set<String> flags = cpuinfo.lines().filter(line -> line.startsWith("flags")).limit(1)
                .flatMap(line -> Arrays.stream(line.split("\\s+"))).collect(Collectors.toSet());
        if (flags.containsAll(AVX512)) {
            return new Processor("AVX-512", WIDE);
        }
        return new Processor(flags.contains("avx2") ? "AVX2" : architecture, USUAL);
    }
}
