package loupe.labs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** The table as Markdown and as values for JSON. */
final class LabReport {

    private final List<String> lines = new ArrayList<>();
    private final Map<String, Object> document = new LinkedHashMap<>();
    private final List<Object> labs = new ArrayList<>();
    private final List<Object> pairs = new ArrayList<>();

    LabReport() {
        lines.add("# The workshop's labs, trained by Loupe");
        lines.add("");
        lines.add(System.getProperty("os.name") + " " + System.getProperty("os.arch") + ", "
                + Runtime.getRuntime().availableProcessors() + " cores, Java " + System.getProperty("java.version") + ".");
        lines.add("");
        lines.add("| lab | engine, threads | bound | mean of the seeds' last three epochs | each seed | last epoch of each seed "
                + "| last training accuracy of each seed | handout's last epoch | seconds |");
        lines.add("|---|---|---|---|---|---|---|---|---|");
        document.put("labs", labs);
        document.put("twice", pairs);
    }

    /** Adds the runs of one lab on one engine. */
    void add(Lab lab, String engine, List<LabRow> rows) {
        double mean = rows.stream().mapToDouble(LabRow::meanOfLastThree).average().orElseThrow();
        lines.add(String.format(Locale.ROOT, "| %s, %s on %s | %s | %.3f | **%.6f** | %s | %s | %s | %.4f | %s |",
                lab.number, lab.network.name(), lab.data, engine, lab.bound, mean,
                each(rows, "%.6f", LabRow::meanOfLastThree), each(rows, "%.4f", LabRow::lastValidation),
                each(rows, "%.6f", row -> row.training().getLast()), lab.handout, each(rows, "%.0f", LabRow::seconds)));
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("lab", lab.number);
        values.put("engine", engine);
        values.put("bound", lab.bound);
        values.put("handout", lab.handout);
        values.put("mean", mean);
        values.put("reached", mean >= lab.bound);
        values.put("rows", rows);
        labs.add(values);
    }

    /** Adds a job that was done twice. */
    void addPair(String what, LabRow first, LabRow second) {
        if (pairs.isEmpty()) {
            lines.add("");
            lines.add("| the same job twice | same curve and same weights | sha256 of the parameters |");
            lines.add("|---|---|---|");
        }
        lines.add("| " + what + " | " + (first.sameAs(second) ? "identical" : "**different**") + " | "
                + first.parametersSha256() + (first.sameAs(second) ? "" : ", " + second.parametersSha256()) + " |");
        pairs.add(Map.of("job", what, "identical", first.sameAs(second), "rows", List.of(first, second)));
    }

    String markdown() {
        return String.join("\n", lines) + "\n";
    }

    Map<String, Object> document() {
        return document;
    }

    private static String each(List<LabRow> rows, String format, ToDoubleFunction<LabRow> value) {
        return rows.stream().map(row -> String.format(Locale.ROOT, format, value.applyAsDouble(row)))
                .collect(Collectors.joining(", "));
    }
}
