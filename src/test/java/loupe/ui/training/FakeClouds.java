package loupe.ui.training;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
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

/** A cloud and containers that train where the tests say what happens, and remember what was asked of them. */
final class FakeClouds implements CloudAccess {

    static final CloudTerms TERMS = new CloudTerms(new CloudSight.Who("000000000000", "arn:aws:iam::000000000000:user/learner", "us-west-2"),
            "{\n  \"TrainingJobName\" : \"loupe-seen\"\n}", new CloudTerms.Upload(1_234_567, 2, 9),
            new CloudTerms.Cost(OptionalDouble.of(0.115), "price list of AWS, asked now", OptionalDouble.of(0.0575), CloudTerms.Time.of(Duration.ofMinutes(30)), OptionalInt.of(4)),
            new CloudTerms.Bucket("sagemaker-us-west-2-000000000000", Optional.of(true), List.of()), Optional.empty());

    final List<CloudDoor> opened = new ArrayList<>();
    final List<CloudOrder> orders = new ArrayList<>();
    final List<String> agreed = new ArrayList<>();
    final List<Integer> containers = new ArrayList<>();
    final List<String> faults = new ArrayList<>();
    CloudTerms terms = TERMS;
    int closed;
    int followed;
    private final TrainingBackend backend;
    private Consumer<String> said = line -> { };

    FakeClouds(TrainingBackend backend) {
        this.backend = backend;
    }

    /** Has the machines say {@code line}. */
    void say(String line) {
        said.accept(line);
    }

    @Override
    public TrainingBackend containers(int instances, Consumer<String> lines) {
        containers.add(instances);
        said = lines;
        return backend;
    }

    @Override
    public Optional<String> fault(LaunchPart part, String words) {
        return words.contains(" ") ? Optional.of(part + ": \"" + words + "\" has a blank.") : Optional.empty();
    }

    @Override
    public CloudAccount open(CloudDoor door) throws BadInputException {
        opened.add(door);
        return new Account(door instanceof CloudDoor.Rehearsal);
    }

    private final class Account implements CloudAccount {

        private final boolean rehearsed;

        private Account(boolean rehearsed) {
            this.rehearsed = rehearsed;
        }

        @Override
        public List<String> elsewhere() {
            return List.of();
        }

        @Override
        public Map<String, String> rehearsal() {
            return rehearsed ? Map.of("ROLE", "arn") : Map.of();
        }

        @Override
        public CloudSight look() {
            return new CloudSight(TERMS.who(), List.of(), List.of());
        }

        @Override
        public void end(CloudThing thing) {}

        @Override
        public CloudOffer offer(CloudOrder order) throws BadInputException {
            orders.add(order);
            if (!faults.isEmpty()) {
                throw new BadInputException(faults.removeFirst());
            }
            return new Offer(terms);
        }

        @Override
        public CloudDeed prepare(CloudWanted wanted) throws BadInputException {
            throw new BadInputException("Nothing is made here.");
        }

        @Override
        public Prediction answer(String endpoint, GrayImage picture) throws BadInputException {
            throw new BadInputException("Nothing answers here.");
        }

        @Override
        public Path fetch(CloudThing thing) throws BadInputException {
            throw new BadInputException("Nothing is fetched here.");
        }

        @Override
        public CloudTuning tuning(String name) {
            throw new IllegalStateException("Nothing is tuned here.");
        }

        @Override
        public TrainingBackend following(Consumer<String> lines) {
            followed++;
            said = lines;
            return backend;
        }

        @Override
        public List<CloudCall> calls() {
            return List.of();
        }

        @Override
        public void close() {
            closed++;
        }
    }

    private final class Offer implements CloudOffer {

        private final CloudTerms offered;

        private Offer(CloudTerms offered) {
            this.offered = offered;
        }

        @Override
        public CloudTerms terms() {
            return offered;
        }

        @Override
        public TrainingBackend agreed(boolean makeBucket, Consumer<String> lines) {
            agreed.add(makeBucket ? "with bucket" : "without");
            said = lines;
            return backend;
        }
    }
}
