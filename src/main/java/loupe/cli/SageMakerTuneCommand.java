package loupe.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import loupe.cloud.aws.AwsFault;
import loupe.cloud.aws.Cloud;
import loupe.cloud.aws.CloudJob;
import loupe.cloud.aws.JobState;
import loupe.cloud.aws.Tunings;
import loupe.cloud.launch.CloudNames;
import loupe.cloud.launch.CloudPreview;
import loupe.cloud.launch.CloudWish;
import loupe.cloud.launch.Launch;
import loupe.data.BadInputException;
import loupe.storage.CloudLedger;
import loupe.storage.EventLines;
import loupe.storage.JsonText;
import loupe.storage.SpaceFile;
import loupe.training.TrainingJob;
import loupe.training.Validation;
import loupe.training.tuning.TuningJob;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Lets Amazon SageMaker train a network many times to find its best settings. */
@Command(name = "tune", sortOptions = false)
final class SageMakerTuneCommand implements Callable<Integer> {

    private final Services services;
    private final Console console;
    private final StopSignals signals;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private final PlanOptions plans = new PlanOptions();

    @Mixin
    private final JobOptions options = new JobOptions();

    @Mixin
    private final CloudOptions asked = new CloudOptions();

    @Mixin
    private final HelpOption help = new HelpOption();

    SageMakerTuneCommand(Services services, Console console, StopSignals signals) {
        this.services = services;
        this.console = console;
        this.signals = signals;
    }

    @Override
    public Integer call() throws BadInputException, IOException, InterruptedException {
        if (asked.machines().here()) {
            refuse("On this machine \"loupe tune\" searches with the same options.");
        }
        options.refuseWrongOptions();
        plans.fault().ifPresent(this::refuse);
        asked.fault(services).ifPresent(this::refuse);
        JobOptions.Chosen chosen = options.chooseElsewhere(services, console, asked.machines().elsewhere());
        TrainingJob base = TuningJob.cut(chosen.job(), chosen.trainingPictures());
        SpaceFile wanted = SpaceFile.read(plans.space(), base);
        TuningJob tuning = new TuningJob(base, wanted.space(), wanted.objective(), plans.plan());
        Optional<String> fault = tuning.fault();
        if (fault.isPresent()) {
            throw new BadInputException(fault.get());
        }
        console.say(TuningSentence.of(tuning, chosen.trainingPictures()));
        asked.follow().refuseTaken(services);
        Path bundle = services.cloud().bundle(asked.follow().bundle());
        try (Cloud cloud = asked.account().open(services, console)) {
            return tune(cloud, tuning, wish(chosen, base), bundle);
        }
    }

    private void refuse(String sentence) {
        throw new ParameterException(spec.commandLine(), sentence);
    }

    /** The trial that all are but for what is varied. */
    private CloudWish wish(JobOptions.Chosen chosen, TrainingJob base) throws BadInputException {
        CloudWish wish = new NetworkWish(options, asked.machines().elsewhere(), 0).of(chosen.with(base), services);
        Map<String, String> settings = new LinkedHashMap<>(wish.settings());
        settings.put(EventLines.SETTING, "1");
        if (base.validation() instanceof Validation.Cut cut) {
            settings.put("validation", Integer.toString(cut.count()));
        }
        return new CloudWish(base.network().name(), settings, wish.data(), wish.job(), wish.figures());
    }

    private int tune(Cloud cloud, TuningJob tuning, CloudWish wish, Path bundle) throws BadInputException, IOException, InterruptedException {
        CloudLaunch ready = CloudLaunch.with(services, console, cloud, asked.launch(), asked.follow().json());
        String name = asked.follow().name().orElseGet(() -> CloudNames.of(wish.title(), Tunings.LONGEST_NAME, Clock.systemDefaultZone()));
        CloudJob job = ready.job(wish, name, asked.machines().machines(), Optional.of(bundle), true);
        Optional<String> refused = Tunings.fault(job, tuning);
        if (refused.isPresent()) {
            return ready.refuse(name, refused.get());
        }
        String mark = CloudNames.mark();
        CloudPreview preview = CloudPreview.of(cloud, ready.ready(), job, Tunings.request(job, tuning, mark), tuning.plan().trials());
        String what = "up to " + tuning.plan().trials() + " trainings, each " + CloudTraining.what(job);
        refused = preview.fault(job.on().count() * tuning.plan().parallel(), services.cloud().limits(), services.cloud().ledger().entries())
                .or(() -> asked.follow().name().flatMap(taken -> CloudNames.taken(cloud, CloudLedger.Kind.TUNING, taken)));
        if (!asked.launch().isDone()) {
            return ready.show(preview, what, refused);
        }
        if (refused.isEmpty()) {
            preview.lines(ready.ready(), what).forEach(console::say);
            refused = ready.bucketFault();
        }
        if (refused.isPresent()) {
            return ready.refuse(name, refused.get());
        }
        ready.upload(job.channels());
        return start(cloud, ready, job, tuning, new Shown(preview, mark));
    }

