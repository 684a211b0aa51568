package loupe.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import loupe.data.BadInputException;
import loupe.storage.OptMl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;

/** Everything that Loupe does without a window. */
public final class Commands {

    private static final Logger LOG = LoggerFactory.getLogger(Commands.class);
    private static final Pattern CHOICES = Pattern.compile("expected one of \\[([A-Z0-9_, ]+)\\] \\(case-insensitive\\)");

    private final Services services;
    private final Console console;
    private final StopSignals signals;

    /** @param signals heard while a network is trained */
    public Commands(Services services, Console console, StopSignals signals) {
        this.services = services;
        this.console = console;
        this.signals = signals;
    }

    /** Does what {@code arguments} say and returns the exit code: 0 done, 2 wrong usage, 3 bad input, 4 failed, 5 stopped. */
    public int run(String... arguments) {
        try {
            Optional<OptMl> container = services.container()
                    .filter(there -> arguments.length > 0 && arguments[0].equals("train") && (there.named() || arguments.length == 1));
            if (container.isPresent()) {
                return new ContainerTraining(container.get(), services, console,
                        (with, said) -> words -> new Commands(with, said, new StopFile(container.get().stopFile(), signals)).execute(words.toArray(String[]::new))).run();
            }
            return execute(arguments);
        } catch (LinkageError | OutOfMemoryError e) {
            unmade(List.of(arguments), reason(e));
            return failed(reason(e));
        }
    }

    private int execute(String... arguments) {
        return commandLine(arguments).execute(arguments);
    }

    private CommandLine commandLine(String... words) {
        CommandLine commands = new CommandLine(new Loupe())
                .addSubcommand(new TrainCommand(services, console, signals))
                .addSubcommand(new TuneCommand(services, console, signals))
                .addSubcommand(new EvaluateCommand(services, console))
                .addSubcommand(new RobustnessCommand(services, console))
                .addSubcommand(new PredictCommand(services, console))
                .addSubcommand(new ExplainCommand(services, console))
                .addSubcommand(RecommendCommand.with(services, console, signals))
                .addSubcommand(new CommandLine(new DataCommand()).addSubcommand(new DataListCommand(services, console)))
                .addSubcommand(new ServeCommand(services, console, signals))
                .addSubcommand(new RehearsalCommand(services, console, signals))
                .addSubcommand(RunsCommand.all(services, console, signals))
                .addSubcommand(SageMakerCommand.all(services, console, signals, List.of(words)))
                .addSubcommand(new TrainerCommand(services, console))
                .setResourceBundle(ResourceBundle.getBundle("loupe.cli.texts"))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
                .setOut(console.out()).setErr(console.err())
                .setParameterExceptionHandler((fault, arguments) -> wrongUsage(fault, List.of(words)))
                .setExecutionExceptionHandler((fault, command, result) -> answerTo(fault, List.of(words)));
        NumberWord.readBy(commands);
        return commands;
    }

    private int wrongUsage(ParameterException fault, List<String> words) {
        unmade(words, plain(fault.getMessage()));
        console.say(plain(fault.getMessage()));
        console.say(Meant.by(fault).map(sentence -> sentence + " ").orElse("")
                + "Try \"" + fault.getCommandLine().getCommandSpec().qualifiedName() + " --help\".");
        return ExitCode.WRONG_USAGE;
    }

    /** The library lists what can be chosen by the names of constants, in brackets; here as they are typed. */
    private static String plain(String fault) {
        Matcher choices = CHOICES.matcher(fault);
        return choices.replaceAll(found -> "expected one of " + found.group(1).toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private int answerTo(Exception fault, List<String> words) {
        if (fault instanceof BadInputException) {
            console.say(fault.getMessage());
            return ExitCode.BAD_INPUT;
        }
        String reason = reason(fault);
        unmade(words, reason);
        return failed(reason);
    }

    /** The commands of the cloud, asked for JSON, print one object whatever becomes of them, but for bad input. */
    private void unmade(List<String> words, String reason) {
        Unmade.line(words, reason).ifPresent(console::print);
    }

    private int failed(String reason) {
        console.say("Loupe could not finish: " + reason);
        return ExitCode.FAILED;
    }

    /** Known failures have their sentence; anything else is a fault in Loupe and says where. */
    private static String reason(Throwable fault) {
        String reason = fault.getMessage() == null ? fault.getClass().getSimpleName() : fault.getMessage();
        switch (fault) {
            case IllegalStateException known -> LOG.debug("failed", known);
            case LinkageError known -> LOG.debug("failed", known);
            case OutOfMemoryError known -> {
                LOG.debug("failed", known);
                reason = "there is not enough memory (" + reason + ").";
            }
            case IOException known -> {
                LOG.debug("failed", known);
                reason = known.getClass().getSimpleName() + ": " + reason;
            }
            default -> LOG.error("A fault in Loupe", fault);
        }
        return reason;
    }

    /** The program itself, which on the command line always needs a command. */
    @Command(name = "loupe", mixinStandardHelpOptions = true, versionProvider = Version.class)
    static final class Loupe {}

    /** The groups of commands that do nothing by themselves. */
    @Command(name = "data")
    static final class DataCommand {
        @CommandLine.Mixin
        private final HelpOption help = new HelpOption();
    }

    /** Says which Loupe this is. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Commands.class.getPackage().getImplementationVersion();
            return new String[] {"Loupe " + (version == null ? "from its sources" : version)};
        }
    }
}
