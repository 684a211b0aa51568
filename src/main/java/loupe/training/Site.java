package loupe.training;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** On whose machines a training happens. */
public sealed interface Site {

    /** One process of this machine. */
    Site HERE = new Here();

    /** As many instances as are offered to choose from. */
    int MOST = 4;

    /** In a process of this machine. */
    record Here() implements Site {}

    /** In containers' folders and processes of this machine, as Amazon SageMaker runs them on its own. @param instances that train together */
    record LocalMode(int instances) implements Site {}

    /**
     * On machines of Amazon SageMaker.
     *
     * @param type      as AWS names it, for example {@code ml.m5.large}
     * @param instances that train together
     */
    record SageMaker(String type, int instances) implements Site {

        private static final Pattern GPU = Pattern.compile("ml\\.(g[0-9]|p[0-9]).*");

        /** Whether they have GPUs that PyTorch trains on. */
        public boolean gpu() {
            return GPU.matcher(type).matches();
        }
    }

    /** How many machines, or what stands for one, train together. */
    default int count() {
        return switch (this) {
            case Here _ -> 1;
            case LocalMode(int instances) -> instances;
            case SageMaker machines -> machines.instances();
        };
    }

    /** Whether a training can be held up there and go on. */
    default boolean pauses() {
        return this instanceof Here;
    }

    /** In one line, which {@link #parse} reads: {@code here}, {@code local x 2}, {@code ml.m5.large x 1}. */
    default String text() {
        return switch (this) {
            case Here _ -> "here";
            case LocalMode(int instances) -> "local x " + instances;
            case SageMaker(String type, int instances) -> type + " x " + instances;
        };
    }

    /** The site that {@code text} says; empty where it says none. */
    static Optional<Site> parse(String text) {
        if (text.equals(HERE.text())) {
            return Optional.of(HERE);
        }
        Matcher found = Pattern.compile("(local|ml\\.[a-z0-9.-]+) x ([1-9][0-9]{0,2})").matcher(text);
        if (!found.matches()) {
            return Optional.empty();
        }
        int instances = Integer.parseInt(found.group(2));
        return Optional.of(found.group(1).equals("local") ? new LocalMode(instances) : new SageMaker(found.group(1), instances));
    }
}
