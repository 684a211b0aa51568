package loupe.training.tuning;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import loupe.data.BadInputException;
import loupe.training.Lanes;
import loupe.training.RunControl;
import loupe.training.TrainingEvent;
import loupe.training.TrainingJob;

/** Starts trials, hears what they tell and decides when it is over. */
final class TuningLoop {

    private static final Duration WAIT = Duration.ofMillis(50);

    private final TuningJob job;
    private final Trials trials;
    private final WinnerTest test;
    private final RunControl control;
    private final Search search;
    private final MedianRule median;
    private final Deque<Integer> waiting = new ArrayDeque<>();
    private boolean exhausted;
    private boolean stopped;
    private boolean late;

    TuningLoop(TuningJob job, Trials trials, WinnerTest test, RunControl control) {
        this.job = job;
        this.trials = trials;
        this.test = test;
        this.control = control;
        search = job.plan().strategy().search(job);
        median = new MedianRule(job.objective());
    }

    TuningEvent.Ended run() throws BadInputException, IOException, InterruptedException {
        waiting.addAll(trials.open(job));
        do {
            heedEnds();
            startMore();
            Optional<Lanes.Report> report = trials.running() == 0 ? Optional.empty() : trials.next(WAIT);
            if (report.isPresent()) {
                hear(report.get());
            }
        } while (trials.running() > 0 || !isOver());
        trials.keep();
        Optional<Trial> best = trials.progress().best(job.objective());
        if (stopped) {
            return new TuningEvent.Stopped(trials.progress(), best.map(this::untested));
        }
        if (best.isEmpty()) {
            return new TuningEvent.Finished(trials.progress(), Optional.empty());
        }
        test(best.get());
        return new TuningEvent.Finished(trials.progress(), best.map(this::tested));
    }

    private boolean isOver() {
        return stopped || late || waiting.isEmpty() && (exhausted || trials.all().size() >= job.plan().trials());
    }

    private void heedEnds() {
        if (!stopped && control.stopRequested()) {
            stopped = true;
            trials.stop();
        }
        if (!late && job.plan().time().filter(limit -> trials.seconds() * 1e9 >= limit.toNanos()).isPresent()) {
            late = true;
            trials.stop();
        }
    }

    private void startMore() throws BadInputException, IOException, InterruptedException {
        while (!isOver() && trials.running() < job.plan().parallel()) {
            if (waiting.isEmpty() && !propose()) {
                return;
            }
            int number = waiting.getFirst();
            try {
                TrainingJob next = trials.get(number).proposal().job(job.base());
                if (!trials.hasRoomFor(next)) {
                    return;
                }
                waiting.removeFirst();
                trials.start(number, next);
            } catch (IllegalArgumentException e) {
                waiting.removeFirst();
                trials.end(number, new Trial.Failed(e.getMessage()));
            }
        }
    }

    /** Puts what the search wants next among those that wait; false where it wants nothing now. */
    private boolean propose() throws IOException {
        return switch (search.next(trials.all())) {
            case Search.Try next -> waiting.add(trials.add(next.proposal()).number());
            case Search.Wait _ -> false;
            case Search.Done _ -> {
                exhausted = true;
                yield false;
            }
        };
    }

    private void hear(Lanes.Report report) throws IOException {
        int number = report.number();
        switch (report.event()) {
            case TrainingEvent.EpochDone epoch -> {
                Trial trial = trials.report(number, job.objective().of(epoch));
                if (job.plan().earlyStopping() && median.ends(trial, trials.all())) {
                    trials.stop(number);
                }
            }
            case TrainingEvent.Finished end -> trials.end(number, new Trial.Finished(end.seconds()));
            case TrainingEvent.Stopped end -> cutShort(number, trials.get(number).course().isEmpty()
                    ? new Trial.Failed("Time was up before its first epoch was over.") : new Trial.EndedEarly(end.seconds()));
            case TrainingEvent.Failed end -> cutShort(number, new Trial.Failed(end.reason()));
            case TrainingEvent.Started _, TrainingEvent.BatchesDone _, TrainingEvent.CheckpointSaved _,
                 TrainingEvent.LayersMoved _, TrainingEvent.OfRecommender _ -> { }
        }
    }

    /** What the learner stopped has no end: it begins again when the tuning goes on. */
    private void cutShort(int number, Trial.State state) throws IOException {
        if (!stopped) {
            trials.end(number, state);
        }
    }

    private void test(Trial best) throws BadInputException, IOException {
        if (trials.progress().tested().filter(tested -> tested.number() == best.number()).isEmpty()) {
            trials.test(best.number(), accuracy(best));
        }
    }

    private double accuracy(Trial best) throws BadInputException {
        try {
            return test.accuracy(best.proposal().job(job.base()), trials.run(best.number()));
        } catch (BadInputException e) {
            throw new BadInputException("The winner, trial " + best.number() + ", could not be tried on the test pictures. "
                    + e.getMessage(), e);
        }
    }

    private TuningEvent.Best tested(Trial best) {
        return new TuningEvent.Best(best, trials.run(best.number()), trials.progress().tested().map(Progress.Tested::accuracy));
    }

    private TuningEvent.Best untested(Trial best) {
        return new TuningEvent.Best(best, trials.run(best.number()), Optional.empty());
    }
}
