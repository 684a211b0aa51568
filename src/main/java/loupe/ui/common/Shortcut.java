package loupe.ui.common;

/** A key and what it does, for tooltips and for the sheet. @param keys as a person reads them, for example {@code Ctrl+Z} */
public record Shortcut(String keys, String does) {}
