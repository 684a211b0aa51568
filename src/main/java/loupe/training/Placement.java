package loupe.training;

/**
 * Which engine, device and how many threads a job uses. Part of the job: the same job repeats bit for bit only on
 * the same placement, and on a processor of the same kind (which a run's record names); on a GPU, and on several threads, sums need not
 * be added in the same order each time. Never chosen by the machine's load.
 *
 * @param threads compute threads of the engine, at least 1
 */
public record Placement(EngineName engine, Device device, int threads) {

    /** What to try where the engine cannot go on there, as a sentence. */
    public String instead() {
        return switch (device) {
            case CPU -> "Choose another engine, or start again.";
            case GPU -> "Train on the CPU, or start again.";
        };
    }
}
