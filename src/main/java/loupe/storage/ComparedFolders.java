package loupe.storage;

/**
 * Where the learner said that the two sets that are compared lie.
 *
 * @param mnist   a folder; empty text where none was chosen
 * @param fashion of Fashion-MNIST, likewise
 */
public record ComparedFolders(String mnist, String fashion) {

    public static final ComparedFolders NONE = new ComparedFolders("", "");
}
