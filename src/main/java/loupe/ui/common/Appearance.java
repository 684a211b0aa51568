package loupe.ui.common;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/** The window's colours: the learner's choice, or the system's where the choice is to follow it. */
public final class Appearance {

    private final ReadOnlyBooleanWrapper dark = new ReadOnlyBooleanWrapper();
    private ThemeChoice choice = ThemeChoice.SYSTEM;

    /** Follows the system from now on. On the screen's thread. */
    public Appearance() {
        Platform.getPreferences().colorSchemeProperty().addListener((scheme, before, after) -> apply());
        apply();
    }

    /** Takes {@code next} at once, in every open window. */
    public void choose(ThemeChoice next) {
        choice = next;
        apply();
    }

    /** What the learner chose. */
    public ThemeChoice choice() {
        return choice;
    }

    /** Whether the ground is dark now. */
    public ReadOnlyBooleanProperty dark() {
        return dark.getReadOnlyProperty();
    }

    private void apply() {
        boolean systemIsDark = Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
        boolean next = choice.isDark(systemIsDark);
        Application.setUserAgentStylesheet(next ? new PrimerDark().getUserAgentStylesheet()
                : new PrimerLight().getUserAgentStylesheet());
        dark.set(next);
    }
}
