package loupe.process;

import java.nio.file.Path;

/** Whether training on the GPU can be offered. */
public sealed interface GpuOffer {

    /** A process trained a batch on the GPU with the libraries in {@code libraries}. */
    record Ready(Path libraries) implements GpuOffer {}

    /** It cannot. @param sentence says why, and what to try */
    record No(String sentence) implements GpuOffer {}
}
