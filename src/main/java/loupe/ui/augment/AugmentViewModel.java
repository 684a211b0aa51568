package loupe.ui.augment;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import loupe.data.Augmentation;
import loupe.data.Augmenter;
import loupe.data.BadInputException;
import loupe.data.DataCatalog;
import loupe.data.GrayImage;
import loupe.data.ImageSet;
import loupe.data.LabelledImages;
import loupe.ui.common.History;
import loupe.ui.common.Mailbox;
import loupe.ui.common.Texts;
import loupe.ui.common.Threads;
import loupe.ui.common.UndoSteps;

/**
 * How training pictures are to be changed, and 36 samples of what becomes of them. A slider that moves changes the same
 * draws by more or less, so that the samples follow it smoothly. On the screen's thread.
 */
final class AugmentViewModel {

    /** How many samples. */
    static final int COUNT = 36;
    /** The seed of the samples' draws; a training draws with its own. */
    private static final long SEED = 1;

    private final ReadOnlyObjectWrapper<Augmentation> augmentation;
    private final ReadOnlyObjectWrapper<List<GrayImage>> samples = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper source = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectProperty<GrayImage> drawing;
    private final History<Augmentation> history;
    private final DataCatalog catalog;
    private final Threads threads;
    private final Mailbox<Found> found;
    private Optional<LabelledImages> training = Optional.empty();
    private boolean mine;
    private final ReadOnlyObjectWrapper<Digits> digits = new ReadOnlyObjectWrapper<>(Digits.NOT_ASKED);
    private final ReadOnlyStringWrapper complaint = new ReadOnlyStringWrapper("");
    private volatile boolean stopping;
    private boolean looked;
    private boolean reading;
    private int another;
    private String row = "";
    /** Which training pictures there are, or why there are none. */
    private String words = Texts.of("augment.of.reading");

    /** Pictures that were read, or why not, or, before the end, how far the reading is. */
    private record Found(Optional<LabelledImages> images, String sentence, boolean last) {}

    /** Whether Loupe's own digits are being drawn, which takes seconds and can be stopped. */
    enum Digits { NOT_ASKED, IN_WORK, STOPPED }

    /** @param first what is set at first; {@code drawing} is the 28x28 picture on the desk */
    AugmentViewModel(Augmentation first, DataCatalog catalog, ReadOnlyObjectProperty<GrayImage> drawing, Threads threads) {
        history = new History<>(first, this::become);
        augmentation = new ReadOnlyObjectWrapper<>(first);
        this.catalog = catalog;
        this.drawing = drawing;
        this.threads = threads;
        found = new Mailbox<>(threads.frames(), all -> take(all.getLast()));
        drawing.subscribe(next -> {
            if (shownMine()) {
                sample();
            }
        });
    }

    /** What is set. */
    ReadOnlyObjectProperty<Augmentation> augmentation() {
        return augmentation.getReadOnlyProperty();
    }

    /** The samples, row by row; none until they are looked at. */
    ReadOnlyObjectProperty<List<GrayImage>> samples() {
        return samples.getReadOnlyProperty();
    }

    /** Which pictures the samples are made of, in a sentence. */
    ReadOnlyStringProperty source() {
        return source.getReadOnlyProperty();
    }

    /** Whether Loupe's own digits are being drawn now. */
    ReadOnlyObjectProperty<Digits> digits() {
        return digits.getReadOnlyProperty();
    }

    /** What is wrong with the amount that was typed last; empty where nothing is. */
    ReadOnlyStringProperty complaint() {
        return complaint.getReadOnlyProperty();
    }

    /** The steps that can be taken back. */
    UndoSteps steps() {
        return history;
    }

    /** Whether the samples are made of the drawing and not of training pictures. */
    boolean shownMine() {
        return mine || training.isEmpty();
    }

    /** Reads training pictures where none are there yet: MNIST's where Loupe finds them, else Loupe's own digits, which it may have to draw first. */
    void opened() {
        looked = true;
        if (training.isEmpty() && !reading && digits.get() != Digits.STOPPED) {
            reading = true;
            stopping = false;
            words = Texts.of("augment.of.reading");
            sample();
            threads.background().execute(() -> found.put(read()));
        }
    }

