package loupe.ui.tuning;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import loupe.training.Start;
import loupe.training.TrainingEvent;
import loupe.training.race.LaneResult;
import loupe.training.race.Race;
import loupe.training.race.SharedStart;
import loupe.training.race.Spread;

/**
 * A race as it stands.
 *
 * @param starts  how much of each lane's start is the base's; empty before that is known, and where the base starts from trained weights
 * @param curves  validation accuracy after each epoch with the first seed, a list a lane
 * @param results one a lane, of each seed that is over
 * @param present how the lanes of the seed that runs stand; empty before a lane has told anything
 */
record Standings(Race race, List<SharedLayers> starts, List<List<Double>> curves, List<List<LaneResult>> results,
                 List<Optional<LaneResult>> present) {

    /** How many of a lane's layers with weights start from the very weights of the base's. @param of all of them */
    record SharedLayers(int same, int of) {}

    Standings {
        starts = List.copyOf(starts);
        curves = curves.stream().map(List::copyOf).toList();
        results = results.stream().map(List::copyOf).toList();
        present = List.copyOf(present);
    }

    /** A race that has not begun. */
    static Standings of(Race race) {
        int lanes = race.lanes().size();
        return new Standings(race, List.of(), Collections.nCopies(lanes, List.of()), List.of(), Collections.nCopies(lanes, Optional.empty()));
    }

    /** After lane {@code lane} told {@code event}. */
    Standings after(int lane, TrainingEvent event, LaneResult standing) {
        List<Optional<LaneResult>> now = new ArrayList<>(present);
        now.set(lane, Optional.of(standing));
        List<List<Double>> all = new ArrayList<>(curves);
        if (results.isEmpty() && event instanceof TrainingEvent.EpochDone done) {
            List<Double> longer = new ArrayList<>(all.get(lane));
            longer.add(done.validationAccuracy());
            all.set(lane, longer);
        }
        return new Standings(race, starts, all, results, now);
    }

    /** After all lanes of a seed came in. */
    Standings after(List<LaneResult> cameIn) {
        List<List<LaneResult>> all = new ArrayList<>(results);
        all.add(cameIn);
        return new Standings(race, starts, curves, all, Collections.nCopies(race.lanes().size(), Optional.empty()));
    }

    /** How lane {@code lane} stands, or came in with the first seed; empty before it told anything. */
    Optional<LaneResult> result(int lane) {
        return results.isEmpty() ? present.get(lane) : Optional.of(results.getFirst().get(lane));
    }

    Optional<Spread> spread(int lane) {
        return Spread.of(lane, results);
    }

    /** How the lanes of {@code race} start. Makes each lane's weights, which takes a while; nothing where the base starts from trained ones. */
    static List<SharedLayers> startsOf(Race race) {
        return race.base().start() instanceof Start.Fresh ? IntStream.range(0, race.lanes().size()).mapToObj(lane -> {
            List<SharedStart.Row> rows = SharedStart.of(race.base(), race.job(lane));
            return new SharedLayers((int) rows.stream().filter(row -> row.same().isPresent()).count(), rows.size());
        }).toList() : List.of();
    }

    /** The same with what is now known of the starts. */
    Standings with(List<SharedLayers> known) {
        return new Standings(race, known, curves, results, present);
    }

    /** How lane {@code lane} starts; empty where that is not told. */
    Optional<SharedLayers> start(int lane) {
        return starts.isEmpty() ? Optional.empty() : Optional.of(starts.get(lane));
    }
}
