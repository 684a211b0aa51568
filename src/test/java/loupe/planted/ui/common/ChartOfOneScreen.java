package loupe.planted.ui.common;

import loupe.planted.ui.draw.StageViewModel;

/** Breaks: what screens share knows no screen. */
public record ChartOfOneScreen(StageViewModel model) {}
