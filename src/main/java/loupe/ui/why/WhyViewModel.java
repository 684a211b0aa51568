package loupe.ui.why;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.util.Subscription;
import loupe.data.GrayImage;
import loupe.data.StrokeRenderer;
import loupe.inference.LastHidden;
import loupe.inference.Occlusion;
import loupe.inference.PlainNetwork;
import loupe.inference.SmallestChange;
import loupe.inference.TrainedModel;
import loupe.ui.common.Mailbox;
import loupe.ui.common.Texts;
import loupe.ui.common.Threads;
import loupe.ui.common.easel.Easel;
import loupe.ui.common.easel.Sheet;
import loupe.ui.desk.DeskNetwork;
import loupe.ui.desk.DeskViewModel;
import loupe.ui.desk.NetworkStatus;

/**
 * Why one of the desk's networks answers the drawing as it does, for one class. It works while it is in front only; what belongs
 * to an older drawing, class or network is never shown. To be called on the screen's thread, where it changes too.
 */
final class WhyViewModel {

    private static final String OCCLUSION = "why.occlusion";
    private static final String CHANGE = "why.change";

    private sealed interface News {
        long generation();
    }

    private record Looked(long generation, Optional<Glance> glance) implements News {}

    private record Covered(long generation, Occlusion.Map map) implements News {}

    private record Searched(long generation, ChangeState state) implements News {}

    /** A network that was made ready for plain loops. */
    private record Opened(TrainedModel model, PlainNetwork plain, LastHidden hidden) {}

    private final ReadOnlyObjectWrapper<Optional<DeskNetwork>> network = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Integer>> label = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Glance>> glance = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Occlusion.Map>> occlusion = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<ChangeState> change = new ReadOnlyObjectWrapper<>(new ChangeState.Nothing());
    private final ReadOnlyObjectWrapper<String> refusal = new ReadOnlyObjectWrapper<>("");
    private final StrokeRenderer renderer = new StrokeRenderer();
    private final Easel easel;
    private final DeskViewModel desk;
    private final SampleShelf shelf;
    private final Newest looking;
    private final Mailbox<News> mailbox;
    private Optional<Opened> opened = Optional.empty();
    private Subscription following = Subscription.EMPTY;
    private boolean front;
    private long generation;
    /** What was looked at before that is about another network or another class, or the ink is gone. */
    private long since;
    private long shown;

    WhyViewModel(Easel easel, DeskViewModel desk, SampleShelf shelf, Threads threads) {
        this.easel = easel;
        this.desk = desk;
        this.shelf = shelf;
        this.looking = new Newest(threads.background());
        this.mailbox = new Mailbox<>(threads.frames(), all -> all.forEach(this::take));
        easel.sheet().addListener((sheet, before, now) -> renew());
        easel.drawing().addListener((drawing, before, now) -> renew());
        desk.networks().addListener((ListChangeListener<DeskNetwork>) change -> keepOne());
        shelf.state().addListener((state, before, now) -> sampleChanged(before, now));
        keepOne();
    }

    /** Whose answer it is about; empty where the desk is. */
    ReadOnlyObjectProperty<Optional<DeskNetwork>> network() {
        return network.getReadOnlyProperty();
    }

    /** The class that the learner chose; empty where it is the answer, whatever that is. */
    ReadOnlyObjectProperty<Optional<Integer>> label() {
        return label.getReadOnlyProperty();
    }

    /** What one pass through the network shows; empty before the first and where there is no ink. */
    ReadOnlyObjectProperty<Optional<Glance>> glance() {
        return glance.getReadOnlyProperty();
    }

