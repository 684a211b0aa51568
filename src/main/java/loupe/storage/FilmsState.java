package loupe.storage;

/**
 * Which films and whose stars were looked at last.
 *
 * @param set    a known set's name, or a folder or zip
 * @param person by name; empty text for the first one
 */
public record FilmsState(String set, String person) {

    public static final FilmsState FIRST = new FilmsState("films", "");
}
