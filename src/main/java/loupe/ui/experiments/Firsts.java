package loupe.ui.experiments;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import loupe.data.GrayImage;
import loupe.inference.KernelSheet;
import loupe.inference.Prediction;

/**
 * What the checkpoints of one film answer to one drawing, and their first weights, so that the slider's way over them needs no
 * waiting. Safe from any thread.
 */
final class Firsts {

    /** As many weights are kept: 80 MB. */
    private static final long KEPT = 20_000_000;

    /** @param drawing empty where nothing is drawn */
    private record Of(Path film, Optional<GrayImage> drawing) {}

    private final Map<Long, Optional<Prediction>> answers = new HashMap<>();
    private final Map<Long, Optional<KernelSheet>> tiles = new HashMap<>();
    private Optional<Of> of = Optional.empty();
    private long weights;

    /** What is known of that checkpoint. */
    synchronized Optional<Shot.First> known(Projector.Wanted wanted) {
        long step = wanted.step();
        return of.filter(now -> now.equals(of(wanted))).filter(now -> answers.containsKey(step) && tiles.containsKey(step))
                .map(now -> new Shot.First(answers.get(step), tiles.get(step)));
    }

    /** Keeps what is known of a checkpoint now. What belongs to another drawing, or to another film, is forgotten. */
    synchronized void keep(Projector.Wanted wanted, Shot.First first) {
        if (!of.equals(Optional.of(of(wanted)))) {
            if (of.filter(before -> before.film().equals(wanted.film().folder())).isEmpty()) {
                forget();
            }
            answers.clear();
            of = Optional.of(of(wanted));
        }
        long more = first.tiles().map(sheet -> sheet.weights().length).orElse(0);
        if (tiles.containsKey(wanted.step()) || weights + more <= KEPT) {
            weights += tiles.containsKey(wanted.step()) ? 0 : more;
            tiles.put(wanted.step(), first.tiles());
            answers.put(wanted.step(), first.answer());
        }
    }

    /** Forgets everything. */
    synchronized void forget() {
        answers.clear();
        tiles.clear();
        weights = 0;
        of = Optional.empty();
    }

    private static Of of(Projector.Wanted wanted) {
        return new Of(wanted.film().folder(), wanted.drawing());
    }
}
