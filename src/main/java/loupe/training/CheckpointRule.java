package loupe.training;

/** After which batches the weights are kept: 0, 1, 2, 5, 10, 20, 50, 100 and so on, dense where a network changes fastest. */
public final class CheckpointRule {

    private CheckpointRule() {}

    /** Whether the weights are kept after {@code step} batches since the start of the run (the end of an epoch aside). */
    public static boolean isDue(long step) {
        long head = step;
        while (head > 0 && head % 10 == 0) {
            head /= 10;
        }
        return head == 0 || head == 1 || head == 2 || head == 5;
    }
}
