package loupe.cloud.launch;

import java.io.IOException;
import java.util.Optional;
import loupe.cloud.aws.AwsFault;
import loupe.cloud.aws.Follower;
import loupe.cloud.aws.JobState;
import loupe.storage.EventLines;
import loupe.storage.RunFolder;
import loupe.training.TrainingEvent;

/** Hears a training at Amazon SageMaker: event lines become the events of the run, all other words are for people. */
final class HeardRun implements Follower.Listener {

    private static final String FIRST_HOST = "algo-1";

    private final CloudRun.Told told;
    private final RunFolder run;
    private final ReadBack read;
    private Optional<IOException> fault = Optional.empty();

    HeardRun(CloudRun.Told told, RunFolder run) {
        this.told = told;
        this.run = run;
        this.read = new ReadBack(told.job());
    }

    ReadBack read() {
        return read;
    }

    /** @throws IOException where what was heard could not be kept */
    void rethrow() throws IOException {
        if (fault.isPresent()) {
            throw fault.get();
        }
    }

    @Override
    public void state(JobState state) {
        boolean same = state.secondary().isEmpty() || state.secondary().equals(state.status());
        told.said().accept(state.name() + ": " + state.status() + (same ? "" : ", " + state.secondary()));
    }

    @Override
    public void line(String host, String line) {
        if (host.equals(FIRST_HOST) && EventLines.isOne(line)) {
            read.of(line).ifPresent(this::keep);
        } else {
            told.said().accept(host + ": " + line);
        }
    }

    private void keep(TrainingEvent event) {
        try {
            run.append(event);
        } catch (IOException e) {
            fault = fault.or(() -> Optional.of(e));
        }
        told.events().accept(event);
    }

    @Override
    public void trouble(AwsFault trouble) {
        told.said().accept(trouble.getMessage() + (trouble.mayPass() ? " The job goes on; it is asked for again." : ""));
    }

    @Override
    public void recovered() {
        told.said().accept("AWS answers again.");
    }
}
