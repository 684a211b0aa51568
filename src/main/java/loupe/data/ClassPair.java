package loupe.data;

/**
 * Two classes, in this order: of a table that says which class is taken for which, one cell.
 *
 * @param of the class that a picture has, from 0
 * @param as the class for which it is taken, from 0; the same where nothing is mistaken
 */
public record ClassPair(int of, int as) {

    /** Whether both are the same class. */
    public boolean isRight() {
        return of == as;
    }
}
