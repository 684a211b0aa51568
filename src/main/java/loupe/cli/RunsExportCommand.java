package loupe.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import loupe.data.BadInputException;
import loupe.storage.RunExport;
import loupe.storage.RunFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Puts runs into files for other programs. */
@Command(name = "export", sortOptions = false)
final class RunsExportCommand implements Callable<Integer> {

    static final String NONE = "There are no runs in Loupe's own folder. \"loupe train\" without --out makes one; a run elsewhere is named by its folder.";

    private final Services services;
    private final Console console;

    @Parameters(paramLabel = "RUN|DIR", arity = "0..*", descriptionKey = "runs")
    private List<String> named = new ArrayList<>();

    @Option(names = "--format", paramLabel = "csv|tensorboard")
    private Format format = Format.CSV;

    @Option(names = "--out", required = true, paramLabel = "DIR")
    private Path out = Path.of("");

    @Mixin
    private final HelpOption help = new HelpOption();

    RunsExportCommand(Services services, Console console) {
        this.services = services;
        this.console = console;
    }

    /** What is written. */
    enum Format { CSV, TENSORBOARD }

    @Override
    public Integer call() throws BadInputException {
        List<RunFolder> runs = runs();
        if (runs.isEmpty()) {
            throw new BadInputException(NONE);
        }
        try {
            RunExport export = new RunExport(runs);
            List<Path> files = switch (format) {
                case CSV -> export.csv(out);
                case TENSORBOARD -> export.tensorBoard(out);
            };
            files.forEach(file -> console.print(file.toString()));
            return ExitCode.DONE;
        } catch (IOException e) {
            throw new BadInputException("--out: " + out + " cannot be written (" + e.getClass().getSimpleName() + ": " + e.getMessage()
                    + "). Is the disk full, or the folder protected?", e);
        }
    }

    /** Those that were named; where none was, all that can be read. */
    private List<RunFolder> runs() throws BadInputException {
        List<RunFolder> runs = new ArrayList<>();
        for (String each : named) {
            runs.add(services.runs().open(each));
        }
        for (Path folder : named.isEmpty() ? services.runs().all() : List.<Path>of()) {
            try {
                RunFolder run = RunFolder.open(folder);
                run.events();
                runs.add(run);
            } catch (BadInputException e) {
                console.say(folder.getFileName() + " is left out: " + e.getMessage());
            }
        }
        return runs;
    }
}
