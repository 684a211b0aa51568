package loupe.planted.ui.draw;

import loupe.planted.ui.training.FormOfATraining;

/** Breaks: screens do not know each other. */
public record CanvasThatTrains(FormOfATraining form) {}
