package loupe.ui.experiments;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import loupe.data.BadInputException;
import loupe.data.DataCatalog;
import loupe.data.GrayImage;
import loupe.data.ImageTransform;
import loupe.data.LabelledImages;
import loupe.inference.Classifier;
import loupe.inference.ClassifierFactory;
import loupe.inference.LastHidden;
import loupe.inference.Pca;
import loupe.inference.Prediction;
import loupe.inference.ShiftGrid;
import loupe.network.Parameters;
import loupe.ui.common.Numerals;
import loupe.ui.common.Texts;
import loupe.ui.common.confusion.ConfusionTable;
import loupe.ui.common.confusion.Meaning;
import loupe.ui.common.layers.ColourScale;
import loupe.ui.common.map.HeatCells;

/**
 * Shows a film's checkpoints: what is quick first, and the rest piece by piece, so that another checkpoint is soon begun. What does
 * not depend on the drawing is kept. On one thread at a time.
 */
final class Projector {

    /** Test pictures that a network without convolutions is tried on first, and one with them. All of them follow. */
    static final int PICTURES = 2000;
    static final int PICTURES_CONVOLVED = 400;
    /** After so many more what is counted is told. */
    static final int TOLD = 1000;
    /** Pictures on the plane. */
    static final int PLACED = 300;

    private static final int PIECE = 20;
    /** Checkpoints to each side that are looked at before the learner goes there. */
    private static final int NEAR = 3;
    /** As many weights are kept in memory: 40 checkpoints of the lab's CNN are 18 million. */
    private static final long KEPT = 40_000_000;

    private final Supplier<ClassifierFactory> classifiers;
    private final Map<Long, Parameters> weights = new HashMap<>();
    private final Map<Long, Tally> tallies = new HashMap<>();
    private final Firsts firsts = new Firsts();
    private final Map<Long, double[][]> planes = new HashMap<>();
    private Optional<Film> shown = Optional.empty();
    private Optional<LabelledImages> pictures = Optional.empty();
    private Optional<Pca> plane = Optional.empty();
    /** The drawing in which the last checkpoint sees {@code newestLabel}. */
    private Optional<GrayImage> labelled = Optional.empty();
    private int newestLabel;

    /** @param classifiers called for the first answer; may take seconds */
    Projector(Supplier<ClassifierFactory> classifiers) {
        this.classifiers = classifiers;
    }

    /** What is to be shown. @param drawing empty where nothing is drawn */
    record Wanted(Film film, int frame, Optional<GrayImage> drawing) {

        /** Batches done at that checkpoint. */
        long step() {
            return film.steps().get(frame);
        }

        private Wanted at(int other) {
            return new Wanted(film, other, drawing);
        }
    }

    /** What is seen there first, where that is known already. Safe from any thread. */
    Optional<Shot.First> known(Wanted wanted) {
        return firsts.known(wanted);
    }

    /** Shows what is seen first of {@code wanted}. @param tell hears it */
    void showFirst(Wanted wanted, Consumer<Shot> tell) {
        show(wanted, tell, (classifier, now) -> {
            Shot.First first = firsts.known(wanted).orElseGet(() -> first(wanted, classifier, now));
            firsts.keep(wanted, first);
            tell.accept(first);
        });
    }

    /**
     * Shows the rest of {@code wanted}, and gets ready what is seen first at other checkpoints.
     *
     * @param stale asked between the pieces: whether something else is wanted by now
     * @param tell  hears each part as it gets ready
     */
    void showRest(Wanted wanted, BooleanSupplier stale, Consumer<Shot> tell) {
        show(wanted, tell, (classifier, now) -> {
            lookAhead(wanted, NEAR, stale);
            if (pictures(wanted.film()).count() == 0 && !stale.getAsBoolean()) {
                tell.accept(new Shot.WithoutPictures(wanted.film().job().data().folder(), recorded(wanted.film())));
            }
            confuse(wanted, classifier, stale, tell);
            shift(wanted, classifier, stale, tell);
            place(wanted, now, stale).ifPresent(placed -> tell.accept(new Shot.Placed(placed)));
            lookAhead(wanted, wanted.film().length(), stale);
            confuseAll(wanted, classifier, stale, tell);
        });
    }

    /** A part of what is to be done with a checkpoint. */
    @FunctionalInterface
    private interface Part {
        void show(Classifier classifier, Parameters weights) throws BadInputException;
    }

