package loupe.ui.sets;

/**
 * A trained network that can be asked about a set.
 *
 * @param title  for the list
 * @param source as {@link loupe.storage.Models#open} takes it
 * @param data   the set that it learned from
 */
record Contender(String title, String source, String data) {}
