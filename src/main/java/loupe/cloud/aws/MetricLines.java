package loupe.cloud.aws;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Figures read from the lines that a training prints, by the same patterns here and at AWS.
 *
 * @param patterns a name such as {@code validation:accuracy} and a pattern whose first group is the number
 */
public record MetricLines(Map<String, Pattern> patterns) {

    private static final String NUMBER = "([0-9.]+(?:[eE][-+]?[0-9]+)?)";

    /** The figure that a tuning looks at. */
    public static final String VALIDATION_ACCURACY = "validation:accuracy";

    /** The other one. */
    public static final String VALIDATION_LOSS = "validation:loss";

    /** A network's. */
    public static final MetricLines NETWORK = of(Map.of(VALIDATION_ACCURACY, "Validation: accuracy=" + NUMBER,
            VALIDATION_LOSS, "Validation: loss=" + NUMBER,
            "train:accuracy", "\\[Epoch [0-9]+\\] Training: accuracy=" + NUMBER,
            "train:throughput", NUMBER + " samples/s"));

    /** A recommender's. */
    public static final MetricLines RECOMMENDER = of(Map.of("validation:rmse", "(?:\\] |, )rmse=" + NUMBER, "train:rmse", "training rmse=" + NUMBER,
            "validation:recall", "recall@10=" + NUMBER, "validation:ndcg", "ndcg@10=" + NUMBER));

    public MetricLines {
        patterns = Collections.unmodifiableMap(new LinkedHashMap<>(patterns));
    }

    private static MetricLines of(Map<String, String> patterns) {
        return new MetricLines(patterns.entrySet().stream().sorted(Map.Entry.comparingByKey()).collect(Collectors.toMap(Map.Entry::getKey,
                entry -> Pattern.compile(entry.getValue()), (first, second) -> first, LinkedHashMap::new)));
    }

    /** The figures in {@code line}, often none. */
    public Map<String, Double> in(String line) {
        Map<String, Double> figures = new LinkedHashMap<>();
        patterns.forEach((name, pattern) -> number(pattern.matcher(line)).ifPresent(number -> figures.put(name, number)));
        return figures;
    }

    private static Optional<Double> number(Matcher found) {
        try {
            return found.find() ? Optional.of(Double.parseDouble(found.group(1))) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
