package loupe.cli;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import loupe.data.BadInputException;
import loupe.storage.CheckpointChoice;
import loupe.storage.OptMl;
import loupe.storage.RunFolder;

/**
 * {@code train} as a training container of Amazon SageMaker: settings and data from its folder, the model into it. The run lies among the
 * checkpoints, so that a job that was interrupted goes on where it was.
 */
final class ContainerTraining {

    /** The names of the workshop's own script, and Loupe's beside them, as the options of {@code train}. */
    private static final Map<String, String> OPTIONS = Map.ofEntries(Map.entry("batch_size", "--batch"), Map.entry("epochs", "--epochs"),
            Map.entry("learning_rate", "--lr"), Map.entry("momentum", "--momentum"), Map.entry("log_interval", "--log-interval"),
            Map.entry("optimizer", "--optimizer"), Map.entry("weight_decay", "--weight-decay"), Map.entry("seed", "--seed"),
            Map.entry("engine", "--engine"), Map.entry("network", "--network"), Map.entry("schedule", "--schedule"),
            Map.entry("augment", "--augment"), Map.entry("device", "--device"), Map.entry("threads", "--threads"));
    private static final String NETWORK = "network.json";

    private final OptMl folder;
    private final Services services;
    private final Console console;
    private final Function<Console, Function<List<String>, Integer>> commands;

    /** @param commands runs a command, given where it speaks and its arguments, and gives its exit code */
    ContainerTraining(OptMl folder, Services services, Console console, Function<Console, Function<List<String>, Integer>> commands) {
        this.folder = folder;
        this.services = services;
        this.console = console;
        this.commands = commands;
    }

    /** Trains; 0 where it is done or was asked to stop, after which the model is there. */
    int run() {
        Overheard heard = new Overheard(console.err());
        Console said = new Console(console.out(), heard);
        int code = train(said);
        try {
            if (code == ExitCode.DONE || code == ExitCode.STOPPED) {
                folder.keep(services.model(folder.run().toString(), CheckpointChoice.LAST));
                return ExitCode.DONE;
            }
            folder.fail(heard.last());
        } catch (IOException | BadInputException e) {
            console.say("The job's result cannot be written: " + e.getMessage());
            return ExitCode.FAILED;
        }
        return code;
    }

    private int train(Console said) {
        try {
            return commands.apply(said).apply(RunFolder.isRun(folder.run()) ? List.of("runs", "resume", folder.run().toString()) : arguments(said));
        } catch (BadInputException fault) {
            said.say(fault.getMessage());
            return ExitCode.BAD_INPUT;
        }
    }

    private List<String> arguments(Console said) throws BadInputException {
        if (folder.hosts().size() > 1) {
            throw new BadInputException("This Loupe trains on one instance, and the job has " + folder.hosts().size() + ".");
        }
        Map<String, String> settings = folder.hyperparameters();
        List<String> arguments = new ArrayList<>(List.of("train", "--data", folder.pictures().toString(), "--out", folder.run().toString()));
        settings.forEach((name, value) -> {
            if (OPTIONS.containsKey(name)) {
                arguments.addAll(List.of(OPTIONS.get(name), value));
            } else {
                said.say("The hyperparameter \"" + name + "\" is not known to Loupe and changes nothing.");
            }
        });
        if (!settings.containsKey("network")) {
            arguments.addAll(List.of("--network", folder.channel("job").map(job -> job.resolve(NETWORK)).filter(Files::exists)
                    .map(Path::toString).orElse("mlp")));
        }
        return arguments;
    }

    /** Passes on what is said and remembers the last lines. */
    private static final class Overheard extends FilterWriter {

        private static final int REMEMBERED = 4096;

        private final StringBuilder lines = new StringBuilder();

        Overheard(Writer to) {
            super(to);
        }

        @Override
        public void write(String text, int from, int count) throws IOException {
            super.write(text, from, count);
            remember(text.substring(from, from + count));
        }

        @Override
        public void write(char[] text, int from, int count) throws IOException {
            super.write(text, from, count);
            remember(new String(text, from, count));
        }

        @Override
        public void write(int character) throws IOException {
            super.write(character);
            remember(String.valueOf((char) character));
        }

        private synchronized void remember(String text) {
            lines.append(text);
            lines.delete(0, Math.max(0, lines.length() - REMEMBERED));
        }

        /** The last line that was said. */
        synchronized String last() {
            List<String> all = lines.toString().lines().filter(line -> !line.isBlank() && !line.startsWith("Try \"")).toList();
            return all.isEmpty() ? "Loupe failed without a word." : all.getLast();
        }
    }
}
