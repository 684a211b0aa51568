package loupe.inference;

import java.util.ArrayList;
import java.util.List;

/** A network's answer to one picture. @param probabilities one a class, together 1 */
public record Prediction(int label, List<Float> probabilities) {

    public Prediction {
        probabilities = List.copyOf(probabilities);
    }

    /** The answer that {@code probabilities} give: the most likely class, the first of equals. */
    public static Prediction of(float[] probabilities) {
        int best = 0;
        List<Float> list = new ArrayList<>(probabilities.length);
        for (int i = 0; i < probabilities.length; i++) {
            list.add(probabilities[i]);
            if (probabilities[i] > probabilities[best]) {
                best = i;
            }
        }
        return new Prediction(best, list);
    }

    /** The probability of {@link #label()}. */
    public float confidence() {
        return probabilities.get(label);
    }
}
