package loupe.cloud.rehearsal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All training jobs by their names, which are never used twice. Safe from any thread. */
final class Jobs {

    private final Map<String, PlayedJob> all = new LinkedHashMap<>();

    /** @throws Refused where there is a job of that name */
    synchronized void add(PlayedJob job) throws Refused {
        PlayedJob there = all.putIfAbsent(job.name(), job);
        if (there != null) {
            throw Refused.inUse("Training job names must be unique within an AWS account and region, and a training job with this name already exists ("
                    + there.arn() + ")");
        }
    }

    PlayedJob named(String name) throws Refused {
        return find(name).orElseThrow(() -> Refused.invalid("Requested resource not found."));
    }

    synchronized Optional<PlayedJob> find(String name) {
        return Optional.ofNullable(all.get(name));
    }

    synchronized Collection<PlayedJob> all() {
        return new ArrayList<>(all.values());
    }

    /** How many instances of a type train now. */
    int instances(String type) {
        return all().stream().filter(job -> !job.history().hasEnded() && job.instanceType().equals(type)).mapToInt(PlayedJob::instances).sum();
    }

    /** A warm pool that fits {@code job}, given to it; empty where it has to wait for machines. */
    synchronized Optional<PlayedJob> warm(PlayedJob job) {
        Optional<PlayedJob> found = all().stream().filter(other -> other.pool().waits() && machines(other).equals(machines(job))).findFirst();
        found.ifPresent(other -> other.pool().giveTo(job.name()));
        return found;
    }

    private static List<Object> machines(PlayedJob job) {
        Members resources = job.request().object("ResourceConfig");
        return List.of(job.instanceType(), job.instances(), resources.number("VolumeSizeInGB").orElse(0), job.request().needed("RoleArn"),
                job.request().object("AlgorithmSpecification").text("TrainingImage").orElse(""));
    }
}
