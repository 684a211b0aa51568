package loupe.ui.builder;

import javafx.util.StringConverter;
import loupe.ui.common.Texts;

/** Networks to choose from, by their names. */
final class EntryNames extends StringConverter<NetworkEntry> {

    private final String unnamed;

    /** @param unnamed what the entry without a name is called */
    EntryNames(String unnamed) {
        this.unnamed = unnamed;
    }

    static String name(NetworkEntry entry) {
        return entry.own() ? Texts.of("builder.entry.own", entry.network().name()) : entry.network().name();
    }

    @Override
    public String toString(NetworkEntry entry) {
        return entry == null ? "" : entry.id().isEmpty() ? unnamed : name(entry);
    }

    @Override
    public NetworkEntry fromString(String text) {
        throw new UnsupportedOperationException("nothing is typed here");
    }
}
