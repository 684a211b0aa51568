package loupe.data;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How classes overlap as pictures: for each picture the nearest other one, by squared distance pixel by pixel. Where it has
 * another class, no answer that goes by pixels' distances alone can tell the two apart there (the classifier "one nearest
 * neighbour": Cover and Hart, 1967, "Nearest neighbor pattern classification"; here each picture is left out in its turn).
 *
 * @param images    the pictures
 * @param classes   how many there are
 * @param nearest   of each picture the number of the nearest other one, the first of equals
 * @param distances of each picture the squared distance to it, in grey levels from 0 to 255
 */
public record ClassOverlap(LabelledImages images, int classes, List<Integer> nearest, List<Integer> distances) {

    public ClassOverlap {
        nearest = List.copyOf(nearest);
        distances = List.copyOf(distances);
        if (nearest.size() != images.count() || distances.size() != images.count()) {
            throw new IllegalArgumentException(nearest.size() + " neighbours for " + images.count() + " pictures");
        }
    }

    /** How often the nearest other picture of a picture of one class is of which class. */
    public ClassCounts counts() {
        return ClassCounts.of(classes, images.labels(), this::nearestClass);
    }

    /** The pictures of the first class whose nearest other picture is of the second, the nearest pairs first. */
    public List<Integer> pictures(ClassPair pair) {
        return IntStream.range(0, images.count())
                .filter(i -> images.label(i) == pair.of() && nearestClass(i) == pair.as()).boxed()
                .sorted(Comparator.comparing(distances::get)).toList();
    }

    private int nearestClass(int picture) {
        return images.label(nearest.get(picture));
    }
}
