package loupe.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import loupe.cloud.aws.Cloud;
import loupe.cloud.aws.JobState;
import loupe.cloud.aws.Tunings;
import loupe.data.BadInputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Gets the model of a training in the cloud, or of a tuning's best. */
@Command(name = "fetch", sortOptions = false)
final class SageMakerFetchCommand implements Callable<Integer> {

    private final Services services;
    private final Console console;

    @Parameters(paramLabel = "NAME")
    private String name = "";

    @Option(names = "--out", paramLabel = "DIR")
    private Optional<Path> out = Optional.empty();

    @Mixin
    private final AccountOptions account = new AccountOptions();

    @Option(names = "--json", descriptionKey = "cloud-json")
    private boolean json;

    @Mixin
    private final HelpOption help = new HelpOption();

    SageMakerFetchCommand(Services services, Console console) {
        this.services = services;
        this.console = console;
    }

    @Override
    public Integer call() throws BadInputException {
        if (out.isPresent() && Files.exists(out.get()) && !Files.isDirectory(out.get())) {
            throw new BadInputException("--out: " + out.get() + " is a file. Name a folder.");
        }
        if (out.isPresent()) {
            ModelPlace.check(services, out.get());
        }
        try (Cloud cloud = account.open(services, console)) {
            JobState training = training(cloud);
            if (!training.over()) {
                throw new BadInputException(training.name() + " is not over yet (" + training.status() + ", " + training.secondary() + "). Its model comes at its end.");
            }
            Path folder = out.orElseGet(() -> services.cloud().model(name)).toAbsolutePath().normalize();
            return new CloudEnd(cloud, console, json).fetched(training, folder);
        }
    }

    private JobState training(Cloud cloud) throws BadInputException {
        Optional<JobState> training = cloud.trainings().state(name);
        if (training.isPresent()) {
            return training.get();
        }
        Tunings.State tuning = cloud.tunings().state(name).orElseThrow(
                () -> new BadInputException("There is no training and no tuning \"" + name + "\" in " + cloud.region() + "."));
        String best = tuning.best().orElseThrow(() -> new BadInputException(name + " has no best training yet (" + tuning.status() + ").")).name();
        return cloud.trainings().state(best).orElseThrow(() -> new BadInputException("The best training of " + name + ", " + best + ", is gone."));
    }
}
