package loupe.ui.cloud;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import loupe.data.BadInputException;
import loupe.ui.common.Delay;
import loupe.ui.common.Texts;
import loupe.ui.common.Threads;
import loupe.ui.common.clouds.CloudCare;
import loupe.ui.common.clouds.CloudRemnant;

/**
 * What may still be up in the cloud, by Loupe's ledger, while the window is open: it is said, offered to be deleted, and ended half an hour after its
 * last use where the learner agreed to that. On the screen's thread.
 */
public final class CareViewModel {

    static final Duration BETWEEN_LOOKS = Duration.ofSeconds(30);
    /** What could not be ended is not tried again before. */
    static final Duration REST_AFTER_FAULT = Duration.ofMinutes(5);

    private final CloudCare care;
    private final Threads threads;
    private final Delay delay;
    private final Clock clock;
    private final Map<String, Instant> notBefore = new ConcurrentHashMap<>();
    private final ReadOnlyObjectWrapper<Sight> sight = new ReadOnlyObjectWrapper<>(Sight.NOTHING);
    private boolean closed;

    /**
     * What is there.
     *
     * @param remnants what may be up
     * @param said     what was done by itself, and what went wrong
     * @param busy     whether something is being deleted
     */
    record Sight(List<CloudRemnant> remnants, List<String> said, boolean busy) {

        static final Sight NOTHING = new Sight(List.of(), List.of(), false);

        private Sight seen(List<CloudRemnant> now, List<String> words) {
            List<String> all = new ArrayList<>(said);
            words.stream().filter(sentence -> !all.contains(sentence)).forEach(all::add);
            return new Sight(now, List.copyOf(all), busy);
        }

        private Sight busy(boolean now) {
            return new Sight(remnants, said, now);
        }
    }

    CareViewModel(CloudCare care, Threads threads, Delay delay, Clock clock) {
        this.care = care;
        this.threads = threads;
        this.delay = delay;
        this.clock = clock;
    }

    ReadOnlyObjectProperty<Sight> sight() {
        return sight.getReadOnlyProperty();
    }

    Clock clock() {
        return clock;
    }

    /** Looks now and from time to time. */
    void start() {
        if (closed) {
            return;
        }
        threads.background().execute(() -> {
            List<String> said = endDue();
            List<CloudRemnant> now = remnants(said);
            threads.screen().execute(() -> {
                sight.set(sight.get().seen(now, said));
                delay.run(BETWEEN_LOOKS, () -> threads.screen().execute(this::start));
            });
        });
    }

    /** Looks once more, and ends nothing. */
    void look() {
        threads.background().execute(() -> {
            List<String> said = new ArrayList<>();
            List<CloudRemnant> now = remnants(said);
            threads.screen().execute(() -> sight.set(sight.get().seen(now, said)));
        });
    }

    private List<CloudRemnant> remnants(List<String> said) {
        try {
            return care.remnants();
        } catch (BadInputException fault) {
            said.add(fault.getMessage());
            return List.of();
        }
    }

    /** Ends what has rested too long. */
    private List<String> endDue() {
        List<String> said = new ArrayList<>();
        Instant now = clock.instant();
        for (CloudRemnant remnant : remnants(said)) {
            if (remnant.isDue(now) && !now.isBefore(notBefore.getOrDefault(remnant.name(), now))) {
                notBefore.put(remnant.name(), now.plus(REST_AFTER_FAULT));
                said.add(ended(remnant, Texts.of("cloud.care.ended", CareWords.title(remnant))));
            }
        }
        return said;
    }

    /** @return {@code words} where it is done, else what went wrong */
    private String ended(CloudRemnant remnant, String words) {
        try {
            care.end(remnant);
            return words;
        } catch (BadInputException fault) {
            return Texts.of("cloud.care.fault", CareWords.title(remnant), fault.getMessage());
        }
    }

    /** Lets everything stay for another half hour. */
    void prolong() {
        List<CloudRemnant> all = sight.get().remnants();
        work(() -> {
            List<String> said = new ArrayList<>();
            for (CloudRemnant remnant : all) {
                try {
                    care.prolong(remnant);
                } catch (BadInputException fault) {
                    said.add(fault.getMessage());
                }
            }
            return said;
        }, faults -> { });
    }

    /** Deletes what is shown. @param after hears what could not be deleted, a sentence each */
    void endAll(Consumer<List<String>> after) {
        List<CloudRemnant> all = sight.get().remnants();
        work(() -> all.stream().map(remnant -> ended(remnant, "")).filter(words -> !words.isEmpty()).toList(), after);
    }

    /** What is done in the background. */
    private interface Work {
        List<String> faults();
    }

    private void work(Work work, Consumer<List<String>> after) {
        if (sight.get().busy()) {
            return;
        }
        sight.set(sight.get().busy(true));
        threads.background().execute(() -> {
            List<String> faults = work.faults();
            List<String> said = new ArrayList<>(faults);
            List<CloudRemnant> now = remnants(said);
            threads.screen().execute(() -> {
                sight.set(sight.get().seen(now, said).busy(false));
                after.accept(faults);
            });
        });
    }

    /** What was agreed to is not watched any more. */
    void close() {
        closed = true;
    }
}
