package loupe.ui.common.layers;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import loupe.inference.HandEdit;
import loupe.inference.KernelPreset;
import loupe.inference.KernelSheet;
import loupe.inference.Prediction;
import loupe.inference.Trace;
import loupe.inference.TrainedModel;
import loupe.network.LayerPath;
import loupe.network.NetworkSpec;
import loupe.ui.common.History;
import loupe.ui.common.Numerals;
import loupe.ui.common.Texts;
import loupe.ui.common.UndoSteps;

/**
 * The weights of a trained network, which a learner may change in a copy. The network that was given stays as it is; each change is
 * a named step that can be undone, and at each the whole network answers anew. On the screen's thread.
 */
public final class KernelsViewModel {

    private final ReadOnlyObjectWrapper<Optional<KernelSheet>> sheet = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<KernelPlace> place = new ReadOnlyObjectWrapper<>(new KernelPlace(0, 0));
    private final ReadOnlyStringWrapper fault = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<NetworkSpec> network;
    private final LayersViewModel layers;
    private final TrainedModel trained;
    private final Consumer<LayerPath> freeze;
    private final History<TrainedModel> history;
    private LookedThrough original;
    private Optional<Trace> asTrained = Optional.empty();
    private Optional<LayerPath> path = Optional.empty();
    private Optional<KernelPlace> nudged = Optional.empty();

    /** @param layers is told of each change; {@code trained} is never changed @param freeze freezes a layer of the design, or thaws it */
    public KernelsViewModel(LayersViewModel layers, TrainedModel trained, Consumer<LayerPath> freeze) {
        this.layers = layers;
        this.trained = trained;
        this.freeze = freeze;
        this.network = new ReadOnlyObjectWrapper<>(trained.network());
        this.original = new LookedThrough(trained.network(), trained::parameters);
        this.history = new History<>(trained, this::changed);
        changed(trained);
    }

    /** The copy as it is now. */
    public TrainedModel model() {
        return HandEdit.designed(history.value(), network.get());
    }

    /** The design whose weights these are. */
    public ReadOnlyObjectProperty<NetworkSpec> network() {
        return network.getReadOnlyProperty();
    }

    /**
     * Goes on with a changed design, where every weight of before has its place in it and it has no others; the steps stay.
     *
     * @return whether it does
     */
    public boolean follow(NetworkSpec design) {
        boolean fits = design.fault().isEmpty() && places(design).equals(places(network.get()));
        if (fits && !design.equals(network.get())) {
            network.set(design);
            original = new LookedThrough(design, trained::parameters);
            asTrained = Optional.empty();
            changed(history.value());
        }
        return fits;
    }

    private static List<List<Object>> places(NetworkSpec network) {
        return network.parameters().stream()
                .map(array -> List.<Object>of(array.path(), array.shape().kind(), array.shape().dimensions())).toList();
    }

    /** The weights of the chosen layer; empty where it has none that are pictures. */
    public ReadOnlyObjectProperty<Optional<KernelSheet>> sheet() {
        return sheet.getReadOnlyProperty();
    }

    /** Which kernel, and which number in it, is edited. */
    public ReadOnlyObjectProperty<KernelPlace> place() {
        return place.getReadOnlyProperty();
    }

    /** What is wrong with the number that was typed last; empty text where nothing is. */
    public ReadOnlyStringProperty fault() {
        return fault.getReadOnlyProperty();
    }

    /** The steps that undo and redo walk, by name. */
    public UndoSteps steps() {
        return history;
    }

    /** What every layer makes of the drawing with the weights of now. */
    public ReadOnlyObjectProperty<Optional<Trace>> trace() {
        return layers.trace();
    }

    /** What the network answers as it was trained, to the drawing of now. */
    public Optional<Prediction> trainedAnswer() {
        if (asTrained.isEmpty() || !asTrained.get().picture().equals(layers.drawing())) {
            asTrained = original.look(layers.drawing());
        }
        return asTrained.flatMap(Trace::answer);
    }

    /** Whether the copy differs from the network as it was trained. */
    public boolean isChanged() {
        return history.value() != trained;
    }

    /** Whether anything was changed by hand, be it that it was taken back. */
    public boolean isTouched() {
        return !history.undoName().get().isEmpty() || !history.redoName().get().isEmpty();
    }

    /** Looks at the weights of the layer at {@code next}. */
    public void choose(LayerPath next) {
        if (!path.equals(Optional.of(next))) {
            path = Optional.of(next);
            renew();
            select(new KernelPlace(0, 0));
        }
    }

