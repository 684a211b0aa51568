package loupe.ui.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import loupe.data.BadInputException;
import loupe.storage.Extension;
import loupe.storage.RecordedData;
import loupe.storage.Resumption;
import loupe.storage.RunFolder;
import loupe.storage.RunLock;
import loupe.storage.RunSite;
import loupe.training.DataRef;
import loupe.training.Site;
import loupe.training.TrainingBackend;
import loupe.training.TrainingEvent;
import loupe.training.TrainingJob;
import loupe.ui.common.Texts;
import loupe.ui.common.clouds.CloudAccount;
import loupe.ui.common.clouds.CloudDoor;

/**
 * Goes on with a run, or begins another with what it holds, off the screen's thread. One that goes on tells first what was told
 * before, then what comes.
 */
record RunGoingOn(TrainingWork work, Path folder) {

    /** Something with runs on disk that ends in a training. */
    @FunctionalInterface
    private interface Beginning {
        void begin() throws BadInputException, IOException, InterruptedException;
    }

    /** Goes on. Whatever goes wrong ends as {@code Failed}. @param tell may be called from any thread */
    void run(Consumer<RunStart.Message> tell) {
        carefully(() -> {
            RunLock.take(folder, RunLock.PATIENCE).close();
            goOn(withData(RunFolder.open(folder)), venue(), tell);
        }, tell);
    }

    /** Where it goes on: where it was begun, if that was this machine. */
    private Venue venue() throws BadInputException {
        RunSite at = RunSite.in(folder);
        return switch (at.place()) {
            case Site.Here _ -> Venue.here(work.backend());
            case Site.LocalMode(int instances) -> Venue.of(at.place(), said -> work.cloud().containers(instances, said), false);
            case Site.SageMaker _ -> {
                at.refuseAlone(folder);
                yield Venue.here(work.backend());
            }
        };
    }

    /** Follows a training that goes on in the cloud: all that it told is told again. */
    void follow(Consumer<RunStart.Message> tell) {
        carefully(() -> {
            RunFolder run = RunFolder.open(folder);
            RunSite at = RunSite.in(folder);
            CloudAccount account = work.cloud().open(new CloudDoor.Aws(named(at.region()), named(at.profile())));
            tell.accept(new RunStart.Message.Placed(folder));
            TrainingBackend backend = new ClosingBackend(account.following(line -> tell.accept(new RunStart.Message.Said(line))), account::close);
            tell.accept(new RunStart.Message.Underway(backend.resume(run.job(), folder, event -> RunStart.happened(event, backend, tell))));
        }, tell);
    }

    private static Optional<String> named(String word) {
        return Optional.of(word).filter(text -> !text.isEmpty());
    }

    /** Trains its job again, in a new folder; it stays as it is. */
    void again(Consumer<RunStart.Message> tell) {
        carefully(() -> {
            TrainingJob job = RunFolder.open(folder).networkJob();
            new RunStart(work, job.with(found(job)), Venue.here(work.backend())).run(tell);
        }, tell);
    }

    /** Trains {@code more} epochs on, in a new folder that begins with all that this one has; it stays as it is. */
    void trainOn(double more, Consumer<RunStart.Message> tell) {
        carefully(() -> {
            Extension extension = new Extension(RunFolder.open(folder), more);
            TrainingJob job = extension.job();
            Path longer = work.workspace().newRun(job.network().name() + "-" + job.data().name());
            extension.into(longer);
            new RunGoingOn(work, longer).run(tell);
        }, tell);
    }

    private void carefully(Beginning beginning, Consumer<RunStart.Message> tell) {
        try {
            beginning.begin();
        } catch (BadInputException fault) {
            RunStart.fail(tell, fault.getMessage());
        } catch (IOException fault) {
            RunStart.fail(tell, Texts.of("training.fault.resume", folder, fault.getClass().getSimpleName()));
        } catch (InterruptedException fault) {
            Thread.currentThread().interrupt();
            RunStart.fail(tell, Texts.of("training.fault.start", fault));
        } catch (RuntimeException | LinkageError fault) {
            System.getLogger("loupe.ui.training").log(System.Logger.Level.WARNING, "A training did not go on.", fault);
            RunStart.fail(tell, Texts.of("training.fault.start", fault));
        }
    }

    private void goOn(RunFolder run, Venue venue, Consumer<RunStart.Message> tell) throws BadInputException {
        Resumption resumption = Resumption.of(run);
        boolean begun = resumption.started().isPresent();
        tell.accept(new RunStart.Message.Placed(folder));
        resumption.earlier().forEach(event -> tell.accept(new RunStart.Message.Happened(event)));
        TrainingBackend backend = venue.backend().apply(line -> tell.accept(new RunStart.Message.Said(line)));
        tell.accept(new RunStart.Message.Underway(backend.resume(run.job(), folder, event -> {
            if (!(begun && event instanceof TrainingEvent.Started)) {
                venue.told(event, backend, tell);
            }
        })));
    }

    /** The same run where its pictures are now. */
    private RunFolder withData(RunFolder run) throws BadInputException, IOException {
        TrainingJob job = run.networkJob();
        DataRef found = found(job);
        return found.equals(job.data()) ? run : run.withData(found);
    }

    private DataRef found(TrainingJob job) throws BadInputException {
        return new RecordedData(name -> work.sets().read(name, percent -> { }).ref()).find(job.data());
    }
}
