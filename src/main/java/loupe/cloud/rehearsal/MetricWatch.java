package loupe.cloud.rehearsal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Finds a job's metrics in its log lines by the job's own expressions, and keeps the last value of each. Safe from any thread. */
final class MetricWatch {

    private final Map<String, Pattern> patterns = new LinkedHashMap<>();
    private final Map<String, Double> values = new LinkedHashMap<>();
    private final Map<String, Instant> times = new LinkedHashMap<>();

    /** @param definitions with {@code Name} and {@code Regex} @throws Refused where an expression is none */
    MetricWatch(List<Members> definitions) throws Refused {
        for (Members definition : definitions) {
            try {
                patterns.put(definition.needed("Name"), Pattern.compile(definition.needed("Regex")));
            } catch (PatternSyntaxException e) {
                throw Refused.invalid("Invalid regular expression for metric '" + definition.needed("Name") + "': " + definition.needed("Regex"));
            }
        }
    }

    /** Takes over what {@code found}, as {@link #list} gives it, says. */
    synchronized void learn(List<Members> found) {
        for (Members metric : found) {
            values.put(metric.needed("MetricName"), metric.real("Value").orElseThrow());
            times.put(metric.needed("MetricName"), Times.instant(metric, "Timestamp").orElseThrow());
        }
    }

    synchronized void read(String line, Instant when) {
        patterns.forEach((name, pattern) -> {
            Matcher found = pattern.matcher(line);
            while (found.find()) {
                number(found).ifPresent(value -> {
                    values.put(name, value);
                    times.put(name, when);
                });
            }
        });
    }

    private static OptionalDouble number(Matcher found) {
        try {
            String text = Optional.ofNullable(found.group(found.groupCount() > 0 ? 1 : 0)).orElse("");
            return OptionalDouble.of(Double.parseDouble(text));
        } catch (NumberFormatException notANumber) {
            return OptionalDouble.empty();
        }
    }

    synchronized OptionalDouble value(String name) {
        return values.containsKey(name) ? OptionalDouble.of(values.get(name)) : OptionalDouble.empty();
    }

    synchronized List<Map<String, ?>> list() {
        List<Map<String, ?>> list = new ArrayList<>();
        values.forEach((name, value) -> list.add(Map.of("MetricName", name, "Value", value, "Timestamp", Times.seconds(times.get(name)))));
        return list;
    }
}
