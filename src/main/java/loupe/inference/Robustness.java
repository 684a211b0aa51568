package loupe.inference;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.UnaryOperator;
import loupe.data.GrayImage;
import loupe.data.ImageTransform;
import loupe.data.LabelledImages;

/**
 * How much of what a network knows it still knows when the pictures are moved or turned.
 *
 * @param count     pictures that each accuracy is of
 * @param shifts    row by row from the top left
 * @param rotations in the order that was asked for
 */
public record Robustness(int count, List<Shifted> shifts, List<Turned> rotations) {

    /** Pictures moved {@code dx} pixels to the right and {@code dy} down; what leaves the frame is lost. */
    public record Shifted(int dx, int dy, double accuracy) {}

    /** Pictures turned clockwise. */
    public record Turned(double degrees, double accuracy) {}

    public Robustness {
        shifts = List.copyOf(shifts);
        rotations = List.copyOf(rotations);
    }

    /**
     * Shows all of {@code images} once for each move and each turn.
     *
     * @param reach   moves go from minus this to this, in whole pixels, both ways
     * @param degrees turns, clockwise
     * @param percent hears how far it is, on the calling thread
     */
    public static Robustness of(Classifier network, LabelledImages images, int reach, List<Double> degrees, IntConsumer percent) {
        List<Shifted> shifts = new ArrayList<>();
        List<Turned> rotations = new ArrayList<>();
        int side = 2 * reach + 1;
        int all = side * side + degrees.size();
        for (int i = 0; i < side * side; i++) {
            int dx = i % side - reach;
            int dy = i / side - reach;
            shifts.add(new Shifted(dx, dy, accuracy(network, images, image -> ImageTransform.shifted(image, dx, dy))));
            percent.accept(100 * shifts.size() / all);
        }
        for (double turn : degrees) {
            rotations.add(new Turned(turn, accuracy(network, images, image -> ImageTransform.rotated(image, turn))));
            percent.accept(100 * (shifts.size() + rotations.size()) / all);
        }
        return new Robustness(images.count(), shifts, rotations);
    }

    private static double accuracy(Classifier network, LabelledImages images, UnaryOperator<GrayImage> change) {
        return new Evaluation(network, change).of(images, shown -> { }).accuracy();
    }

    /** Mean accuracy over all moves; 0 where there are none. */
    public double meanOfShifts() {
        return shifts.stream().mapToDouble(Shifted::accuracy).average().orElse(0);
    }

    /** The least accuracy of all moves; 0 where there are none. */
    public double worstShift() {
        return shifts.stream().mapToDouble(Shifted::accuracy).min().orElse(0);
    }
}
