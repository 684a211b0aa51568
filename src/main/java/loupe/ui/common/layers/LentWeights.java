package loupe.ui.common.layers;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import loupe.data.BadInputException;
import loupe.inference.TrainedModel;
import loupe.network.LayerMatch;
import loupe.network.LayerPath;
import loupe.network.NetworkSpec;
import loupe.storage.CheckpointChoice;
import loupe.storage.Models;
import loupe.ui.common.Texts;
import loupe.ui.common.Threads;

/**
 * Which trained network lends its weights to one that is being designed, so that its layers show what they have learned.
 * By itself it takes the one that came with Loupe that fits best. Files are read off the screen's thread, where all else happens.
 */
public final class LentWeights {

    private static final int RUNS = 20;

    /** Somebody who can lend. */
    public sealed interface Lender {

        /** Whichever network that came with Loupe fits best. */
        record Automatic() implements Lender {}

        /** Nobody: the numbers that a training starts from. */
        record Nobody() implements Lender {}

        /** @param source as {@link Models#open} takes it */
        record Model(String source) implements Lender {}
    }

    private final ObservableList<Lender> lenders = FXCollections.observableArrayList(new Lender.Automatic(), new Lender.Nobody());
    private final ReadOnlyObjectWrapper<Lender> chosen = new ReadOnlyObjectWrapper<>(new Lender.Automatic());
    private final ReadOnlyObjectWrapper<Optional<TrainedModel>> lent = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper fault = new ReadOnlyStringWrapper("");
    private final Models models;
    private final Threads threads;
    private List<TrainedModel> shipped = List.of();
    private Optional<NetworkSpec> network = Optional.empty();
    private long asked;

    public LentWeights(Models models, Threads threads) {
        this.models = models;
        this.threads = threads;
        threads.background().execute(() -> {
            List<TrainedModel> all = new ArrayList<>();
            for (String name : models.shippedNames()) {
                open(name).ifPresent(all::add);
            }
            threads.screen().execute(() -> {
                shipped = List.copyOf(all);
                fitAgain();
            });
        });
        lookAgain();
    }

    /** Who can lend. */
    public ObservableList<Lender> lenders() {
        return lenders;
    }

    public ReadOnlyObjectProperty<Lender> chosen() {
        return chosen.getReadOnlyProperty();
    }

    /** The network whose weights are taken over where they fit; empty where nobody lends. */
    public ReadOnlyObjectProperty<Optional<TrainedModel>> lent() {
        return lent.getReadOnlyProperty();
    }

    /** Why the chosen network cannot lend; empty text where it can. */
    public ReadOnlyStringProperty fault() {
        return fault.getReadOnlyProperty();
    }

    /** Looks for own models and runs that came since. */
    public void lookAgain() {
        threads.background().execute(() -> {
            List<Lender> all = new ArrayList<>(List.of(new Lender.Automatic(), new Lender.Nobody()));
            models.shippedNames().forEach(name -> all.add(new Lender.Model(name)));
            try {
                models.own().forEach(folder -> all.add(new Lender.Model(folder.toString())));
                models.runs().stream().limit(RUNS).forEach(folder -> all.add(new Lender.Model(folder.toString())));
            } catch (UncheckedIOException unreadable) {
                System.getLogger("loupe.ui.common.layers").log(System.Logger.Level.WARNING, "Models cannot be listed.", unreadable);
            }
            threads.screen().execute(() -> {
                if (!lenders.equals(all)) {
                    Lender before = chosen.get();
                    lenders.setAll(all);
                    chosen.set(before);
                }
            });
        });
    }

    /** The network that is being designed; what lends by itself is chosen for it. */
    public void fit(NetworkSpec next) {
        network = Optional.of(next);
        fitAgain();
    }

    /** Takes the weights of {@code lender} from now on. */
    public void choose(Lender lender) {
        chosen.set(lender);
        fault.set("");
        long mine = ++asked;
        switch (lender) {
            case Lender.Automatic automatic -> fitAgain();
            case Lender.Nobody nobody -> lent.set(Optional.empty());
            case Lender.Model model -> threads.background().execute(() -> {
                Optional<TrainedModel> found = open(model.source());
                threads.screen().execute(() -> take(mine, model, found));
            });
        }
    }

    private void take(long mine, Lender.Model model, Optional<TrainedModel> found) {
        if (mine == asked) {
            lent.set(found);
            fault.set(found.isPresent() ? "" : Texts.of("layers.lent.unreadable", name(model)));
        }
    }

    private void fitAgain() {
        if (chosen.get() instanceof Lender.Automatic) {
            lent.set(network.filter(now -> now.fault().isEmpty()).map(this::best).orElse(lent.get()));
        }
    }

    /** What follows a layer that has learned nothing means nothing: only one that fits from the first weights on lends by itself. */
    private Optional<TrainedModel> best(NetworkSpec now) {
        ToLongFunction<TrainedModel> fits = model -> LayerMatch.of(model.network(), now).matched().stream()
                .mapToLong(pair -> model.parameters().layer(pair.from()).arrays().stream().mapToLong(a -> a.values().length).sum()).sum();
        return shipped.stream().filter(model -> fitsFromTheStart(model, now))
                .reduce((a, b) -> fits.applyAsLong(b) > fits.applyAsLong(a) ? b : a);
    }

    private static boolean fitsFromTheStart(TrainedModel model, NetworkSpec now) {
        Optional<LayerPath> first = now.parameters().stream().map(NetworkSpec.NamedShape::path).findFirst();
        return LayerMatch.of(model.network(), now).matched().stream().findFirst().map(LayerMatch.Pair::to).equals(first) && first.isPresent();
    }

    private Optional<TrainedModel> open(String source) {
        try {
            return Optional.of(models.open(source, CheckpointChoice.LAST));
        } catch (BadInputException unreadable) {
            System.getLogger("loupe.ui.common.layers").log(System.Logger.Level.WARNING, "A model cannot be read: {0}", unreadable.getMessage());
            return Optional.empty();
        }
    }

    /** A lender as it stands in a list. */
    public static String name(Lender lender) {
        return switch (lender) {
            case Lender.Automatic automatic -> Texts.of("layers.lent.automatic");
            case Lender.Nobody nobody -> Texts.of("layers.lent.nobody");
            case Lender.Model model -> Path.of(model.source()).getFileName().toString();
        };
    }

    /** What {@code network} takes over now, in a sentence. */
    public String words(NetworkSpec now) {
        if (now.fault().isPresent() || lent.get().isEmpty()) {
            return Texts.of("layers.lent.fresh");
        }
        TrainedModel model = lent.get().orElseThrow();
        LayerMatch match = LayerMatch.of(model.network(), now);
        int all = match.matched().size() + match.fresh().size();
        return match.matched().isEmpty() ? Texts.of("layers.lent.none", model.title())
                : match.fresh().isEmpty() ? Texts.of("layers.lent.all", all, model.title()) : Texts.of("layers.lent.some", match.matched().size(), all, model.title());
    }
}
