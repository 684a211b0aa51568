package loupe.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import loupe.data.BadInputException;
import loupe.storage.RunFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Puts runs into the bin. */
@Command(name = "delete", sortOptions = false)
final class RunsDeleteCommand implements Callable<Integer> {

    private final Services services;
    private final Console console;

    @Parameters(paramLabel = "RUN|DIR", arity = "1..*", descriptionKey = "run")
    private List<String> named = new ArrayList<>();

    @Mixin
    private final HelpOption help = new HelpOption();

    RunsDeleteCommand(Services services, Console console) {
        this.services = services;
        this.console = console;
    }

    @Override
    public Integer call() throws BadInputException {
        for (String each : named) {
            RunFolder run = services.runs().open(each);
            try {
                Path place = services.runs().bin().put(run);
                console.say("Deleted " + run.path() + ". \"loupe runs restore " + place.getFileName() + "\" puts it back.");
            } catch (IOException e) {
                throw new BadInputException("\"" + each + "\" cannot be put into the bin " + services.runs().bin().folder() + " ("
                        + e.getClass().getSimpleName() + ": " + e.getMessage() + ").", e);
            }
        }
        return ExitCode.DONE;
    }
}
