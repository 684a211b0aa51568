package loupe.recommend;

import java.util.Arrays;
import java.util.stream.IntStream;

/** All people, or all films, that a recommender knows: their numbers, rising, and for each the row that it has in the tables. Immutable. */
public final class Roster {

    /** The row of a number that is not known. */
    public static final int UNKNOWN = -1;

    private final int[] numbers;

    private Roster(int[] numbers) {
        this.numbers = numbers;
    }

    /** Of {@code numbers} in any order; a number that comes twice counts once. */
    public static Roster of(IntStream numbers) {
        return new Roster(numbers.sorted().distinct().toArray());
    }

    public int size() {
        return numbers.length;
    }

    /** The row of {@code number}, from 0, or {@link #UNKNOWN}. */
    public int row(int number) {
        int place = Arrays.binarySearch(numbers, number);
        return place < 0 ? UNKNOWN : place;
    }

    /** Whose row it is. */
    public int number(int row) {
        return numbers[row];
    }

    public IntStream numbers() {
        return IntStream.of(numbers);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Roster roster && Arrays.equals(numbers, roster.numbers);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(numbers);
    }
}
