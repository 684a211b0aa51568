package loupe.cloud.rehearsal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The life of one training job, from the first machine to the model in its bucket. */
final class JobLife implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(JobLife.class);
    /** Where a job says nothing it may run for a day. */
    private static final int USUAL_RUNTIME = 86_400;

    private final PlayedJob job;
    private final Jobs jobs;
    private final Stage stage;
    private final JobArchive archive;
    private final List<HostFolder> hosts;
    private final Results results;
    private volatile Optional<HostGroup> group = Optional.empty();

    JobLife(PlayedJob job, Jobs jobs, Stage stage, JobArchive archive) {
        this.job = job;
        this.jobs = jobs;
        this.stage = stage;
        this.archive = archive;
        hosts = IntStream.rangeClosed(1, job.instances()).mapToObj(i -> "algo-" + i)
                .map(name -> new HostFolder(folder().resolve(name).resolve("ml"), name)).toList();
        results = new Results(job, hosts, stage.buckets());
    }

    @Override
    public void run() {
        try {
            live();
        } catch (IOException | Refused | RuntimeException e) {
            LOG.error("The job {} could not be played", job.name(), e);
            job.history().enter("Failed", "InternalServerError: the rehearsal could not go on (" + e.getMessage() + "). Please try again.");
        } catch (InterruptedException e) {
            job.history().enter("Failed", "InternalServerError: the rehearsal was closed.");
            Thread.currentThread().interrupt();
        } finally {
            group.ifPresent(HostGroup::kill);
            cleanUp();
            archive.keep(job);
            job.ended().complete(job);
        }
    }

    /** Takes spot machines away; the job goes on on others from its checkpoints. */
    void interrupt() {
        group.ifPresent(HostGroup::interrupt);
    }

    private void live() throws IOException, Refused, InterruptedException {
        CountDownLatch stopped = job.stopped();
        job.history().enter("Starting", "Starting the training job");
        if (jobs.warm(job).isEmpty()) {
            stage.waits().pause(Waits.STARTING, stopped);
        }
        job.history().enter("Downloading", "Downloading input data");
        stage.waits().pause(Waits.DOWNLOADING, stopped);
        if (stopped.getCount() == 0) {
            job.history().enter("Stopped", "Training job stopped");
            return;
        }
        fetch();
        job.history().enter("Training", "Training image download completed. Training in progress.");
        JobEnd end = train();
        while (end instanceof JobEnd.Interrupted) {
            job.history().enter("Interrupted", "The spot instances were taken away");
            results.keepCheckpoints();
            job.history().enter("Restarting", "Restarting the training job");
            Folders.delete(folder());
            fetch();
            job.history().enter("Training", "Training image download completed. Training in progress.");
            end = train();
        }
        finish(end);
    }

    private void fetch() throws IOException, Refused {
        Channels channels = new Channels(stage.buckets());
        List<String> names = hosts.stream().map(HostFolder::name).toList();
        for (int i = 0; i < hosts.size(); i++) {
            hosts.get(i).describe(job.request(), job.hyperparameters(), names);
            for (Members channel : job.request().objects("InputDataConfig")) {
                channels.fetch(channel, channels.objects(channel, job.caller().region(), job.request().needed("RoleArn")), hosts.get(i), i, hosts.size());
            }
        }
        results.bringCheckpoints();
    }

    private JobEnd train() throws InterruptedException {
        Map<String, String> environment = new LinkedHashMap<>(Map.of("TRAINING_JOB_NAME", job.name(), "TRAINING_JOB_ARN", job.arn(),
                "AWS_REGION", job.caller().region()));
        environment.putAll(job.request().pairs("Environment"));
        Map<String, LogStream> logs = new LinkedHashMap<>();
        hosts.forEach(host -> logs.put(host.name(), stage.logs().open(LogBook.JOBS, job.name() + "/" + host.name() + "-",
                stage.clock().instant().getEpochSecond())));
        try {
            HostGroup started = HostGroup.start(hosts, EntryPoint.of(job.request(), job.hyperparameters()), environment,
                    (host, line) -> said(logs.get(host.name()), line));
            group = Optional.of(started);
            Members limits = job.request().object("StoppingCondition");
            return started.await(job.stopped(), Duration.ofSeconds(limits.number("MaxRuntimeInSeconds").orElse(USUAL_RUNTIME)), stage.waits().patience());
        } catch (IOException e) {
            return new JobEnd.Failed("AlgorithmError: " + e.getMessage() + ", exit code: 127");
        } finally {
            logs.values().forEach(LogStream::end);
        }
    }

    private void said(LogStream log, String line) {
        log.add(new LogStream.Line(stage.clock().millis(), line));
        job.metrics().read(line, stage.clock().instant());
    }

    private void finish(JobEnd end) throws IOException, Refused, InterruptedException {
        results.keepCheckpoints();
        if (end instanceof JobEnd.Failed failed) {
            job.history().enter("Failed", failed.reason());
            return;
        }
        job.history().enter("Uploading", "Uploading generated training model");
        stage.waits().pause(Waits.UPLOADING, new CountDownLatch(1));
        job.tell("ModelArtifacts", Map.of("S3ModelArtifacts", results.upload()));
        switch (end) {
            case JobEnd.Done done -> job.history().enter("Completed", "Training job completed");
            case JobEnd.OutOfTime over -> job.history().enter("MaxRuntimeExceeded", "Training job runtime exceeded MaxRuntimeInSeconds provided");
            case JobEnd.Stopped stopped -> job.history().enter("Stopped", "Training job stopped");
            case JobEnd.Interrupted interrupted -> throw new IllegalStateException("an interrupted job goes on");
            case JobEnd.Failed failed -> throw new IllegalStateException("a failed job has no model");
        }
    }

    private Path folder() {
        return stage.folder().resolve(job.name());
    }

    /** Hosts are gone with their disks. */
    private void cleanUp() {
        try {
            if (Files.exists(folder())) {
                Folders.delete(folder());
            }
        } catch (IOException e) {
            LOG.warn("What the job {} used is left in {}", job.name(), folder(), e);
        }
    }
}
