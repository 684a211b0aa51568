package loupe.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import loupe.cloud.aws.AwsFault;
import loupe.cloud.aws.Cloud;
import loupe.cloud.aws.CloudJob;
import loupe.cloud.aws.JobState;
import loupe.cloud.aws.MetricLines;
import loupe.cloud.aws.Trainings;
import loupe.cloud.launch.CloudNames;
import loupe.cloud.launch.CloudPreview;
import loupe.cloud.launch.CloudWish;
import loupe.cloud.launch.Launch;
import loupe.data.BadInputException;
import loupe.storage.CloudLedger;
import loupe.storage.JsonText;
import loupe.storage.Lease;

/** Asks Amazon SageMaker for a training, follows it and fetches its model. */
final class CloudTraining {

    private final Services services;
    private final Console console;
    private final StopSignals signals;
    private final CloudOptions options;

    CloudTraining(Services services, Console console, StopSignals signals, CloudOptions options) {
        this.services = services;
        this.console = console;
        this.signals = signals;
        this.options = options;
    }

    int run(CloudWish wish) throws BadInputException, IOException, InterruptedException {
        if (!wish.data().terms().isEmpty()) {
            console.say(wish.data().terms());
        }
        if (options.machines().here()) {
            return new LocalModeTraining(services, console, signals).run(wish, options);
        }
        String name = options.follow().name().orElseGet(() -> CloudNames.of(wish.title(), CloudJob.LONGEST_NAME, Clock.systemDefaultZone()));
        ModelPlace.check(services, options.follow().out(services.cloud().model(name)));
        Optional<Path> bundle = Optional.of(services.cloud().bundle(options.follow().bundle()));
        try (Cloud cloud = options.account().open(services, console)) {
            CloudLaunch launch = CloudLaunch.with(services, console, cloud, options.launch(), options.follow().json());
            CloudJob job = launch.job(wish, name, options.machines().machines(), bundle, false);
            String mark = CloudNames.mark();
            Optional<String> refused = job.fault();
            if (refused.isPresent()) {
                return launch.refuse(name, refused.get());
            }
            CloudPreview preview = CloudPreview.of(cloud, launch.ready(), job, Trainings.request(job, wish.figures(), mark), 1);
            refused = fault(cloud, job, preview);
            return options.launch().isDone() ? start(cloud, launch, job, wish.figures(), new Shown(preview, mark, refused)) : launch.show(preview, what(job), refused);
        }
    }

    /** @param refused why it is not done */
    private record Shown(CloudPreview preview, String mark, Optional<String> refused) {}

    private Optional<String> fault(Cloud cloud, CloudJob job, CloudPreview preview) throws BadInputException, IOException {
        return preview.fault(job.on().count(), services.cloud().limits(), services.cloud().ledger().entries())
                .or(() -> CloudPreview.warmFault(cloud, job.on()))
                .or(() -> options.follow().name().flatMap(name -> CloudNames.taken(cloud, CloudLedger.Kind.JOB, name)));
    }

    static String what(CloudJob job) {
        return job.on().count() + " x " + job.on().type() + " for " + job.on().longest().toSeconds() + " seconds"
                + (job.on().warm().isZero() ? "" : " and " + job.on().warm().toSeconds() + " of waiting, which Loupe ends after " + Lease.REST.toMinutes()
                        + " minutes while its window is open");
    }

    private int start(Cloud cloud, CloudLaunch launch, CloudJob job, MetricLines figures, Shown shown) throws BadInputException, IOException, InterruptedException {
        Optional<String> refused = shown.refused();
        if (refused.isEmpty()) {
            shown.preview().lines(launch.ready(), what(job)).forEach(console::say);
            refused = launch.bucketFault();
        }
        if (refused.isPresent()) {
            return launch.refuse(job.name(), refused.get());
        }
        launch.upload(job.channels());
        Launch.Noted noted = launch.note(CloudLedger.Kind.JOB, job.name(), Launch.facts(job, shown.preview().worst(), options.account().profile().orElse("")));
        String arn;
        try {
            arn = launch.ready().make(job.where(), where -> cloud.trainings().start(job.in(where), figures, shown.mark()));
        } catch (AwsFault fault) {
            return launch.refused(noted, fault);
        }
        launch.made(noted, arn);
        console.say("The training " + job.name() + " is started. It goes on without Loupe; \"loupe sagemaker list\" shows it.");
        try {
            return options.follow().detach() ? detached(cloud, job.name(), arn) : follow(cloud, launch, job.name(), figures);
        } catch (AwsFault fault) {
            return launch.unheard(job.name(), arn, fault, "The training goes on without Loupe: \"loupe sagemaker list\" shows it, and \"loupe sagemaker fetch " + job.name()
                    + "\" gets its model in the end.");
        }
    }

    private int detached(Cloud cloud, String name, String arn) {
        JobState state = cloud.trainings().known(name).orElse(new JobState(name, arn, "InProgress", "Starting", Map.of(), JobState.Outcome.NONE));
        console.print(options.follow().json() ? JsonText.line(state.asMap()) : arn);
        return ExitCode.DONE;
    }

    private int follow(Cloud cloud, CloudLaunch launch, String name, MetricLines figures) throws InterruptedException {
        AtomicBoolean stop = new AtomicBoolean();
        signals.onStop(() -> {
            console.say("Stopping; what was learned is kept.");
            stop.set(true);
        });
        JobState end = cloud.follower(figures).follow(name, stop::get, new CloudListener(console, options.follow().json()));
        launch.used(CloudLedger.Kind.JOB, name);
        Path folder = options.follow().out(services.cloud().model(name));
        return new CloudEnd(cloud, console, options.follow().json()).of(end, folder, stop.get());
    }
}
