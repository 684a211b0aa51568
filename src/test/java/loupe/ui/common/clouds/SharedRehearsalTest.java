package loupe.ui.common.clouds;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import loupe.data.BadInputException;
import loupe.data.GrayImage;
import loupe.inference.Prediction;
import loupe.training.TrainingBackend;
import org.junit.jupiter.api.Test;

class SharedRehearsalTest {

    private final List<String> told = new ArrayList<>();
    private final SharedRehearsal shared = new SharedRehearsal(new Counted());

    @Test
    void all_places_meet_in_one_rehearsal_and_the_last_ends_it() throws Exception {
        CloudAccount first = shared.open(new CloudDoor.Rehearsal());
        CloudAccount second = shared.open(new CloudDoor.Rehearsal());
        assertThat(second.rehearsal()).isEqualTo(first.rehearsal());
        first.close();
        first.close();
        assertThat(told).containsExactly("open rehearsal");
        second.close();
        assertThat(told).containsExactly("open rehearsal", "close");
        shared.open(new CloudDoor.Rehearsal());
        assertThat(told).endsWith("open rehearsal");
    }

    @Test
    void accounts_at_aws_are_each_their_own() throws Exception {
        CloudDoor aws = new CloudDoor.Aws(Optional.empty(), Optional.empty());
        shared.open(aws).close();
        shared.open(aws).close();
        assertThat(told).containsExactly("open account", "close", "open account", "close");
    }

    private final class Counted implements CloudAccess {

        @Override
        public CloudAccount open(CloudDoor door) {
            told.add(door instanceof CloudDoor.Rehearsal ? "open rehearsal" : "open account");
            return new Account();
        }

        @Override
        public TrainingBackend containers(int instances, Consumer<String> lines) {
            throw new IllegalStateException("No containers here.");
        }
    }

    private final class Account implements CloudAccount {

        @Override
        public List<String> elsewhere() {
            return List.of();
        }

        @Override
        public Map<String, String> rehearsal() {
            return Map.of("AWS_ENDPOINT_URL", "http://127.0.0.1:1");
        }

        @Override
        public CloudSight look() {
            return new CloudSight(new CloudSight.Who("", "", ""), List.of(), List.of());
        }

        @Override
        public void end(CloudThing thing) {}

        @Override
        public CloudOffer offer(CloudOrder order) {
            throw new IllegalStateException("Nothing is offered here.");
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
        public TrainingBackend following(Consumer<String> said) {
            throw new IllegalStateException("Nothing is followed here.");
        }

        @Override
        public List<CloudCall> calls() {
            return List.of();
        }

        @Override
        public void close() {
            told.add("close");
        }
    }
}
