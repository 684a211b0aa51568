package loupe.cli;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import loupe.data.BadInputException;
import loupe.storage.RunFolder;
import loupe.storage.RunMark;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Keeps what the learner says of a run: whether it stands out, and a note. */
@Command(name = "mark", sortOptions = false)
final class RunsMarkCommand implements Callable<Integer> {

    private final Services services;
    private final Console console;

    @Parameters(paramLabel = "RUN|DIR", descriptionKey = "run")
    private String named = "";

    @Option(names = "--star", negatable = true)
    private Optional<Boolean> star = Optional.empty();

    @Option(names = "--note", paramLabel = "TEXT")
    private Optional<String> note = Optional.empty();

    @Mixin
    private final HelpOption help = new HelpOption();

    RunsMarkCommand(Services services, Console console) {
        this.services = services;
        this.console = console;
    }

    @Override
    public Integer call() throws BadInputException {
        RunFolder run = services.runs().open(named);
        RunMark before = run.mark();
        RunMark now = new RunMark(star.orElse(before.star()), note.map(String::strip).orElse(before.note()));
        try {
            run.mark(now);
        } catch (IOException e) {
            throw new BadInputException("The run in " + run.path() + " cannot be marked (" + e.getClass().getSimpleName()
                    + "). Is its folder protected, or the disk full?", e);
        }
        console.say((now.star() ? "Starred" : "Not starred") + (now.note().isEmpty() ? ", no note." : ": " + now.note()));
        return ExitCode.DONE;
    }
}
