package loupe.ui.cloud;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import loupe.storage.CloudForm;
import loupe.training.Site;
import loupe.training.tuning.TuningJob;
import loupe.ui.common.Texts;
import loupe.ui.common.clouds.CloudAccess;
import loupe.ui.common.clouds.CloudManner;
import loupe.ui.common.clouds.CloudMemory;
import loupe.ui.common.clouds.CloudOrder;
import loupe.ui.common.clouds.CloudWanted;
import loupe.ui.common.clouds.LaunchLines;
import loupe.ui.common.clouds.LaunchPart;
import loupe.ui.common.clouds.OwnForm;
import loupe.ui.common.clouds.TypedLine;

/** What is said of an endpoint or a tuning before it is made. On the screen's thread. */
final class DeedForm {

    private final CloudMemory memory;
    private final StringProperty model = new SimpleStringProperty("");
    private final StringProperty power = new SimpleStringProperty("serverless 3072");
    private final StringProperty machine = new SimpleStringProperty("ml.m5.large");
    private final TypedLine minutes = LaunchLines.minutes(30);
    private final BooleanProperty spot = new SimpleBooleanProperty();
    private final TypedLine role;
    private final OwnForm ofEndpoint;
    private final OwnForm ofTuning;
    private final BooleanProperty makeBucket = new SimpleBooleanProperty();
    private boolean rehearsing = true;

    /** @param memory has what was said last @param rules judge what is typed */
    DeedForm(CloudMemory memory, CloudAccess rules) {
        this.memory = memory;
        role = LaunchLines.role("", () -> rehearsing, rules);
        ofEndpoint = new OwnForm(rules, LaunchPart.NAME);
        ofTuning = new OwnForm(rules, LaunchPart.TUNING_NAME);
        ofTuning.bucket().text().bindBidirectional(ofEndpoint.bucket().text());
    }

    /** The trained network, as {@link loupe.storage.Models#open} takes it. */
    StringProperty model() {
        return model;
    }

    /** What answers: {@code serverless 3072}, or a machine. */
    StringProperty power() {
        return power;
    }

    /** On which each trial is trained. */
    StringProperty machine() {
        return machine;
    }

    /** How long a trial may take. */
    TypedLine minutes() {
        return minutes;
    }

    /** Whether trials are trained on machines that AWS may take back. */
    BooleanProperty spot() {
        return spot;
    }

    /** The ARN of the role; a rehearsal has its own. */
    TypedLine role() {
        return role;
    }

    /** What the learner has in the place of what Loupe takes for something of that kind; all kinds go to one bucket. */
    OwnForm own(DeedState.Kind kind) {
        return kind == DeedState.Kind.TUNING ? ofTuning : ofEndpoint;
    }

    BooleanProperty makeBucket() {
        return makeBucket;
    }

    /** Runs {@code unask} when something changes by which another answer would come. */
    void changed(Runnable unask) {
        Stream.of(model, power, machine).forEach(text -> text.addListener(change -> unask.run()));
        spot.addListener(change -> unask.run());
        Stream.of(List.of(minutes, role), ofEndpoint.lines(), ofTuning.lines()).flatMap(List::stream).forEach(line -> line.text().addListener(change -> unask.run()));
    }

    /** Begins anew with what was said last, where nothing is said here. @param rehearses whether a stand-in is asked, which has a role of its own */
    void begin(boolean rehearses) {
        rehearsing = rehearses;
        CloudForm said = memory.read();
        role.fill(said.role());
        role.judge();
        ofEndpoint.bucket().fill(said.own().bucket());
        ofEndpoint.image().fill(said.own().endpointImage());
        ofTuning.image().fill(said.own().tuningImage());
    }

    /** Whether nothing that is typed for something of that kind is wrong. */
    boolean isGood(DeedState.Kind kind) {
        return role.isGood() && (kind == DeedState.Kind.ENDPOINT || minutes.isGood()) && own(kind).lines().stream().allMatch(TypedLine::isGood);
    }

    /** What is missing before anybody can be asked, in words; empty where nothing is. @param tuning that the Tune place holds */
    Optional<String> missing(DeedState.Kind kind, Optional<TuningJob> tuning) {
        if (kind == DeedState.Kind.ENDPOINT && model.get().isBlank()) {
            return Optional.of(Texts.of("cloud.deed.fault.model"));
        }
        return kind == DeedState.Kind.TUNING && tuning.isEmpty() ? Optional.of(Texts.of("cloud.deed.fault.tuning")) : Optional.empty();
    }

    /** @param tuning is there where a tuning is wanted */
    CloudWanted wanted(DeedState.Kind kind, Optional<TuningJob> tuning) {
        CloudManner manner = new CloudManner(role.words(), own(kind).own());
        return kind == DeedState.Kind.TUNING
                ? new CloudWanted.Tuning(tuning.orElseThrow(), new Site.SageMaker(machine.get().strip(), 1),
                new CloudOrder.Time(Duration.ofMinutes(Long.parseLong(minutes.words())), spot.get(), Duration.ZERO), manner)
                : new CloudWanted.Endpoint(model.get(), power.get().strip(), manner);
    }

    /** Remembers what was said for the next time; what a rehearsal has of its own is remembered nowhere. */
    void keep(DeedState.Kind kind) {
        if (!rehearsing) {
            CloudManner said = new CloudManner(role.words(), own(kind).own());
            memory.keep(before -> before.withRole(said.role()).with(own(before.own(), kind, said.own())));
        }
    }

    private static CloudForm.Own own(CloudForm.Own before, DeedState.Kind kind, CloudManner.Own said) {
        CloudForm.Own now = before.withBucket(said.bucket().orElse(""));
        String image = said.image().orElse("");
        return kind == DeedState.Kind.TUNING ? now.withTuningImage(image) : now.withEndpointImage(image);
    }
}
