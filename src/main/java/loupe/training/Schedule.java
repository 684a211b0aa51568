package loupe.training;

/** How the learning rate changes over a run. */
public enum Schedule {
    /** The same rate from the first batch to the last. */
    CONSTANT {
        @Override
        public double factor(long step, long steps) {
            return 1;
        }
    },
    /**
     * Falls from three times the rate to 0 along half a cosine (Loshchilov and Hutter 2017, without restarts). Over a run
     * the rates add up to one and a half times those of the constant schedule: it may begin boldly because it ends gently.
     */
    COSINE {
        @Override
        public double factor(long step, long steps) {
            return 1.5 * (1 + Math.cos(Math.PI * step / steps));
        }
    };

    /** What the learning rate is multiplied by at batch {@code step} (from 0) of {@code steps}. */
    public abstract double factor(long step, long steps);
}
