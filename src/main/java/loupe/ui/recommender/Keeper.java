package loupe.ui.recommender;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import loupe.storage.People;
import loupe.ui.common.Texts;

/** Writes people's stars in the background, of each the newest, never two at once. */
final class Keeper {

    private final People people;
    private final Executor background;
    private final Consumer<String> trouble;
    private final Map<String, Stars> waiting = new ConcurrentHashMap<>();
    private final AtomicBoolean busy = new AtomicBoolean();

    /** @param trouble hears a sentence where something could not be kept, on the background's thread */
    Keeper(People people, Executor background, Consumer<String> trouble) {
        this.people = people;
        this.background = background;
        this.trouble = trouble;
    }

    /** Returns at once. */
    void keep(String person, Stars stars) {
        waiting.put(person, stars);
        if (!busy.getAndSet(true)) {
            background.execute(() -> {
                busy.set(false);
                writeNow();
            });
        }
    }

    /** Writes what waits, on the calling thread. */
    synchronized void writeNow() {
        for (String person : waiting.keySet()) {
            Stars stars = waiting.remove(person);
            try {
                people.write(person, stars.ratings());
            } catch (IOException | UncheckedIOException e) {
                waiting.putIfAbsent(person, stars);
                System.getLogger("loupe.ui").log(System.Logger.Level.WARNING, "Stars are not kept.", e);
                trouble.accept(Texts.of("films.notKept", person, Trouble.name(e)));
            }
        }
    }
}
