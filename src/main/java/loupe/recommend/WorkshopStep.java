package loupe.recommend;

import java.util.Arrays;

/** How the workshop's optimisers move a row of numbers; weight decay is added to the gradient, which is 0 afterwards. */
sealed interface WorkshopStep {

    /** A batch is over; every row moves once. */
    void begin();

    void move(int row, float[] numbers, float[] gradient);

    /** SGD: v = 0.9 v - rate (gradient + decay w), w = w + v. */
    final class Momentum implements WorkshopStep {

        private static final float MOMENTUM = 0.9f;

        private final float rate;
        private final float decay;
        private final float[][] speeds;

        Momentum(float rate, float decay, int rows, int columns) {
            this.rate = rate;
            this.decay = decay;
            speeds = new float[rows][columns];
        }

        @Override
        public void begin() {}

        @Override
        public void move(int row, float[] numbers, float[] gradient) {
            float[] speed = speeds[row];
            for (int k = 0; k < numbers.length; k++) {
                float faster = MOMENTUM * speed[k] - rate * (gradient[k] + decay * numbers[k]);
                speed[k] = faster;
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
        private final float[][] means;
        private final float[][] squares;
        private int steps;
        private float scaled;

        Adam(float rate, float decay, int rows, int columns) {
            this.rate = rate;
            this.decay = decay;
            means = new float[rows][columns];
            squares = new float[rows][columns];
        }

        @Override
        public void begin() {
            steps++;
            scaled = (float) (rate * Math.sqrt(1 - Math.pow(SECOND, steps)) / (1 - Math.pow(FIRST, steps)));
        }

        @Override
        public void move(int row, float[] numbers, float[] gradient) {
            float[] mean = means[row];
            float[] square = squares[row];
            float step = scaled;
            for (int k = 0; k < numbers.length; k++) {
                float slope = gradient[k] + decay * numbers[k];
                float m = FIRST * mean[k] + (1 - FIRST) * slope;
                float s = SECOND * square[k] + (1 - SECOND) * slope * slope;
                mean[k] = m;
                square[k] = s;
                numbers[k] -= step * m / ((float) Math.sqrt(s) + EPSILON);
            }
            Arrays.fill(gradient, 0);
        }
    }
}
