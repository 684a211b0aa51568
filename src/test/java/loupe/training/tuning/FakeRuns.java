package loupe.training.tuning;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import loupe.training.DataRef;
import loupe.training.Job;
import loupe.training.Placement;
import loupe.training.TrainingBackend;
import loupe.training.TrainingEvent;
import loupe.training.TrainingJob;
import loupe.training.TrainingRun;

/** A backend whose runs do what a test says, or end at once with an accuracy that follows from their learning rate. */
final class FakeRuns implements TrainingBackend {

    final List<Run> started = new ArrayList<>();
    int mostAtATime;
    private final boolean atOnce;
    private int atATime;

    /** @param atOnce whether a run is over when it has started */
    FakeRuns(boolean atOnce) {
        this.atOnce = atOnce;
    }

    /** One run under a test's control. */
    final class Run implements TrainingRun {
        final TrainingJob job;
        final Path folder;
        private final Consumer<? super TrainingEvent> events;
        boolean stopped;
        boolean ended;

        Run(TrainingJob job, Path folder, Consumer<? super TrainingEvent> events) {
            this.job = job;
            this.folder = folder;
            this.events = events;
        }

        void epoch(int epoch, double accuracy) {
            events.accept(new TrainingEvent.EpochDone(epoch, 1, 0.5, 1 - accuracy, accuracy, epoch + 1));
        }

        void end(TrainingEvent.Ended end) {
            if (!ended) {
                ended = true;
                atATime--;
                events.accept(end);
            }
        }

        @Override
        public Path folder() {
            return folder;
        }

        @Override
        public void pause() {}

        @Override
        public void proceed() {}

        @Override
        public void stop() {
            stopped = true;
            end(new TrainingEvent.Stopped(1, "ab", 2));
        }
    }

    /** Best at a learning rate of 0.1. */
    static double accuracy(TrainingJob job) {
        return 0.95 - 0.1 * Math.abs(Math.log10(job.settings().learningRate()) + 1);
    }

    @Override
    public void prepare(DataRef data, Placement where) {}

    @Override
    public TrainingRun resume(Job job, Path folder, Consumer<? super TrainingEvent> events) {
        throw new IllegalStateException("a tuning resumes no run");
    }

    @Override
    public TrainingRun start(Job given, Path folder, Consumer<? super TrainingEvent> events) {
        TrainingJob job = (TrainingJob) given;
        Run run = new Run(job, folder, events);
        started.add(run);
        mostAtATime = Math.max(mostAtATime, ++atATime);
        if (atOnce) {
            run.epoch(0, accuracy(job));
            run.end(new TrainingEvent.Finished("ab", 1));
        }
        return run;
    }

    @Override
    public void close() {}
}
