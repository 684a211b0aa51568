package loupe.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import loupe.data.BadInputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Trains a network on Amazon SageMaker, or in its containers' way on this machine. */
@Command(name = "train", sortOptions = false)
final class SageMakerTrainCommand implements Callable<Integer> {

    private final Services services;
    private final Console console;
    private final StopSignals signals;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private final JobOptions options = new JobOptions();

    @Mixin
    private final ValidationOption validation = new ValidationOption();

    @Option(names = "--log-interval", paramLabel = "N")
    private int logInterval = 100;

    @Mixin
    private final CloudOptions cloud = new CloudOptions();

    @Mixin
    private final HelpOption help = new HelpOption();

    SageMakerTrainCommand(Services services, Console console, StopSignals signals) {
        this.services = services;
        this.console = console;
        this.signals = signals;
    }

    @Override
    public Integer call() throws BadInputException, IOException, InterruptedException {
        options.refuseWrongOptions();
        cloud.fault(services).ifPresent(this::refuse);
        if (logInterval < 0) {
            refuse("The log interval must be 0, for none, or more, not " + logInterval + ".");
        }
        JobOptions.Chosen chosen = validation.of(options.chooseElsewhere(services, console, cloud.machines().elsewhere()));
        console.say(JobSentence.wanted(chosen.job()));
        return new CloudTraining(services, console, signals, cloud).run(new NetworkWish(options, cloud.machines().elsewhere(), logInterval).of(chosen, services));
    }

    private void refuse(String sentence) {
        throw new ParameterException(spec.commandLine(), sentence);
    }
}
