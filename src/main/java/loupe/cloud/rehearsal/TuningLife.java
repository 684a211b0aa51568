package loupe.cloud.rehearsal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The life of one tuning job: training jobs, so many at a time, until there have been enough. */
final class TuningLife implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(TuningLife.class);

    private final PlayedTuning tuning;
    private final TrainingCalls.JobStarter starter;
    private final SearchDraw draw;
    private final Random random;
    private final Set<String> learnt = new HashSet<>();

    TuningLife(PlayedTuning tuning, TrainingCalls.JobStarter starter, Random random) throws Refused {
        this.tuning = tuning;
        this.starter = starter;
        this.random = random;
        draw = new SearchDraw(SearchRange.of(tuning.config().object("ParameterRanges")), tuning.config().needed("Strategy"), random);
    }

    @Override
    public void run() {
        try {
            live();
        } catch (Refused | RuntimeException e) {
            LOG.info("The tuning job {} could not go on", tuning.name(), e);
            tuning.end("Failed", e.getMessage());
        } catch (InterruptedException e) {
            tuning.end("Failed", "InternalServerError: the rehearsal was closed.");
            Thread.currentThread().interrupt();
        }
    }

    private void live() throws Refused, InterruptedException {
        Members limits = tuning.config().object("ResourceLimits");
        int most = limits.number("MaxNumberOfTrainingJobs").orElse(1);
        int parallel = limits.number("MaxParallelTrainingJobs").orElse(1);
        List<PlayedJob> running = new ArrayList<>();
        while (!tuning.stopped().isDone() && (tuning.trials().size() < most || !running.isEmpty())) {
            while (running.size() < parallel && tuning.trials().size() < most && !tuning.stopped().isDone()) {
                running.add(startOne());
            }
            awaitAny(running);
            running.removeIf(job -> job.ended().isDone());
            learn();
        }
        for (PlayedJob job : running) {
            job.stop();
            awaitEnd(job);
        }
        boolean any = tuning.trials().stream().anyMatch(trial -> trial.job().status().equals("Completed"));
        if (tuning.stopped().isDone()) {
            tuning.end("Stopped", "");
        } else {
            tuning.end(any ? "Completed" : "Failed", any ? "" : "All training jobs failed. Please refer to the training jobs' failure reasons.");
        }
    }

    private PlayedJob startOne() throws Refused {
        Map<String, String> values = draw.next();
        String name = name(tuning, tuning.trials().size() + 1, random.nextInt());
        PlayedJob job = starter.start(request(tuning, name, values), tuning.caller());
        job.tell("TuningJobArn", tuning.arn());
        tuning.add(new PlayedTuning.Trial(job, values));
        return job;
    }

    static String name(PlayedTuning tuning, int number, int chance) {
        return String.format(Locale.ROOT, "%s-%03d-%08x", tuning.name(), number, chance);
    }

    /** What a training job of a tuning job is asked with. */
    static Members request(PlayedTuning tuning, String name, Map<String, String> values) {
        Members definition = tuning.request().object("TrainingJobDefinition");
        Map<String, Object> all = new LinkedHashMap<>(definition.all());
        List.of("StaticHyperParameters", "DefinitionName", "TuningObjective", "HyperParameterRanges").forEach(all::remove);
        Map<String, Object> settings = new LinkedHashMap<>(definition.pairs("StaticHyperParameters"));
        settings.putAll(values);
        settings.put("_tuning_objective_metric", tuning.objective().needed("MetricName"));
        all.put("TrainingJobName", name);
        all.put("HyperParameters", settings);
        return new Members(all);
    }

    private static void awaitEnd(PlayedJob job) throws InterruptedException {
        try {
            job.ended().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private void awaitAny(List<PlayedJob> running) throws InterruptedException {
        try {
            CompletableFuture.anyOf(Stream.concat(running.stream().map(PlayedJob::ended), Stream.of(tuning.stopped()))
                    .toArray(CompletableFuture<?>[]::new)).get();
        } catch (ExecutionException | CancellationException | CompletionException stopped) {
            LOG.debug("The tuning job {} is asked to stop", tuning.name());
        }
    }

    private void learn() {
        for (PlayedTuning.Trial trial : tuning.trials()) {
            if (trial.job().ended().isDone() && learnt.add(trial.job().name())) {
                tuning.found(trial.job()).ifPresent(value -> draw.learn(trial.values(), tuning.sign() * value));
            }
        }
    }
}
