package loupe.labs;

import java.util.List;

/** What a training gave: the curves, one value an epoch, and the hashes of its weights before and after. */
record LabRow(String key, String engineVersion, List<Double> training, List<Double> validation, String initialSha256,
              String parametersSha256, double seconds) {

    double lastValidation() {
        return validation.getLast();
    }

    /** The mean of the last three epochs' validation accuracy. */
    double meanOfLastThree() {
        return validation.subList(Math.max(0, validation.size() - 3), validation.size()).stream()
                .mapToDouble(Double::doubleValue).average().orElseThrow();
    }

    /** Whether {@code other} came out the same to the last bit. */
    boolean sameAs(LabRow other) {
        return training.equals(other.training) && validation.equals(other.validation)
                && parametersSha256.equals(other.parametersSha256);
    }
}
