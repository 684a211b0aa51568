package loupe.training;

/**
 * Which engine, device and how many threads a job uses. Part of the job: the same job repeats bit for bit only on
 * the same placement, and on a processor of the same kind (which a run's record names). Never chosen by the machine's load.
 *
 * @param threads compute threads of the engine, at least 1
 */
public record Placement(EngineName engine, Device device, int threads) {}
