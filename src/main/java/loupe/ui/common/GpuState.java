package loupe.ui.common;

import loupe.process.GpuOffer;

/** How far the window knows whether it can train on the GPU. */
public sealed interface GpuState {

    /** No folder was tried. */
    record Untried() implements GpuState {}

    /** A process trains a batch just now. */
    record Trying() implements GpuState {}

    /** The answer. */
    record Tried(GpuOffer offer) implements GpuState {}

    /** Whether a process has trained a batch on the GPU. */
    default boolean isProven() {
        return this instanceof Tried tried && tried.offer() instanceof GpuOffer.Ready;
    }
}
