package loupe.ui.training;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import loupe.data.BadInputException;
import loupe.network.Presets;
import loupe.storage.Models;
import loupe.storage.RunFolder;
import loupe.ui.common.Texts;

/** Finds the trained networks that can lend their weights: the desk's, those that come with Loupe, own models, the newest runs. Reads files. */
final class StartOffers {

    /** A menu with more is not read. */
    private static final int MOST = 12;
    private static final System.Logger LOG = System.getLogger("loupe.ui.training");

    private final Models models;
    private final Map<String, StartOffer> offers = new LinkedHashMap<>();

    private StartOffers(Models models) {
        this.models = models;
    }

    /** @param desk what stands on the desk, as {@link Models#open} takes it */
    static List<StartOffer> in(Models models, List<String> desk) {
        StartOffers all = new StartOffers(models);
        models.shippedNames().forEach(all::add);
        desk.forEach(all::add);
        folders(models::own).forEach(folder -> all.add(folder.toString()));
        folders(models::runs).forEach(folder -> all.add(folder.toString()));
        return List.copyOf(all.offers.values());
    }

    /** How the trained network at {@code address} is called. */
    static String title(Models models, String address) {
        if (models.shippedNames().contains(address)) {
            return Texts.of("training.start.shipped", Presets.named(address).map(FormNetwork::title).orElse(address));
        }
        Path folder = Path.of(address);
        try {
            return RunFolder.isRun(folder) ? run(folder) : DataNames.title(address);
        } catch (BadInputException fault) {
            LOG.log(System.Logger.Level.INFO, "A run is called by its folder: " + fault.getMessage());
            return DataNames.title(address);
        }
    }

    private static String run(Path folder) throws BadInputException {
        RunFolder run = RunFolder.open(folder);
        String title = Texts.of("training.on", FormNetwork.title(run.networkJob().network()), DataNames.title(run.networkJob().data().name()));
        String date = RunDates.of(folder);
        return date.isEmpty() ? title : Texts.of("training.runs.of", title, date);
    }

    private void add(String source) {
        String address = models.address(source);
        offers.computeIfAbsent(address, one -> new StartOffer(title(models, one), one));
    }

    private static List<Path> folders(Supplier<List<Path>> all) {
        try {
            return all.get().stream().limit(MOST).toList();
        } catch (UncheckedIOException unreadable) {
            LOG.log(System.Logger.Level.WARNING, "A folder of trained networks cannot be read.", unreadable);
            return List.of();
        }
    }
}
