package loupe.inference;

/** Logits as probabilities: e^logit, divided by the sum of all of these. */
final class Softmax {

    private Softmax() {}

    static float[] of(float[] logits) {
        double largest = Double.NEGATIVE_INFINITY;
        for (float logit : logits) {
            largest = Math.max(largest, logit);
        }
        double sum = 0;
        for (float logit : logits) {
            sum += Math.exp(logit - largest);
        }
        float[] shares = new float[logits.length];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = (float) (Math.exp(logits[i] - largest) / sum);
        }
        return shares;
    }
}
