package loupe.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The group of commands about runs, which does nothing by itself. */
@Command(name = "runs")
final class RunsCommand {

    @Mixin
    private final HelpOption help = new HelpOption();

    /** The group with its commands. */
    static CommandLine all(Services services, Console console, StopSignals signals) {
        return new CommandLine(new RunsCommand())
                .addSubcommand(new RunsListCommand(services, console))
                .addSubcommand(new RunsShowCommand(services, console))
                .addSubcommand(new RunsCompareCommand(services, console))
                .addSubcommand(new RunsExportCommand(services, console))
                .addSubcommand(new RunsResumeCommand(services, console, signals))
                .addSubcommand(new RunsAgainCommand(services, console, signals))
                .addSubcommand(new RunsTrainOnCommand(services, console, signals))
                .addSubcommand(new RunsMarkCommand(services, console))
                .addSubcommand(new RunsDeleteCommand(services, console))
                .addSubcommand(new RunsRestoreCommand(services, console))
                .addSubcommand(new RunsFormatCommand(console));
    }
}
