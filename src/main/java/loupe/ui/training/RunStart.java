package loupe.ui.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import loupe.training.TrainingBackend;
import loupe.training.TrainingEvent;
import loupe.training.TrainingJob;
import loupe.training.TrainingRun;
import loupe.ui.common.Texts;

/** Starts a job in a new folder of the workspace, off the screen's thread. */
record RunStart(TrainingWork work, TrainingJob job, Venue venue) {

    /** What the starting of a run tells, then what the run tells. */
    sealed interface Message {

        /** This is its folder. */
        record Placed(Path folder) implements Message {}

        /** It is on its way and can be told to stop. */
        record Underway(TrainingRun run) implements Message {}

        record Happened(TrainingEvent event) implements Message {}

        /** A line of what its machines say. */
        record Said(String line) implements Message {}
    }

    /** Starts it. Whatever goes wrong ends as {@code Failed}. @param tell may be called from any thread */
    void run(Consumer<Message> tell) {
        try {
            Path folder = work.workspace().newRun(job.network().name() + "-" + job.data().name());
            venue.note(folder);
            tell.accept(new Message.Placed(folder));
            TrainingBackend backend = venue.backend().apply(line -> tell.accept(new Message.Said(line)));
            tell.accept(new Message.Underway(backend.start(job, folder, event -> venue.told(event, backend, tell))));
        } catch (IOException fault) {
            fail(tell, Texts.of("training.fault.folder", work.workspace().runs(), fault.getClass().getSimpleName()));
        } catch (RuntimeException | LinkageError fault) {
            System.getLogger("loupe.ui.training").log(System.Logger.Level.WARNING, "A training did not start.", fault);
            fail(tell, Texts.of("training.fault.start", fault));
        }
    }

    /** Tells {@code event}; after the end {@code backend} is closed. */
    static void happened(TrainingEvent event, TrainingBackend backend, Consumer<Message> tell) {
        tell.accept(new Message.Happened(event));
        if (event instanceof TrainingEvent.Ended) {
            Thread.ofVirtual().name("venue").start(backend::close);
        }
    }

    static void fail(Consumer<Message> tell, String reason) {
        tell.accept(new Message.Happened(new TrainingEvent.Failed(reason)));
    }
}
