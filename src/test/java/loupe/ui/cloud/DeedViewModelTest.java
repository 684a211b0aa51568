package loupe.ui.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import loupe.network.Presets;
import loupe.storage.CloudForm;
import loupe.storage.Workspace;
import loupe.training.DataRef;
import loupe.training.Device;
import loupe.training.EngineName;
import loupe.training.Placement;
import loupe.training.Recipes;
import loupe.training.Site;
import loupe.training.TrainingJob;
import loupe.training.tuning.Objective;
import loupe.training.tuning.Plan;
import loupe.training.tuning.Space;
import loupe.training.tuning.Strategy;
import loupe.training.tuning.TuningJob;
import loupe.ui.common.Threads;
import loupe.ui.common.clouds.CloudDeed;
import loupe.ui.common.clouds.CloudManner;
import loupe.ui.common.clouds.CloudMemory;
import loupe.ui.common.clouds.CloudOrder;
import loupe.ui.common.clouds.CloudTerms;
import loupe.ui.common.clouds.CloudThing;
import loupe.ui.common.clouds.CloudWanted;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeedViewModelTest {

    private final FakeCloud cloud = new FakeCloud();
    private final Deque<Runnable> background = new ArrayDeque<>();
    private final Threads threads = new Threads(background::add, Runnable::run, refresh -> refresh::run);
    private final CloudViewModel model = new CloudViewModel(cloud, threads);
    private final SimpleObjectProperty<Optional<TuningJob>> tuning = new SimpleObjectProperty<>(Optional.empty());
    private final List<String> begun = new ArrayList<>();
    @TempDir
    private Path home;
    private DeedViewModel deed;

    private CloudMemory memory() {
        return new CloudMemory(new Workspace(home, Clock.systemUTC()), Runnable::run);
    }

    @BeforeEach
    void rehearse() {
        deed = new DeedViewModel(model, new DeedForm(memory(), cloud), tuning, threads, begun::add);
        model.rehearse();
        run();
    }

    private void run() {
        while (!background.isEmpty()) {
            background.removeFirst().run();
        }
    }

    private DeedState state() {
        return deed.state().get();
    }

    private void ask() {
        deed.open(DeedState.Kind.ENDPOINT);
        deed.form().model().set("mlp");
        deed.ask();
        run();
    }

    @Test
    void an_endpoint_is_shown_with_its_cost_before_anything_is_made() {
        ask();
        assertThat(cloud.wanted).containsExactly(new CloudWanted.Endpoint("mlp", "serverless 3072", CloudManner.as("")));
        assertThat(state().terms()).contains(FakeCloud.TERMS);
        assertThat(DeedWords.facts(FakeCloud.TERMS)).isEqualTo("""
                Account 000000000000 in us-west-2, asked as arn:aws:iam::000000000000:user/learner.
                Upload: 1\u202f000 bytes into the bucket sagemaker-us-west-2-000000000000; 0 of 1 files are there already.
                Price per second: unknown.
                Worst cost: unknown.""".replace("\\u202f", "\u202f"));
        assertThat(cloud.made).isEmpty();
    }

    @Test
    void what_is_agreed_to_is_made_and_looked_at() {
        ask();
        deed.agree();
        assertThat(state().doing()).isEqualTo("Making loupe-made");
        run();
        assertThat(cloud.made).containsExactly("without");
        assertThat(state()).isEqualTo(DeedState.NOTHING);
        assertThat(cloud.letGo).isEqualTo(1);
        assertThat(model.state().get().sight()).isPresent();
    }

    @Test
    void a_bucket_needs_a_consent_of_its_own() {
        CloudDeed.Terms terms = FakeCloud.TERMS;
        cloud.terms = new CloudDeed.Terms(terms.name(), terms.who(), terms.request(), terms.upload(), terms.cost(),
                new CloudTerms.Bucket("b", Optional.of(false), List.of()), Optional.empty());
        ask();
        assertThat(deed.canAgree().getValue()).isFalse();
        deed.form().makeBucket().set(true);
        deed.agree();
        run();
        assertThat(cloud.made).containsExactly("with bucket");
    }

    @Test
    void what_cannot_be_made_says_why_and_can_be_asked_again() {
        ask();
        cloud.faults.add("The endpoint loupe-made failed: no capacity.");
        deed.agree();
        run();
        assertThat(state().trouble()).isEqualTo("The endpoint loupe-made failed: no capacity.");
        deed.ask();
        run();
        assertThat(state().terms()).isPresent();
    }

    @Test
    void nothing_is_asked_while_something_is_missing() {
        deed.open(DeedState.Kind.ENDPOINT);
        deed.ask();
        assertThat(state().trouble()).isEqualTo("Choose the network that is to answer.");
        deed.open(DeedState.Kind.TUNING);
        deed.ask();
        assertThat(state().trouble()).isEqualTo("The Tune place describes no tuning yet. Choose there what is varied.");
        assertThat(cloud.wanted).isEmpty();
    }

    @Test
    void outside_a_rehearsal_the_role_is_named() {
        model.endRehearsal();
        model.look();
        run();
        ask();
        assertThat(cloud.wanted).isEmpty();
        assertThat(deed.form().role().fault().get()).startsWith("Name the ARN of the role that the job works as;");
        deed.form().role().text().set("arn:aws:iam::123456789012:role/Mine");
        deed.ask();
        run();
        assertThat(cloud.wanted).containsExactly(new CloudWanted.Endpoint("mlp", "serverless 3072", CloudManner.as("arn:aws:iam::123456789012:role/Mine")));
    }

    @Test
    void a_tuning_is_the_one_that_the_tune_place_holds() {
        TrainingJob base = new TrainingJob(Presets.MLP, new DataRef("digits", "/digits", "ab"), Recipes.of(Presets.MLP, "digits"), 1,
                new Placement(EngineName.MXNET, Device.CPU, 1));
        TuningJob job = new TuningJob(TuningJob.cut(base, 60_000), new Space(List.of()), Objective.VALIDATION_ACCURACY, new Plan(Strategy.RANDOM, 4, Optional.empty(), 1, false));
        tuning.set(Optional.of(job));
        deed.open(DeedState.Kind.TUNING);
        deed.form().minutes().text().set("ten");
        deed.ask();
        assertThat(deed.form().minutes().fault().get()).isEqualTo("The minutes must be a whole number from 1 to 1440, not \"ten\".");
        deed.form().minutes().text().set("10");
        deed.form().spot().set(true);
        deed.form().own(DeedState.Kind.TUNING).name().text().set("mine");
        deed.ask();
        run();
        assertThat(cloud.wanted).containsExactly(new CloudWanted.Tuning(job, new Site.SageMaker("ml.m5.large", 1), new CloudOrder.Time(Duration.ofMinutes(10), true, Duration.ZERO),
                new CloudManner("", new CloudManner.Own(Optional.of("mine"), Optional.empty(), Optional.empty()))));
        deed.agree();
        run();
        assertThat(begun).as("is watched from its start").containsExactly("loupe-made");
        assertThat(deed.form().own(DeedState.Kind.TUNING).own()).as("a name is used once").isEqualTo(CloudManner.Own.NONE);
    }

    @Test
    void another_wish_takes_away_what_was_shown() {
        ask();
        deed.form().power().set("ml.m5.large");
        assertThat(state().terms()).isEmpty();
        run();
        assertThat(cloud.letGo).isEqualTo(1);
        deed.drop();
        assertThat(state().isOpen()).isFalse();
    }

    @Test
    void models_are_fetched() {
        model.fetch(FakeCloud.OVER);
        run();
        assertThat(model.told().get()).isEqualTo("The model is in " + Path.of("/models", "loupe-done") + ". The desk's menu offers it.");
        model.fetch(FakeCloud.TUNING);
        run();
        assertThat(model.state().get().trouble()).isEqualTo("The training loupe-search has left no model.");
    }

    @Test
    void only_an_endpoint_in_service_is_asked_on_draw_and_only_what_is_over_is_fetched() {
        assertThat(CloudWork.canDraw(FakeCloud.ENDPOINT)).isTrue();
        assertThat(CloudWork.canDraw(new CloudThing(CloudThing.Kind.ENDPOINT, "e", "Creating", Optional.empty(), new CloudThing.Cost.PerAnswer()))).isFalse();
        assertThat(CloudWork.canFetch(FakeCloud.OVER)).isTrue();
        assertThat(CloudWork.canFetch(new CloudThing(CloudThing.Kind.TRAINING, "t", "InProgress", Optional.empty(), new CloudThing.Cost.Unknown()))).isFalse();
        assertThat(CloudWork.canFetch(FakeCloud.TUNING)).as("its best is fetched where its trials are seen").isFalse();
        assertThat(CloudWork.hasTrials(FakeCloud.TUNING)).isTrue();
    }

    @Test
    void a_learner_s_own_bucket_serves_both_kinds_and_is_remembered_with_the_role_and_each_kind_s_image() {
        model.endRehearsal();
        model.look();
        run();
        deed.open(DeedState.Kind.ENDPOINT);
        deed.form().model().set("mlp");
        deed.form().role().text().set("arn");
        deed.form().own(DeedState.Kind.ENDPOINT).bucket().text().set("a b");
        deed.ask();
        assertThat(cloud.wanted).isEmpty();
        assertThat(deed.form().own(DeedState.Kind.ENDPOINT).bucket().fault().get()).isEqualTo("BUCKET: \"a b\" has a blank.");
        deed.form().own(DeedState.Kind.ENDPOINT).bucket().text().set("ours");
        deed.form().own(DeedState.Kind.ENDPOINT).image().text().set("ours:1");
        deed.ask();
        run();
        assertThat(cloud.wanted.getFirst().manner()).isEqualTo(new CloudManner("arn", new CloudManner.Own(Optional.empty(), Optional.of("ours"), Optional.of("ours:1"))));
        assertThat(deed.form().own(DeedState.Kind.TUNING).own()).isEqualTo(new CloudManner.Own(Optional.empty(), Optional.of("ours"), Optional.empty()));
        assertThat(memory().read().own()).isEqualTo(new CloudForm.Own("ours", "", "", "ours:1"));
        DeedForm next = new DeedForm(memory(), cloud);
        next.begin(false);
        assertThat(next.role().words()).isEqualTo("arn");
        assertThat(next.own(DeedState.Kind.ENDPOINT).own()).isEqualTo(new CloudManner.Own(Optional.empty(), Optional.of("ours"), Optional.of("ours:1")));
    }
}
