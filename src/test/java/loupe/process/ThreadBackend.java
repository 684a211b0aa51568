package loupe.process;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import loupe.data.BadInputException;
import loupe.storage.Resumption;
import loupe.storage.RunFolder;
import loupe.training.DataRef;
import loupe.training.Job;
import loupe.training.Placement;
import loupe.training.Trainer;
import loupe.training.TrainingBackend;
import loupe.training.TrainingEvent;
import loupe.training.TrainingRun;

/** A backend for tests that trains on threads of this process. */
final class ThreadBackend implements TrainingBackend {

    private final Trainer trainer;
    private final List<TrainingRun> runs = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();

    ThreadBackend(Trainer trainer) {
        this.trainer = trainer;
    }

    @Override
    public void prepare(DataRef data, Placement where) {}

    @Override
    public TrainingRun start(Job job, Path folder, Consumer<? super TrainingEvent> events) {
        return follow(folder, () -> RunFolder.create(folder, job), events);
    }

    @Override
    public TrainingRun resume(Job job, Path folder, Consumer<? super TrainingEvent> events) {
        return follow(folder, () -> {
            RunFolder run = RunFolder.open(folder);
            run.goOn(Resumption.of(run));
            return run;
        }, events);
    }

    @FunctionalInterface
    private interface Opening {
        RunFolder run() throws BadInputException, IOException;
    }

    private TrainingRun follow(Path folder, Opening opening, Consumer<? super TrainingEvent> events) {
        ChildControl control = new ChildControl();
        threads.add(Thread.ofVirtual().start(() -> train(opening, events, control)));
        TrainingRun run = new TrainingRun() {
            @Override
            public Path folder() {
                return folder;
            }

            @Override
            public void pause() {
                control.pause(true);
            }

            @Override
            public void proceed() {
                control.pause(false);
            }

            @Override
            public void stop() {
                control.stop();
            }
        };
        runs.add(run);
        return run;
    }

    private void train(Opening opening, Consumer<? super TrainingEvent> events, ChildControl control) {
        try {
            RunFolder run = opening.run();
            boolean[] ended = {false};
            String why = "without saying how";
            try {
                trainer.train(run.job(), run.path(), event -> tell(run, event, events, ended), control);
            } catch (RuntimeException e) {
                why = "with a fault of the program: " + e;
            }
            tell(run, new TrainingEvent.Failed("The training ended " + why + ". Its log is " + run.log()
                    + ". Try again, or choose the other engine."), events, ended);
        } catch (BadInputException | IOException e) {
            events.accept(new TrainingEvent.Failed(e.getMessage()));
        }
    }

    private static void tell(RunFolder run, TrainingEvent event, Consumer<? super TrainingEvent> events, boolean[] ended) {
        if (ended[0]) {
            return;
        }
        ended[0] = event instanceof TrainingEvent.Ended;
        try {
            if (!(event instanceof TrainingEvent.Started) || run.events().isEmpty()) {
                run.append(event);
            }
        } catch (IOException | BadInputException e) {
            throw new IllegalStateException(e);
        }
        events.accept(event);
    }

    @Override
    public void close() {
        runs.forEach(TrainingRun::stop);
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
