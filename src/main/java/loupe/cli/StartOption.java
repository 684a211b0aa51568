package loupe.cli;

import java.util.Optional;
import loupe.data.BadInputException;
import loupe.inference.TrainedModel;
import loupe.network.NetworkSpec;
import loupe.network.Transplant;
import loupe.storage.CheckpointChoice;
import loupe.training.Start;
import picocli.CommandLine.Option;

/** Which trained network lends its weights, if one does. */
final class StartOption {

    @Option(names = "--from", paramLabel = "MODEL")
    private Optional<String> from = Optional.empty();

    /** The trained network that was named. @param model as it was opened */
    record Lender(Start.Model start, TrainedModel model) {

        /** Says which layers of {@code network} take over weights and which are new, each with its weights' hash. */
        void list(NetworkSpec network, long seed, Console console) {
            Transplant transplant = Transplant.of(model.network(), model.parameters(), network, seed);
            int matched = transplant.match().matched().size();
            console.say("Weights from " + start.address() + " (" + Start.brief(start.sha256()) + "): " + matched + " of "
                    + transplant.rows().size() + " layers with weights match.");
            transplant.rows().forEach(row -> console.say("  " + row.path() + " " + row.layer() + ": "
                    + row.from().map(place -> "from layer " + place).orElse("new") + ", " + row.brief()));
        }
    }

    Optional<Lender> open(Services services) throws BadInputException {
        if (from.isEmpty()) {
            return Optional.empty();
        }
        TrainedModel model = services.model(from.get(), CheckpointChoice.LAST);
        return Optional.of(new Lender(new Start.Model(services.address(from.get()), model.parameters().sha256()), model));
    }
}
