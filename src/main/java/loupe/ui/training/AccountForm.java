package loupe.ui.training;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import loupe.storage.CloudForm;
import loupe.ui.common.Texts;
import loupe.ui.common.clouds.CloudDoor;
import loupe.ui.common.clouds.CloudOrder;

/** Whose account a launch goes to and how, as the learner edits it. No key is among it. On the screen's thread. */
final class AccountForm {

    private static final int MOST_MINUTES = 24 * 60;
    /** Amazon SageMaker's own limit. */
    private static final int MOST_WARM = 360;

    private final BooleanProperty rehearse;
    private final StringProperty role;
    private final StringProperty region;
    private final StringProperty profile;
    private final StringProperty minutes;
    private final BooleanProperty spot;
    private final StringProperty warm;
    private final BooleanProperty makeBucket = new SimpleBooleanProperty();
    private final Consumer<CloudForm> keep;

    /** @param keep remembers what was said */
    AccountForm(CloudForm first, Consumer<CloudForm> keep) {
        this.keep = keep;
        rehearse = new SimpleBooleanProperty(first.rehearse());
        role = new SimpleStringProperty(first.role());
        region = new SimpleStringProperty(first.region());
        profile = new SimpleStringProperty(first.profile());
        minutes = new SimpleStringProperty(Integer.toString(first.minutes()));
        spot = new SimpleBooleanProperty(first.spot());
        warm = new SimpleStringProperty(Integer.toString(first.warm()));
    }

    /** Whether a stand-in on this machine is asked in AWS's place. */
    BooleanProperty rehearse() {
        return rehearse;
    }

    /** The ARN of the role that the job works as. */
    StringProperty role() {
        return role;
    }

    StringProperty region() {
        return region;
    }

    StringProperty profile() {
        return profile;
    }

    /** After which the job is ended. */
    StringProperty minutes() {
        return minutes;
    }

    /** Whether machines are taken that AWS may take back. */
    BooleanProperty spot() {
        return spot;
    }

    /** How many minutes the machines wait for the next training. */
    StringProperty warm() {
        return warm;
    }

    /** Whether the bucket may be made where there is none. */
    BooleanProperty makeBucket() {
        return makeBucket;
    }

    /** Runs {@code unask} when something changes by which another answer would come. */
    void changed(Runnable unask) {
        rehearse.addListener(change -> unask.run());
        spot.addListener(change -> unask.run());
        for (StringProperty text : new StringProperty[] {role, region, profile, minutes, warm}) {
            text.addListener(change -> unask.run());
        }
    }

    /** What is missing before anybody can be asked, in words; empty where nothing is. */
    Optional<String> fault() {
        if (!minutes.get().strip().matches("[1-9][0-9]{0,3}") || longest().toMinutes() > MOST_MINUTES) {
            return Optional.of(Texts.of("launch.fault.minutes", MOST_MINUTES, minutes.get()));
        }
        if (!warm.get().strip().matches("[0-9]{1,3}") || Integer.parseInt(warm.get().strip()) > MOST_WARM) {
            return Optional.of(Texts.of("launch.fault.warm", MOST_WARM, warm.get()));
        }
        if (spot.get() && Integer.parseInt(warm.get().strip()) > 0) {
            return Optional.of(Texts.of("launch.fault.spot"));
        }
        return rehearse.get() || !role.get().isBlank() ? Optional.empty() : Optional.of(Texts.of("launch.fault.role"));
    }

    /** @throws NumberFormatException where {@link #fault} says so */
    Duration longest() {
        return Duration.ofMinutes(Integer.parseInt(minutes.get().strip()));
    }

    /** @throws NumberFormatException where {@link #fault} says so */
    CloudOrder.Time time() {
        return new CloudOrder.Time(longest(), spot.get(), Duration.ofMinutes(Integer.parseInt(warm.get().strip())));
    }

    CloudDoor door() {
        return rehearse.get() ? new CloudDoor.Rehearsal() : new CloudDoor.Aws(typed(region), typed(profile));
    }

    private static Optional<String> typed(StringProperty text) {
        return Optional.of(text.get().strip()).filter(words -> !words.isEmpty());
    }

    /** Remembers it for the next start. */
    void keep() {
        keep.accept(new CloudForm(rehearse.get(), role.get().strip(), region.get().strip(), profile.get().strip(), (int) longest().toMinutes(), spot.get(),
                Integer.parseInt(warm.get().strip())));
    }
}
