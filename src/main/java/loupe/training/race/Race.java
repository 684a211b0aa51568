package loupe.training.race;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import loupe.training.TrainingJob;

/**
 * A few trainings that differ in one thing each: the same seed gives them the same order of pictures and, where their layers
 * have the same shape, the same weights to start from, see {@link SharedStart}. What comes out differently comes from the difference.
 */
public record Race(TrainingJob base, List<Lane> lanes) {

    private static final int MOST = 4;

    public Race {
        lanes = List.copyOf(lanes);
    }

    /** The training of lane {@code number} (from 0). @throws IllegalArgumentException with a sentence where its difference gives none */
    public TrainingJob job(int number) {
        return lanes.get(number).difference().applyTo(base);
    }

    /** The same race with another seed: what chance does to it. */
    public Race withSeed(long seed) {
        return new Race(base.withSeed(seed), lanes);
    }

    /** The first thing that is wrong, in words; empty where nothing is. */
    public Optional<String> fault() {
        if (lanes.size() < 2 || lanes.size() > MOST) {
            return Optional.of("A race has from 2 to " + MOST + " lanes, not " + lanes.size() + ".");
        }
        HashSet<TrainingJob> jobs = new HashSet<>();
        for (int i = 0; i < lanes.size(); i++) {
            try {
                if (!jobs.add(job(i))) {
                    return Optional.of("Lane " + (i + 1) + " (" + lanes.get(i).title() + ") is the same as one before it. Change one thing.");
                }
            } catch (IllegalArgumentException e) {
                return Optional.of("Lane " + (i + 1) + " (" + lanes.get(i).title() + "): " + e.getMessage());
            }
        }
        return Optional.empty();
    }
}
