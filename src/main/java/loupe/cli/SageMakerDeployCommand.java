package loupe.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
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
import loupe.cloud.aws.HostingPrice;
import loupe.cloud.aws.Images;
import loupe.cloud.launch.CloudNames;
import loupe.cloud.launch.Launch;
import loupe.data.BadInputException;
import loupe.inference.TrainedModel;
import loupe.storage.CloudLedger;
import loupe.storage.JsonText;
import loupe.storage.Lease;
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
    /** An endpoint whose time is up is told of; only a person deletes it. */
    private static final Duration EXPIRES = Duration.ofHours(1);

    private static final String TIMER = "While Loupe's window is open, it deletes the endpoint " + Lease.REST.toMinutes() + " minutes after its last use, unless you prolong it there."
            + " It cannot while it is closed.";

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

    @Option(names = "--stock-image")
    private boolean stock;

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
        if (stock && launch.image().isPresent()) {
            refuse("--stock-image and --image exclude each other.");
        }
        launch.fault().or(() -> name.flatMap(CloudJob::nameFault)).or(power()::fault)
                .or(() -> type.flatMap(services.cloud().limits()::fault)).ifPresent(this::refuse);
        TrainedModel trained = model.open(services, console);
        String chosen = name.orElseGet(() -> CloudNames.of(trained.title(), CloudJob.LONGEST_NAME, Clock.systemDefaultZone()));
        Path folder = Temporary.folder("loupe-deploy");
        if (stock) {
            console.say(StockImage.EXPERIMENTAL);
        }
        try (Cloud cloud = account.open(services, console)) {
            CloudLaunch ready = CloudLaunch.with(services, console, cloud, launch, json);
            Channel archive = archive(trained, folder);
            Deployment wanted = deployment(ready, archive, chosen, cloud.region());
            HostingPrice price = cloud.prices().of(wanted, cloud.region());
            Shown shown = new Shown(wanted, price, name.flatMap(taken -> CloudNames.taken(cloud, CloudLedger.Kind.ENDPOINT, taken)));
            return launch.isDone() ? deploy(cloud, ready, archive, shown) : show(ready, archive, shown);
        } finally {
            Temporary.delete(folder);
        }
    }

    private void refuse(String sentence) {
        throw new ParameterException(spec.commandLine(), sentence);
    }

    private Channel archive(TrainedModel trained, Path folder) throws BadInputException, IOException {
        Path files = Files.createDirectories(folder.resolve("files"));
        if (stock) {
            StockImage.write(files, trained, services.cloud());
        } else {
            services.save(files, trained);
        }
        Path archive = folder.resolve("model.tar.gz");
        Tar.pack(List.of(files), archive);
        return Channel.ofContent("model", "models", Map.of("model.tar.gz", archive));
    }

    private Deployment deployment(CloudLaunch ready, Channel archive, String chosen, String region) {
        Account who = ready.account().orElse(new Account("ACCOUNT", "", region));
        CloudJob.Surroundings where = ready.surroundings(stock ? new Images().stock(region) : who.ownImage(), chosen, Instant.now(Clock.systemUTC()).plus(EXPIRES).truncatedTo(ChronoUnit.SECONDS));
        return new Deployment(chosen, "s3://" + ready.bucket() + "/" + archive.files().getFirst().key(), power(), where, stock ? StockImage.environment() : Map.of());
    }

    private Deployment.Power power() {
        return type.<Deployment.Power>map(Deployment.Instance::new).orElseGet(() -> new Deployment.Serverless(megabytes.orElse(USUAL_MEGABYTES)));
    }

    /** @param refused why it is not done */
    private record Shown(Deployment wanted, HostingPrice price, Optional<String> refused) {}

    private int show(CloudLaunch ready, Channel archive, Shown shown) {
        long bytes = archive.files().getFirst().bytes();
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("dryRun", true);
        map.put("account", ready.account().map(Account::number).orElse("unknown"));
        map.put("requests", shown.wanted().requests());
        map.put("bytes", bytes);
        map.putAll(shown.price().asMap());
        List<String> lines = new ArrayList<>(JsonText.pretty(shown.wanted().requests()).lines().toList());
        lines.add("Upload: " + bytes + " bytes to " + shown.wanted().model() + ".");
        lines.addAll(shown.price().lines());
        lines.add(TIMER);
        return ready.show(map, lines, shown.refused());
    }

    private int deploy(Cloud cloud, CloudLaunch ready, Channel archive, Shown shown) throws BadInputException, IOException, InterruptedException {
        Deployment wanted = shown.wanted();
        Optional<String> refused = shown.refused();
        if (refused.isEmpty()) {
            console.say(JsonText.pretty(wanted.requests()));
            shown.price().lines().forEach(console::say);
            console.say(TIMER);
            refused = ready.bucketFault();
        }
        if (refused.isPresent()) {
            return ready.refuse(wanted.name(), refused.get());
        }
        ready.upload(List.of(archive));
        Launch.Noted noted = ready.note(CloudLedger.Kind.ENDPOINT, wanted.name(), facts());
        String arn;
        try {
            arn = ready.ready().make(wanted.where(), where -> cloud.hosting().deploy(wanted.in(where)));
            ready.made(noted, arn);
        } catch (AwsFault fault) {
            return ready.refused(noted, fault);
        }
        console.say("The endpoint " + wanted.name() + " is made; \"loupe sagemaker cleanup --yes\" deletes it.");
        try {
            return settled(cloud, wanted.name(), arn);
        } catch (AwsFault fault) {
            return ready.unheard(wanted.name(), arn, fault, "\"loupe sagemaker list\" shows how the endpoint stands.");
        }
    }

    private Map<String, String> facts() {
        Map<String, String> facts = Lease.agreed();
        account.profile().ifPresent(name -> facts.put(Lease.PROFILE, name));
        return facts;
    }

    private int settled(Cloud cloud, String endpoint, String arn) throws InterruptedException {
        Hosting.State state = detach ? cloud.hosting().known(endpoint).orElse(new Hosting.State(endpoint, arn, "Creating", Optional.empty())) : cloud.endpointFollower().follow(endpoint, console::say);
        console.print(json ? JsonText.line(state.asMap()) : state.name() + " " + state.status());
        state.failure().ifPresent(reason -> console.say("The endpoint failed: " + reason));
        return state.failed() ? ExitCode.FAILED : ExitCode.DONE;
    }
}
