package loupe.ui.cloud;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import loupe.data.BadInputException;
import loupe.data.GrayImage;
import loupe.inference.Prediction;
import loupe.training.TrainingBackend;
import loupe.ui.common.clouds.CloudAccess;
import loupe.ui.common.clouds.CloudAccount;
import loupe.ui.common.clouds.CloudCall;
import loupe.ui.common.clouds.CloudDeed;
import loupe.ui.common.clouds.CloudDoor;
import loupe.ui.common.clouds.CloudOffer;
import loupe.ui.common.clouds.CloudOrder;
import loupe.ui.common.clouds.CloudSight;
import loupe.ui.common.clouds.CloudTerms;
import loupe.ui.common.clouds.CloudThing;
import loupe.ui.common.clouds.CloudTuning;
import loupe.ui.common.clouds.CloudWanted;
import loupe.ui.common.clouds.LaunchPart;

/** A cloud of invented things, which remembers what was asked of it. */
final class FakeCloud implements CloudAccess {

    static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");
    static final CloudThing ENDPOINT = new CloudThing(CloudThing.Kind.ENDPOINT, "loupe-seven", "InService", Optional.of(NOON.minusSeconds(3_900)),
            new CloudThing.Cost.UntilDeleted());
    static final CloudThing POOL = new CloudThing(CloudThing.Kind.WARM_POOL, "loupe-warm", "waits", Optional.empty(), new CloudThing.Cost.AtMost(0.345));
    static final CloudThing TUNING = new CloudThing(CloudThing.Kind.TUNING, "loupe-search", "InProgress", Optional.of(NOON.minusSeconds(60)),
            new CloudThing.Cost.Unknown());
    static final CloudThing OVER = new CloudThing(CloudThing.Kind.TRAINING, "loupe-done", "Completed", Optional.of(NOON.minusSeconds(864_000)),
            new CloudThing.Cost.AtMost(1));

    final List<CloudThing> things = new ArrayList<>(List.of(ENDPOINT, POOL, TUNING, OVER));
    final List<CloudDoor> opened = new ArrayList<>();
    final List<String> ended = new ArrayList<>();
    final List<String> faults = new ArrayList<>();
    static final CloudDeed.Terms TERMS = new CloudDeed.Terms("loupe-made", new CloudSight.Who("000000000000", "arn:aws:iam::000000000000:user/learner", "us-west-2"),
            "{ }", new CloudTerms.Upload(1_000, 0, 1), List.of("Price per second: unknown.", "Worst cost: unknown."),
            new CloudTerms.Bucket("sagemaker-us-west-2-000000000000", Optional.of(true), List.of()), Optional.empty());
    CloudDeed.Terms terms = TERMS;
    final List<CloudWanted> wanted = new ArrayList<>();
    final List<String> made = new ArrayList<>();
    int letGo;
    /** What looks at a tuning see, one after the other; the last one stays. */
    final List<CloudTuning.Sight> sights = new ArrayList<>(List.of(Searches.begun(), Searches.further(), Searches.over()));
    final List<String> looks = new ArrayList<>();
    /** So many looks find no tuning yet. */
    int hidden;
    final List<Integer> fetched = new ArrayList<>();
    final List<String> refusesToEnd = new ArrayList<>();
    private final List<CloudCall> calls = new ArrayList<>();
    int closed;

    @Override
    public Optional<String> fault(LaunchPart part, String words) {
        return words.contains(" ") ? Optional.of(part + ": \"" + words + "\" has a blank.") : Optional.empty();
    }

    @Override
    public CloudAccount open(CloudDoor door) {
        opened.add(door);
        calls.clear();
        return new Account(door instanceof CloudDoor.Rehearsal ? Map.of("AWS_ENDPOINT_URL", "http://127.0.0.1:4566") : Map.of());
    }

    @Override
    public TrainingBackend containers(int instances, Consumer<String> lines) {
        throw new IllegalStateException("No containers here.");
    }

    private final class Deed implements CloudDeed {

        private final Terms offered;

        private Deed(Terms offered) {
            this.offered = offered;
        }

        @Override
        public Terms terms() {
            return offered;
        }

        @Override
        public void agreed(boolean makeBucket, Consumer<String> said) throws BadInputException {
            said.accept("loupe-made: Creating");
            if (!faults.isEmpty()) {
                throw new BadInputException(faults.removeFirst());
            }
            made.add(makeBucket ? "with bucket" : "without");
        }

        @Override
        public void close() {
            letGo++;
        }
    }

    /** One whose trials go on from look to look. */
    private final class Tuning implements CloudTuning {

        private final String name;

        private Tuning(String name) {
            this.name = name;
        }

        @Override
        public Optional<Sight> look() throws BadInputException {
            looks.add(name);
            if (hidden > 0) {
                hidden--;
                return Optional.empty();
            }
            if (!faults.isEmpty()) {
                throw new BadInputException(faults.removeFirst());
            }
            return Optional.of(sights.size() > 1 ? sights.removeFirst() : sights.getFirst());
        }

        @Override
        public Path fetch(int number) throws BadInputException {
            if (!faults.isEmpty()) {
                throw new BadInputException(faults.removeFirst());
            }
            fetched.add(number);
            return Path.of("/runs", name + "-" + number);
        }
    }

    private final class Account implements CloudAccount {

        private final Map<String, String> rehearsal;

        private Account(Map<String, String> rehearsal) {
            this.rehearsal = rehearsal;
        }

        @Override
        public List<String> elsewhere() {
            return List.copyOf(rehearsal.values());
        }

        @Override
        public Map<String, String> rehearsal() {
            return rehearsal;
        }

        @Override
        public CloudSight look() throws BadInputException {
            if (!faults.isEmpty()) {
                calls.add(new CloudCall(NOON, "STS", "GetCallerIdentity", "403 ExpiredToken"));
                throw new BadInputException(faults.removeFirst());
            }
            calls.add(new CloudCall(NOON, "STS", "GetCallerIdentity", "ok"));
            return new CloudSight(new CloudSight.Who("000000000000", "arn:aws:iam::000000000000:user/learner", "us-west-2"), things, List.of());
        }

        @Override
        public void end(CloudThing thing) throws BadInputException {
            calls.add(new CloudCall(NOON, "SageMaker", "End", "ok"));
            if (refusesToEnd.contains(thing.name())) {
                throw new BadInputException("AWS does not let this identity end " + thing.name() + ".");
            }
            ended.add(thing.name());
            things.remove(thing);
        }

        @Override
        public CloudOffer offer(CloudOrder order) throws BadInputException {
            throw new BadInputException("Nothing is offered here.");
        }

        @Override
        public CloudDeed prepare(CloudWanted order) throws BadInputException {
            wanted.add(order);
            if (!faults.isEmpty()) {
                throw new BadInputException(faults.removeFirst());
            }
            return new Deed(terms);
        }

        @Override
        public Prediction answer(String endpoint, GrayImage picture) throws BadInputException {
            throw new BadInputException("Nothing answers here.");
        }

        @Override
        public Path fetch(CloudThing thing) throws BadInputException {
            if (thing.equals(TUNING)) {
                throw new BadInputException("The training loupe-search has left no model.");
            }
            return Path.of("/models", thing.name());
        }

        @Override
        public CloudTuning tuning(String name) {
            return new Tuning(name);
        }

        @Override
        public TrainingBackend following(Consumer<String> said) {
            throw new IllegalStateException("Nothing is followed here.");
        }

        @Override
        public List<CloudCall> calls() {
            return List.copyOf(calls);
        }

        @Override
        public void close() {
            closed++;
        }
    }
}
