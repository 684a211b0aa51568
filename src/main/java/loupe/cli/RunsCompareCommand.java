package loupe.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import loupe.data.BadInputException;
import loupe.storage.JsonText;
import loupe.storage.RunComparison;
import loupe.storage.RunFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints what differs between runs, and nothing else. */
@Command(name = "compare", sortOptions = false)
final class RunsCompareCommand implements Callable<Integer> {

    private final Services services;
    private final Console console;

    @Parameters(paramLabel = "RUN|DIR", arity = "2..*", descriptionKey = "run")
    private List<String> named = new ArrayList<>();

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Mixin
    private final HelpOption help = new HelpOption();

    RunsCompareCommand(Services services, Console console) {
        this.services = services;
        this.console = console;
    }

    @Override
    public Integer call() throws BadInputException {
        List<RunFolder> runs = new ArrayList<>();
        for (String each : named) {
            runs.add(services.runs().open(each));
        }
        RunComparison comparison = RunComparison.of(runs);
        List<String> ids = runs.stream().map(run -> String.valueOf(run.path().getFileName())).toList();
        if (json) {
            console.print(JsonText.line(Map.of("runs", ids, "chosen", comparison.chosen(), "outcome", comparison.came())));
        } else {
            print(ids, comparison);
        }
        return ExitCode.DONE;
    }

    private void print(List<String> ids, RunComparison comparison) {
        Map<String, List<String>> rows = new LinkedHashMap<>(Map.of("", ids));
        rows.putAll(comparison.chosen());
        rows.putAll(comparison.came());
        if (rows.size() > 1) {
            int names = rows.keySet().stream().mapToInt(String::length).max().orElse(0);
            List<Integer> widths = Stream.iterate(0, i -> i + 1).limit(ids.size())
                    .map(i -> rows.values().stream().mapToInt(row -> row.get(i).length()).max().orElse(0)).toList();
            rows.forEach((name, row) -> console.print(line(name, names, row, widths)));
        }
        if (comparison.chosen().isEmpty()) {
            console.say("Nothing was chosen differently" + (comparison.came().isEmpty() ? ", and nothing came out differently." : "."));
        }
    }

    private static String line(String name, int names, List<String> row, List<Integer> widths) {
        StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-" + Math.max(1, names) + "s", name));
        for (int i = 0; i < row.size(); i++) {
            line.append("  ").append(String.format(Locale.ROOT, "%-" + Math.max(1, widths.get(i)) + "s", row.get(i)));
        }
        return line.toString().stripTrailing();
    }
}
