package loupe.ui.training;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import loupe.storage.CloudForm;
import loupe.ui.common.Texts;
import loupe.ui.common.clouds.CloudAccess;
import loupe.ui.common.clouds.CloudDoor;
import loupe.ui.common.clouds.CloudManner;
import loupe.ui.common.clouds.CloudMemory;
import loupe.ui.common.clouds.CloudOrder;
import loupe.ui.common.clouds.LaunchLines;
import loupe.ui.common.clouds.LaunchPart;
import loupe.ui.common.clouds.OwnForm;
import loupe.ui.common.clouds.TypedLine;

/** Whose account a launch goes to and how, as the learner edits it. No key is among it. On the screen's thread. */
final class AccountForm {

    /** Amazon SageMaker's own limit. */
    private static final int MOST_WARM = 360;

    private final CloudMemory memory;
    private final BooleanProperty rehearse;
    private final TypedLine role;
    private final TypedLine region;
    private final TypedLine profile;
    private final TypedLine minutes;
    private final BooleanProperty spot;
    private final TypedLine warm;
    private final OwnForm own;
    private final BooleanProperty makeBucket = new SimpleBooleanProperty();

    /** @param memory has what was said last @param rules judge what is typed */
    AccountForm(CloudMemory memory, CloudAccess rules) {
        this.memory = memory;
        CloudForm first = memory.read();
        rehearse = new SimpleBooleanProperty(first.rehearse());
        spot = new SimpleBooleanProperty(first.spot());
        role = LaunchLines.role(first.role(), rehearse::get, rules);
        region = TypedLine.optional(first.region(), words -> Optional.empty());
        profile = TypedLine.optional(first.profile(), words -> Optional.empty());
        minutes = LaunchLines.minutes(first.minutes());
        warm = new TypedLine(Integer.toString(first.warm()), this::warmFault);
        own = new OwnForm(rules, LaunchPart.NAME);
        own.bucket().fill(first.own().bucket());
        own.image().fill(first.own().trainingImage());
        rehearse.addListener(change -> role.judge());
        spot.addListener(change -> warm.judge());
    }

    private Optional<String> warmFault(String words) {
        if (!words.matches("[0-9]{1,3}") || Integer.parseInt(words) > MOST_WARM) {
            return Optional.of(Texts.of("launch.fault.warm", MOST_WARM, words));
        }
        return spot.get() && Integer.parseInt(words) > 0 ? Optional.of(Texts.of("launch.fault.spot")) : Optional.empty();
    }

    /** Whether a stand-in on this machine is asked in AWS's place. */
    BooleanProperty rehearse() {
        return rehearse;
    }

    /** The ARN of the role that the job works as. */
    TypedLine role() {
        return role;
    }

    TypedLine region() {
        return region;
    }

    TypedLine profile() {
        return profile;
    }

    /** After which the job is ended. */
    TypedLine minutes() {
        return minutes;
    }

    /** Whether machines are taken that AWS may take back. */
    BooleanProperty spot() {
        return spot;
    }

    /** How many minutes the machines wait for the next training. */
    TypedLine warm() {
        return warm;
    }

    /** What the learner has in the place of what Loupe takes. */
    OwnForm own() {
        return own;
    }

    /** Whether the bucket may be made where there is none. */
    BooleanProperty makeBucket() {
        return makeBucket;
    }

    /** Runs {@code unask} when something changes by which another answer would come. */
    void changed(Runnable unask) {
        rehearse.addListener(change -> unask.run());
        spot.addListener(change -> unask.run());
        lines().forEach(line -> line.text().addListener(change -> unask.run()));
    }

    private List<TypedLine> lines() {
        return Stream.concat(Stream.of(role, region, profile, minutes, warm), own.lines().stream()).toList();
    }

    /** Whether somebody can be asked: nothing is missing and nothing wrong. */
    boolean isGood() {
        return lines().stream().allMatch(TypedLine::isGood);
    }

    /** Takes in what was said elsewhere meanwhile, where nothing is said here. */
    void recall() {
        CloudForm said = memory.read();
        role.fill(said.role());
        own.bucket().fill(said.own().bucket());
    }

    /** @throws NumberFormatException where {@link #isGood} says no */
    CloudOrder.Time time() {
        return new CloudOrder.Time(Duration.ofMinutes(Integer.parseInt(minutes.words())), spot.get(), Duration.ofMinutes(Integer.parseInt(warm.words())));
    }

    CloudManner manner() {
        return new CloudManner(role.words(), own.own());
    }

    CloudDoor door() {
        return rehearse.get() ? new CloudDoor.Rehearsal() : new CloudDoor.Aws(region.given(), profile.given());
    }

    /** Remembers it for the next start; what a rehearsal has of its own is remembered nowhere. */
    void keep() {
        int most = Integer.parseInt(minutes.words());
        int waits = Integer.parseInt(warm.words());
        boolean rehearsing = rehearse.get();
        boolean takenBack = spot.get();
        CloudManner said = manner();
        String there = region.words();
        String whose = profile.words();
        memory.keep(before -> new CloudForm(rehearsing, said.role(), there, whose, most, takenBack, waits,
                rehearsing ? before.own() : before.own().withBucket(said.own().bucket().orElse("")).withTrainingImage(said.own().image().orElse(""))));
    }
}
