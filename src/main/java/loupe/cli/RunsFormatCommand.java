package loupe.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Prints how a run lies on disk, so that it can be read without Loupe. */
@Command(name = "format", sortOptions = false)
final class RunsFormatCommand implements Callable<Integer> {

    private static final String PAGE = "/loupe/formats/run.md";

    private final Console console;

    @Mixin
    private final HelpOption help = new HelpOption();

    RunsFormatCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        try (InputStream page = RunsFormatCommand.class.getResourceAsStream(PAGE)) {
            console.print(new String(page.readAllBytes(), StandardCharsets.UTF_8).stripTrailing());
        }
        return ExitCode.DONE;
    }
}
