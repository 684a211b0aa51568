package loupe.training.tuning;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import loupe.training.TrainingJob;

/** Everything that a tuning varies; a point of it is a place between 0 and 1 for each parameter. */
public record Space(List<Parameter> parameters) {

    /** The most parameters that a space may have. */
    public static final int MOST = 30;
    /** A place in a range, as a share: the golden section. */
    private static final double BETWEEN = 0.3819660112501051;

    public Space {
        parameters = List.copyOf(parameters);
    }

    /** The assignment at {@code point}. */
    public Assignment at(double[] point) {
        return new Assignment(IntStream.range(0, parameters.size()).mapToObj(i -> new Assignment.Setting(
                parameters.get(i).name(), parameters.get(i).range().at(point[i]))).toList());
    }

    /** Where {@code assignment} lies: the middle of what is rounded to it. */
    public double[] point(Assignment assignment) {
        return IntStream.range(0, parameters.size())
                .mapToDouble(i -> parameters.get(i).range().place(assignment.settings().get(i).value())).toArray();
    }

    /** How many assignments there are; {@link Long#MAX_VALUE} where they cannot be counted. */
    public long size() {
        long size = 1;
        for (Parameter parameter : parameters) {
            long more = parameter.range().size();
            size = more > Long.MAX_VALUE / size ? Long.MAX_VALUE : size * more;
        }
        return size;
    }

    /** The first thing that is wrong with this as a space around {@code base}, beginning with its place; empty where nothing is. */
    public Optional<String> fault(TrainingJob base) {
        if (parameters.isEmpty() || parameters.size() > MOST) {
            return Optional.of("\"parameters\" must name from 1 to " + MOST + " parameters, not " + parameters.size() + ".");
        }
        return IntStream.range(0, parameters.size()).boxed().flatMap(i -> fault(i, base).stream()
                .map(fault -> "\"parameters[" + i + "]\" (" + parameters.get(i).name() + "): " + fault)).findFirst();
    }

    /** What is wrong with parameter {@code index} (from 0), as a sentence; empty where nothing is. */
    Optional<String> fault(int index, TrainingJob base) {
        Parameter parameter = parameters.get(index);
        boolean twice = parameters.subList(0, index).stream().anyMatch(before -> before.name().equals(parameter.name()));
        return (twice ? Optional.of("it is named twice") : fault(parameter, base)).map(Space::sentence);
    }

    private static Optional<String> fault(Parameter parameter, TrainingJob base) {
        return parameter.range().fault().or(() -> samples(parameter.range())
                .flatMap(value -> fault(new Assignment.Setting(parameter.name(), value), base).stream()).findFirst());
    }

    private static Optional<String> fault(Assignment.Setting setting, TrainingJob base) {
        try {
            new Assignment(List.of(setting)).applyTo(base);
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(e.getMessage());
        }
    }

    /** The ends of a range, and of real numbers one between them that is not whole. */
    private static Stream<Value> samples(Range range) {
        return switch (range) {
            case Range.Real real -> Stream.of(new Value.Real(real.min()), new Value.Real(real.max()), real.at(BETWEEN));
            case Range.Whole whole -> Stream.of(new Value.Whole(whole.min()), new Value.Whole(whole.max()));
            case Range.Choice choice -> choice.words().stream().map(Value.Word::new);
        };
    }

    private static String sentence(String words) {
        return words.endsWith(".") || words.endsWith("?") ? words : words + ".";
    }
}