    private void show(Wanted wanted, Consumer<Shot> tell, Part part) {
        try {
            take(wanted.film());
            Parameters now = weights(wanted.frame());
            try (Classifier classifier = classifiers.get().open(wanted.film().network(), now)) {
                part.show(classifier, now);
            }
        } catch (BadInputException fault) {
            tell.accept(new Shot.Failed(fault.getMessage()));
        } catch (RuntimeException | LinkageError fault) {
            System.getLogger("loupe.ui.experiments").log(System.Logger.Level.WARNING, "A checkpoint could not be shown.", fault);
            tell.accept(new Shot.Failed(Texts.of("experiments.broken", fault.getClass().getSimpleName())));
        }
    }

    private static Shot.First first(Wanted wanted, Classifier classifier, Parameters weights) {
        return new Shot.First(wanted.drawing().map(drawing -> answer(classifier, drawing)), wanted.film().tiles(weights));
    }

    /** Gets ready what is seen first at the checkpoints that the slider may go to next, the nearest before the others. */
    private void lookAhead(Wanted wanted, int far, BooleanSupplier stale) {
        for (int away = 1; away <= far; away++) {
            for (int frame : new int[] {wanted.frame() + away, wanted.frame() - away}) {
                if (stale.getAsBoolean()) {
                    return;
                }
                if (frame >= 0 && frame < wanted.film().length() && firsts.known(wanted.at(frame)).isEmpty()) {
                    getReady(wanted.at(frame));
                }
            }
        }
    }

    /** A checkpoint that is damaged is told of when it is gone to. */
    private void getReady(Wanted wanted) {
        try {
            Parameters weights = weights(wanted.frame());
            try (Classifier classifier = classifiers.get().open(wanted.film().network(), weights)) {
                firsts.keep(wanted, first(wanted, classifier, weights));
            }
        } catch (BadInputException | IllegalArgumentException damaged) {
            System.getLogger("loupe.ui.experiments").log(System.Logger.Level.DEBUG, "A checkpoint is not looked at ahead of time.", damaged);
        }
    }

    private static Prediction answer(Classifier classifier, GrayImage drawing) {
        return Prediction.of(classifier.classify(List.of(drawing))[0]);
    }

    /** Another film's checkpoints are forgotten, its pictures where they are others; the same film may have grown. */
    private void take(Film film) {
        boolean same = shown.filter(before -> before.folder().equals(film.folder()) && before.job().equals(film.job())).isPresent();
        if (!same) {
            weights.clear();
            tallies.clear();
            firsts.forget();
            boolean samePictures = shown.filter(before -> before.job().data().equals(film.job().data())).isPresent();
            pictures = pictures.filter(there -> samePictures && there.count() > 0);
        }
        if (!same || !shown.get().steps().equals(film.steps())) {
            planes.clear();
            plane = Optional.empty();
            labelled = Optional.empty();
        }
        shown = Optional.of(film);
    }

    private Parameters weights(int frame) throws BadInputException {
        Film film = shown.orElseThrow();
        long step = film.steps().get(frame);
        Optional<Parameters> there = Optional.ofNullable(weights.get(step));
        if (there.isPresent()) {
            return there.get();
        }
        Parameters read = film.weights(frame);
        if ((weights.size() + 1L) * film.network().parameterCount() <= KEPT) {
            weights.put(step, read);
        }
        return read;
    }

    /** The test pictures; none where the data is not there. */
    private LabelledImages pictures(Film film) {
        if (pictures.isEmpty()) {
            try {
                pictures = Optional.of(DataCatalog.test(Path.of(film.job().data().folder())));
            } catch (BadInputException | RuntimeException gone) {
                pictures = Optional.of(new LabelledImages(GrayImage.SIDE, GrayImage.SIDE, new byte[0], new byte[0]));
            }
        }
        return pictures.get();
    }

    private Tally tally(Wanted wanted) {
        return tallies.computeIfAbsent(wanted.step(), step -> {
            Tally tally = new Tally(pictures(wanted.film()), step, wanted.film().classNames());
            wanted.film().counted(step).ifPresent(tally::take);
            return tally;
        });
    }

    private void confuse(Wanted wanted, Classifier classifier, BooleanSupplier stale, Consumer<Shot> tell) {
        Tally tally = tally(wanted);
        tally.countTo(wanted.film().network().hasConvolutions() ? PICTURES_CONVOLVED : PICTURES, classifier, stale);
        tell(tally, stale, tell);
    }

