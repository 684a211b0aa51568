package loupe.ui.common;

/** Changes the window's colours and remembers the choice. */
public record ThemeSwitch(Appearance appearance, SettingsMemory settings) {

    /** The switch as the settings have it. */
    public ThemeSwitch {
        appearance.choose(ThemeChoice.named(settings.settings().theme()));
    }

    /** Takes {@code choice} at once and for good. */
    public void choose(ThemeChoice choice) {
        settings.keepTheme(choice.storedName());
        appearance.choose(choice);
    }
}
