package loupe.cli;

import loupe.data.BadInputException;
import loupe.inference.TrainedModel;
import loupe.storage.CheckpointChoice;
import picocli.CommandLine.Option;

/** Which trained network is asked. */
final class ModelOptions {

    @Option(names = "--model", required = true, paramLabel = "NAME|DIR")
    private String model = "";

    @Option(names = "--checkpoint", paramLabel = "last|best")
    private CheckpointChoice checkpoint = CheckpointChoice.LAST;

    /** Opens the network and says what should be known of the choice. */
    TrainedModel open(Services services, Console console) throws BadInputException {
        TrainedModel opened = services.model(model, checkpoint);
        if (checkpoint == CheckpointChoice.BEST && !opened.facts().getOrDefault("choice", "").equals(CheckpointChoice.ON_A_CUT)) {
            console.say("The best checkpoint by validation was chosen on the test pictures, so its accuracy on them flatters.");
        }
        return opened;
    }

    /** As it was written. */
    String name() {
        return model;
    }

    CheckpointChoice checkpoint() {
        return checkpoint;
    }
}
