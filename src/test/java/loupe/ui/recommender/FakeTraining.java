package loupe.ui.recommender;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import loupe.training.DataRef;
import loupe.training.Job;
import loupe.training.Placement;
import loupe.training.RecommenderJob;
import loupe.training.TrainingBackend;
import loupe.training.TrainingEvent;
import loupe.training.TrainingRun;

/** A backend that trains nothing: tests say what happens. */
final class FakeTraining implements TrainingBackend {

    final List<RecommenderJob> started = new ArrayList<>();
    final List<String> orders = new ArrayList<>();
    private final List<Path> folders = new ArrayList<>();
    private Consumer<? super TrainingEvent> events = event -> { };

    /** Has the run tell {@code event}. */
    void tell(TrainingEvent event) {
        events.accept(event);
    }

    /** The last run's folder. */
    Path folder() {
        return folders.getLast();
    }

    @Override
    public void prepare(DataRef data, Placement where) {}

    @Override
    public TrainingRun start(Job job, Path folder, Consumer<? super TrainingEvent> listener) {
        started.add((RecommenderJob) job);
        folders.add(folder);
        events = listener;
        return new TrainingRun() {
            @Override
            public Path folder() {
                return folder;
            }

            @Override
            public void pause() {
                orders.add("pause");
            }

            @Override
            public void proceed() {
                orders.add("proceed");
            }

            @Override
            public void stop() {
                orders.add("stop");
            }
        };
    }

    @Override
    public TrainingRun resume(Job job, Path folder, Consumer<? super TrainingEvent> listener) {
        throw new UnsupportedOperationException("A recommender is not resumed.");
    }

    @Override
    public void close() {}
}
