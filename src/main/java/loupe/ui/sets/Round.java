package loupe.ui.sets;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import loupe.data.GrayImage;
import loupe.data.LabelledImages;

/**
 * A round of the game: some pictures and what the learner has answered so far. Immutable.
 *
 * @param images   the pictures from which they are taken
 * @param pictures their numbers, in the order in which they are shown
 * @param answers  the class that was answered to each that has been shown; empty where the time was over
 */
record Round(LabelledImages images, List<Integer> pictures, List<Optional<Integer>> answers) {

    static final int PICTURES = 20;

    Round {
        pictures = List.copyOf(pictures);
        answers = List.copyOf(answers);
    }

    /** Pictures drawn at random, none twice; the same seed gives the same ones in the same order. */
    static Round of(LabelledImages images, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Set<Integer> drawn = new LinkedHashSet<>();
        while (drawn.size() < Math.min(PICTURES, images.count())) {
            drawn.add(random.nextInt(images.count()));
        }
        return new Round(images, List.copyOf(drawn), List.of());
    }

    /** Which picture is shown, from 0. */
    int at() {
        return answers.size();
    }

    boolean isOver() {
        return at() == pictures.size();
    }

    /** The picture that is shown. */
    GrayImage picture() {
        return picture(at());
    }

    GrayImage picture(int place) {
        return images.image(pictures.get(place));
    }

    /** The class that the picture at that place has. */
    int truth(int place) {
        return images.label(pictures.get(place));
    }

    /** The round after an answer; empty where the time was over. */
    Round answered(Optional<Integer> answer) {
        List<Optional<Integer>> next = new ArrayList<>(answers);
        next.add(answer);
        return new Round(images, pictures, next);
    }

    /** How many of the answers so far are right. */
    int right() {
        return (int) IntStream.range(0, at()).filter(place -> answers.get(place).equals(Optional.of(truth(place)))).count();
    }
}
