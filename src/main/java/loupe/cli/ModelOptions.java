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
        String choice = opened.facts().getOrDefault("choice", "");
        if (choice.equals(CheckpointChoice.ON_THE_TEST)) {
            console.say("The best checkpoint by validation was chosen on the test pictures, so its accuracy on them flatters.");
        } else if (checkpoint == CheckpointChoice.BEST && choice.isEmpty()) {
            console.say(opened.title() + " has one set of weights: its last checkpoint is its best.");
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