    /** Stops the drawing of Loupe's own digits. */
    void stopDigits() {
        stopping = true;
    }

    /** Draws them after all. */
    void drawDigits() {
        digits.set(Digits.NOT_ASKED);
        opened();
    }

    /** Makes the samples of the drawing, or of training pictures. */
    void showMine(boolean on) {
        mine = on;
        sample();
    }

    /** Sets one kind to what was typed; what is no number, or goes too far, is told in {@link #complaint()}. */
    void type(Augmentation.Kind kind, String text) {
        String name = Texts.of("augment." + kind.word());
        try {
            double amount = Double.parseDouble(text.strip().replace(',', '.'));
            if (Double.isNaN(amount)) {
                throw new NumberFormatException();
            }
            endRow();
            set(kind, amount);
            endRow();
            complaint.set(amount >= 0 && amount <= kind.most() ? "" : Texts.of("augment.bounds", name, KindRow.plain(kind.most()), text.strip()));
        } catch (NumberFormatException e) {
            complaint.set(Texts.of("augment.number", text.strip(), name, KindRow.plain(augmentation.get().amount(kind))));
        }
    }

    /** Sets one kind. Changes of the same kind one after the other are one step. Beyond its bounds it is the nearest bound; what is no number changes nothing. */
    void set(Augmentation.Kind kind, double amount) {
        Augmentation next = augmentation.get().with(kind, Math.clamp(amount, 0, kind.most()));
        if (Double.isNaN(amount) || next.equals(augmentation.get())) {
            return;
        }
        String name = Texts.of("augment.step", Texts.of("augment." + kind.word()));
        if (row.equals(name) && history.undoName().get().equals(name)) {
            history.amend(next);
        } else {
            history.step(name, next);
            row = name;
        }
    }

    /** What follows is a step of its own. */
    void endRow() {
        row = "";
    }

    /** Sets all kinds. */
    void set(Augmentation next) {
        endRow();
        history.step(Texts.of("augment.step.all"), next);
    }

    /** Draws anew and takes other pictures. */
    void another() {
        another++;
        sample();
    }

    private void become(Augmentation next) {
        complaint.set("");
        augmentation.set(next);
        sample();
    }

    /** Makes the samples; before they are looked at for the first time there is nothing to make. */
    private void sample() {
        if (!looked) {
            return;
        }
        Augmenter augmenter = new Augmenter(augmentation.get(), SEED);
        samples.set(IntStream.range(0, COUNT).mapToObj(i -> augmenter.sample(picture(i), another, i)).toList());
        source.set(mine ? Texts.of("augment.of.mine") : words);
    }

    private GrayImage picture(int i) {
        return shownMine() ? drawing.get() : training.map(images -> images.image((another * COUNT + i) % images.count())).orElseThrow();
    }

    private Found read() {
        try {
            Optional<Path> mnist = catalog.entries().stream().filter(entry -> entry.name().equals("mnist")).findFirst()
                    .flatMap(DataCatalog.Entry::folder);
            Path folder = mnist.isPresent() ? mnist.get() : catalog.folder("digits", this::drawn);
            ImageSet set = DataCatalog.read(folder);
            LabelledImages first = set.training();
            return new Found(first.count() == 0 || first.rows() != GrayImage.SIDE || first.columns() != GrayImage.SIDE
                    ? Optional.empty() : Optional.of(first), Texts.of(mnist.isPresent() ? "augment.of.mnist" : "augment.of.digits"), true);
        } catch (CancellationException stopped) {
            return new Found(Optional.empty(), Texts.of("augment.of.stopped"), true);
        } catch (BadInputException | RuntimeException | OutOfMemoryError e) {
            return new Found(Optional.empty(), Texts.of("augment.of.none", String.valueOf(e.getMessage())), true);
        }
    }

    private void drawn(int percent) {
        if (stopping) {
            throw new CancellationException();
        }
        found.put(new Found(Optional.empty(), Texts.of("augment.of.drawing", percent), false));
    }

    private void take(Found news) {
        reading = !news.last();
        training = news.images();
        words = news.sentence();
        digits.set(reading ? Digits.IN_WORK : stopping ? Digits.STOPPED : Digits.NOT_ASKED);
        sample();
    }
}
