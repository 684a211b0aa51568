package loupe.ui.desk;

/**
 * A network that can be put on the desk.
 *
 * @param words       what the menu says of it
 * @param source      what {@link DeskViewModel#add} takes
 * @param startsGroup whether it is the first of its kind
 */
record Offer(String words, String source, boolean startsGroup) {}
