package loupe.cloud.rehearsal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;

/** The hosts of one job at work. */
final class HostGroup {

    private static final int LONGEST_REASON = 1024;

    private final List<HostFolder> folders;
    private final List<HostProcess> processes = new ArrayList<>();
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();

    private enum Event { HOST_ENDED, STOP, TIME_IS_OVER, INTERRUPTED }

    private HostGroup(List<HostFolder> folders) {
        this.folders = folders;
    }

    /** @param lines hears host and line @throws IOException where one cannot be started; none runs then */
    static HostGroup start(List<HostFolder> folders, EntryPoint entry, Map<String, String> environment, BiConsumer<HostFolder, String> lines)
            throws IOException {
        HostGroup group = new HostGroup(folders);
        try {
            for (HostFolder folder : folders) {
                HostProcess process = HostProcess.start(folder, entry.command(folder), environment, line -> lines.accept(folder, line));
                group.processes.add(process);
                process.onEnd(() -> group.events.add(Event.HOST_ENDED));
            }
            return group;
        } catch (IOException e) {
            group.kill();
            throw e;
        }
    }

    void kill() {
        processes.forEach(HostProcess::kill);
    }

    /** Takes the machines away, as happens to spot instances. */
    void interrupt() {
        events.add(Event.INTERRUPTED);
    }

    /**
     * Waits until all have ended.
     *
     * @param stopped makes them end
     * @param most    they are stopped after that
     */
    JobEnd await(CountDownLatch stopped, Duration most, Duration patience) throws InterruptedException {
        Thread watch = Thread.ofVirtual().start(() -> watch(stopped, most));
        try {
            JobEnd end = new JobEnd.Done();
            while (processes.stream().anyMatch(HostProcess::lives)) {
                end = after(events.take(), end, patience);
            }
            return end instanceof JobEnd.Done ? judged() : end;
        } finally {
            watch.interrupt();
        }
    }

    private JobEnd after(Event event, JobEnd before, Duration patience) throws InterruptedException {
        JobEnd now = !(before instanceof JobEnd.Done) ? before : switch (event) {
            case HOST_ENDED -> judged();
            case STOP -> new JobEnd.Stopped();
            case TIME_IS_OVER -> new JobEnd.OutOfTime();
            case INTERRUPTED -> new JobEnd.Interrupted();
        };
        if (before instanceof JobEnd.Done && !(now instanceof JobEnd.Done)) {
            processes.forEach(process -> process.stop(patience));
        }
        return now;
    }

    private void watch(CountDownLatch stopped, Duration most) {
        try {
            events.add(stopped.await(most.toSeconds(), TimeUnit.SECONDS) ? Event.STOP : Event.TIME_IS_OVER);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether a host that has ended failed. */
    private JobEnd judged() throws InterruptedException {
        for (int i = 0; i < processes.size(); i++) {
            if (!processes.get(i).lives()) {
                int code = processes.get(i).await();
                if (code != 0) {
                    return new JobEnd.Failed("AlgorithmError: " + reason(folders.get(i)) + ", exit code: " + code);
                }
            }
        }
        return new JobEnd.Done();
    }

    private static String reason(HostFolder host) {
        Path file = host.inside("output/failure");
        try {
            String text = Files.isRegularFile(file) ? Files.readString(file) : "";
            return text.substring(0, Math.min(LONGEST_REASON, text.length()));
        } catch (IOException e) {
            return "";
        }
    }
}
