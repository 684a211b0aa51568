package loupe.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import loupe.data.BadInputException;
import loupe.recommend.Origin;
import loupe.storage.JsonText;
import loupe.training.DataRef;
import loupe.training.RatingSplit;
import loupe.training.RecommenderJob;
import loupe.training.TrainingBackend;
import loupe.training.TrainingEvent;
import loupe.training.TrainingRun;

/** Trains a recommender that needs an engine, in a process of its own; it is kept in its run's folder. */
final class RecommenderRun {

    private final Services services;
    private final Console console;
    private final StopSignals signals;

    RecommenderRun(Services services, Console console, StopSignals signals) {
        this.services = services;
        this.console = console;
        this.signals = signals;
    }

    /** @param files the two files that take the place of a split */
    int train(FitReport report, Optional<List<Path>> files, boolean json) throws BadInputException {
        Path folder = folder(report);
        TrainingEvent.Ended end = run(job(report, files), folder, json);
        if (!(end instanceof TrainingEvent.Failed) && services.recommenders().isIn(folder)) {
            Origin origin = services.recommenders().open(folder.toString()).origin();
            console.print(json ? document(report, folder, origin, end) : sentence(report, origin, end));
        }
        return ExitCode.of(end);
    }

    private RecommenderJob job(FitReport report, Optional<List<Path>> files) throws BadInputException {
        RatingSplit split = files.<RatingSplit>map(two -> new RatingSplit.Files(whole(two.getFirst()), whole(two.getLast())))
                .orElseGet(() -> new RatingSplit.Named(report.course().protocol().word()));
        DataRef data = new DataRef(report.course().name(), whole(report.course().place()), report.course().sha256());
        return new RecommenderJob(report.recipe(), data, split, report.seed(), services.recommenderPlace(report.recipe().model()));
    }

    private TrainingEvent.Ended run(RecommenderJob job, Path folder, boolean json) {
        TrainingPrinter printer = new TrainingPrinter(console, 0, json);
        try (TrainingBackend backend = services.backend(Optional.empty())) {
            TrainingRun run = backend.start(job, folder, printer);
            signals.onStop(() -> {
                console.say("Stopping; what was learned is kept.");
                run.stop();
            });
            return printer.end();
        }
    }

    private Path folder(FitReport report) throws BadInputException {
        try {
            return report.out().isPresent() ? Files.createDirectories(report.out().get()).toAbsolutePath()
                    : services.newRun(report.recipe().model().id() + " on " + report.course().name());
        } catch (IOException e) {
            throw new BadInputException("A folder for the run cannot be made (" + e.getClass().getSimpleName() + ": " + e.getMessage()
                    + "). Name one with --out, or set LOUPE_HOME to a folder that you may write.", e);
        }
    }

    private static String document(FitReport report, Path folder, Origin origin, TrainingEvent.Ended end) {
        Map<String, Object> map = report.head();
        map.put("out", folder.toString());
        map.putAll(origin.figures());
        map.put("seconds", seconds(end));
        map.put("stopped", end instanceof TrainingEvent.Stopped);
        return JsonText.line(map);
    }

    private static String sentence(FitReport report, Origin origin, TrainingEvent.Ended end) {
        return "protocol=" + report.course().protocol().word() + " " + origin.figures().entrySet().stream()
                .map(figure -> String.format(Locale.ROOT, "%s=%.6f", figure.getKey(), figure.getValue())).collect(Collectors.joining(" "))
                + String.format(Locale.ROOT, " seconds=%.2f", seconds(end));
    }

    private static double seconds(TrainingEvent.Ended end) {
        return switch (end) {
            case TrainingEvent.Finished finished -> finished.seconds();
            case TrainingEvent.Stopped stopped -> stopped.seconds();
            case TrainingEvent.Failed failed -> Double.NaN;
        };
    }

    private static String whole(Path path) {
        return path.toAbsolutePath().normalize().toString();
    }
}
