package loupe.training.race;

import loupe.training.tuning.Assignment;

/**
 * One runner of a race.
 *
 * @param title      what is other about it, for people: "Sigmoid", "Adam 0.001"
 * @param difference what is set otherwise than in the base; nothing for the base itself
 */
public record Lane(String title, Assignment difference) {}
