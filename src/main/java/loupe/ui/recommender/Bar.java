package loupe.ui.recommender;

/**
 * A part of a sum.
 *
 * @param label what it comes from
 * @param value positive or negative
 */
record Bar(String label, double value) {}
