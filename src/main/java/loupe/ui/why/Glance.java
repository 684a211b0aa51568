package loupe.ui.why;

import java.util.List;
import java.util.Optional;
import loupe.data.GrayImage;
import loupe.inference.HiddenSample;
import loupe.inference.LastHidden;
import loupe.inference.PlainNetwork;
import loupe.inference.Prediction;
import loupe.inference.Saliency;
import loupe.inference.Trace;

/**
 * What is seen of an answer at one pass through the network.
 *
 * @param near  the pictures of the sample that lie nearest in the last hidden layer; none where there is no sample
 * @param place where the drawing lies on the sample's plane; empty where there is no sample
 */
record Glance(Prediction answer, Saliency saliency, List<HiddenSample.Near> near, Optional<Place> place) {

    /** Pictures that are shown as nearest. */
    static final int NEAREST = 8;

    /** A place on the plane. */
    record Place(double x, double y) {}

    /** Goes through {@code network} with {@code picture}; empty where it gives no answer. @param label empty: the answer's class */
    static Optional<Glance> at(PlainNetwork network, LastHidden hidden, GrayImage picture, Optional<Integer> label, SampleState sample) {
        Trace trace = network.look(picture);
        return trace.answer().map(answer -> {
            Saliency saliency = Saliency.of(trace, label.orElse(answer.label()), Saliency.Quantity.LOGIT);
            if (!(sample instanceof SampleState.Ready ready)) {
                return new Glance(answer, saliency, List.of(), Optional.empty());
            }
            float[] vector = hidden.of(trace);
            double[] place = ready.kept().plane().place(vector);
            return new Glance(answer, saliency, ready.kept().sample().nearest(vector, NEAREST), Optional.of(new Place(place[0], place[1])));
        });
    }
}
