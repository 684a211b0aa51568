package loupe.ui.common.clouds;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import loupe.data.BadInputException;
import loupe.data.GrayImage;
import loupe.inference.Prediction;
import loupe.training.TrainingBackend;

/** An account that a learner looks at. Its methods ask the cloud and wait for it, so none of them is for the screen's thread but {@link #calls}. */
public interface CloudAccount extends AutoCloseable {

    /** The addresses that are asked in AWS's place, if any. */
    List<String> elsewhere();

    /** The variables with which programs in a terminal come to the rehearsal, and the role to give to jobs there; none where this is no rehearsal. */
    Map<String, String> rehearsal();

    /** Asks who asks, and what there is. @throws BadInputException with a sentence on what went wrong and what to try */
    CloudSight look() throws BadInputException;

    /** Stops a training or a tuning; deletes an endpoint or gives up machines that wait. @throws BadInputException as {@link #look} does */
    void end(CloudThing thing) throws BadInputException;

    /**
     * Gets ready what {@code order} needs, and asks who asks, what is there and what it costs. Nothing is made.
     *
     * @throws BadInputException with a sentence on what is wrong with it, or what went wrong
     */
    CloudOffer offer(CloudOrder order) throws BadInputException;

    /**
     * Gets ready what is wanted and asks what it costs, as {@link #offer} does for a training. The caller closes it.
     *
     * @throws BadInputException as {@link #offer} does
     */
    CloudDeed prepare(CloudWanted wanted) throws BadInputException;

    /** What the endpoint of that name says of {@code picture}. @throws BadInputException with a sentence, where it does not answer */
    Prediction answer(String endpoint, GrayImage picture) throws BadInputException;

    /**
     * Fetches the model of a training that is over and keeps it among the learner's own.
     *
     * @return its folder
     * @throws BadInputException with a sentence, where there is none
     */
    Path fetch(CloudThing thing) throws BadInputException;

    /** A tuning of that name, to be looked at again and again; nothing is asked yet. */
    CloudTuning tuning(String name);

    /** Where a training that was begun before is followed. It needs the account, which is closed after it. @param said as {@link CloudOffer#agreed} has it */
    TrainingBackend following(Consumer<String> said);

    /** What was asked for so far, oldest first. Returns at once. Any thread. */
    List<CloudCall> calls();

    @Override
    void close();
}
