package loupe.ui.cloud;

import java.time.Duration;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import loupe.training.Site;
import loupe.training.tuning.TuningJob;
import loupe.ui.common.Texts;
import loupe.ui.common.clouds.CloudWanted;

/** What is said of an endpoint or a tuning before it is made. On the screen's thread. */
final class DeedForm {

    private final StringProperty model = new SimpleStringProperty("");
    private final StringProperty power = new SimpleStringProperty("serverless 3072");
    private final StringProperty machine = new SimpleStringProperty("ml.m5.large");
    private final StringProperty minutes = new SimpleStringProperty("30");
    private final StringProperty role = new SimpleStringProperty("");
    private final BooleanProperty makeBucket = new SimpleBooleanProperty();

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
    StringProperty minutes() {
        return minutes;
    }

    /** The ARN of the role; a rehearsal has its own. */
    StringProperty role() {
        return role;
    }

    BooleanProperty makeBucket() {
        return makeBucket;
    }

    /** Runs {@code unask} when something changes by which another answer would come. */
    void changed(Runnable unask) {
        for (StringProperty text : new StringProperty[] {model, power, machine, minutes, role}) {
            text.addListener(change -> unask.run());
        }
    }

    /** What is missing before anybody can be asked, in words; empty where nothing is. @param tuning that the Tune place holds */
    Optional<String> fault(DeedState.Kind kind, Optional<TuningJob> tuning, boolean rehearsing) {
        if (kind == DeedState.Kind.ENDPOINT && model.get().isBlank()) {
            return Optional.of(Texts.of("cloud.deed.fault.model"));
        }
        if (kind == DeedState.Kind.TUNING && tuning.isEmpty()) {
            return Optional.of(Texts.of("cloud.deed.fault.tuning"));
        }
        if (kind == DeedState.Kind.TUNING && !minutes.get().strip().matches("[1-9][0-9]{0,3}")) {
            return Optional.of(Texts.of("launch.fault.minutes", 9_999, minutes.get()));
        }
        return rehearsing || !role.get().isBlank() ? Optional.empty() : Optional.of(Texts.of("launch.fault.role"));
    }

    /** @param tuning is there where a tuning is wanted */
    CloudWanted wanted(DeedState.Kind kind, Optional<TuningJob> tuning) {
        return kind == DeedState.Kind.TUNING
                ? new CloudWanted.Tuning(tuning.orElseThrow(), new Site.SageMaker(machine.get().strip(), 1), Duration.ofMinutes(Long.parseLong(minutes.get().strip())),
                role.get().strip())
                : new CloudWanted.Endpoint(model.get(), power.get().strip(), role.get().strip());
    }
}
