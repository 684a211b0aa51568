package loupe.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import loupe.cloud.aws.CloudJob;
import loupe.cloud.aws.MetricLines;
import loupe.cloud.launch.CloudNames;
import loupe.cloud.launch.CloudWish;
import loupe.data.BadInputException;
import loupe.process.local.LocalJob;
import loupe.storage.JsonText;
import loupe.storage.LocalJobFile;
import loupe.storage.RunFolder;
import loupe.storage.RunLock;

/**
 * The same job as in the cloud, in containers' folders and processes of this machine: nothing is asked of AWS. A job that broke off goes on where it
 * is asked for again with the same place for its model.
 */
final class LocalModeTraining {

    private final Services services;
    private final Console console;
    private final StopSignals signals;

    LocalModeTraining(Services services, Console console, StopSignals signals) {
        this.services = services;
        this.console = console;
        this.signals = signals;
    }

    int run(CloudWish wish, CloudOptions options) throws BadInputException, IOException, InterruptedException {
        String name = options.follow().name().orElseGet(() -> CloudNames.of(wish.title(), CloudJob.LONGEST_NAME, Clock.systemDefaultZone()));
        Optional<String> misnamed = CloudJob.nameFault(name);
        if (misnamed.isPresent()) {
            return refuse(name, misnamed.get(), options);
        }
        options.idleHere().ifPresent(console::say);
        if (options.launch().isDry()) {
            return show(name, wish, options);
        }
        Path out = options.follow().out(services.cloud().model(name));
        Optional<LocalJobFile> before = LocalJobFile.in(out);
        if (before.isPresent() && !before.get().completed()) {
            return again(before.get(), wish, options);
        }
        if (before.isPresent()) {
            throw ModelPlace.taken(out);
        }
        ModelPlace.check(services, out);
        Path folder = services.cloud().job(name);
        if (Files.exists(folder.resolve("algo-1"))) {
            return refuse(name, "There is a job \"" + name + "\" already, in " + folder + ". Take another --name.", options);
        }
        return train(new LocalJobFile(name, options.machines().instances(), folder, out, false), wish, options);
    }

    private int refuse(String name, String sentence, CloudOptions options) {
        if (options.follow().json()) {
            console.print(Unmade.line(name, sentence));
        }
        console.say(sentence);
        return ExitCode.WRONG_USAGE;
    }

    private int show(String name, CloudWish wish, CloudOptions options) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("dryRun", true);
        map.put("name", name);
        map.put("instances", options.machines().instances());
        map.put("hyperparameters", wish.settings());
        if (options.follow().json()) {
            console.print(JsonText.line(map));
        } else {
            JsonText.pretty(map).lines().forEach(console::print);
        }
        console.say("Nothing was started. Without --dry-run, local mode trains on this machine, and costs nothing.");
        return options.launch().shown();
    }

    /** Goes on, if what is asked for is the same; a job that had not begun to train begins anew. */
    private int again(LocalJobFile before, CloudWish wish, CloudOptions options) throws BadInputException, IOException, InterruptedException {
        if (options.follow().name().filter(name -> !name.equals(before.name())).isPresent()) {
            return refuse(options.follow().name().get(), "--name: the job of " + before.out() + " is called " + before.name()
                    + ". Leave --name away to go on with it, or name another --out.", options);
        }
        if (!RunFolder.isRun(before.first().run())) {
            try (RunLock _ = RunLock.take(Files.createDirectories(before.folder()), RunLock.PATIENCE)) {
                LocalModeFiles.forget(before.folder());
            }
            return train(new LocalJobFile(before.name(), options.machines().instances(), before.folder(), before.out(), false), wish, options);
        }
        Optional<String> change = new LocalModeFiles(before.folder()).changedBy(wish, before.instances(), options.machines().instances());
        if (change.isPresent()) {
            return refuse(before.name(), "The job of " + before.out() + " was begun otherwise: " + change.get()
                    + ". Ask for it as before, and it goes on; or name another --out.", options);
        }
        return goOn(before, wish.figures(), options.follow().json());
    }

    /** Goes on with a job that broke off, after its last checkpoint. */
    int goOn(LocalJobFile before, boolean json) throws BadInputException, IOException, InterruptedException {
        if (before.completed()) {
            return new LocalModeCourse(services, console, signals, json).overAlready(before);
        }
        boolean films = before.first().hyperparameters().containsKey("recommender");
        return goOn(before, films ? MetricLines.RECOMMENDER : MetricLines.NETWORK, json);
    }

    private int goOn(LocalJobFile before, MetricLines figures, boolean json) throws BadInputException, IOException, InterruptedException {
        LocalModeFiles files = new LocalModeFiles(before.folder());
        LocalJob job = LocalJob.ofThisProgram(before.name(), before.instances(), files.settings(), files.channels());
        console.say("Going on with the job " + before.name() + " in " + before.folder() + "; nothing is asked of AWS.");
        return new LocalModeCourse(services, console, signals, json).follow(before, figures,
                heard -> services.cloud().localMode().goOn(job, before.folder(), heard));
    }

    private int train(LocalJobFile file, CloudWish wish, CloudOptions options) throws BadInputException, IOException, InterruptedException {
        file.write();
        LocalModeFiles files = new LocalModeFiles(file.folder());
        files.write(wish);
        console.say("Local mode: " + file.instances() + (file.instances() == 1 ? " container" : " containers") + " of this machine in "
                + file.folder() + "; nothing is asked of AWS.");
        LocalJob job = LocalJob.ofThisProgram(file.name(), file.instances(), wish.settings(), files.channels());
        return new LocalModeCourse(services, console, signals, options.follow().json()).follow(file, wish.figures(),
                heard -> services.cloud().localMode().start(job, file.folder(), heard));
    }
}
