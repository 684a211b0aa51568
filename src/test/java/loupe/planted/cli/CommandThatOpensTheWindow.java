package loupe.planted.cli;

import loupe.planted.ui.ViewWithOptions;

/** Breaks: commands do not know the window. */
public record CommandThatOpensTheWindow(ViewWithOptions view) {}