    /** The layer that is looked at. */
    public Optional<LayerPath> path() {
        return path;
    }

    /** Turns to another kernel or number; outside of what there is, to the nearest. */
    public void select(KernelPlace next) {
        fault.set("");
        place.set(sheet.get().map(found -> new KernelPlace(Math.clamp(next.kernel(), 0, found.count() - 1),
                Math.clamp(next.number(), 0, found.grid().area() - 1))).orElse(new KernelPlace(0, 0)));
    }

    /** Moves inside the kernel, as arrow keys do. */
    public void move(int right, int down) {
        sheet.get().ifPresent(found -> {
            int width = found.grid().width();
            int column = Math.clamp(place.get().number() % width + right, 0, width - 1);
            int row = Math.clamp(place.get().number() / width + down, 0, found.grid().height() - 1);
            select(new KernelPlace(place.get().kernel(), row * width + column));
        });
    }

    /** The number that is edited; 0 where there is none. */
    public float number() {
        return sheet.get().map(found -> found.weights()[place.get().kernel() * found.grid().area() + place.get().number()]).orElse(0f);
    }

    /** Changes the number that is edited to what was typed, or says what is wrong with it. */
    public void type(String text) {
        try {
            float typed = Float.parseFloat(text.strip().replace('−', '-').replace(',', '.'));
            if (!Float.isFinite(typed)) {
                throw new NumberFormatException("not finite");
            }
            fault.set("");
            nudged = Optional.empty();
            put(typed);
        } catch (NumberFormatException noNumber) {
            fault.set(Texts.of("kernels.number.wrong", text.strip()));
        }
    }

    /** Changes the number that is edited by {@code by}. Nudges of one number, one after the other, are one step. */
    public void nudge(float by) {
        if (put(Math.round((number() + by) * 1e4f) / 1e4f)) {
            nudged = Optional.of(place.get());
        }
    }

    /** Gives the whole kernel the numbers of {@code preset}. */
    public void preset(KernelPreset preset) {
        sheet.get().ifPresent(found -> kernel(Texts.of("kernels.step.preset", Numerals.count(place.get().kernel() + 1L),
                Texts.of("kernels.preset." + preset)), preset.of(found.grid().width())));
    }

    /** Gives the whole kernel the numbers that it was trained to. */
    public void reset() {
        path.flatMap(at -> KernelSheet.of(network.get(), trained.parameters(), at)).ifPresent(first ->
                kernel(Texts.of("kernels.step.reset", Numerals.count(place.get().kernel() + 1L)), first.kernel(place.get().kernel())));
    }

    /** Whether training would leave the chosen layer as it is. */
    public boolean isFrozen() {
        return path.flatMap(at -> network.get().survey().flat().stream().filter(step -> step.path().equals(at)).findFirst())
                .map(step -> step.layer().isFrozen()).orElse(false);
    }

    /** Freezes the chosen layer in the design, or thaws it: a step of the design's, not of the weights'. */
    public void toggleFrozen() {
        path.ifPresent(freeze);
    }

    /** Whether the number is another one now. */
    private boolean put(float number) {
        Optional<KernelSheet> editable = sheet.get().filter(KernelSheet::editable).filter(found -> number != number());
        editable.ifPresent(found -> {
            float[] kernel = found.kernel(place.get().kernel());
            kernel[place.get().number()] = number;
            TrainedModel next = HandEdit.kernel(model(), found, place.get().kernel(), kernel);
            if (nudged.equals(Optional.of(place.get()))) {
                history.amend(next);
            } else {
                history.step(step(found.grid().width()), next);
            }
        });
        return editable.isPresent();
    }

    private String step(int width) {
        KernelPlace at = place.get();
        return Texts.of("kernels.step.number", Numerals.count(at.kernel() + 1L), at.number() / width + 1, at.number() % width + 1);
    }

    private void kernel(String step, float[] kernel) {
        nudged = Optional.empty();
        sheet.get().filter(KernelSheet::editable).ifPresent(found -> {
            if (!Arrays.equals(kernel, found.kernel(place.get().kernel()))) {
                history.step(step, HandEdit.kernel(model(), found, place.get().kernel(), kernel));
            }
        });
    }

    private void changed(TrainedModel model) {
        layers.show(network.get(), model.parameters());
        nudged = Optional.empty();
        renew();
    }

    private void renew() {
        sheet.set(path.flatMap(at -> KernelSheet.of(network.get(), model().parameters(), at)));
    }
}
