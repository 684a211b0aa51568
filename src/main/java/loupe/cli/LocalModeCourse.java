package loupe.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import loupe.cloud.aws.JobState;
import loupe.cloud.aws.MetricLines;
import loupe.data.BadInputException;
import loupe.process.local.LocalEnd;
import loupe.process.local.LocalListener;
import loupe.process.local.LocalTraining;
import loupe.storage.Checkpoints;
import loupe.storage.JsonText;
import loupe.storage.LocalJobFile;
import loupe.storage.RunFolder;
import loupe.storage.RunLock;

/** Follows the containers of a job in local mode to their end, and keeps and says what came of it. */
record LocalModeCourse(Services services, Console console, StopSignals signals, boolean json) {

    /** Starts the containers. */
    @FunctionalInterface
    interface Begin {
        LocalTraining with(LocalListener heard) throws IOException;
    }

    /** Nobody else works on the job meanwhile. */
    int follow(LocalJobFile job, MetricLines figures, Begin begin) throws BadInputException, IOException, InterruptedException {
        try (RunLock _ = RunLock.take(job.folder(), RunLock.PATIENCE)) {
            Heard heard = new Heard(new CloudListener(console, json), figures);
            LocalTraining training = begin.with(heard);
            signals.onStop(() -> {
                console.say("Stopping; what was learned is kept.");
                training.stop();
            });
            return over(job, training.await(), heard);
        }
    }

    /** Says of a job that has its model that there is nothing left to do. */
    int overAlready(LocalJobFile job) {
        if (json) {
            console.print(JsonText.line(state(job, "Completed", Map.of(), Optional.of(job.out().toUri().toString()), Optional.empty()).asMap()));
        }
        console.say("The job " + job.name() + " is finished; its model is in " + job.out() + ".");
        return ExitCode.DONE;
    }

    private int over(LocalJobFile job, LocalEnd end, Heard heard) throws IOException {
        JobState state = switch (end) {
            case LocalEnd.Completed(Path model) -> completed(job, model, heard);
            case LocalEnd.Stopped(Path model) -> state(job, "Stopped", heard.figures(), kept(model, job.out()), Optional.empty());
            case LocalEnd.Failed failed -> state(job, "Failed", heard.figures(), Optional.empty(), Optional.of(failed.reason()));
        };
        console.print(json ? JsonText.line(state.asMap()) : (job.name() + " " + state.status() + " " + CloudListener.figures(state.metrics())).strip());
        state.outcome().failure().ifPresent(reason -> console.say("The training " + job.name() + " failed: " + reason));
        if (!state.completed() && RunFolder.isRun(job.first().run())) {
            boolean saved = !new Checkpoints(job.first().run()).steps().isEmpty();
            console.say("\"loupe runs resume " + job.out() + (saved ? "\" goes on after its last checkpoint." : "\" begins at the start: there is no checkpoint yet."));
        }
        return state.failed() ? ExitCode.FAILED : ExitCode.DONE;
    }

    private JobState completed(LocalJobFile job, Path model, Heard heard) throws IOException {
        JobState state = state(job, "Completed", heard.figures(), kept(model, job.out()), Optional.empty());
        job.atItsEnd().write();
        return state;
    }

    private static JobState state(LocalJobFile job, String status, Map<String, Double> figures, Optional<String> model, Optional<String> failure) {
        return new JobState(job.name(), "local", status, status, figures, new JobState.Outcome(OptionalLong.of(0), model, failure));
    }

    private Optional<String> kept(Path model, Path out) throws IOException {
        if (!Files.isDirectory(model)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.walk(model)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = out.resolve(model.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        console.say("The model is in " + out + ".");
        return Optional.of(out.toUri().toString());
    }

    /** Passes on lines and remembers the last figures. */
    private static final class Heard implements LocalListener {

        private final CloudListener listener;
        private final MetricLines patterns;
        private final Map<String, Double> figures = new LinkedHashMap<>();

        Heard(CloudListener listener, MetricLines patterns) {
            this.listener = listener;
            this.patterns = patterns;
        }

        @Override
        public synchronized void line(String host, String line) {
            listener.line(host, line);
            figures.putAll(patterns.in(line));
        }

        @Override
        public void ended(LocalEnd end) {}

        synchronized Map<String, Double> figures() {
            return Map.copyOf(figures);
        }
    }
}
