package loupe.ui.cloud;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import loupe.ui.common.Texts;
import loupe.ui.common.Threads;
import loupe.ui.common.clouds.Asked;
import loupe.ui.common.clouds.CloudAccess;
import loupe.ui.common.clouds.CloudAccount;
import loupe.ui.common.clouds.CloudDoor;
import loupe.ui.common.clouds.CloudSight;
import loupe.ui.common.clouds.CloudThing;

/** What a learner has in the cloud and does there. Nothing is asked before the learner says so. On the screen's thread. */
public final class CloudViewModel {

    private final CloudAccess access;
    private final Threads threads;
    private final Asked asked;
    private final StringProperty region = new SimpleStringProperty("");
    private final StringProperty profile = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<CloudState> state = new ReadOnlyObjectWrapper<>(CloudState.NOTHING_ASKED);
    private final ReadOnlyObjectWrapper<List<CloudThing>> plan = new ReadOnlyObjectWrapper<>(List.of());
    private final ObservableValue<String> banner = state.map(CloudWords::banner);
    private final ReadOnlyStringWrapper told = new ReadOnlyStringWrapper("");
    private Optional<CloudAccount> account = Optional.empty();
    private CloudDoor door = new CloudDoor.Rehearsal();

    CloudViewModel(CloudAccess access, Threads threads) {
        this.access = access;
        this.threads = threads;
        asked = new Asked(threads, doing -> change(now -> now.doing(doing)));
    }

    /** The region that was typed; empty text for the usual one. */
    StringProperty region() {
        return region;
    }

    /** The profile of AWS's own tools that was typed; empty text for the usual one. */
    StringProperty profile() {
        return profile;
    }

    ReadOnlyObjectProperty<CloudState> state() {
        return state.getReadOnlyProperty();
    }

    /** What <em>Delete</em> or <em>Delete all</em> would end, while the learner is asked; nothing else. */
    ReadOnlyObjectProperty<List<CloudThing>> plan() {
        return plan.getReadOnlyProperty();
    }

    /** What costs until it is deleted, in words; empty text where nothing does. */
    ObservableValue<String> banner() {
        return banner;
    }

    /** Looks at AWS, or at the rehearsal where there is one. */
    void look() {
        if (isRehearsing() && account.isPresent()) {
            lookOnce(account.get(), "");
        } else {
            CloudDoor wanted = new CloudDoor.Aws(typed(region), typed(profile));
            account.filter(there -> wanted.equals(door) && state.get().trouble().isEmpty()).ifPresentOrElse(there -> lookOnce(there, ""), () -> open(wanted));
        }
    }

    /** Starts the stand-in on this machine and looks at it. */
    void rehearse() {
        open(new CloudDoor.Rehearsal());
    }

    /** Ends the rehearsal, and what runs in it. */
    void endRehearsal() {
        if (isRehearsing()) {
            leave();
            state.set(state.get().left());
        }
    }

    private boolean isRehearsing() {
        return !state.get().rehearsal().isEmpty();
    }

    private static Optional<String> typed(StringProperty text) {
        return Optional.of(text.get().strip()).filter(words -> !words.isEmpty());
    }

    private void open(CloudDoor wanted) {
        leave();
        door = wanted;
        state.set(state.get().left());
        asked.ask(Texts.of(wanted instanceof CloudDoor.Rehearsal ? "cloud.starting" : "cloud.opening"), () -> access.open(wanted), new Asked.Reader<>() {
            @Override
            public void take(CloudAccount opened) {
                account = Optional.of(opened);
                change(now -> now.at(opened));
                lookOnce(opened, "");
            }

            @Override
            public void unwanted(CloudAccount opened) {
                threads.background().execute(opened::close);
            }

            @Override
            public void fault(String sentence) {
                change(now -> now.troubled(sentence));
            }
        });
    }

    private void lookOnce(CloudAccount there, String before) {
        plan.set(List.of());
        told.set("");
        change(now -> now.troubled(before));
        asked.ask(Texts.of("cloud.looking"), there::look, new Asked.Reader<CloudSight>() {
            @Override
            public void take(CloudSight sight) {
                change(now -> now.seen(sight));
            }

            @Override
            public void fault(String sentence) {
                change(now -> now.troubled(both(before, sentence)));
            }
        });
    }

    private static String both(String first, String second) {
        return first.isEmpty() ? second : first + " " + second;
    }

    /** Waits for the answer no longer. What was asked for may still be done. */
    void stopWaiting() {
        if (asked.stop()) {
            change(now -> now.troubled(Texts.of("cloud.stopped")));
        }
    }

    /** The account that is open, where one is. */
    Optional<CloudAccount> account() {
        return account;
    }

    /** Looks again, where an account is open. */
    void lookAgain() {
        account.ifPresent(there -> lookOnce(there, ""));
    }

    /** Fetches the model of a training into the learner's own. */
    void fetch(CloudThing thing) {
        account.filter(there -> !state.get().isBusy()).ifPresent(there -> asked.ask(Texts.of("cloud.fetching", thing.name()), () -> there.fetch(thing),
                new Asked.Reader<Path>() {
                    @Override
                    public void take(Path folder) {
                        told.set(Texts.of("cloud.fetched", folder));
                    }

                    @Override
                    public void fault(String sentence) {
                        change(now -> now.troubled(sentence));
                    }
                }));
    }

    /** What was found out last; empty text for nothing. */
    ReadOnlyStringProperty told() {
        return told.getReadOnlyProperty();
    }

    /** Stops a training or a tuning; deletes an endpoint or gives up machines that wait. */
    void end(CloudThing thing) {
        end(List.of(thing));
    }

    /** Asks whether everything that can be ended is to be ended. */
    void planAll() {
        plan.set(state.get().sight().map(CloudSight::endable).orElse(List.of()));
    }

    /** Asks whether {@code thing} is to be deleted: what is deleted does not come back. */
    void plan(CloudThing thing) {
        plan.set(List.of(thing));
    }

    void dropPlan() {
        plan.set(List.of());
    }

    /** Ends what was planned: what the learner was shown, and nothing else. */
    void endPlanned() {
        end(plan.get());
    }

    private void end(List<CloudThing> things) {
        if (things.isEmpty() || account.isEmpty() || state.get().isBusy()) {
            return;
        }
        CloudAccount there = account.get();
        plan.set(List.of());
        Ending ending = new Ending(there, things, words -> threads.screen().execute(() -> asked.says(words)));
        asked.ask(Texts.of("cloud.ending", CloudWords.title(things.getFirst()), 1, things.size()), ending::failures, new Asked.Reader<>() {
            @Override
            public void take(List<String> failures) {
                lookOnce(there, String.join(" ", failures));
            }

            @Override
            public void fault(String sentence) {
                change(now -> now.troubled(sentence));
            }
        });
    }

    private void change(UnaryOperator<CloudState> change) {
        CloudState now = change.apply(state.get());
        state.set(account.map(CloudAccount::calls).map(now::called).orElse(now));
    }

    private void leave() {
        asked.stop();
        plan.set(List.of());
        account.ifPresent(there -> threads.background().execute(there::close));
        account = Optional.empty();
    }

    /** Ends a rehearsal. What was asked of AWS goes on there. */
    void close() {
        asked.stop();
        account.ifPresent(CloudAccount::close);
        account = Optional.empty();
    }
}
