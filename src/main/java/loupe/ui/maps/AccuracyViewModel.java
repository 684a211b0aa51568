package loupe.ui.maps;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.util.Subscription;
import loupe.data.BadInputException;
import loupe.data.KnownSet;
import loupe.inference.ShiftAccuracy;
import loupe.inference.ShiftGrid;
import loupe.inference.ShiftTally;
import loupe.inference.TrainedModel;
import loupe.ui.common.Mailbox;
import loupe.ui.common.Texts;
import loupe.ui.desk.DeskNetwork;
import loupe.ui.desk.DeskViewModel;
import loupe.ui.desk.NetworkStatus;

/**
 * How many of some test digits each network knows at each place of the shift map. Counted between the answers to the drawing,
 * kept on disk, stopped and gone on with as the learner likes. On the screen's thread.
 */
final class AccuracyViewModel {

    private static final String TOPIC = "shift-accuracy";

    private record Told(DeskNetwork network, TrainedModel of, ShiftAccuracy counted) {}

    private final Map<DeskNetwork, ReadOnlyObjectWrapper<ShiftAccuracy>> counted = new HashMap<>();
    private final Map<DeskNetwork, ShiftTally> tallies = new HashMap<>();
    private final Map<DeskNetwork, Subscription> weights = new HashMap<>();
    private final ReadOnlyObjectWrapper<CountState> state = new ReadOnlyObjectWrapper<>(CountState.OFF);
    private final DeskViewModel desk;
    private final MapsWork work;
    private final KeptAccuracies kept;
    private final LongSupplier clock;
    private final Mailbox<Told> mailbox;
    private Optional<TestDigits> digits = Optional.empty();
    private boolean asked;
    private boolean front;
    private long begun;
    private int atBegin;

    AccuracyViewModel(DeskViewModel desk, MapsWork work) {
        this(desk, work, System::nanoTime);
    }

    AccuracyViewModel(DeskViewModel desk, MapsWork work, LongSupplier clock) {
        this.desk = desk;
        this.work = work;
        this.clock = clock;
        kept = new KeptAccuracies(work.cache());
        mailbox = new Mailbox<>(work.threads().frames(), all -> all.forEach(this::take));
        desk.networks().addListener((ListChangeListener<DeskNetwork>) change -> follow());
        follow();
    }

    /** Whether accuracies are shown, and how far they are. */
    ReadOnlyObjectProperty<CountState> state() {
        return state.getReadOnlyProperty();
    }

    /** What has been counted of {@code network}. */
    ReadOnlyObjectProperty<ShiftAccuracy> of(DeskNetwork network) {
        return property(network).getReadOnlyProperty();
    }

    /** The lens comes to the front or goes behind, where nothing is counted. */
    void front(boolean now) {
        front = now;
        if (now && state.get().running()) {
            run();
        } else {
            pause();
        }
    }

    /** Shows accuracies instead of the drawing, or no longer. */
    void show(boolean accuracies) {
        if (accuracies != state.get().shown()) {
            state.set(accuracies ? CountState.LOADING : CountState.OFF);
            if (accuracies) {
                run();
            } else {
                pause();
            }
        }
    }

    /** Stops counting; what has been counted stays. */
    void stop() {
        pause();
        state.set(state.get().at(false, share(), 0));
    }

    /** Counts on where it was stopped. */
    void goOn() {
        state.set(state.get().at(true, share(), 0));
        run();
    }

    /** What is shown of which digits, or why nothing is. */
    String words() {
        CountState now = state.get();
        if (!now.fault().isEmpty()) {
            return now.fault();
        }
        return digits.map(loaded -> Texts.of("maps.accuracy.of", loaded.images().count(), loaded.set().title()) + " "
                + progress(now)).orElse(Texts.of("maps.accuracy.loading"));
    }

    /** A place and how many digits are known there. */
    String words(int place, ShiftAccuracy counted) {
        String where = ShiftViewModel.where(place);
        int right = counted.right().get(place);
        return right < 0 ? where : Texts.of("maps.accuracy.at", where, right, counted.count(), percent(counted.at(place)));
    }

    /** What a whole map shows, in a sentence; empty until it is there. */
    Optional<String> sentence(String title, ShiftAccuracy counted) {
        return counted.complete() ? Optional.of(Texts.of("maps.accuracy.sentence", title, percent(counted.at(ShiftGrid.place(0, 0))),
                percent(counted.mean(4)), percent(counted.mean(ShiftGrid.REACH)))) : Optional.empty();
    }

    private static String progress(CountState now) {
        if (now.share() >= 1) {
            return "";
        }
        String percent = percent(now.share());
        return now.running() ? Texts.of("maps.accuracy.left", percent, now.secondsLeft()) : Texts.of("maps.accuracy.stopped", percent);
    }

