package loupe.inference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import loupe.data.GrayImage;

/**
 * What the probability of a class becomes when a square of paper covers part of the picture (Zeiler and Fergus 2013), for every
 * place of the square. Done piece by piece, every second place first. Not for several threads.
 */
public final class Occlusion {

    /** Side of the square that covers, in pixels; odd, so that it has a middle pixel. */
    public static final int PATCH = 5;

    private final GrayImage picture;
    private final int label;
    private final int patch;
    private final float[] map;
    private final List<Integer> waiting = new ArrayList<>();
    private final List<Integer> bare = new ArrayList<>();
    private float whole = Float.NaN;

    /** @param patch side of the square, odd */
    public Occlusion(GrayImage picture, int label, int patch) {
        this.picture = picture;
        this.label = label;
        this.patch = patch;
        map = new float[picture.width() * picture.height()];
        Arrays.fill(map, Float.NaN);
        for (int half = 0; half < 2; half++) {
            for (int i = 0; i < map.length; i++) {
                if ((i % picture.width() % 2 == 0 && i / picture.width() % 2 == 0) == (half == 0)) {
                    (hides(i) ? waiting : bare).add(i);
                }
            }
        }
    }

    /** Tries the next {@code most} places, at least one; says whether there are more. */
    public boolean step(Classifier network, int most) {
        if (Float.isNaN(whole)) {
            whole = network.classify(List.of(picture))[0][label];
            bare.forEach(place -> map[place] = whole);
        }
        List<Integer> now = new ArrayList<>(waiting.subList(0, Math.min(Math.max(1, most), waiting.size())));
        waiting.subList(0, now.size()).clear();
        if (!now.isEmpty()) {
            float[][] answers = network.classify(now.stream().map(this::covered).toList());
            for (int i = 0; i < answers.length; i++) {
                map[now.get(i)] = answers[i][label];
            }
        }
        return !waiting.isEmpty();
    }

    /** What is known now. */
    public Map map() {
        return new Map(picture, label, whole, map.clone());
    }

    /** {@code picture} with a square of paper of side {@code patch} around the pixel at {@code index}. */
    static GrayImage covered(GrayImage picture, int index, int patch) {
        float[] ink = picture.toArray();
        int half = patch / 2;
        int x = index % picture.width();
        int y = index / picture.width();
        for (int row = Math.max(0, y - half); row <= Math.min(picture.height() - 1, y + half); row++) {
            Arrays.fill(ink, row * picture.width() + Math.max(0, x - half), row * picture.width() + Math.min(picture.width(), x + half + 1), 0);
        }
        return new GrayImage(picture.width(), picture.height(), ink);
    }

    private GrayImage covered(int index) {
        return covered(picture, index, patch);
    }

    /** Whether there is ink under the square; paper on paper changes nothing. */
    private boolean hides(int index) {
        return !covered(index).equals(picture);
    }

    /**
     * The class' probability for each place of the square.
     *
     * @param whole         the probability with nothing covered
     * @param probabilities with the square around each pixel, row by row; NaN where that is not known yet
     */
    public record Map(GrayImage picture, int label, float whole, float[] probabilities) {

        /** Whether every place is known. */
        public boolean complete() {
            for (float probability : probabilities) {
                if (Float.isNaN(probability)) {
                    return false;
                }
            }
            return true;
        }

        /** Where covering takes most away, as a pixel's index; the first of equals. */
        public int weakest() {
            int weakest = 0;
            for (int i = 0; i < probabilities.length; i++) {
                weakest = probabilities[i] < probabilities[weakest] ? i : weakest;
            }
            return weakest;
        }

        /** With the places that are not known yet as their known neighbour to the top left; with {@link #whole} where that is unknown too. */
        public float[] filled() {
            int width = picture.width();
            float[] filled = probabilities.clone();
            for (int i = 0; i < filled.length; i++) {
                if (Float.isNaN(filled[i])) {
                    float near = probabilities[i / width / 2 * 2 * width + i % width / 2 * 2];
                    filled[i] = Float.isNaN(near) ? whole : near;
                }
            }
            return filled;
        }
    }
}
