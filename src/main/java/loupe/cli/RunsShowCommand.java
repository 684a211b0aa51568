package loupe.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import loupe.data.BadInputException;
import loupe.storage.JsonText;
import loupe.storage.RunComparison;
import loupe.storage.RunDigest;
import loupe.storage.RunFolder;
import loupe.training.JobFacts;
import loupe.training.TrainingEvent;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows one run: what was chosen, how it went, what came out. */
@Command(name = "show", sortOptions = false)
final class RunsShowCommand implements Callable<Integer> {

    private final Services services;
    private final Console console;

    @Parameters(paramLabel = "RUN|DIR", descriptionKey = "run")
    private String named = "";

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Mixin
    private final HelpOption help = new HelpOption();

    RunsShowCommand(Services services, Console console) {
        this.services = services;
        this.console = console;
    }

    @Override
    public Integer call() throws BadInputException {
        RunFolder run = services.runs().open(named);
        RunDigest digest = RunDigest.of(run.path());
        Map<String, String> chosen = JobFacts.of(run.job());
        Map<String, String> outcome = RunComparison.outcome(run);
        if (json) {
            Map<String, Object> map = RunsListCommand.asMap(digest, JobFacts.title(run.job()));
            map.put("chosen", chosen);
            map.put("outcome", outcome);
            map.put("epochFigures", epochs(run));
            map.put("remark", run.remark().orElse(""));
            console.print(JsonText.line(map));
        } else {
            console.print(JobFacts.title(run.job()) + ", " + digest.outcome().word() + ", in " + run.path());
            print(chosen);
            print(outcome);
            Map<String, String> mark = digest.mark().note().isBlank() ? Map.of() : Map.of("note", digest.mark().note());
            print(mark);
            run.events().stream().filter(TrainingEvent.Failed.class::isInstance)
                    .forEach(failed -> console.print(((TrainingEvent.Failed) failed).reason()));
            run.remark().ifPresent(console::print);
        }
        return ExitCode.DONE;
    }

    private void print(Map<String, String> facts) {
        facts.forEach((name, value) -> console.print(String.format(Locale.ROOT, "  %-24s %s", name, value).stripTrailing()));
    }

    private static List<Map<String, Object>> epochs(RunFolder run) throws BadInputException {
        List<Map<String, Object>> epochs = new ArrayList<>();
        for (TrainingEvent event : run.events()) {
            switch (event) {
                case TrainingEvent.EpochDone done -> {
                    Map<String, Object> epoch = new LinkedHashMap<>();
                    epoch.put("epoch", done.epoch());
                    epoch.put("trainingLoss", done.trainingLoss());
                    epoch.put("trainingAccuracy", done.trainingAccuracy());
                    epoch.put("validationLoss", done.validationLoss());
                    epoch.put("validationAccuracy", done.validationAccuracy());
                    epoch.put("seconds", done.seconds());
                    epochs.add(epoch);
                }
                case TrainingEvent.Measured measured -> {
                    Map<String, Object> epoch = new LinkedHashMap<>(Map.of("epoch", measured.epoch(), "seconds", measured.seconds()));
                    epoch.putAll(measured.figures());
                    epochs.add(epoch);
                }
                case TrainingEvent other -> { }
            }
        }
        return epochs;
    }
}
