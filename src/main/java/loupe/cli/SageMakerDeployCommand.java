package loupe.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import loupe.cloud.Tar;
import loupe.cloud.aws.Account;
import loupe.cloud.aws.AwsFault;
import loupe.cloud.aws.Channel;
import loupe.cloud.aws.Cloud;
import loupe.cloud.aws.CloudJob;
import loupe.cloud.aws.Deployment;
import loupe.cloud.aws.Hosting;
import loupe.cloud.launch.CloudNames;
import loupe.cloud.launch.Launch;
import loupe.data.BadInputException;
import loupe.inference.TrainedModel;
import loupe.storage.CloudLedger;
import loupe.storage.JsonText;
import loupe.storage.Temporary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Lets a trained network answer in the cloud. */
@Command(name = "deploy", sortOptions = false)
final class SageMakerDeployCommand implements Callable<Integer> {

    private static final int USUAL_MEGABYTES = 3072;
    private static final int LONGEST_NAME = 63;
    /** An endpoint whose time is up is told of; only a person deletes it. */
    private static final Duration EXPIRES = Duration.ofHours(1);

    private final Services services;
    private final Console console;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private final ModelOptions model = new ModelOptions();

    @Option(names = "--serverless", paramLabel = "MB")
    private Optional<Integer> megabytes = Optional.empty();

    @Option(names = "--instance-type", paramLabel = "TYPE")
    private Optional<String> type = Optional.empty();

    @Option(names = "--name", paramLabel = "NAME")
    private Optional<String> name = Optional.empty();

    @Mixin
    private final AccountOptions account = new AccountOptions();

    @Mixin
    private final LaunchOptions launch = new LaunchOptions();

    @Option(names = "--detach")
    private boolean detach;

    @Option(names = "--json", descriptionKey = "cloud-json")
    private boolean json;

    @Mixin
    private final HelpOption help = new HelpOption();

    SageMakerDeployCommand(Services services, Console console) {
        this.services = services;
        this.console = console;
    }

    @Override
    public Integer call() throws BadInputException, IOException, InterruptedException {
        if (megabytes.isPresent() && type.isPresent()) {
            refuse("--serverless and --instance-type exclude each other. Name one of them, or none for --serverless " + USUAL_MEGABYTES + ".");
        }
        launch.fault().ifPresent(this::refuse);
        TrainedModel trained = model.open(services, console);
        String chosen = name.orElseGet(() -> CloudNames.of(trained.title(), LONGEST_NAME, Clock.systemDefaultZone()));
        Path folder = Temporary.folder("loupe-deploy");
        try (Cloud cloud = account.open(services, console)) {
            CloudLaunch ready = CloudLaunch.with(services, console, cloud, launch);
            Channel archive = archive(trained, folder);
            Deployment wanted = deployment(ready, archive, chosen, cloud.region());
            wanted.fault().ifPresent(this::refuse);
            return launch.isDone() ? deploy(cloud, ready, archive, wanted) : show(ready, archive, wanted);
        } finally {
            Temporary.delete(folder);
        }
    }

    private void refuse(String sentence) {
        throw new ParameterException(spec.commandLine(), sentence);
    }

    private Channel archive(TrainedModel trained, Path folder) throws IOException {
        Path files = Files.createDirectories(folder.resolve("files"));
        services.save(files, trained);
        Path archive = folder.resolve("model.tar.gz");
        Tar.pack(List.of(files), archive);
        return Channel.ofContent("model", "models", Map.of("model.tar.gz", archive));
    }

    private Deployment deployment(CloudLaunch ready, Channel archive, String chosen, String region) {
        Deployment.Power power = type.<Deployment.Power>map(Deployment.Instance::new)
                .orElseGet(() -> new Deployment.Serverless(megabytes.orElse(USUAL_MEGABYTES)));
        Account who = ready.account().orElse(new Account("ACCOUNT", "", region));
        CloudJob.Surroundings where = ready.surroundings(who.ownImage(), chosen, Instant.now(Clock.systemUTC()).plus(EXPIRES).truncatedTo(ChronoUnit.SECONDS));
        return new Deployment(chosen, "s3://" + ready.bucket() + "/" + archive.files().getFirst().key(), power, where);
    }

    private int show(CloudLaunch ready, Channel archive, Deployment wanted) {
        long bytes = archive.files().getFirst().bytes();
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("dryRun", true);
        map.put("account", ready.account().map(Account::number).orElse("unknown"));
        map.put("requests", wanted.requests());
        map.put("bytes", bytes);
        map.put("cost", cost(wanted));
        if (json) {
            console.print(JsonText.line(map));
        } else {
            JsonText.pretty(wanted.requests()).lines().forEach(console::print);
            console.print("Upload: " + bytes + " bytes to " + wanted.model() + ".");
            console.print(cost(wanted));
        }
        console.say("Nothing was asked for. --yes does it.");
        return launch.shown();
    }

    private static String cost(Deployment wanted) {
        return switch (wanted.power()) {
            case Deployment.Serverless _ -> "Worst cost: unknown; paid for each answer and its time, and nothing while nobody asks.";
            case Deployment.Instance(String machine) -> "Worst cost: without a limit: " + machine + " is paid for by the hour until the endpoint is deleted.";
        };
    }

    private int deploy(Cloud cloud, CloudLaunch ready, Channel archive, Deployment wanted) throws BadInputException, IOException, InterruptedException {
        console.say(JsonText.pretty(wanted.requests()));
        console.say(cost(wanted));
        Optional<String> refused = ready.bucketFault();
        if (refused.isPresent()) {
            console.say(refused.get());
            return ExitCode.WRONG_USAGE;
        }
        ready.upload(List.of(archive));
        Launch.Noted noted = ready.note(CloudLedger.Kind.ENDPOINT, wanted.name(), Map.of());
        try {
            ready.made(noted, cloud.hosting().deploy(wanted));
        } catch (AwsFault fault) {
            return ready.refused(noted, fault);
        }
        console.say("The endpoint " + wanted.name() + " is made; \"loupe sagemaker cleanup --yes\" deletes it.");
        return settled(cloud, wanted.name());
    }

    private int settled(Cloud cloud, String endpoint) throws InterruptedException {
        Hosting.State state = detach ? cloud.hosting().state(endpoint).orElseThrow() : cloud.endpointFollower().follow(endpoint, console::say);
        console.print(json ? JsonText.line(state.asMap()) : state.name() + " " + state.status());
        state.failure().ifPresent(reason -> console.say("The endpoint failed: " + reason));
        return state.failed() ? ExitCode.FAILED : ExitCode.DONE;
    }
}
