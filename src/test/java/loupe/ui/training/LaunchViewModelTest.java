package loupe.ui.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import loupe.storage.CloudForm;
import loupe.training.Site;
import loupe.ui.common.clouds.CloudDoor;
import loupe.ui.common.clouds.CloudManner;
import loupe.ui.common.clouds.CloudMemory;
import loupe.ui.common.clouds.CloudOrder;
import loupe.ui.common.clouds.CloudTerms;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LaunchViewModelTest {

    private static final Site.SageMaker LARGE = new Site.SageMaker("ml.m5.large", 2);

    @TempDir
    private Path home;
    private TrainingBench bench;
    private AccountForm account;
    private LaunchViewModel launch;
    private final List<Venue> begun = new ArrayList<>();

    @BeforeEach
    void open() {
        bench = new TrainingBench(home);
        account = bench.account;
        launch = new LaunchViewModel(bench.clouds, bench.threads, account, (job, venue) -> begun.add(venue));
    }

    private void ask() {
        launch.ask(TrainingEvents.JOB, LARGE, OptionalInt.empty());
        bench.runBackground();
    }

    private static CloudTerms with(Optional<Boolean> bucket, Optional<String> fault) {
        CloudTerms terms = FakeClouds.TERMS;
        return new CloudTerms(terms.who(), terms.request(), terms.upload(), terms.cost(), new CloudTerms.Bucket(terms.place().name(), bucket, List.of()), fault);
    }

    @Test
    void a_rehearsal_is_asked_at_once_and_shows_what_would_be_asked_for() {
        launch.ask(TrainingEvents.JOB, LARGE, OptionalInt.of(2));
        assertThat(launch.state().get().title()).isEqualTo("Train tiny on Digits at SageMaker, on 2 x ml.m5.large");
        assertThat(launch.state().get().doing()).isEqualTo("Asking who you are, what is there and what it costs");
        assertThat(launch.canAgree().getValue()).isFalse();
        bench.runBackground();
        assertThat(bench.clouds.opened).containsExactly(new CloudDoor.Rehearsal());
        assertThat(bench.clouds.orders).singleElement().satisfies(order -> {
            assertThat(order.job()).isEqualTo(TrainingEvents.JOB);
            assertThat(order.on()).isEqualTo(LARGE);
            assertThat(order.threads()).hasValue(2);
            assertThat(order.time()).isEqualTo(new CloudOrder.Time(Duration.ofMinutes(30), false, Duration.ZERO));
        });
        assertThat(launch.state().get().terms()).contains(FakeClouds.TERMS);
        assertThat(launch.canAgree().getValue()).isTrue();
        assertThat(begun).isEmpty();
    }

    @Test
    void nobody_is_asked_before_it_is_said_as_what_role_the_job_works() {
        account.rehearse().set(false);
        ask();
        launch.askAgain();
        assertThat(bench.clouds.opened).isEmpty();
        assertThat(account.role().fault().get()).isEqualTo(
                "Name the ARN of the role that the job works as; \"loupe sagemaker policy\" prints what it must be allowed. Or rehearse on this machine.");
        account.role().text().set("my role");
        launch.askAgain();
        assertThat(bench.clouds.opened).isEmpty();
        assertThat(account.role().fault().get()).isEqualTo("ROLE: \"my role\" has a blank.");
        account.role().text().set(" arn:aws:iam::123456789012:role/Mine ");
        account.region().text().set("eu-central-1");
        launch.askAgain();
        bench.runBackground();
        assertThat(bench.clouds.opened).containsExactly(new CloudDoor.Aws(Optional.of("eu-central-1"), Optional.empty()));
        assertThat(bench.clouds.orders.getFirst().manner()).isEqualTo(CloudManner.as("arn:aws:iam::123456789012:role/Mine"));
        assertThat(memory().read()).isEqualTo(new CloudForm(false, "arn:aws:iam::123456789012:role/Mine", "eu-central-1", "", 30, false, 0, CloudForm.Own.NONE));
    }

    @Test
    void a_time_limit_that_is_none_is_refused_in_words() {
        account.minutes().text().set("ever");
        ask();
        launch.askAgain();
        assertThat(account.minutes().fault().get()).isEqualTo("The minutes must be a whole number from 1 to 1440, not \"ever\".");
        assertThat(bench.clouds.opened).isEmpty();
    }

    @Test
    void what_is_agreed_to_begins_and_its_account_is_closed_after_it() {
        ask();
        launch.agree();
        assertThat(launch.state().get()).isEqualTo(LaunchState.NONE);
        assertThat(begun).singleElement().satisfies(venue -> {
            assertThat(venue.site()).isEqualTo(LARGE);
            assertThat(venue.stays()).isFalse();
        });
        assertThat(bench.clouds.agreed).isEmpty();
        assertThat(bench.clouds.closed).isZero();
        begun.getFirst().backend().apply(line -> { }).close();
        assertThat(bench.clouds.agreed).containsExactly("without");
        assertThat(bench.clouds.closed).isEqualTo(1);
    }

    @Test
    void a_bucket_is_made_only_where_the_learner_agrees_to_that_too() {
        bench.clouds.terms = with(Optional.of(false), Optional.empty());
        ask();
        assertThat(launch.canAgree().getValue()).isFalse();
        launch.agree();
        assertThat(begun).isEmpty();
        account.makeBucket().set(true);
        assertThat(launch.canAgree().getValue()).isTrue();
        launch.agree();
        begun.getFirst().backend().apply(line -> { });
        assertThat(bench.clouds.agreed).containsExactly("with bucket");
        assertThat(account.makeBucket().get()).isFalse();
    }

    @Test
    void what_may_not_be_launched_cannot_be_agreed_to() {
        bench.clouds.terms = with(Optional.of(true), Optional.of("The account may run 0 of these machines at a time."));
        ask();
        assertThat(launch.canAgree().getValue()).isFalse();
        launch.agree();
        assertThat(begun).isEmpty();
    }

    @Test
    void what_is_not_known_stops_nobody() {
        CloudTerms terms = FakeClouds.TERMS;
        bench.clouds.terms = new CloudTerms(terms.who(), terms.request(), terms.upload(), new CloudTerms.Cost(OptionalDouble.empty(), "", OptionalDouble.empty(),
                CloudTerms.Time.of(Duration.ofMinutes(30)), OptionalInt.empty()), new CloudTerms.Bucket("b", Optional.empty(), List.of()), Optional.empty());
        ask();
        assertThat(launch.canAgree().getValue()).isTrue();
        assertThat(LaunchWords.agree(launch.state().get())).isEqualTo("Agree and launch");
        assertThat(LaunchWords.facts(bench.clouds.terms)).contains(new LaunchWords.Fact("Price", "unknown"),
                new LaunchWords.Fact("Worst cost", "unknown, for the price is; the time limit still holds"), new LaunchWords.Fact("Quota", "unknown"));
    }

    @Test
    void everything_to_know_is_said() {
        assertThat(LaunchWords.facts(FakeClouds.TERMS)).containsExactly(
                new LaunchWords.Fact("Asked as", "arn:aws:iam::000000000000:user/learner, account 000000000000 in us-west-2"),
                new LaunchWords.Fact("Upload", "1\u202f234\u202f567 bytes into the bucket sagemaker-us-west-2-000000000000; 2 of 9 files are there already"),
                new LaunchWords.Fact("Price", "0.115 dollars an hour and machine (price list of AWS, asked now)"),
                new LaunchWords.Fact("Worst cost", "0.0575 dollars: all machines for the whole time, without storage"),
                new LaunchWords.Fact("Time limit", "30:00, after which AWS ends the job"),
                new LaunchWords.Fact("Quota", "4 of these machines at a time"));
        ask();
        assertThat(LaunchWords.agree(launch.state().get())).isEqualTo("Agree and launch: at most 0.0575 dollars");
    }

    @Test
    void a_fault_is_told_and_asking_again_may_be_answered() {
        bench.clouds.faults.add("The credentials have expired. Sign in again, for example with \"aws sso login\".");
        ask();
        assertThat(launch.state().get().trouble()).startsWith("The credentials have expired.");
        assertThat(bench.clouds.closed).isEqualTo(1);
        launch.askAgain();
        bench.runBackground();
        assertThat(launch.state().get().trouble()).isEmpty();
        assertThat(launch.canAgree().getValue()).isTrue();
    }

    @Test
    void another_account_takes_away_what_was_shown_of_the_first() {
        ask();
        account.minutes().text().set("5");
        assertThat(launch.state().get().terms()).isEmpty();
        assertThat(launch.canAgree().getValue()).isFalse();
        bench.runBackground();
        assertThat(bench.clouds.closed).isEqualTo(1);
    }

    @Test
    void an_answer_that_nobody_waits_for_any_more_is_let_go() {
        launch.ask(TrainingEvents.JOB, LARGE, OptionalInt.empty());
        Runnable asking = bench.background.removeFirst();
        launch.stopWaiting();
        assertThat(launch.state().get().trouble()).isEqualTo("You stopped waiting. Nothing was made.");
        asking.run();
        bench.runBackground();
        assertThat(launch.state().get().terms()).isEmpty();
    }

    @Test
    void launching_nothing_closes_the_account() {
        ask();
        launch.drop();
        bench.runBackground();
        assertThat(launch.state().get().isOpen()).isFalse();
        assertThat(bench.clouds.closed).isEqualTo(1);
    }

    @Test
    void spot_machines_and_those_that_wait_say_what_that_means() {
        CloudTerms terms = FakeClouds.TERMS;
        CloudTerms.Time time = new CloudTerms.Time(Duration.ofMinutes(30), Optional.of(Duration.ofHours(1)), Duration.ofMinutes(20), OptionalDouble.of(0.0384));
        CloudTerms asked = new CloudTerms(terms.who(), terms.request(), terms.upload(), new CloudTerms.Cost(terms.cost().price(), "", terms.cost().worst(), time,
                terms.cost().quota()), terms.place(), Optional.empty());
        assertThat(LaunchWords.facts(asked)).contains(new LaunchWords.Fact("Spot", "At most the price above; AWS tells the real one afterwards. Where it takes them back,"
                + " the job waits for others and goes on after its last checkpoint; with these waits, which cost nothing, it ends after 1:00:00."),
                new LaunchWords.Fact("Warm pool", "They wait 20:00 for the next training on as many of their kind, which then begins sooner. That is paid for like training:"
                + " at most 0.0384 dollars, contained in the worst cost. Loupe ends the wait 30 min after the training, while its window is open; the Cloud screen ends it at"
                + " any time."));
    }

    @Test
    void spot_machines_are_not_kept_warm_and_the_wait_has_a_limit() {
        launch.account().spot().set(true);
        launch.account().warm().text().set("10");
        ask();
        launch.askAgain();
        assertThat(bench.clouds.opened).isEmpty();
        assertThat(account.warm().fault().get()).isEqualTo("Spot machines cannot be kept warm, for AWS may take them back: choose one of the two.");
        launch.account().spot().set(false);
        assertThat(account.warm().isGood()).isTrue();
        launch.account().warm().text().set("400");
        assertThat(account.warm().fault().get()).isEqualTo("The minutes to keep machines warm must be a whole number from 0 to 360, not \"400\".");
    }

    private CloudMemory memory() {
        return new CloudMemory(bench.workspace, Runnable::run);
    }

    @Test
    void a_learner_s_own_name_bucket_and_image_are_asked_for_and_judged_before_anybody_is_asked() {
        account.own().name().text().set("my name");
        ask();
        launch.askAgain();
        assertThat(bench.clouds.opened).isEmpty();
        assertThat(account.own().name().fault().get()).isEqualTo("NAME: \"my name\" has a blank.");
        account.own().name().text().set(" mine ");
        account.own().bucket().text().set("our-only-bucket");
        account.own().image().text().set("123456789012.dkr.ecr.us-west-2.amazonaws.com/ours:1");
        launch.askAgain();
        bench.runBackground();
        assertThat(bench.clouds.orders.getFirst().manner().own()).isEqualTo(new CloudManner.Own(Optional.of("mine"), Optional.of("our-only-bucket"),
                Optional.of("123456789012.dkr.ecr.us-west-2.amazonaws.com/ours:1")));
        account.own().name().text().set("other");
        assertThat(launch.state().get().terms()).as("what was shown no longer holds").isEmpty();
        launch.askAgain();
        bench.runBackground();
        launch.agree();
        assertThat(account.own().own()).as("a name is used once").isEqualTo(new CloudManner.Own(Optional.empty(), Optional.of("our-only-bucket"),
                Optional.of("123456789012.dkr.ecr.us-west-2.amazonaws.com/ours:1")));
    }

    @Test
    void an_own_bucket_and_image_are_remembered_of_an_account_but_no_name_and_nothing_of_a_rehearsal() {
        account.own().name().text().set("mine");
        account.own().bucket().text().set("played");
        ask();
        assertThat(memory().read().own()).isEqualTo(CloudForm.Own.NONE);
        account.rehearse().set(false);
        account.role().text().set("arn");
        account.own().bucket().text().set("ours");
        account.own().image().text().set("ours:1");
        launch.askAgain();
        assertThat(memory().read().own()).isEqualTo(new CloudForm.Own("ours", "ours:1", "", ""));
        AccountForm next = new AccountForm(memory(), bench.clouds);
        assertThat(next.own().own()).isEqualTo(new CloudManner.Own(Optional.empty(), Optional.of("ours"), Optional.of("ours:1")));
    }

    @Test
    void what_was_said_elsewhere_meanwhile_need_not_be_said_again() {
        memory().keep(before -> before.withRole("arn").with(before.own().withBucket("ours")));
        account.rehearse().set(false);
        ask();
        assertThat(bench.clouds.orders.getFirst().manner()).isEqualTo(new CloudManner("arn", new CloudManner.Own(Optional.empty(), Optional.of("ours"), Optional.empty())));
    }
}
