package loupe.training;

/**
 * A sign of life of one of several workers that train together. The thread that trains gives it: one beside it would live on while that hangs.
 *
 * @param step the step that it is about, from 1; steps that were done before a checkpoint count
 */
public record Sign(Stage stage, long step) {

    /** What a worker has just done. */
    public enum Stage {
        /** It knows its own gradients of a step and hands them in; from now on it waits for the others. */
        HANDED_IN,
        /** It has the gradients of all and has taken the step. */
        STEPPED,
        /** It has tried the network on some of the test pictures. */
        TRIED
    }
}
