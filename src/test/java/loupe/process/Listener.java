package loupe.process;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import loupe.training.TrainingEvent;

/** Keeps what a backend tells. */
public final class Listener implements Consumer<TrainingEvent> {

    private final List<TrainingEvent> events = new CopyOnWriteArrayList<>();

    @Override
    public void accept(TrainingEvent event) {
        events.add(event);
    }

    public List<TrainingEvent> events() {
        return events;
    }

    public long batches() {
        return events.stream().filter(TrainingEvent.BatchesDone.class::isInstance).count();
    }

    public void awaitBatches(long more) {
        long before = batches();
        await().atMost(Duration.ofSeconds(30)).until(() -> batches() >= before + more);
    }

    public TrainingEvent.Ended awaitEnd() {
        await().atMost(Duration.ofSeconds(30)).until(() -> !ends().isEmpty());
        return ends().getFirst();
    }

    public List<TrainingEvent.Ended> ends() {
        return events.stream().filter(TrainingEvent.Ended.class::isInstance).map(TrainingEvent.Ended.class::cast).toList();
    }
}
