package loupe.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Trains, tunes and answers on Amazon SageMaker. */
@Command(name = "sagemaker")
final class SageMakerCommand {

    private static final String RECOMMENDER = "--recommender";

    @Mixin
    private final HelpOption help = new HelpOption();

    /** @param words of the command line: with a recommender the options of {@code train} are those of recommenders */
    static CommandLine all(Services services, Console console, StopSignals signals, List<String> words) {
        boolean recommender = words.stream().anyMatch(word -> word.equals(RECOMMENDER) || word.startsWith(RECOMMENDER + "="));
        return new CommandLine(new SageMakerCommand())
                .addSubcommand(recommender ? new SageMakerRecommendCommand(services, console, signals) : new SageMakerTrainCommand(services, console, signals))
                .addSubcommand(new SageMakerTuneCommand(services, console, signals))
                .addSubcommand(new SageMakerDeployCommand(services, console))
                .addSubcommand(new SageMakerPredictCommand(services, console))
                .addSubcommand(new SageMakerStopCommand(services, console))
                .addSubcommand(new SageMakerFetchCommand(services, console))
                .addSubcommand(new SageMakerListCommand(services, console))
                .addSubcommand(new SageMakerCleanupCommand(services, console))
                .addSubcommand(new SageMakerPolicyCommand(services, console));
    }
}
