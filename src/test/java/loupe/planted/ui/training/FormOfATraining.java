package loupe.planted.ui.training;

/** Known by another screen, which is forbidden. */
public record FormOfATraining(int epochs) {}
