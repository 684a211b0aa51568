package loupe.data.moonlight;

/**
 * Someone who sees a film and rates it.
 *
 * @param assigned whether the film was drawn for them by lot, not by what is shown much and what they like
 */
record Seat(MadePerson person, MadeFilm film, boolean assigned) {}
