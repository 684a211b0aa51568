package loupe.training.tuning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Every combination of evenly spread values, the last parameter changing fastest: all of a choice, and of each range as many
 * values as the number of trials allows, at least its two ends.
 */
final class GridSearch implements Search {

    private final Space space;
    private final List<List<Value>> values;

    GridSearch(Space space, int trials) {
        this.space = space;
        int[] counts = counts(space, trials);
        values = IntStream.range(0, counts.length).mapToObj(i -> space.parameters().get(i).range().spread(counts[i])).toList();
    }

    /** Why {@code trials} are too few for a grid; empty where they are not. */
    static Optional<String> fault(Space space, int trials) {
        int[] least = space.parameters().stream().mapToInt(parameter -> least(parameter.range())).toArray();
        return product(least) <= trials ? Optional.empty() : Optional.of("The smallest grid over these parameters has "
                + product(least) + " points, and there are " + trials + (trials == 1 ? " trial." : " trials.")
                + " Allow more, leave a parameter out, or search by chance.");
    }

    private static int[] counts(Space space, int trials) {
        int[] counts = space.parameters().stream().mapToInt(parameter -> least(parameter.range())).toArray();
        boolean[] full = new boolean[counts.length];
        while (true) {
            Optional<Integer> smallest = IntStream.range(0, counts.length).filter(i -> !full[i]).boxed()
                    .reduce((a, b) -> counts[b] < counts[a] ? b : a);
            if (smallest.isEmpty()) {
                return counts;
            }
            int[] more = counts.clone();
            more[smallest.get()]++;
            if (more[smallest.get()] > space.parameters().get(smallest.get()).range().size() || product(more) > trials) {
                full[smallest.get()] = true;
            } else {
                counts[smallest.get()]++;
            }
        }
    }

    private static int least(Range range) {
        return switch (range) {
            case Range.Choice choice -> choice.words().size();
            case Range.Real _, Range.Whole _ -> (int) Math.min(2, range.size());
        };
    }

    private static long product(int[] counts) {
        return Arrays.stream(counts).asLongStream().reduce(1, (a, b) -> a > Integer.MAX_VALUE ? a : a * b);
    }

    @Override
    public Next next(List<Trial> trials) {
        long number = trials.size();
        List<Assignment.Setting> settings = new ArrayList<>();
        for (int i = values.size() - 1; i >= 0; i--) {
            List<Value> some = values.get(i);
            settings.addFirst(new Assignment.Setting(space.parameters().get(i).name(), some.get((int) (number % some.size()))));
            number /= some.size();
        }
        return number > 0 ? new Done() : new Try(new Proposal(new Assignment(settings), 1));
    }
}
