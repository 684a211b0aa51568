package loupe.training.tuning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import loupe.network.NetworkSpec;
import loupe.training.TrainingJob;

/**
 * A space as a learner writes it, a parameter a line: {@code lr 0.001 to 1 log}, {@code units 16 to 512},
 * {@code optimizer sgd, adam}. Between two whole numbers of something that is counted there are only whole numbers.
 */
public final class SpaceText {

    private static final Pattern RANGE = Pattern.compile("(\\S+)\\s+to\\s+(\\S+?)(\\s+log)?");

    private SpaceText() {}

    /** The space that {@code text} says of trainings like {@code base}. @throws IllegalArgumentException with the line that is wrong and why */
    public static Space parse(String text, TrainingJob base) {
        List<Parameter> parameters = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        String[] lines = text.split("\\R");
        for (int i = 0; i < lines.length; i++) {
            if (!lines[i].isBlank()) {
                parameters.add(parameter(lines[i].strip(), i + 1, base.network()));
                places.add(i + 1);
            }
        }
        if (parameters.isEmpty() || parameters.size() > Space.MOST) {
            throw new IllegalArgumentException("Name from 1 to " + Space.MOST + " parameters, a line each, such as \"lr 0.001 to 1 log\".");
        }
        Space space = new Space(parameters);
        for (int i = 0; i < parameters.size(); i++) {
            Optional<String> fault = space.fault(i, base);
            if (fault.isPresent()) {
                throw new IllegalArgumentException("Line " + places.get(i) + " (" + parameters.get(i).name() + "): " + fault.get());
            }
        }
        return space;
    }

    private static Parameter parameter(String line, int number, NetworkSpec network) {
        String[] parts = line.split("\\s+", 2);
        if (parts.length < 2) {
            throw new IllegalArgumentException("Line " + number + " (" + line + "): write what it may be, such as \"" + line
                    + " 1 to 10\", \"" + line + " 0.001 to 1 log\" or \"" + line + " this, that\".");
        }
        Matcher range = RANGE.matcher(parts[1]);
        if (!range.matches()) {
            return new Parameter(parts[0], new Range.Choice(Arrays.stream(parts[1].split(",")).map(String::strip).toList()));
        }
        Scale scale = Optional.ofNullable(range.group(3)).isPresent() ? Scale.LOG : Scale.LINEAR;
        double min = number(range.group(1), number);
        double max = number(range.group(2), number);
        boolean whole = Knobs.counts(parts[0], network) && min == Math.rint(min) && max == Math.rint(max);
        return new Parameter(parts[0], whole ? new Range.Whole((long) min, (long) max, scale) : new Range.Real(min, max, scale));
    }

    private static double number(String word, int line) {
        try {
            return Double.parseDouble(word);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("Line " + line + ": \"" + word + "\" is not a number.", e);
        }
    }

    /** {@code space} as {@link #parse} reads it. */
    public static String of(Space space) {
        return space.parameters().stream().map(parameter -> parameter.name() + " " + of(parameter.range())).collect(Collectors.joining("\n"));
    }

    private static String of(Range range) {
        return switch (range) {
            case Range.Real real -> new Value.Real(real.min()).text() + " to " + new Value.Real(real.max()).text() + of(real.scale());
            case Range.Whole whole -> whole.min() + " to " + whole.max() + of(whole.scale());
            case Range.Choice choice -> String.join(", ", choice.words());
        };
    }

    private static String of(Scale scale) {
        return switch (scale) {
            case LINEAR -> "";
            case LOG -> " log";
        };
    }
}
