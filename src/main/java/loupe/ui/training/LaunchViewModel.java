package loupe.ui.training;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import loupe.data.BadInputException;
import loupe.training.Site;
import loupe.training.TrainingJob;
import loupe.ui.common.Texts;
import loupe.ui.common.Threads;
import loupe.ui.common.clouds.Asked;
import loupe.ui.common.clouds.CloudAccess;
import loupe.ui.common.clouds.CloudAccount;
import loupe.ui.common.clouds.CloudDoor;
import loupe.ui.common.clouds.CloudOffer;
import loupe.ui.common.clouds.CloudOrder;
import loupe.ui.common.clouds.CloudTerms;

/**
 * A training in the cloud before it is agreed to: what would be asked for, uploaded and paid. Nothing is made before the learner says so. On the
 * screen's thread.
 */
public final class LaunchViewModel {

    private final CloudAccess access;
    private final Threads threads;
    private final AccountForm account;
    private final BiConsumer<TrainingJob, Venue> begin;
    private final Asked asked;
    private final ReadOnlyObjectWrapper<LaunchState> state = new ReadOnlyObjectWrapper<>(LaunchState.NONE);
    private final ObservableValue<Boolean> canAgree;
    private Optional<Wanted> wanted = Optional.empty();
    private Optional<Opened> opened = Optional.empty();

    /** What is to be trained there. */
    private record Wanted(TrainingJob job, Site.SageMaker on, OptionalInt threads) {}

    /** What was answered, and the account that it needs. */
    private record Opened(CloudAccount account, CloudOffer offer, CloudTerms terms) {}

    /** @param begin begins a training that was agreed to */
    LaunchViewModel(CloudAccess access, Threads threads, AccountForm account, BiConsumer<TrainingJob, Venue> begin) {
        this.access = access;
        this.threads = threads;
        this.account = account;
        this.begin = begin;
        asked = new Asked(threads, doing -> state.set(state.get().doing(doing)));
        canAgree = Bindings.createBooleanBinding(this::canAgreeNow, state, account.makeBucket());
        account.changed(this::unask);
    }

    ReadOnlyObjectProperty<LaunchState> state() {
        return state.getReadOnlyProperty();
    }

    /** Whose account, and how. */
    AccountForm account() {
        return account;
    }

    /** Whether everything is known and nothing is wrong, so that the learner can agree. */
    ObservableValue<Boolean> canAgree() {
        return canAgree;
    }

    /** Shows what {@code job} on {@code on} would be; where it is known whom to ask, it is asked at once. @param threads that were chosen */
    void ask(TrainingJob job, Site.SageMaker on, OptionalInt threads) {
        drop();
        account.recall();
        wanted = Optional.of(new Wanted(job, on, threads));
        state.set(LaunchState.of(Texts.of("launch.title", FormNetwork.title(job.network()), DataNames.title(job.data().name()), Words.of(on))));
        if (account.isGood()) {
            askAgain();
        }
    }

    /** Asks what it would be with what is said of the account now; nobody is asked while something is wrong with that. */
    void askAgain() {
        if (wanted.isEmpty()) {
            return;
        }
        leave();
        if (!account.isGood()) {
            state.set(state.get().unasked());
            return;
        }
        account.keep();
        CloudDoor door = account.door();
        CloudOrder order = new CloudOrder(wanted.get().job(), wanted.get().on(), wanted.get().threads(), account.time(), account.manner());
        state.set(state.get().unasked());
        asked.ask(Texts.of("launch.asking"), () -> open(door, order), new Asked.Reader<>() {
            @Override
            public void take(Opened answer) {
                opened = Optional.of(answer);
                state.set(state.get().offered(answer.terms()));
            }

            @Override
            public void unwanted(Opened answer) {
                threads.background().execute(answer.account()::close);
            }

            @Override
            public void fault(String sentence) {
                state.set(state.get().troubled(sentence));
            }
        });
    }

    private Opened open(CloudDoor door, CloudOrder order) throws BadInputException {
        CloudAccount there = access.open(door);
        try {
            CloudOffer offer = there.offer(order);
            return new Opened(there, offer, offer.terms());
        } catch (BadInputException | RuntimeException fault) {
            there.close();
            throw fault;
        }
    }

    /** Begins what was shown; does nothing where it may not. */
    void agree() {
        if (!canAgree.getValue() || opened.isEmpty() || wanted.isEmpty()) {
            return;
        }
        Opened agreed = opened.get();
        Wanted job = wanted.get();
        boolean makeBucket = account.makeBucket().get();
        opened = Optional.empty();
        drop();
        account.own().name().text().set("");
        begin.accept(job.job(), Venue.of(job.on(), said -> new ClosingBackend(agreed.offer().agreed(makeBucket, said), agreed.account()::close),
                agreed.account().rehearsal().isEmpty()));
    }

    /** Launches nothing. */
    void drop() {
        leave();
        wanted = Optional.empty();
        state.set(LaunchState.NONE);
    }

    /** Waits for no answer any longer. */
    void stopWaiting() {
        if (asked.stop()) {
            state.set(state.get().troubled(Texts.of("launch.stopped")));
        }
    }

    private void unask() {
        if (state.get().isOpen()) {
            leave();
            state.set(state.get().unasked());
        }
    }

    private void leave() {
        asked.stop();
        opened.ifPresent(there -> threads.background().execute(there.account()::close));
        opened = Optional.empty();
        account.makeBucket().set(false);
    }

    private boolean canAgreeNow() {
        Optional<CloudTerms> terms = state.get().terms();
        return terms.isPresent() && terms.get().fault().isEmpty() && (terms.get().place().there().orElse(true) || account.makeBucket().get());
    }
}
