package loupe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import loupe.cli.CloudServices;
import loupe.cloud.aws.Cloud;
import loupe.cloud.rehearsal.Rehearsal;
import loupe.cloud.rehearsal.RehearsalPlan;
import loupe.data.BadInputException;
import loupe.process.local.LocalMode;
import loupe.storage.CloudLedger;
import loupe.storage.CloudSettings;
import loupe.storage.Lease;
import loupe.training.TrainingBackend;
import loupe.ui.common.clouds.CloudRemnant;
import loupe.ui.common.clouds.CloudThing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerCareTest {

    private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");

    @TempDir
    private Path home;

    /** A cloud that the stand-in plays. */
    private record Here(Path home, Map<String, String> environment) implements CloudServices {

        @Override
        public Cloud open(Optional<String> region, Optional<String> profile) throws BadInputException {
            return Cloud.of(environment);
        }

        @Override
        public CloudLedger ledger() {
            return new CloudLedger(home);
        }

        @Override
        public CloudSettings limits() {
            return CloudSettings.DEFAULT;
        }

        @Override
        public Path bundle(Optional<Path> chosen) {
            return home;
        }

        @Override
        public LocalMode localMode() {
            throw new IllegalStateException("nothing is trained here");
        }

        @Override
        public Path model(String name) {
            return home.resolve(name);
        }

        @Override
        public TrainingBackend containers(int instances) {
            throw new IllegalStateException("no containers here");
        }

        @Override
        public Path newRun(String title) {
            return home.resolve(title);
        }

        @Override
        public Path job(String name) {
            return home.resolve(name);
        }
    }

    private LedgerCare care(Here here, Instant now) {
        return new LedgerCare(here, Clock.fixed(now, ZoneOffset.UTC), NOON);
    }

    private static CloudLedger.Entry entry(CloudLedger.Kind kind, String name, String account, Map<String, String> facts) {
        return new CloudLedger.Entry(kind, name, new CloudLedger.Place(account, "us-west-2"), NOON, facts);
    }

    private static Map<String, String> facts(Map<String, String> agreed, Rehearsal rehearsal) {
        Map<String, String> facts = new LinkedHashMap<>(agreed);
        facts.put(Lease.ELSEWHERE, rehearsal.endpoint().toString());
        return facts;
    }

    @Test
    void what_the_ledger_knows_is_told_without_a_question_and_what_lives_elsewhere_is_left_out() throws Exception {
        Map<String, String> nowhere = new HashMap<>(Map.of("AWS_ENDPOINT_URL", "http://127.0.0.1:1", "AWS_ACCESS_KEY_ID", "k", "AWS_SECRET_ACCESS_KEY", "s",
                "AWS_REGION", "us-west-2"));
        Here here = new Here(home, nowhere);
        Map<String, String> there = Lease.agreed();
        there.put(Lease.ELSEWHERE, "http://127.0.0.1:1");
        here.ledger().put(entry(CloudLedger.Kind.ENDPOINT, "loupe-here", "123456789012", there));
        here.ledger().put(entry(CloudLedger.Kind.ENDPOINT, "loupe-aws", "123456789012", Lease.agreed()));
        here.ledger().put(entry(CloudLedger.Kind.JOB, "loupe-job", "123456789012", there));

        assertThat(care(here, NOON).remnants()).containsExactly(new CloudRemnant(CloudThing.Kind.ENDPOINT, "loupe-here",
                new CloudRemnant.Place("123456789012", "us-west-2"), NOON, Optional.of(NOON.plus(Duration.ofMinutes(30)))));
    }

    @Test
    void an_endpoint_is_deleted_and_forgotten_and_prolonged_before() throws Exception {
        try (Rehearsal rehearsal = Rehearsal.start(RehearsalPlan.in(home.resolve("aws")).withFactor(0))) {
            Here here = new Here(home, rehearsal.environment());
            here.ledger().put(entry(CloudLedger.Kind.ENDPOINT, "loupe-e", Rehearsal.ACCOUNT, facts(Lease.agreed(), rehearsal)));
            LedgerCare care = care(here, NOON.plusSeconds(600));
            CloudRemnant before = care.remnants().getFirst();

            care.prolong(before);
            CloudRemnant after = care.remnants().getFirst();
            assertThat(after.ends()).contains(NOON.plus(Duration.ofMinutes(40)));

            care.end(after);
            assertThat(here.ledger().entries()).isEmpty();
            care.end(after);
        }
    }

    @Test
    void what_is_in_another_account_than_the_one_that_is_signed_in_is_not_touched() throws Exception {
        try (Rehearsal rehearsal = Rehearsal.start(RehearsalPlan.in(home.resolve("aws")).withFactor(0))) {
            Here here = new Here(home, rehearsal.environment());
            here.ledger().put(entry(CloudLedger.Kind.ENDPOINT, "loupe-e", "123456789012", facts(Lease.agreed(), rehearsal)));
            LedgerCare care = care(here, NOON);

            assertThatThrownBy(() -> care.end(care.remnants().getFirst())).isInstanceOf(BadInputException.class).hasMessage(
                    "loupe-e is in the account 123456789012, and you are signed in to 000000000000. Sign in there, and press Look on the Cloud screen.");
            assertThat(here.ledger().entries()).hasSize(1);
        }
    }
}
