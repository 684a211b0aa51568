package loupe.ui.common;

import java.util.Locale;
import java.util.stream.Stream;

/** How the learner wants the window's colours. */
public enum ThemeChoice {
    SYSTEM, LIGHT, DARK;

    /** The choice of that name; to follow the system where there is none such. */
    public static ThemeChoice named(String name) {
        return Stream.of(values()).filter(choice -> choice.storedName().equals(name)).findFirst().orElse(SYSTEM);
    }

    /** Its name in the settings' file. */
    public String storedName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it means a dark ground, on a system that has one or not. */
    public boolean isDark(boolean systemIsDark) {
        return this == DARK || this == SYSTEM && systemIsDark;
    }
}
