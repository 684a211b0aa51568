package loupe.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import loupe.data.BadInputException;
import loupe.storage.LocalJobFile;
import loupe.storage.RunFolder;
import loupe.storage.RunLines;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** A run that is there already, and how what becomes of it is followed. */
final class GoingOnOptions {

    @Parameters(paramLabel = "RUN|DIR", descriptionKey = "run")
    private String named = "";

    @Option(names = "--libtorch", paramLabel = "DIR", descriptionKey = "follow.libtorch")
    private Optional<Path> libtorch = Optional.empty();

    @Option(names = "--log-interval", paramLabel = "N", descriptionKey = "follow.log-interval")
    private Optional<Integer> logInterval = Optional.empty();

    @Option(names = "--json", descriptionKey = "json-lines")
    private boolean json;

    /** The run that was named. */
    RunFolder run(Services services) throws BadInputException {
        return services.runs().open(named);
    }

    /** The job in local mode that was named by one of its folders; empty where none was. */
    Optional<LocalJobFile> localJob() throws BadInputException {
        try {
            return LocalJobFile.in(Path.of(named));
        } catch (InvalidPathException noFolder) {
            return Optional.empty();
        }
    }

    boolean json() {
        return json;
    }

    /** @throws ParameterException where there is nothing between two lines */
    void refuseWrong(CommandLine command) {
        if (logInterval.filter(batches -> batches < 0).isPresent()) {
            throw new ParameterException(command, "The log interval must be 0, for none, or more, not " + logInterval.get() + ".");
        }
    }

    Optional<Path> libtorch() {
        return libtorch;
    }

    /** Prints as asked, else as the run in {@code folder} was printed. */
    TrainingPrinter printer(Console console, Path folder) {
        return new TrainingPrinter(console, logInterval.orElseGet(() -> RunLines.in(folder).interval()), json);
    }
}
