package loupe.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import loupe.storage.MemoryThere;
import loupe.training.Device;
import loupe.training.EngineName;
import loupe.training.Placement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The command and the environment that start a training process. The environment holds what native libraries read before
 * any Java runs: the number of OpenMP's threads, and how much freed memory the C library keeps, for each batch asks for
 * the same blocks again.
 */
final class ChildCommand {

    private static final Logger LOG = LoggerFactory.getLogger(ChildCommand.class);
    /** The largest that glibc accepts. */
    private static final String KEPT_BLOCK = Long.toString(32L << 20);
    private static final String KEPT_MEMORY = Long.toString(512L << 20);
    private static final String GROWTH = Long.toString(64L << 20);

    private final ChildProgram program;
    private final Path logs;
    private final Map<String, String> variables;

    /** @param logs for what a process leaves that has no run */
    ChildCommand(ChildProgram program, Path logs) {
        this(program, logs, Map.of());
    }

    private ChildCommand(ChildProgram program, Path logs, Map<String, String> variables) {
        this.program = program;
        this.logs = logs;
        this.variables = Map.copyOf(variables);
    }

    /** The same with these variables in the process' environment, besides its own. */
    ChildCommand with(Map<String, String> more) {
        return new ChildCommand(program, logs, more);
    }

    /** A process for jobs at {@code where} that reports to {@code address}. @param torch the PyTorch that a GPU job uses */
    ProcessBuilder of(Placement where, String address, Optional<LibTorch> torch) throws IOException {
        boolean gpu = where.device() == Device.GPU;
        List<Path> classPath = gpu ? ClassPath.without("pytorch-native-", program.classPath(), logs.resolve("gpu"))
                : program.classPath();
        List<String> command = new ArrayList<>(List.of(program.java().toString()));
        command.addAll(flags(where));
        command.addAll(List.of("-cp", ClassPath.text(classPath), program.mainClass()));
        command.addAll(program.arguments());
        command.add(address);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment(where));
        builder.environment().putAll(variables);
        torch.filter(there -> gpu).ifPresent(there -> there.addTo(builder.environment()));
        return builder;
    }

    private List<String> flags(Placement where) {
        List<String> flags = new ArrayList<>(List.of("--enable-native-access=ALL-UNNAMED", "-XX:+UseSerialGC", "-Xshare:auto",
                "-XX:MaxRAMPercentage=" + MemoryThere.HEAP_PERCENT,
                "-Djava.awt.headless=true", "-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8",
                "-Dai.djl.offline=true", "-DOPT_OUT_TRACKING=true",
                "-XX:ErrorFile=" + crashes().resolve("crash-%p.log")));
        String cache = System.getProperty("DJL_CACHE_DIR", "");
        if (!cache.isEmpty()) {
            flags.add("-DDJL_CACHE_DIR=" + cache);
        }
        if (where.engine() == EngineName.PYTORCH) {
            flags.add("-Dai.djl.pytorch.num_threads=" + where.threads());
        }
        return flags;
    }

    /** Where Java describes a native crash, which else it does in the folder in which the learner happens to be. */
    private Path crashes() {
        try {
            return Files.createDirectories(logs);
        } catch (IOException e) {
            LOG.debug("A crash will be described elsewhere", e);
            return Path.of(System.getProperty("java.io.tmpdir"));
        }
    }

    private static Map<String, String> environment(Placement where) {
        return Map.of("OMP_NUM_THREADS", Integer.toString(where.threads()), "MALLOC_MMAP_THRESHOLD_", KEPT_BLOCK,
                "MALLOC_TRIM_THRESHOLD_", KEPT_MEMORY, "MALLOC_TOP_PAD_", GROWTH);
    }
}
