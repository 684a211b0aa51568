package loupe.ui.desk;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import loupe.data.BadInputException;
import loupe.storage.Models;
import loupe.storage.RunFolder;
import loupe.ui.common.Texts;

/** Finds what can be put on the desk: what comes with Loupe, own models and the newest runs. Reads files. */
final class Offers {

    /** A menu with more is not read. */
    private static final int MOST = 12;
    private static final System.Logger LOG = System.getLogger("loupe.ui.desk");
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss", Locale.ROOT);
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH);

    private Offers() {}

    static List<Offer> in(Models models) {
        List<Offer> offers = new ArrayList<>();
        for (String name : models.shippedNames()) {
            offers.add(new Offer(Texts.of("desk.add.shipped", Facts.name(name)), name, offers.isEmpty()));
        }
        List<Path> own = folders(models::own, "The folder of own models cannot be read.");
        own.forEach(folder -> offers.add(new Offer(Texts.of("desk.add.own", folder.getFileName()), folder.toString(), folder.equals(own.getFirst()))));
        boolean first = true;
        for (Path folder : folders(models::runs, "The folder of runs cannot be read.")) {
            Optional<Offer> run = run(folder, first);
            run.ifPresent(offers::add);
            first &= run.isEmpty();
        }
        return List.copyOf(offers);
    }

    private static List<Path> folders(Supplier<List<Path>> all, String fault) {
        try {
            return all.get().stream().limit(MOST).toList();
        } catch (UncheckedIOException unreadable) {
            LOG.log(System.Logger.Level.WARNING, fault, unreadable);
            return List.of();
        }
    }

    private static Optional<Offer> run(Path folder, boolean first) {
        try {
            RunFolder run = RunFolder.open(folder);
            String title = Facts.title(run.networkJob().network().name(), run.networkJob().data().name());
            String best = run.best().map(epoch -> Facts.percent(epoch.validationAccuracy())).orElse(Texts.of("desk.add.noEpoch"));
            return Optional.of(new Offer(Texts.of("desk.add.run", title, best, date(folder)), folder.toString(), first));
        } catch (BadInputException fault) {
            LOG.log(System.Logger.Level.INFO, "A run is left out of the menu: " + fault.getMessage());
            return Optional.empty();
        }
    }

    private static String date(Path folder) {
        String name = folder.getFileName().toString();
        try {
            return LocalDateTime.parse(name.substring(0, Math.min(15, name.length())), NAME).format(SHOWN);
        } catch (DateTimeParseException named) {
            return name;
        }
    }
}
