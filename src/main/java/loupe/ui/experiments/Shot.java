package loupe.ui.experiments;

import java.util.Optional;
import loupe.inference.KernelSheet;
import loupe.inference.Prediction;
import loupe.ui.common.confusion.ConfusionTable;
import loupe.ui.common.map.HeatCells;

/** A part of what is seen at one checkpoint, as it gets ready. */
sealed interface Shot {

    /** What the network answers to the drawing, and its first weights. @param answer empty where nothing is drawn */
    record First(Optional<Prediction> answer, Optional<KernelSheet> tiles) implements Shot {}

    /** What it takes for what. */
    record Confused(ConfusionTable table) implements Shot {}

    /** How sure it is of {@code label} where the drawing lies elsewhere. */
    record Shifted(int label, HeatCells cells) implements Shot {}

    record Placed(Plane plane) implements Shot {}

    /** The run's test pictures cannot be read. @param recorded what its training counted; empty where it did not */
    record WithoutPictures(String folder, Optional<Recorded> recorded) implements Shot {}

    /** What a training counted itself. @param step batches done by then */
    record Recorded(long step, ConfusionTable table) {}

    /** It could not be made. */
    record Failed(String sentence) implements Shot {}
}
