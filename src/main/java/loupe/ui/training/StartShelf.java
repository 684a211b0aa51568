package loupe.ui.training;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import loupe.data.BadInputException;
import loupe.inference.TrainedModel;
import loupe.storage.CheckpointChoice;
import loupe.storage.Models;
import loupe.training.Start;
import loupe.ui.common.Texts;
import loupe.ui.common.Threads;

/** Reads the trained networks whose weights a training can start from, off the screen's thread. On the screen's thread. */
final class StartShelf {

    private final Models models;
    private final Supplier<List<String>> desk;
    private final Threads threads;
    private final Runnable changed;
    private final Map<String, StartState> states = new HashMap<>();
    private List<StartOffer> offers = List.of();

    /** @param desk what stands on the desk @param changed hears, on the screen's thread, that a state or the offers changed */
    StartShelf(Models models, Supplier<List<String>> desk, Threads threads, Runnable changed) {
        this.models = models;
        this.desk = desk;
        this.threads = threads;
        this.changed = changed;
    }

    /** Fresh weights, then every trained network that was found, and the chosen one in any case. */
    List<StartOffer> offers(String chosen) {
        Stream<StartOffer> own = chosen.isEmpty() || offers.stream().anyMatch(offer -> offer.address().equals(chosen))
                ? Stream.empty() : Stream.of(new StartOffer(DataNames.title(chosen), chosen));
        return Stream.of(Stream.of(StartOffer.fresh()), offers.stream(), own).flatMap(all -> all).toList();
    }

    /** How the trained network at {@code address} is; the first question starts its reading. */
    StartState state(String address) {
        if (address.isEmpty()) {
            return new StartState.Fresh();
        }
        if (!states.containsKey(address)) {
            states.put(address, new StartState.Reading());
            threads.background().execute(() -> read(address));
        }
        return states.get(address);
    }

    /** Looks for trained networks again, and reads the chosen one again: its run may have gone on. */
    void lookAgain() {
        states.clear();
        List<String> loaded = List.copyOf(desk.get());
        threads.background().execute(() -> {
            List<StartOffer> found = StartOffers.in(models, loaded);
            threads.screen().execute(() -> {
                offers = found;
                changed.run();
            });
        });
    }

    private void read(String address) {
        try {
            TrainedModel model = models.open(address, CheckpointChoice.LAST);
            put(address, new StartState.Ready(new Start.Model(models.address(address), model.parameters().sha256()), model));
        } catch (BadInputException fault) {
            put(address, new StartState.Missing(fault.getMessage()));
        } catch (RuntimeException | OutOfMemoryError fault) {
            System.getLogger("loupe.ui.training").log(System.Logger.Level.WARNING, "A trained network cannot be read.", fault);
            put(address, new StartState.Missing(Texts.of("training.data.fault", DataNames.title(address), fault)));
        }
    }

    private void put(String address, StartState state) {
        threads.screen().execute(() -> {
            states.put(address, state);
            changed.run();
        });
    }
}
