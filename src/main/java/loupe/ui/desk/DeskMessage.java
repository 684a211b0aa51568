package loupe.ui.desk;

import java.util.Optional;
import loupe.inference.Prediction;
import loupe.inference.TrainedModel;

/** What the desk's worker tells the screen of the network with that id. */
sealed interface DeskMessage {

    long id();

    /** It was read and answers from now on. */
    record Loaded(long id, TrainedModel model) implements DeskMessage {}

    /** Its answer to the picture with that number; empty where the picture is blank. */
    record Answered(long id, long generation, Optional<Prediction> answer) implements DeskMessage {}

    /** It cannot answer. */
    record Refused(long id, String sentence) implements DeskMessage {}
}