    private void confuseAll(Wanted wanted, Classifier classifier, BooleanSupplier stale, Consumer<Shot> tell) {
        Tally tally = tally(wanted);
        while (!tally.whole() && !stale.getAsBoolean()) {
            tally.countTo((tally.counted() / TOLD + 1) * TOLD, classifier, stale);
            tell(tally, stale, tell);
        }
    }

    private static Optional<Shot.Recorded> recorded(Film film) {
        String title = film.onTestPictures() ? "experiments.confusion.recorded" : "experiments.confusion.recorded.cut";
        return film.recorded().map(kept -> new Shot.Recorded(kept.step(), new ConfusionTable(
                Texts.of(title, Numerals.count(kept.counts().total()), Numerals.count(kept.step())), Meaning.ANSWERS, kept.counts(), film.classNames())));
    }

    private static void tell(Tally tally, BooleanSupplier stale, Consumer<Shot> tell) {
        if (tally.counted() > 0 && !stale.getAsBoolean()) {
            tell.accept(new Shot.Confused(tally.table()));
        }
    }

    /** The class is what the film's last checkpoint sees in the drawing, so that it stays while the film goes. */
    private void shift(Wanted wanted, Classifier classifier, BooleanSupplier stale, Consumer<Shot> tell) throws BadInputException {
        if (wanted.drawing().isEmpty() || stale.getAsBoolean()) {
            return;
        }
        GrayImage drawing = wanted.drawing().get();
        int label = lastLabel(wanted.film(), drawing);
        float[] sure = new float[ShiftGrid.COUNT];
        Arrays.fill(sure, Float.NaN);
        List<String> glyphs = new ArrayList<>(Collections.nCopies(ShiftGrid.COUNT, ""));
        List<Integer> order = ShiftGrid.order();
        for (int from = 0; from < order.size(); from += PIECE) {
            if (stale.getAsBoolean()) {
                return;
            }
            List<Integer> some = order.subList(from, Math.min(order.size(), from + PIECE));
            float[][] answers = classifier.classify(some.stream()
                    .map(place -> ImageTransform.shifted(drawing, ShiftGrid.dx(place), ShiftGrid.dy(place))).toList());
            for (int i = 0; i < answers.length; i++) {
                sure[some.get(i)] = answers[i][label];
                glyphs.set(some.get(i), Integer.toString(Prediction.of(answers[i]).label()));
            }
        }
        tell.accept(new Shot.Shifted(label, HeatCells.of(ShiftGrid.SIDE, sure, new ColourScale(false, 1), glyphs,
                IntStream.range(0, sure.length).mapToObj(place -> drawing.losesInkAt(ShiftGrid.dx(place), ShiftGrid.dy(place))).toList())));
    }

    private int lastLabel(Film film, GrayImage drawing) throws BadInputException {
        if (!labelled.equals(Optional.of(drawing))) {
            try (Classifier newest = classifiers.get().open(film.network(), weights(film.length() - 1))) {
                newestLabel = answer(newest, drawing).label();
            }
            labelled = Optional.of(drawing);
        }
        return newestLabel;
    }

    private Optional<Plane> place(Wanted wanted, Parameters now, BooleanSupplier stale) throws BadInputException {
        LabelledImages some = pictures(wanted.film()).where(i -> i < PLACED);
        if (some.count() == 0) {
            return Optional.empty();
        }
        LastHidden hidden = new LastHidden(wanted.film().network(), now);
        if (plane.isEmpty()) {
            LastHidden newest = new LastHidden(wanted.film().network(), weights(wanted.film().length() - 1));
            plane = vectors(newest, some, stale).map(Pca::of);
        }
        long step = wanted.film().steps().get(wanted.frame());
        if (plane.isPresent() && !planes.containsKey(step)) {
            vectors(hidden, some, stale).ifPresent(found -> planes.put(step,
                    Arrays.stream(found).map(plane.get()::place).toArray(double[][]::new)));
        }
        return Optional.ofNullable(planes.get(step)).map(places -> new Plane(places, some,
                wanted.drawing().map(drawing -> plane.get().place(hidden.of(drawing)))));
    }

    private static Optional<float[][]> vectors(LastHidden hidden, LabelledImages some, BooleanSupplier stale) {
        float[][] vectors = new float[some.count()][];
        for (int i = 0; i < vectors.length; i++) {
            if (stale.getAsBoolean()) {
                return Optional.empty();
            }
            vectors[i] = hidden.of(some.image(i));
        }
        return Optional.of(vectors);
    }
}
