package loupe;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import loupe.cloud.aws.CloudInventory;
import loupe.cloud.aws.Hosting;
import loupe.cloud.aws.Trainings;
import loupe.cloud.aws.Tunings;
import loupe.storage.CloudLedger;
import loupe.ui.common.clouds.CloudThing;

/**
 * What is there in the cloud, with what the ledger knows of it.
 *
 * @param noted      the ledger's lines on this account and region
 * @param serverless whether the endpoint of a name has no machines of its own
 */
record SeenThings(CloudInventory all, List<CloudLedger.Entry> noted, Function<String, Optional<Boolean>> serverless) {

    /** What lives first; of that, what stays until it is deleted. */
    List<CloudThing> things() {
        Stream<CloudThing> endpoints = all.endpoints().stream().map(this::endpoint);
        Stream<CloudThing> pools = all.warm().stream().map(this::pool);
        Stream<CloudThing> tunings = all.tunings().stream().map(this::tuning);
        Stream<CloudThing> trainings = all.trainings().stream().map(this::training);
        return Stream.of(endpoints, pools, tunings, trainings).flatMap(Function.identity()).sorted(Comparator.comparing(SeenThings::isOver)).toList();
    }

    private static boolean isOver(CloudThing thing) {
        return !thing.canBeDeleted() && !thing.canBeStopped();
    }

    private CloudThing endpoint(Hosting.State endpoint) {
        CloudThing.Cost cost = serverless.apply(endpoint.name()).<CloudThing.Cost>map(none -> none ? new CloudThing.Cost.PerAnswer() : new CloudThing.Cost.UntilDeleted())
                .orElse(new CloudThing.Cost.Unknown());
        return thing(CloudThing.Kind.ENDPOINT, endpoint.name(), endpoint.status(), note(CloudLedger.Kind.ENDPOINT, endpoint.name()), cost);
    }

    /** The cost of a training counts the time that its machines wait. */
    private CloudThing pool(Trainings.Listed job) {
        Optional<CloudLedger.Entry> note = note(CloudLedger.Kind.JOB, job.name());
        return thing(CloudThing.Kind.WARM_POOL, job.name(), "waits", note, most(note));
    }

    private CloudThing tuning(Tunings.Listed job) {
        Optional<CloudLedger.Entry> note = note(CloudLedger.Kind.TUNING, job.name());
        return thing(CloudThing.Kind.TUNING, job.name(), job.status(), note, most(note));
    }

    private CloudThing training(Trainings.Listed job) {
        Optional<CloudLedger.Entry> note = note(CloudLedger.Kind.JOB, job.name());
        return thing(CloudThing.Kind.TRAINING, job.name(), job.status(), note, most(note));
    }

    private Optional<CloudLedger.Entry> note(CloudLedger.Kind kind, String name) {
        return noted.stream().filter(entry -> entry.kind() == kind && entry.name().equals(name)).findFirst();
    }

    private static CloudThing thing(CloudThing.Kind kind, String name, String status, Optional<CloudLedger.Entry> note, CloudThing.Cost cost) {
        return new CloudThing(kind, name, status, note.map(CloudLedger.Entry::began), cost);
    }

    private static CloudThing.Cost most(Optional<CloudLedger.Entry> note) {
        Optional<String> dollars = note.map(entry -> entry.facts().getOrDefault("dollars", "")).filter(text -> !text.isEmpty());
        return dollars.<CloudThing.Cost>map(text -> new CloudThing.Cost.AtMost(Double.parseDouble(text))).orElse(new CloudThing.Cost.Unknown());
    }
}
