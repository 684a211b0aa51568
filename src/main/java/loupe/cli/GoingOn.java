package loupe.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import loupe.data.BadInputException;
import loupe.data.DataCatalog;
import loupe.data.ImageSet;
import loupe.storage.RecordedData;
import loupe.storage.Resumption;
import loupe.storage.RunFolder;
import loupe.storage.RunSite;
import loupe.training.DataRef;
import loupe.training.Job;
import loupe.training.Site;
import loupe.training.TrainingBackend;
import loupe.training.TrainingEvent;
import loupe.training.TrainingJob;

/** Runs that are there already: they go on, or their job is done again. */
record GoingOn(Services services, Console console, StopSignals signals) {

    /** The same run where its pictures are. */
    RunFolder withData(RunFolder run) throws BadInputException {
        DataRef found = found(run.job());
        if (found.equals(run.job().data())) {
            return run;
        }
        try {
            return run.withData(found);
        } catch (IOException e) {
            throw cannotWrite(run, e);
        }
    }

    /** Where the pictures of {@code job} are now; a recommender's films where they were. */
    DataRef found(Job job) throws BadInputException {
        if (!(job instanceof TrainingJob network)) {
            return job.data();
        }
        DataRef found = new RecordedData(this::read).find(network.data());
        if (!found.equals(network.data())) {
            console.say("The pictures of the run are in " + found.folder() + " now.");
        }
        return found;
    }

    private DataRef read(String nameOrFolder) throws BadInputException {
        Path folder = services.dataFolder(nameOrFolder, new Percent("Drawing the digits, this once", console));
        ImageSet set = DataCatalog.read(folder);
        return new DataRef(set.name(), folder.toAbsolutePath().toString(), set.sha256());
    }

    static BadInputException cannotWrite(RunFolder run, IOException fault) {
        return new BadInputException("The run in " + run.path() + " cannot go on: its folder cannot be written ("
                + fault.getClass().getSimpleName() + "). Is it protected, or the disk full?", fault);
    }

    /** A folder for a new run: {@code chosen}, made where it is missing, else one among the learner's runs. */
    Path folder(Optional<Path> chosen, String title) throws BadInputException {
        try {
            if (chosen.isEmpty()) {
                return services.newRun(title);
            }
            if (RunFolder.isRun(chosen.get())) {
                throw new BadInputException("--out: " + chosen.get() + " holds a run already. Name another folder.");
            }
            return Files.createDirectories(chosen.get()).toAbsolutePath();
        } catch (IOException e) {
            throw new BadInputException("A folder for the run cannot be made (" + e.getClass().getSimpleName() + ": " + e.getMessage()
                    + "). Name one with --out, or set LOUPE_HOME to a folder that you may write.", e);
        }
    }

    /** Goes on with {@code run} after its last whole checkpoint and prints what it tells. */
    TrainingEvent.Ended goOn(RunFolder run, GoingOnOptions options) throws BadInputException {
        Resumption resumption = Resumption.of(run);
        resumption.notes().forEach(console::say);
        console.say("Going on with the run in " + run.path() + (resumption.step() == 0 ? " from its start: it has no whole checkpoint yet."
                : " after batch " + resumption.step() + resumption.steps().map(all -> " of " + all).orElse("") + "."));
        TrainingPrinter printer = options.printer(console, run.path());
        printer.followOn(resumption);
        return new FollowedTraining(services, console, signals).follow(() -> where(run, options), printer,
                backend -> backend.resume(run.job(), run.path(), printer));
    }

    /** Containers of this machine where such trained it; a container itself trains for its own job. */
    private TrainingBackend where(RunFolder run, GoingOnOptions options) {
        boolean together = services.container().isEmpty() && RunSite.in(run.path()).place() instanceof Site.LocalMode;
        return together ? services.cloud().containers(RunSite.in(run.path()).place().count()) : services.backend(options.libtorch().or(services::libtorch));
    }

    /** Trains {@code job} from its start in {@code folder} and prints what it tells. */
    TrainingEvent.Ended start(Job job, Path folder, GoingOnOptions options) {
        TrainingPrinter printer = options.printer(console, folder);
        return new FollowedTraining(services, console, signals).follow(options.libtorch().or(services::libtorch), printer,
                backend -> backend.start(job, folder, printer));
    }
}
