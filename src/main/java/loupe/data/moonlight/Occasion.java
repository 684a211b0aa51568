package loupe.data.moonlight;

/** What a random number is drawn for: each occasion has its own numbers, so that a change of one leaves the others alone. */
enum Occasion { FILM, SHOWING, TITLE, PERSON, SEEING, STARS, FEW, TIME, ORDER, POSTER }
