package loupe.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/** The inside of a training process, started by Loupe itself. */
@Command(name = "trainer", hidden = true)
final class TrainerCommand implements Callable<Integer> {

    private final Services services;
    private final Console console;

    @Unmatched
    private List<String> arguments = new ArrayList<>();

    TrainerCommand(Services services, Console console) {
        this.services = services;
        this.console = console;
    }

    @Override
    public Integer call() {
        StopSignals.leaveToParent();
        return services.trainForParent(arguments, console);
    }
}
