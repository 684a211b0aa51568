package loupe.cloud.rehearsal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All log streams by group and name. A group is there when it has a stream, a stream when it has a line. Safe from any thread. */
final class LogBook {

    static final String JOBS = "/aws/sagemaker/TrainingJobs";
    static final String ENDPOINTS = "/aws/sagemaker/Endpoints/";

    private final Map<String, Map<String, LogStream>> groups = new TreeMap<>();
    private final Faults faults;

    LogBook(Faults faults) {
        this.faults = faults;
    }

    /** A new stream: {@code prefix} and the first free number from {@code number} on. */
    synchronized LogStream open(String group, String prefix, long number) {
        Map<String, LogStream> streams = groups.computeIfAbsent(group, key -> new TreeMap<>());
        long free = number;
        while (streams.containsKey(prefix + free)) {
            free++;
        }
        LogStream stream = new LogStream(prefix + free, line -> !faults.loses(line));
        streams.put(stream.name(), stream);
        return stream;
    }

    /** A stream of a rehearsal before, for its lines. */
    synchronized LogStream again(String group, String name) {
        return groups.computeIfAbsent(group, key -> new TreeMap<>()).computeIfAbsent(name, key -> new LogStream(key, line -> true));
    }

    /** All streams whose names begin with {@code prefix}. */
    synchronized List<LogStream> streams(String group, String prefix) {
        return groups.getOrDefault(group, Map.of()).values().stream().filter(stream -> stream.name().startsWith(prefix)).toList();
    }

    /** The streams that can be seen, by name; empty where the group cannot. */
    synchronized Optional<List<LogStream>> seen(String group) {
        List<LogStream> seen = new ArrayList<>(groups.getOrDefault(group, Map.of()).values());
        seen.removeIf(stream -> stream.lines().isEmpty() || faults.logsWait() && !stream.hasEnded());
        return Optional.of(seen).filter(streams -> !streams.isEmpty());
    }
}
