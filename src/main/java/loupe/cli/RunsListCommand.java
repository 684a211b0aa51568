package loupe.cli;

import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import loupe.data.BadInputException;
import loupe.storage.JsonText;
import loupe.storage.RunDigest;
import loupe.storage.RunNames;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists the runs, newest first. */
@Command(name = "list", sortOptions = false)
final class RunsListCommand implements Callable<Integer> {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private final Services services;
    private final Console console;

    @Option(names = "--deleted")
    private boolean deleted;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Mixin
    private final HelpOption help = new HelpOption();

    RunsListCommand(Services services, Console console) {
        this.services = services;
        this.console = console;
    }

    @Override
    public Integer call() {
        List<RunDigest> runs = read(deleted ? services.runs().bin().runs() : services.runs().all());
        Map<Path, String> names = RunNames.of(runs);
        if (json) {
            console.print(JsonText.line(runs.stream().map(run -> asMap(run, names.get(run.folder()))).toList()));
        } else {
            int width = runs.stream().mapToInt(run -> run.id().length()).max().orElse(0);
            runs.forEach(run -> console.print(line(run, names.get(run.folder()), width)));
        }
        if (runs.isEmpty()) {
            console.say(deleted ? "Nothing was deleted." : RunsExportCommand.NONE);
        }
        return ExitCode.DONE;
    }

    /** Those that can be read; of the others it is said why not. */
    private List<RunDigest> read(List<Path> folders) {
        List<RunDigest> runs = new ArrayList<>();
        for (Path folder : folders) {
            try {
                runs.add(RunDigest.of(folder));
            } catch (BadInputException e) {
                console.say(folder.getFileName() + " is left out: " + e.getMessage());
            }
        }
        return runs;
    }

    private static String line(RunDigest run, String name, int width) {
        String note = run.mark().note().isBlank() ? "" : "  (" + run.mark().note().strip() + ")";
        return String.format(Locale.ROOT, "%s %-" + width + "s  %s  %-10s  %s  %s%s", run.mark().star() ? "*" : " ", run.id(),
                TIME.format(run.began().atZone(ZoneId.systemDefault())), run.outcome().word(), name, figures(run), note).stripTrailing();
    }

    private static String figures(RunDigest run) {
        return run.figures().entrySet().stream()
                .map(figure -> figure.getKey() + " " + String.format(Locale.ROOT, "%.4f", figure.getValue())).collect(Collectors.joining(", "));
    }

    static Map<String, Object> asMap(RunDigest run, String name) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("run", run.id());
        map.put("folder", run.folder().toString());
        map.put("name", name);
        map.put("state", run.outcome().word());
        map.put("began", run.began().toString());
        map.put("epochs", run.epochs());
        map.put("figures", run.figures());
        run.seconds().ifPresent(seconds -> map.put("seconds", seconds));
        map.put("star", run.mark().star());
        map.put("note", run.mark().note());
        return map;
    }
}
