package loupe.ui.experiments;

import java.util.Comparator;
import java.util.List;
import loupe.data.BadInputException;
import loupe.storage.Repetition;
import loupe.storage.RunFolder;
import loupe.training.JobFacts;

/** Runs of the same job. */
final class Twins {

    private Twins() {}

    /**
     * The two runs of one job of which {@code chosen} asks, the earlier first: where two are chosen those, where one is chosen the
     * last one before it of the same job and it. Empty where there are none.
     */
    static List<Experiment> of(List<Experiment> chosen, List<Experiment> all) {
        List<Experiment> candidates = chosen.size() == 1 ? all : chosen.size() == 2 ? chosen : List.of();
        Comparator<Experiment> order = Comparator.comparing((Experiment run) -> run.run().began()).thenComparing(run -> run.run().id());
        List<Experiment> same = candidates.stream()
                .filter(run -> JobFacts.of(run.run().job()).equals(JobFacts.of(chosen.getFirst().run().job())))
                .filter(run -> chosen.size() == 2 || order.compare(run, chosen.getFirst()) <= 0).sorted(order).toList();
        return same.size() < 2 ? List.of() : same.subList(same.size() - 2, same.size());
    }

    /** What became of the second; empty text where there are none. */
    static String compared(List<Experiment> pair) throws BadInputException {
        return pair.isEmpty() ? "" : Repetition.of(RunFolder.open(pair.getFirst().run().folder()), RunFolder.open(pair.getLast().run().folder()))
                .map(Repetition::sentence).orElse("");
    }
}
