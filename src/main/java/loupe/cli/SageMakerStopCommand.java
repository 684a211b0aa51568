package loupe.cli;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import loupe.cloud.aws.Cloud;
import loupe.cloud.aws.JobState;
import loupe.cloud.aws.Tunings;
import loupe.data.BadInputException;
import loupe.storage.JsonText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Asks a training or a tuning in the cloud to end and to keep what it has. */
@Command(name = "stop", sortOptions = false)
final class SageMakerStopCommand implements Callable<Integer> {

    private final Services services;
    private final Console console;

    @Parameters(paramLabel = "NAME")
    private String name = "";

    @Mixin
    private final AccountOptions account = new AccountOptions();

    @Option(names = "--json", descriptionKey = "cloud-json")
    private boolean json;

    @Mixin
    private final HelpOption help = new HelpOption();

    SageMakerStopCommand(Services services, Console console) {
        this.services = services;
        this.console = console;
    }

    @Override
    public Integer call() throws BadInputException {
        try (Cloud cloud = account.open(services, console)) {
            Optional<JobState> training = cloud.trainings().state(name);
            if (training.isPresent()) {
                return training.get().over() ? over(training.get().status(), training.get().asMap()) : stopTraining(cloud, training.get());
            }
            Tunings.State tuning = cloud.tunings().state(name).orElseThrow(
                    () -> new BadInputException("There is no training and no tuning \"" + name + "\" in " + cloud.region() + "."));
            return tuning.over() ? over(tuning.status(), tuning.asMap()) : stopTuning(cloud, tuning);
        }
    }

    private int over(String status, Map<String, Object> end) {
        print(status, end);
        console.say(name + " is over already: " + status + ".");
        return ExitCode.WRONG_USAGE;
    }

    private int stopTraining(Cloud cloud, JobState before) {
        cloud.trainings().stop(name);
        console.say(name + " is asked to stop; \"loupe sagemaker fetch " + name + "\" gets what it keeps.");
        JobState state = cloud.trainings().known(name).orElse(before);
        print(state.status(), state.asMap());
        return ExitCode.DONE;
    }

    private int stopTuning(Cloud cloud, Tunings.State before) {
        cloud.tunings().stop(name);
        console.say(name + " and its trainings are asked to stop.");
        Tunings.State state = cloud.tunings().known(name).orElse(before);
        print(state.status(), state.asMap());
        return ExitCode.DONE;
    }

    private void print(String status, Map<String, Object> state) {
        console.print(json ? JsonText.line(state) : name + " " + status);
    }
}
