package loupe.training;

/** Where the arithmetic happens. */
public enum Device {
    CPU, GPU
}
