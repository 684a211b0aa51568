package loupe.training;

import java.util.List;

/** How the learning rate changes over a run. The course depends on the batch's place in the run and on nothing else. */
public enum Schedule {
    /** The same rate from the first batch to the last. */
    CONSTANT {
        @Override
        public double factor(long step, long steps) {
            return 1;
        }

        @Override
        public List<Long> turns(long steps) {
            return List.of();
        }
    },
    /**
     * The rate for half of the run, a tenth of it for the next quarter, a hundredth of it for the last: large steps while
     * there is far to go, small ones to settle (He, Zhang, Ren and Sun 2016, "Deep Residual Learning for Image Recognition",
     * section 4.2, on CIFAR-10: divided by 10 at 32,000 and 48,000 of 64,000 batches).
     */
    STEP {
        @Override
        public double factor(long step, long steps) {
            return 2 * step < steps ? 1 : 4 * step < 3 * steps ? 0.1 : 0.01;
        }

        @Override
        public List<Long> turns(long steps) {
            return List.of(Math.ceilDiv(steps, 2), Math.ceilDiv(3 * steps, 4));
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

        @Override
        public List<Long> turns(long steps) {
            return List.of();
        }
    },
    /**
     * Rises in a straight line from a twenty-fifth of the rate to the rate over the first 30 % of the run, then falls to 0
     * along half a cosine: the rate given is the peak, and may be larger than one that a constant schedule bears (after
     * Smith 2018, "A disciplined approach to neural network hyper-parameters: Part 1", section 4, whose fall is straight;
     * the momentum, which Smith lowers while the rate rises, stays).
     */
    ONE_CYCLE {
        @Override
        public double factor(long step, long steps) {
            double peak = RISE * steps;
            return step < peak ? FLOOR + (1 - FLOOR) * step / peak
                    : 0.5 * (1 + Math.cos(Math.PI * (step - peak) / (steps - peak)));
        }

        @Override
        public List<Long> turns(long steps) {
            return List.of((long) Math.ceil(RISE * steps));
        }
    },
    /**
     * Rises in a straight line from near 0 to the rate over the first 5 % of the batches, at least one, and stays there: the
     * first steps, from weights that know nothing, are kept small (Goyal et al. 2017, "Accurate, Large Minibatch SGD",
     * section 2.2, gradual warm-up).
     */
    WARM_UP {
        @Override
        public double factor(long step, long steps) {
            return Math.min(1, (step + 1.0) / (turns(steps).getFirst() + 1));
        }

        @Override
        public List<Long> turns(long steps) {
            return List.of(Math.max(1, steps / 20));
        }
    };

    private static final double RISE = 0.3;
    private static final double FLOOR = 1.0 / 25;

    /** What the learning rate is multiplied by at batch {@code step} (from 0) of {@code steps}; {@code steps} itself is the end. */
    public abstract double factor(long step, long steps);

    /** The batches of {@code steps}, from 0 and rising, at which the course bends or jumps. */
    public abstract List<Long> turns(long steps);
}
