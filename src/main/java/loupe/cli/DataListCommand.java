package loupe.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import loupe.data.DataCatalog;
import loupe.storage.JsonText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says which data sets there are. */
@Command(name = "list")
final class DataListCommand implements Callable<Integer> {

    private final Services services;
    private final Console console;

    @Mixin
    private final HelpOption help = new HelpOption();

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    DataListCommand(Services services, Console console) {
        this.services = services;
        this.console = console;
    }

    @Override
    public Integer call() {
        List<DataCatalog.Entry> entries = services.dataSets();
        if (json) {
            console.print(JsonText.line(entries.stream().map(DataListCommand::asMap).toList()));
        } else {
            entries.forEach(entry -> console.print(String.format("%-14s %s",
                    entry.name(), entry.isThere() ? entry.title() + ". " + entry.sentence() : entry.sentence())));
        }
        return ExitCode.DONE;
    }

    private static Map<String, Object> asMap(DataCatalog.Entry entry) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("name", entry.name());
        map.put("title", entry.title());
        map.put("present", entry.isThere());
        entry.folder().ifPresent(folder -> map.put("folder", folder.toString()));
        map.put("sentence", entry.sentence());
        return map;
    }
}
