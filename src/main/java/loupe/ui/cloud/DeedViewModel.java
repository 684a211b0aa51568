package loupe.ui.cloud;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import loupe.training.tuning.TuningJob;
import loupe.ui.common.Texts;
import loupe.ui.common.Threads;
import loupe.ui.common.clouds.Asked;
import loupe.ui.common.clouds.CloudAccount;
import loupe.ui.common.clouds.CloudDeed;
import loupe.ui.common.clouds.CloudWanted;

/** An endpoint or a tuning before and while it is made: what would be asked for and paid, then how far it is. On the screen's thread. */
public final class DeedViewModel {

    private final CloudViewModel cloud;
    private final ObservableValue<Optional<TuningJob>> tuning;
    private final Threads threads;
    private final DeedForm form;
    private final Asked asked;
    private final ReadOnlyObjectWrapper<DeedState> state = new ReadOnlyObjectWrapper<>(DeedState.NOTHING);
    private final ObservableValue<Boolean> canAgree;
    private final Consumer<String> begun;
    private Optional<Prepared> prepared = Optional.empty();

    /** What is ready to be agreed to. */
    private record Prepared(CloudDeed deed, CloudDeed.Terms terms) {}

    /** @param cloud has the account @param form is what is said @param tuning that the Tune place holds @param begun hears the name of a tuning that was begun */
    DeedViewModel(CloudViewModel cloud, DeedForm form, ObservableValue<Optional<TuningJob>> tuning, Threads threads, Consumer<String> begun) {
        this.cloud = cloud;
        this.form = form;
        this.tuning = tuning;
        this.threads = threads;
        this.begun = begun;
        asked = new Asked(threads, doing -> state.set(state.get().doing(doing)));
        canAgree = Bindings.createBooleanBinding(this::canAgreeNow, state, form.makeBucket());
        form.changed(this::unask);
    }

    ReadOnlyObjectProperty<DeedState> state() {
        return state.getReadOnlyProperty();
    }

    DeedForm form() {
        return form;
    }

    /** Whether a stand-in is asked, which has a role of its own. */
    boolean isRehearsing() {
        return !cloud.state().get().rehearsal().isEmpty();
    }

    /** Whether everything is known and nothing is wrong, so that the learner can agree. */
    ObservableValue<Boolean> canAgree() {
        return canAgree;
    }

    /** Begins with something of that kind; does nothing where no account is open. */
    void open(DeedState.Kind kind) {
        if (cloud.account().isPresent() && !state.get().isBusy()) {
            drop();
            form.begin(isRehearsing());
            state.set(new DeedState(kind, "", Optional.empty(), ""));
        }
    }

    /** Asks what it would be; nobody is asked while something is missing or wrong. */
    void ask() {
        if (state.get().isBusy() || cloud.account().isEmpty()) {
            return;
        }
        letGo();
        DeedState.Kind kind = state.get().kind();
        Optional<String> missing = form.missing(kind, tuning.getValue());
        if (missing.isPresent() || !form.isGood(kind)) {
            state.set(state.get().troubled(missing.orElse("")));
            return;
        }
        form.keep(kind);
        CloudAccount account = cloud.account().get();
        CloudWanted wanted = form.wanted(kind, tuning.getValue());
        asked.ask(Texts.of("launch.asking"), () -> {
            CloudDeed deed = account.prepare(wanted);
            return new Prepared(deed, deed.terms());
        }, new Asked.Reader<>() {
            @Override
            public void take(Prepared answer) {
                prepared = Optional.of(answer);
                state.set(state.get().offered(answer.terms()));
            }

            @Override
            public void unwanted(Prepared answer) {
                threads.background().execute(answer.deed()::close);
            }

            @Override
            public void fault(String sentence) {
                state.set(state.get().troubled(sentence));
            }
        });
    }

    /** Makes what was shown; does nothing where it may not. */
    void agree() {
        if (!canAgree.getValue() || prepared.isEmpty() || state.get().isBusy()) {
            return;
        }
        CloudDeed deed = prepared.get().deed();
        String name = prepared.get().terms().name();
        boolean makeBucket = form.makeBucket().get();
        prepared = Optional.empty();
        asked.ask(Texts.of("cloud.deed.making", name), make(deed, makeBucket), new Asked.Reader<>() {
            @Override
            public void take(Boolean made) {
                boolean tuned = state.get().kind() == DeedState.Kind.TUNING;
                form.own(state.get().kind()).name().text().set("");
                drop();
                cloud.lookAgain();
                if (tuned) {
                    begun.accept(name);
                }
            }

            @Override
            public void unwanted(Boolean made) {
                cloud.lookAgain();
            }

            @Override
            public void fault(String sentence) {
                state.set(state.get().troubled(sentence));
            }
        });
    }

    private Callable<Boolean> make(CloudDeed deed, boolean makeBucket) {
        return () -> {
            try (deed) {
                deed.agreed(makeBucket, words -> threads.screen().execute(() -> asked.says(words)));
                return true;
            }
        };
    }

    /** Makes nothing. What was agreed to goes on. */
    void drop() {
        asked.stop();
        letGo();
        state.set(DeedState.NOTHING);
    }

    private void unask() {
        if (state.get().isOpen() && !state.get().isBusy()) {
            letGo();
            state.set(state.get().troubled(""));
        }
    }

    private void letGo() {
        prepared.ifPresent(there -> threads.background().execute(there.deed()::close));
        prepared = Optional.empty();
        form.makeBucket().set(false);
    }

    private boolean canAgreeNow() {
        Optional<CloudDeed.Terms> terms = state.get().terms();
        return !state.get().isBusy() && terms.isPresent() && terms.get().fault().isEmpty()
                && (terms.get().place().there().orElse(true) || form.makeBucket().get());
    }
}
