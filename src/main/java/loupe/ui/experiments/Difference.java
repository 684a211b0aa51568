package loupe.ui.experiments;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import loupe.storage.RunComparison;

/** A line of the table of differences: what differs, and its value in each of the chosen runs. */
record Difference(String name, List<String> values) {

    static List<Difference> of(RunComparison comparison) {
        List<Difference> all = new ArrayList<>();
        for (Map<String, List<String>> part : List.of(comparison.chosen(), comparison.came())) {
            part.forEach((name, values) -> all.add(new Difference(name, values)));
        }
        return all;
    }
}