    private record Shown(CloudPreview preview, String mark) {}

    private int start(Cloud cloud, CloudLaunch ready, CloudJob job, TuningJob tuning, Shown shown) throws BadInputException, IOException, InterruptedException {
        Map<String, String> facts = new LinkedHashMap<>();
        shown.preview().worst().ifPresent(dollars -> facts.put("dollars", Double.toString(dollars)));
        Launch.Noted noted = ready.note(CloudLedger.Kind.TUNING, job.name(), facts);
        String arn;
        try {
            arn = ready.ready().make(job.where(), where -> cloud.tunings().start(job.in(where), tuning, shown.mark()));
            ready.made(noted, arn);
        } catch (AwsFault fault) {
            return ready.refused(noted, fault);
        }
        console.say("The tuning " + job.name() + " is started. It goes on without Loupe; \"loupe sagemaker list\" shows it.");
        try {
            return asked.follow().detach() ? detached(cloud, job.name(), arn) : follow(cloud, job.name());
        } catch (AwsFault fault) {
            return ready.unheard(job.name(), arn, fault, "The tuning goes on without Loupe: \"loupe sagemaker list\" shows it, and \"loupe sagemaker fetch " + job.name()
                    + "\" gets its best model in the end.");
        }
    }

    private int detached(Cloud cloud, String name, String arn) {
        Tunings.State state = cloud.tunings().known(name).orElse(new Tunings.State(name, arn, "InProgress", 0, Optional.empty(), Optional.empty()));
        console.print(asked.follow().json() ? JsonText.line(state.asMap()) : state.arn());
        return ExitCode.DONE;
    }

    private int follow(Cloud cloud, String name) throws InterruptedException {
        AtomicBoolean stop = new AtomicBoolean();
        signals.onStop(() -> {
            console.say("Stopping the tuning and its trainings; what was found is kept.");
            stop.set(true);
        });
        TuningPrinting said = new TuningPrinting(console, asked.follow().json());
        Tunings.State end = cloud.tuningFollower().follow(name, stop::get, said);
        Map<String, Object> map = end.asMap();
        map.put("trainings", cloud.tunings().trials(name).stream().map(Tunings.Trial::asMap).toList());
        Optional<String> unfetched = end.best().isPresent() ? fetch(cloud, end.best().get(), map) : Optional.of("The tuning " + name + " has no best training.");
        Optional<String> fault = end.status().equals("Failed") ? Optional.of("The tuning " + name + " failed: " + end.failure().orElse("AWS does not say why."))
                : unfetched.filter(_ -> !stop.get());
        fault.ifPresent(reason -> map.putIfAbsent("failureReason", reason));
        console.print(asked.follow().json() ? JsonText.line(map) : said.line(end));
        fault.ifPresent(console::say);
        return fault.isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
    }

    /** Why the best training's model is not there now; empty where it is. */
    private Optional<String> fetch(Cloud cloud, Tunings.Trial best, Map<String, Object> map) {
        Path folder = asked.follow().out(services.cloud().model(best.name()));
        Optional<JobState> training = cloud.trainings().state(best.name());
        Optional<String> fault = training.map(there -> Fetching.fault(cloud, there, folder)).orElse(Optional.of("The best training, " + best.name() + ", is gone."));
        if (fault.isEmpty()) {
            map.put("out", folder.toString());
            console.say("The best training's model is in " + folder + ".");
        }
        return fault;
    }
}
