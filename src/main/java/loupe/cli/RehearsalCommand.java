package loupe.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import loupe.cloud.rehearsal.Rehearsal;
import loupe.cloud.rehearsal.RehearsalPlan;
import loupe.data.BadInputException;
import loupe.inference.Classifier;
import loupe.inference.TrainedModel;
import loupe.storage.CheckpointChoice;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Stands in for AWS on this machine, so that the way through the cloud can be practised without an account, until it is stopped. */
@Command(name = "rehearsal", sortOptions = false)
final class RehearsalCommand implements Callable<Integer> {

    private static final int LAST_PORT = 65_535;

    private final Services services;
    private final Console console;
    private final StopSignals signals;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--port", paramLabel = "P")
    private int port;

    @Option(names = "--folder", paramLabel = "DIR")
    private Optional<Path> folder = Optional.empty();

    @Option(names = "--factor", paramLabel = "F")
    private double factor = 1;

    @Mixin
    private final HelpOption help = new HelpOption();

    RehearsalCommand(Services services, Console console, StopSignals signals) {
        this.services = services;
        this.console = console;
        this.signals = signals;
    }

    @Override
    public Integer call() throws BadInputException, IOException, InterruptedException {
        if (port < 0 || port > LAST_PORT) {
            throw new ParameterException(spec.commandLine(), "The port must be from 0, for any that is free, to 65535, not " + port + ".");
        }
        if (!(factor >= 0 && factor < Double.POSITIVE_INFINITY)) {
            throw new ParameterException(spec.commandLine(), "The factor must be a number from 0, for no waiting, on, not " + Plain.number(factor) + ".");
        }
        Path there = folder.isPresent() ? folder.get() : Files.createTempDirectory("loupe-rehearsal");
        try {
            rehearse(new RehearsalPlan(there, port, factor, RehearsalPlan.in(there).patience(), this::open));
        } finally {
            if (folder.isEmpty()) {
                delete(there);
            }
        }
        return ExitCode.DONE;
    }

    private void rehearse(RehearsalPlan plan) throws BadInputException, InterruptedException {
        CountDownLatch stopped = new CountDownLatch(1);
        try (Rehearsal rehearsal = Rehearsal.start(plan)) {
            signals.onStop(stopped::countDown);
            console.say("A rehearsal: nothing here is AWS, and nothing costs money. Jobs run on this machine; waiting takes "
                    + Plain.number(factor) + " times as long as users of AWS report. Ctrl+C ends it" + (folder.isEmpty() ? ", and what it holds is gone then." : "."));
            console.say("In another terminal, first:");
            rehearsal.environment().forEach((name, value) -> console.print("export " + name + "=" + value));
            console.say("The account is " + Rehearsal.ACCOUNT + "; the role for jobs is " + Rehearsal.ROLE + ".");
            stopped.await();
            console.say("Ending; what runs is stopped.");
        } catch (IOException e) {
            throw new BadInputException("No rehearsal can listen at port " + port + " (" + e.getMessage() + "). Name another --port; 0 takes any.", e);
        }
    }

    private Classifier open(Path model) throws BadInputException {
        TrainedModel trained = services.model(model.toString(), CheckpointChoice.LAST);
        return services.classifiers().open(trained.network(), trained.parameters());
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
