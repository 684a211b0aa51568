package loupe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import loupe.cloud.aws.Channel;
import loupe.cloud.aws.Cloud;
import loupe.cloud.aws.CloudJob;
import loupe.cloud.aws.Machines;
import loupe.cloud.aws.MetricLines;
import loupe.cloud.rehearsal.Rehearsal;
import loupe.data.BadInputException;
import loupe.storage.CloudLedger;
import loupe.storage.Models;
import loupe.storage.Workspace;
import loupe.ui.common.clouds.CloudAccount;
import loupe.ui.common.clouds.CloudDoor;
import loupe.ui.common.clouds.CloudSight;
import loupe.ui.common.clouds.CloudThing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CloudWayTest {

    private static final Instant BEGAN = Instant.parse("2026-11-26T10:00:00Z");

    @TempDir
    private Path home;

    private CloudHere here(Map<String, String> environment) {
        return new CloudHere(new Workspace(home, Clock.systemUTC()), environment);
    }

    private CloudWay way(CloudHere here) {
        return new CloudWay(here, new Models(new Workspace(home, Clock.systemUTC())), model -> {
            throw new BadInputException("nothing is served here");
        }, 1);
    }

    @Test
    void a_rehearsal_is_asked_whoever_is_signed_in_and_ends_as_it_is_closed() throws Exception {
        String address;
        try (CloudAccount account = way(here(Map.of())).open(new CloudDoor.Rehearsal())) {
            CloudSight sight = account.look();

            assertThat(sight.who()).isEqualTo(new CloudSight.Who(Rehearsal.ACCOUNT, "arn:aws:iam::000000000000:user/rehearsal", "us-west-2"));
            assertThat(sight.things()).isEmpty();
            assertThat(account.calls().stream().map(call -> call.service() + " " + call.operation() + " " + call.answer()).toList())
                    .startsWith("Sts GetCallerIdentity ok").contains("SageMaker ListEndpoints ok");
            address = account.rehearsal().get("AWS_ENDPOINT_URL");
            assertThat(account.elsewhere()).containsExactly(address);
            assertThat(account.rehearsal()).containsEntry("ROLE", Rehearsal.ROLE);
        }
        Map<String, String> gone = Map.of("AWS_ENDPOINT_URL", address, "AWS_ACCESS_KEY_ID", "k", "AWS_SECRET_ACCESS_KEY", "s", "AWS_REGION", "us-west-2");
        try (Cloud nobody = Cloud.of(gone)) {
            assertThatThrownBy(nobody::account).hasMessageStartingWith("AWS could not be reached to say who asks");
        }
    }

    @Test
    void a_training_is_seen_with_age_and_cost_and_stopped() throws Exception {
        CloudHere here = here(Map.of());
        try (CloudAccount account = way(here).open(new CloudDoor.Rehearsal()); Cloud cloud = Cloud.of(account.rehearsal())) {
            train(cloud, "loupe-long");
            here.ledger().put(new CloudLedger.Entry(CloudLedger.Kind.JOB, "loupe-long", new CloudLedger.Place(Rehearsal.ACCOUNT, "us-west-2"), BEGAN,
                    Map.of("dollars", "0.25")));

            CloudThing seen = account.look().things().getFirst();
            assertThat(seen).isEqualTo(new CloudThing(CloudThing.Kind.TRAINING, "loupe-long", "InProgress", Optional.of(BEGAN), new CloudThing.Cost.AtMost(0.25)));
            account.end(seen);

            assertThat(account.look().things()).noneMatch(CloudThing::canBeStopped);
        }
    }

    /** It waits for its machines, as at AWS. */
    private void train(Cloud cloud, String name) throws Exception {
        Path script = Files.writeString(home.resolve("train.sh"), "echo hello\n");
        List<Channel> channels = List.of(Channel.ofContent("code", "code", Map.of("train.sh", script)));
        CloudJob job = new CloudJob(name, Map.of("epochs", "1"), channels, new Machines("ml.m5.large", 1, Duration.ofMinutes(10), false, Duration.ZERO),
                new CloudJob.Surroundings(cloud.account().bucket(), Rehearsal.ROLE,
                        "763104351884.dkr.ecr.us-west-2.amazonaws.com/djl-inference:0.36.0-cpu-full", Map.of("loupe:app", "loupe")));
        var store = cloud.store(cloud.account(), cloud.account().bucket());
        assertThat(store.make()).isEmpty();
        store.send(channels, file -> { });
        cloud.trainings().start(job, MetricLines.NETWORK, "mark");
    }

    @Test
    void an_endpoint_that_is_gone_already_is_forgotten_by_the_ledger() throws Exception {
        CloudHere here = here(Map.of());
        CloudLedger.Entry entry = new CloudLedger.Entry(CloudLedger.Kind.ENDPOINT, "loupe-e", new CloudLedger.Place(Rehearsal.ACCOUNT, "us-west-2"), BEGAN, Map.of());
        CloudLedger.Entry elsewhere = new CloudLedger.Entry(CloudLedger.Kind.ENDPOINT, "loupe-e", new CloudLedger.Place("111111111111", "us-west-2"), BEGAN, Map.of());
        here.ledger().put(entry);
        here.ledger().put(elsewhere);
        try (CloudAccount account = way(here).open(new CloudDoor.Rehearsal())) {
            account.end(new CloudThing(CloudThing.Kind.ENDPOINT, "loupe-e", "InService", Optional.empty(), new CloudThing.Cost.Unknown()));
        }
        assertThat(here.ledger().entries()).containsExactly(elsewhere);
    }

    @Test
    void an_address_that_is_none_is_said_before_anything_is_asked() {
        CloudHere here = here(Map.of("AWS_ENDPOINT_URL", "nowhere"));

        assertThatThrownBy(() -> way(here).open(new CloudDoor.Aws(Optional.of("us-west-2"), Optional.empty()))).isInstanceOf(BadInputException.class)
                .hasMessage("AWS_ENDPOINT_URL: \"nowhere\" is no address such as http://127.0.0.1:4566.");
    }
}
