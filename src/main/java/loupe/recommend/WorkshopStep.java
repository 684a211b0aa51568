package loupe.recommend;

import java.util.Arrays;

/** How the workshop's optimisers move all numbers after a batch; weight decay is added to the gradient, which is 0 afterwards. */
sealed interface WorkshopStep {

    void move(float[] numbers, float[] gradient);

    /** SGD: v = 0.9 v - rate (gradient + decay w), w = w + v. */
    final class Momentum implements WorkshopStep {

        private static final float MOMENTUM = 0.9f;

        private final float rate;
        private final float decay;
        private final float[] speeds;

        Momentum(float rate, float decay, int count) {
            this.rate = rate;
            this.decay = decay;
            speeds = new float[count];
        }

        @Override
        public void move(float[] numbers, float[] gradient) {
            for (int k = 0; k < numbers.length; k++) {
                float faster = MOMENTUM * speeds[k] - rate * (gradient[k] + decay * numbers[k]);
                speeds[k] = faster;
                numbers[k] += faster;
            }
            Arrays.fill(gradient, 0);
        }
    }

    /** Adam (Kingma and Ba 2015) with the usual 0.9, 0.999 and 1e-8. */
    final class Adam implements WorkshopStep {

        private static final float FIRST = 0.9f;
        private static final float SECOND = 0.999f;
        private static final float EPSILON = 1e-8f;

        private final float rate;
        private final float decay;
        private final float[] means;
        private final float[] squares;
        private int steps;

        Adam(float rate, float decay, int count) {
            this.rate = rate;
            this.decay = decay;
            means = new float[count];
            squares = new float[count];
        }

        @Override
        public void move(float[] numbers, float[] gradient) {
            steps++;
            float step = (float) (rate * Math.sqrt(1 - Math.pow(SECOND, steps)) / (1 - Math.pow(FIRST, steps)));
            for (int k = 0; k < numbers.length; k++) {
                float slope = gradient[k] + decay * numbers[k];
                float m = FIRST * means[k] + (1 - FIRST) * slope;
                float s = SECOND * squares[k] + (1 - SECOND) * slope * slope;
                means[k] = m;
                squares[k] = s;
                numbers[k] -= step * m / ((float) Math.sqrt(s) + EPSILON);
            }
            Arrays.fill(gradient, 0);
        }
    }
}
