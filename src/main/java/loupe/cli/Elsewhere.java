package loupe.cli;

/**
 * Machines other than this process' own, on which a training is to happen.
 *
 * @param gpu   whether they have GPUs
 * @param count how many train together
 */
record Elsewhere(boolean gpu, int count) {}
