package loupe.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import loupe.data.BadInputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Puts deleted runs back where they lay. */
@Command(name = "restore", sortOptions = false)
final class RunsRestoreCommand implements Callable<Integer> {

    private final Services services;
    private final Console console;

    @Parameters(paramLabel = "RUN", arity = "1..*")
    private List<String> named = new ArrayList<>();

    @Mixin
    private final HelpOption help = new HelpOption();

    RunsRestoreCommand(Services services, Console console) {
        this.services = services;
        this.console = console;
    }

    @Override
    public Integer call() throws BadInputException {
        for (String each : named) {
            try {
                console.say("Restored " + services.runs().bin().restore(each) + ".");
            } catch (IOException e) {
                throw new BadInputException("\"" + each + "\" cannot be put back (" + e.getClass().getSimpleName() + ": "
                        + e.getMessage() + ").", e);
            }
        }
        return ExitCode.DONE;
    }
}