    /** What covering shows, as far as it is known. */
    ReadOnlyObjectProperty<Optional<Occlusion.Map>> occlusion() {
        return occlusion.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<ChangeState> change() {
        return change.getReadOnlyProperty();
    }

    /** Why the network cannot answer; empty text where it can. */
    ReadOnlyObjectProperty<String> refusal() {
        return refusal.getReadOnlyProperty();
    }

    SampleShelf sample() {
        return shelf;
    }

    /** The networks that can be chosen, and what they look at. */
    DeskViewModel desk() {
        return desk;
    }

    /** Looks at the answer of {@code next}. */
    void choose(DeskNetwork next) {
        if (network.get().filter(now -> now == next).isEmpty()) {
            endStudies();
            label.set(Optional.empty());
            follow(Optional.of(next));
        }
    }

    /** Looks at that class; at the answer's where {@code next} is empty. */
    void chooseClass(Optional<Integer> next) {
        label.set(next);
        since = generation + 1;
        renew();
    }

    /** Works from now on, or rests. */
    void front(boolean now) {
        front = now;
        if (now) {
            renew();
        } else {
            generation++;
            endStudies();
        }
    }

    /** Puts the smallest change on the drawing, as one step; nothing happens before one is found. */
    void putChange() {
        if (change.get() instanceof ChangeState.Done(Sheet sheet, Optional<SmallestChange.Found> found)) {
            found.ifPresent(best -> easel.put(Texts.of("why.step"), sheet.withDrawing(best.change().of(sheet.drawing()))));
        }
    }

    private void keepOne() {
        if (network.get().filter(desk.networks()::contains).isEmpty()) {
            label.set(Optional.empty());
            follow(desk.networks().stream().findFirst());
        }
    }

    private void follow(Optional<DeskNetwork> next) {
        following.unsubscribe();
        if (!network.get().equals(next)) {
            glance.set(Optional.empty());
        }
        network.set(next);
        since = generation + 1;
        opened = Optional.empty();
        refusal.set("");
        following = next.map(one -> Subscription.combine(one.model().subscribe(model -> open(model)), one.status().subscribe(status ->
                refusal.set(status instanceof NetworkStatus.Failed(String sentence) ? sentence : "")))).orElse(Subscription.EMPTY);
        next.ifPresentOrElse(one -> { }, this::renew);
    }

    private void open(Optional<TrainedModel> model) {
        opened = model.filter(m -> m.network().fault().isEmpty() && m.network().input().size() == GrayImage.SIDE * GrayImage.SIDE)
                .map(m -> new Opened(m, new PlainNetwork(m.network(), m.parameters()), new LastHidden(m.network(), m.parameters())));
        renew();
    }

    /** What is shown stays until what takes its place is there; without ink or network there is nothing to show. */
    private void renew() {
        generation++;
        GrayImage picture = desk.picture().get();
        if (!front) {
            return;
        }
        if (opened.isEmpty() || picture.equals(GrayImage.blank())) {
            endStudies();
            since = generation;
            glance.set(Optional.empty());
            occlusion.set(Optional.empty());
            change.set(new ChangeState.Nothing());
            return;
        }
        wantSample();
        look();
        study(picture);
    }

    /** A network that is learning is another one with each newest weights. */
    private void wantSample() {
        boolean learning = network.get().map(one -> one.status().get() instanceof NetworkStatus.Learning).orElse(true);
        if (learning) {
            shelf.rest();
        } else {
            opened.ifPresent(now -> shelf.want(now.model()));
        }
    }

    private void look() {
        long mine = generation;
        GrayImage picture = desk.picture().get();
        SampleState sample = shelf.state().get();
        Optional<Integer> shown = label.get();
        opened.ifPresent(now -> looking.run(() ->
                mailbox.put(new Looked(mine, Glance.at(now.plain(), now.hidden(), picture, shown, sample)))));
    }

    private void sampleChanged(SampleState before, SampleState now) {
        if (front && opened.isPresent() && before.getClass() != now.getClass() && !desk.picture().get().equals(GrayImage.blank())) {
            look();
        }
    }

    /** While the pen is down the drawing changes all the time; what takes longer waits until it is up. */
    private void study(GrayImage picture) {
        endStudies();
        if (easel.drawing().get()) {
            return;
        }
        long mine = generation;
        DeskNetwork asked = network.get().orElseThrow();
        desk.study(OCCLUSION, asked, new OcclusionStudy(picture, label.get(), map -> mailbox.put(new Covered(mine, map))));
        Sheet sheet = easel.sheet().get();
        if (sheet.picture().isPresent()) {
            change.set(new ChangeState.NoStrokes());
        } else {
            change.set(new ChangeState.Searching(sheet, 0, Optional.empty()));
            desk.study(CHANGE, asked, new ChangeStudy(sheet, renderer, state -> mailbox.put(new Searched(mine, state))));
        }
    }

    private void endStudies() {
        network.get().ifPresent(one -> List.of(OCCLUSION, CHANGE).forEach(topic -> desk.endStudy(topic, one)));
    }

    private void take(News news) {
        boolean newest = news.generation() == generation;
        switch (news) {
            case Looked looked when looked.generation() >= Math.max(since, shown) -> {
                shown = looked.generation();
                glance.set(looked.glance());
            }
            case Covered covered when newest -> occlusion.set(Optional.of(covered.map()));
            case Searched searched when newest -> change.set(searched.state());
            case Looked _, Covered _, Searched _ -> { }
        }
    }

    /** One name a class of the network that is looked at. */
    List<String> classNames() {
        return network.get().map(one -> one.classNames().get()).orElse(List.of());
    }
}
