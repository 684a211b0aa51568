package loupe.ui.sets;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import loupe.data.BadInputException;
import loupe.data.KnownSet;
import loupe.inference.TrainedModel;
import loupe.storage.CheckpointChoice;
import loupe.storage.Models;
import loupe.ui.common.Texts;

/** Finds the networks that learned from a set: what comes with Loupe, own models and the newest runs. Reads files. */
final class Contenders {

    private static final int MOST = 12;
    private static final System.Logger LOG = System.getLogger("loupe.ui.sets");

    private Contenders() {}

    /** Those that learned from {@code set}, what comes with Loupe first. */
    static List<Contender> on(KnownSet set, Models models) {
        List<Contender> found = new ArrayList<>();
        for (String name : models.shippedNames()) {
            contender(models, name, name).ifPresent(found::add);
        }
        for (Supplier<List<Path>> folders : List.<Supplier<List<Path>>>of(models::own, models::runs)) {
            for (Path folder : some(folders)) {
                contender(models, folder.toString(), Texts.of("sets.network.own", folder.getFileName())).ifPresent(found::add);
            }
        }
        return found.stream().filter(contender -> contender.data().equals(set.id())).toList();
    }

    private static List<Path> some(Supplier<List<Path>> folders) {
        try {
            return folders.get().stream().limit(MOST).toList();
        } catch (UncheckedIOException unreadable) {
            LOG.log(System.Logger.Level.WARNING, "A folder of networks cannot be read.", unreadable);
            return List.of();
        }
    }

    private static Optional<Contender> contender(Models models, String source, String title) {
        try {
            TrainedModel model = models.open(source, CheckpointChoice.LAST);
            return Optional.of(new Contender(title, source, model.facts().getOrDefault("data", "")));
        } catch (BadInputException fault) {
            LOG.log(System.Logger.Level.INFO, "A network is left out of the comparison: " + fault.getMessage());
            return Optional.empty();
        }
    }
}
