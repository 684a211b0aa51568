package loupe.storage;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import loupe.network.MemoryRoom;

/** How much memory of this machine a training may take. */
public final class MemoryThere {

    private static final Path LINUX = Path.of("/proc/meminfo");

    /** Of all memory, in percent, what Java may take for its arrays in a process that trains. */
    public static final int HEAP_PERCENT = 50;

    private MemoryThere() {}

    /** What a training in a process of its own may take: two thirds of a heap are for what lives long, as large arrays do. */
    public static MemoryRoom room() {
        return new MemoryRoom(bytes(), all() / 100 * HEAP_PERCENT / 3 * 2);
    }

    /** What a training in this process may take; a job that there was {@link #room} for is never refused here for its heap. */
    public static MemoryRoom roomHere() {
        return new MemoryRoom(bytes(), Runtime.getRuntime().maxMemory());
    }

    /** Bytes: on Linux what is available without swapping, elsewhere, where systems do not tell that, all there is. */
    public static long bytes() {
        long all = all();
        try {
            return Math.min(all, available(Files.readString(LINUX)).orElse(all));
        } catch (IOException onlyLinuxTells) {
            return all;
        }
    }

    private static long all() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getTotalMemorySize();
    }

    /** @param meminfo what Linux tells of its memory */
    static OptionalLong available(String meminfo) {
        return meminfo.lines().filter(line -> line.matches("MemAvailable:\\s+\\d+ kB"))
                .mapToLong(line -> 1024 * Long.parseLong(line.replaceAll("\\D", ""))).findFirst();
    }
}
