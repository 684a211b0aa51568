package loupe.ui.training;

/** The parts of the place where networks are trained. */
record TrainingParts(FormViewModel form, RunViewModel run, RunsViewModel runs) {}
