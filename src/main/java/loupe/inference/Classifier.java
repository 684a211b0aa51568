package loupe.inference;

import java.util.List;
import loupe.data.GrayImage;

/** A trained network that says what it sees. Safe to call from any thread; close it to free native memory. */
public interface Classifier extends AutoCloseable {

    /** Class probabilities for each image, rows in the order given: [images, classes]; each row sums to 1. */
    float[][] classify(List<GrayImage> images);

    @Override
    void close();
}
