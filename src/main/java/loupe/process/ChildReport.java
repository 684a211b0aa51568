package loupe.process;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import loupe.storage.EventCodec;
import loupe.storage.Resumption;
import loupe.storage.RunFolder;
import loupe.training.TrainingEvent;
import loupe.training.TrainingLines;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where a training's events go in its own process: into the run's journal first, so that the run is whole even when nobody
 * listens, then as readable lines, then to the parent. Takes one end and nothing after it. A {@link Scribe} keeps on one of its threads and
 * tells on the other.
 */
final class ChildReport {

    private static final Logger LOG = LoggerFactory.getLogger(ChildReport.class);
    private static final int LINES_EVERY = 100;

    private final RunFolder run;
    private final ParentChannel parent;
    private final Consumer<String> lines;
    private final ChildControl control;
    private final TrainingLines text = new TrainingLines(LINES_EVERY);
    private Optional<Resumption> resumption = Optional.empty();
    private Optional<TrainingEvent.Ended> end = Optional.empty();
    private Optional<IOException> fault = Optional.empty();

    ChildReport(RunFolder run, ParentChannel parent, Consumer<String> lines, ChildControl control) {
        this.run = run;
        this.parent = parent;
        this.lines = lines;
        this.control = control;
    }

    /** One that follows on what {@code run} told before it broke off. */
    static ChildReport goingOn(RunFolder run, Resumption resumption, ParentChannel parent, Consumer<String> lines, ChildControl control) {
        ChildReport report = new ChildReport(run, parent, lines, control);
        resumption.earlier().forEach(report.text::of);
        report.resumption = Optional.of(resumption);
        return report;
    }

    /** Keeps {@code event} in the journal; gives what is to be told of it, which is nothing after the end. */
    Optional<TrainingEvent> keep(TrainingEvent event) {
        if (end.isPresent()) {
            LOG.warn("After its end the training told {}", event);
            return Optional.empty();
        }
        TrainingEvent told = event instanceof TrainingEvent.Ended ended ? end(ended) : event;
        try {
            write(told);
        } catch (IOException e) {
            LOG.error("The journal of {} could not be written", run.path(), e);
            fault = fault.or(() -> Optional.of(e));
            control.stop();
        }
        return Optional.of(told);
    }

    /** Says {@code event} in readable lines and tells it to the parent. */
    void tell(TrainingEvent event) {
        text.of(event).forEach(lines);
        try {
            parent.send(EventCodec.line(event));
        } catch (IOException e) {
            LOG.warn("The parent does not listen: {}", e.toString());
        }
    }

    /** The end that was told. */
    Optional<TrainingEvent.Ended> end() {
        return end;
    }

    private TrainingEvent.Ended end(TrainingEvent.Ended ended) {
        TrainingEvent.Ended told = fault.isEmpty() ? ended : new TrainingEvent.Failed("The journal of the run in " + run.path()
                + " could not be written (" + fault.get().getMessage() + "). Is the disk full, or the folder gone?");
        end = Optional.of(told);
        return told;
    }

    private void write(TrainingEvent event) throws IOException {
        boolean begun = resumption.flatMap(Resumption::started).isPresent();
        if (event instanceof TrainingEvent.Started again && begun) {
            run.startedAgain(again, resumption.get().step());
        } else {
            run.append(event);
        }
    }
}
