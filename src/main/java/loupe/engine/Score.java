package loupe.engine;

import loupe.training.TrainingEvent;

/**
 * How good a network's answers are.
 *
 * @param count    pictures
 * @param loss     mean cross-entropy: the natural logarithm of 1 / (probability given to the right class)
 * @param accuracy share of pictures whose largest logit is the right class; of equal ones the first counts
 */
record Score(int count, double loss, double accuracy) {

    /** Of no picture at all. */
    static final Score NONE = new Score(0, 0, 0);

    /**
     * Scores one batch.
     *
     * @param logits [pictures, classes], row by row
     * @param labels the right class of each picture
     */
    static Score of(float[] logits, int[] labels) {
        int classes = logits.length / labels.length;
        double loss = 0;
        int right = 0;
        for (int i = 0; i < labels.length; i++) {
            int best = largest(logits, i * classes, classes);
            loss += crossEntropy(logits, i * classes, classes, labels[i], logits[best]);
            right += best == i * classes + labels[i] ? 1 : 0;
        }
        return new Score(labels.length, loss / labels.length, (double) right / labels.length);
    }

    /** Both together, weighted by their counts. */
    Score plus(Score other) {
        int sum = Math.max(1, count + other.count);
        int all = count + other.count;
        return new Score(all, (loss * count + other.loss * other.count) / sum,
                (accuracy * count + other.accuracy * other.count) / sum);
    }

    TrainingEvent.Batch batch() {
        return new TrainingEvent.Batch((float) loss, (float) accuracy);
    }

    /** The place of the first of the largest {@code classes} from {@code from} on. */
    static int largest(float[] logits, int from, int classes) {
        int best = from;
        for (int i = from + 1; i < from + classes; i++) {
            best = logits[i] > logits[best] ? i : best;
        }
        return best;
    }

    /** log(sum of e^logit) - logit of the right class, taken from the largest logit so that nothing overflows. */
    private static double crossEntropy(float[] logits, int from, int classes, int label, float largest) {
        double sum = 0;
        for (int i = from; i < from + classes; i++) {
            sum += Math.exp(logits[i] - largest);
        }
        return Math.log(sum) - (logits[from + label] - largest);
    }
}
