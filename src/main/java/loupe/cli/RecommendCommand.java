package loupe.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** What is done with recommenders; does nothing by itself. */
@Command(name = "recommend")
final class RecommendCommand {

    @Mixin
    private final HelpOption help = new HelpOption();

    private RecommendCommand() {}

    static CommandLine with(Services services, Console console, StopSignals signals) {
        return new CommandLine(new RecommendCommand())
                .addSubcommand(new RecommendTrainCommand(services, console, signals))
                .addSubcommand(new RecommendForCommand(services, console))
                .addSubcommand(new RecommendSimilarCommand(services, console))
                .addSubcommand(new RecommendSearchCommand(services, console));
    }
}
