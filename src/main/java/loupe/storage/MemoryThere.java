package loupe.storage;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/** How much memory of this machine a training may take. */
public final class MemoryThere {

    private static final Path LINUX = Path.of("/proc/meminfo");

    private MemoryThere() {}

    /** Bytes: on Linux what is available without swapping, elsewhere, where systems do not tell that, all there is. */
    public static long bytes() {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long all = system.getTotalMemorySize();
        try {
            return Math.min(all, available(Files.readString(LINUX)).orElse(all));
        } catch (IOException onlyLinuxTells) {
            return all;
        }
    }

    /** @param meminfo what Linux tells of its memory */
    static OptionalLong available(String meminfo) {
        return meminfo.lines().filter(line -> line.matches("MemAvailable:\\s+\\d+ kB"))
                .mapToLong(line -> 1024 * Long.parseLong(line.replaceAll("\\D", ""))).findFirst();
    }
}