    private static String percent(double share) {
        return String.format(java.util.Locale.ROOT, "%.1f", 100 * share);
    }

    private void run() {
        begun = clock.getAsLong();
        atBegin = known();
        if (digits.isPresent()) {
            desk.networks().forEach(this::begin);
        } else if (!asked) {
            asked = true;
            work.threads().background().execute(this::load);
        }
    }

    private void pause() {
        desk.networks().forEach(network -> desk.endStudy(TOPIC, network));
    }

    private void load() {
        try {
            TestDigits found = TestDigits.of(work.data());
            work.threads().screen().execute(() -> loaded(found));
        } catch (BadInputException fault) {
            work.threads().screen().execute(() -> {
                asked = false;
                state.set(state.get().failed(fault.getMessage()));
            });
        }
    }

    private void loaded(TestDigits found) {
        digits = Optional.of(found);
        desk.networks().forEach(network -> property(network).set(ShiftAccuracy.none(found.images().count())));
        if (state.get().shown() && front) {
            run();
        }
    }

    private void follow() {
        List<DeskNetwork> there = desk.networks();
        weights.keySet().stream().filter(network -> !there.contains(network)).toList()
                .forEach(gone -> weights.remove(gone).unsubscribe());
        counted.keySet().retainAll(there);
        tallies.keySet().retainAll(there);
        there.forEach(network -> weights.computeIfAbsent(network,
                added -> Subscription.combine(added.model().subscribe(model -> renew(added)), added.status().subscribe(status -> fall(status)))));
    }

    /** What is not counted any more is no part of the whole. */
    private void fall(NetworkStatus status) {
        if (status instanceof NetworkStatus.Failed && state.get().shown()) {
            advance();
        }
    }

    private void renew(DeskNetwork network) {
        tallies.remove(network);
        digits.ifPresent(loaded -> property(network).set(ShiftAccuracy.none(loaded.images().count())));
        begin(network);
    }

    private void begin(DeskNetwork network) {
        if (!front || !state.get().running() || digits.isEmpty() || network.model().get().isEmpty() || !readsDigits(network)
                || property(network).get().complete()) {
            return;
        }
        TrainedModel model = network.model().get().orElseThrow();
        TestDigits of = digits.orElseThrow();
        if (tallies.containsKey(network)) {
            desk.study(TOPIC, network, tallies.get(network)::step);
        } else {
            work.threads().background().execute(() -> kept.read(model, of).ifPresentOrElse(
                    old -> mailbox.put(new Told(network, model, old)),
                    () -> work.threads().screen().execute(() -> count(network, model, of))));
        }
        advance();
    }

    private void count(DeskNetwork network, TrainedModel model, TestDigits of) {
        if (isNow(network, model) && !tallies.containsKey(network)) {
            tallies.put(network, new ShiftTally(of.images(), told -> mailbox.put(new Told(network, model, told))));
            begin(network);
        }
    }

    private void take(Told told) {
        if (isNow(told.network(), told.of())) {
            property(told.network()).set(told.counted());
            if (told.counted().complete() && tallies.remove(told.network()) != null) {
                digits.ifPresent(of -> work.threads().background().execute(() -> kept.write(told.of(), of, told.counted())));
            }
            advance();
        }
    }

    private boolean isNow(DeskNetwork network, TrainedModel model) {
        return desk.networks().contains(network) && network.model().get().filter(now -> now == model).isPresent();
    }

    private void advance() {
        int done = known() - atBegin;
        long left = done <= 0 ? 0 : Math.round((clock.getAsLong() - begun) / 1e9 / done * (all() - known()));
        CountState now = state.get();
        state.set(now.at(now.running(), share(), left));
    }

    private int known() {
        return desk.networks().stream().filter(this::isCounted).mapToInt(network -> property(network).get().known()).sum();
    }

    private int all() {
        return (int) desk.networks().stream().filter(this::isCounted).count() * ShiftGrid.COUNT;
    }

    private boolean isCounted(DeskNetwork network) {
        return readsDigits(network) && !(network.status().get() instanceof NetworkStatus.Failed);
    }

    /** A network with other classes is not asked: what it says of digits is neither right nor wrong. */
    boolean readsDigits(DeskNetwork network) {
        return digits.map(of -> KnownSet.classNamesOf(of.set().id()).equals(network.classNames().get())).orElse(true);
    }

    private double share() {
        return all() == 0 ? 1 : (double) known() / all();
    }

    private ReadOnlyObjectWrapper<ShiftAccuracy> property(DeskNetwork network) {
        return counted.computeIfAbsent(network, added -> new ReadOnlyObjectWrapper<>(ShiftAccuracy.none(TestDigits.COUNT)));
    }
}
