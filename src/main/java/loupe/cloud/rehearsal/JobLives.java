package loupe.cloud.rehearsal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Starts the lives of jobs that are accepted, each on a thread of its own, and ends them all when the rehearsal is closed. */
final class JobLives implements TrainingCalls.JobStarter, AutoCloseable {

    private final Jobs jobs;
    private final Stage stage;
    private final JobArchive archive;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, JobLife> lives = new LinkedHashMap<>();

    JobLives(Jobs jobs, Stage stage, JobArchive archive) {
        this.jobs = jobs;
        this.stage = stage;
        this.archive = archive;
    }

    @Override
    public synchronized PlayedJob start(Members request, Caller caller) throws Refused {
        PlayedJob job = new PlayedJob(TrainingCalls.completed(request), caller, stage.clock());
        jobs.add(job);
        archive.keep(job);
        JobLife life = new JobLife(job, jobs, stage, archive);
        lives.put(job.name(), life);
        threads.submit(life);
        return job;
    }

    /** Takes a job's machines away where it trains now. */
    synchronized void interrupt(String name) {
        Optional.ofNullable(lives.get(name)).ifPresent(JobLife::interrupt);
    }

    @Override
    public void close() {
        threads.shutdownNow();
        threads.close();
    }
}
